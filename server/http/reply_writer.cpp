// SPDX-License-Identifier: Apache-2.0
// See reply_writer.hpp; the only file of server/ that names cpp-httplib.
#include "server/http/reply_writer.hpp"

#include <fcntl.h>
#include <httplib.h>
#include <sys/socket.h>

#include "server/http/limits.hpp"
#include "sync/platform/gzip.hpp"

namespace huiyin::server::http {
namespace {

constexpr std::size_t compress_from = 1024;

/// What the library reads from is made here; what it writes is gathered.
class InMemory : public httplib::Stream {
  public:
    explicit InMemory(std::string in) : in_(std::move(in)) {}
    bool is_readable() const override { return read_ < in_.size(); }
    bool is_writable() const override { return true; }
    ssize_t read(char* into, std::size_t size) override {
        const auto now = in_.copy(into, size, read_);
        read_ += now;
        return static_cast<ssize_t>(now);
    }
    ssize_t write(const char* bytes, std::size_t size) override {
        out_.append(bytes, size);
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return -1; }
    std::string written() { return std::move(out_); }

  private:
    std::string in_, out_;
    std::size_t read_ = 0;
};

class Binder : public httplib::Server {
  public:
    /// The socket, which the library forgets.
    int take_socket() { return svr_sock_.exchange(INVALID_SOCKET); }
};

}  // namespace

std::optional<Bound> listen_on(const std::string& host, int port) {
    Binder binder;
    // The library would share its port with whoever else asks for it: two head offices would each get half the calls.
    binder.set_socket_options([](int socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    Bound out;
    out.port = port == 0 ? binder.bind_to_any_port(host) : port;
    if (port != 0 && !binder.bind_to_port(host, port)) return std::nullopt;
    out.socket = binder.take_socket();
    if (out.port <= 0 || out.socket < 0) return std::nullopt;
    ::listen(out.socket, backlog);  // the library listens with 5: a lobby's morning would be refused
    ::fcntl(out.socket, F_SETFL, O_NONBLOCK);
    ::fcntl(out.socket, F_SETFD, FD_CLOEXEC);
    return out;
}

/// One of the library's servers, which is asked for "/" and gives the reply it was handed.
class ReplyWriter::Library : public httplib::Server {
  public:
    Library() {
        set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(Patience{}.idle).count());
        set_keep_alive_max_count(requests_a_connection);
        Get("/", [this](const httplib::Request& request, httplib::Response& out) { put(request, out); });
    }

    std::string write(HttpReply& reply, const AnswerForm& form) {
        reply_ = &reply;
        InMemory stream(std::string(form.head_only ? "HEAD" : "GET") + " / HTTP/1.1\r\n" +
                        (form.gzip ? "Accept-Encoding: gzip\r\n" : "") + "\r\n");
        bool closed = false;
        process_request(stream, !form.keep_alive, closed, {});
        reply_ = nullptr;
        return stream.written();
    }

  private:
    void put(const httplib::Request& request, httplib::Response& out) const {
        out.status = reply_->status;
        if (!reply_->location.empty()) out.set_header("Location", reply_->location);
        if (!reply_->allow.empty()) out.set_header("Allow", reply_->allow);
        if (!reply_->request.empty()) out.set_header("X-Request-Id", reply_->request);
        if (reply_->retry_after > 0) out.set_header("Retry-After", std::to_string(reply_->retry_after));
        if (reply_->personal) out.set_header("Cache-Control", "no-store");
        // Said by the library of every HEAD otherwise: there are no ranges here.
        if (request.method == "HEAD") out.set_header("Accept-Ranges", "none");
        // The library compresses JSON and text by itself, but not NDJSON.
        if (reply_->content_type == "application/x-ndjson" && reply_->body.size() > compress_from &&
            request.has_header("Accept-Encoding"))
            if (auto packed = sync::gzip(reply_->body)) {
                out.set_header("Content-Encoding", "gzip");
                out.set_content(*packed, reply_->content_type);
                return;
            }
        out.body = std::move(reply_->body);  // set_content() would copy it
        out.set_header("Content-Type", reply_->content_type);
    }

    HttpReply* reply_ = nullptr;
};

ReplyWriter::ReplyWriter() = default;
ReplyWriter::~ReplyWriter() = default;

std::unique_ptr<ReplyWriter::Library> ReplyWriter::take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<Library>();
    auto out = std::move(idle_.back());
    idle_.pop_back();
    return out;
}

std::string ReplyWriter::write(HttpReply reply, const AnswerForm& form) {
    auto library = take();
    auto out = library->write(reply, form);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(library));
    return out;
}

}  // namespace huiyin::server::http
