// SPDX-License-Identifier: Apache-2.0
// server/http_server.cpp — cpp-httplib carries requests and answers; the only file of server/ that knows it.
#include "server/http_server.hpp"

#include <arpa/inet.h>
#include <httplib.h>
#include <sys/socket.h>

#include <atomic>
#include <charconv>
#include <thread>

#include "server/routes.hpp"
#include "server/worker_pool.hpp"
#include "sync/gzip.hpp"

namespace huiyin::server {
namespace {

constexpr int backlog = 1024;                    ///< the library listens with 5: a lobby's morning would be refused
constexpr std::size_t most_connections = 5'000;  ///< answered at once; more of them wait for one that ends
constexpr std::size_t longest_path = 512;        ///< the library matches paths recursively, on a small stack
constexpr std::size_t keep_alive_requests = 1000;
constexpr std::time_t keep_alive_seconds = 5, read_seconds = 10, write_seconds = 10;
constexpr std::chrono::seconds longest_request{60};
constexpr std::size_t drained = std::size_t{64} << 20;  ///< of a body that is not wanted, so that its sender hears why
constexpr std::size_t compress_from = 1024;

/// An address, not a name that only looks like one ("127.example.org" may lead anywhere).
bool is_loopback(const std::string& host) {
    in_addr address{};
    const bool v4 = ::inet_pton(AF_INET, host.c_str(), &address) == 1;
    return host == "localhost" || host == "::1" || (v4 && host.starts_with("127."));
}

HttpRequest request_of(const httplib::Request& in) {
    HttpRequest out;
    out.method = in.method;
    out.path = in.path;
    for (const auto& [key, value] : in.params) out.query.emplace(key, value);
    constexpr std::string_view bearer = "Bearer ";
    if (const auto value = in.get_header_value("Authorization"); value.starts_with(bearer))
        out.token = value.substr(bearer.size());
    out.idempotency_key = in.get_header_value("Idempotency-Key");
    out.content_type = in.get_header_value("Content-Type");
    out.content_range = in.get_header_value("Content-Range");
    out.remote = in.remote_addr;
    return out;
}

void put(const HttpReply& reply, const httplib::Request& request, httplib::Response& out) {
    out.status = reply.status;
    if (!reply.location.empty()) out.set_header("Location", reply.location);
    if (!reply.allow.empty()) out.set_header("Allow", reply.allow);
    if (reply.retry_after > 0) out.set_header("Retry-After", std::to_string(reply.retry_after));
    if (reply.personal) out.set_header("Cache-Control", "no-store");
    if (reply.hang_up) {
        // The library ends a connection when what provides the answer gives up. It must end: the rest of this request
        // would be taken for the next one.
        out.set_header("Connection", "close");
        out.set_content_provider(reply.content_type, [body = reply.body](std::size_t, httplib::DataSink& sink) {
            sink.write(body.data(), body.size());
            return false;
        });
        return;
    }
    // The library compresses JSON and text by itself, but not lines.
    const bool lines = reply.content_type == "application/x-ndjson";
    if (lines && reply.body.size() > compress_from &&
        request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos) {
        if (auto packed = sync::gzip(reply.body)) {
            out.set_header("Content-Encoding", "gzip");
            out.set_content(std::move(*packed), reply.content_type);
            return;
        }
    }
    out.set_content(reply.body, reply.content_type);
}

struct Heard {
    std::optional<Problem> wrong;
    bool whole = true;  ///< the body was read to its end, wanted or not
};

/// Reads the body within the route's bounds; a problem when it is too large, too slow or cut.
Heard read_body(const httplib::ContentReader& read, std::size_t most, std::string& body) {
    const auto started = std::chrono::steady_clock::now();
    std::optional<Problem> wrong;
    std::size_t unwanted = 0;
    const bool whole = read([&](const char* data, std::size_t size) {
        if (std::chrono::steady_clock::now() - started > longest_request) {
            wrong = Problem{408, "too-slow", {}, "Send it again, faster or in parts.", {}};
            return false;
        }
        if (body.size() + size <= most && !wrong) {
            body.append(data, size);
            return true;
        }
        wrong = Problem{413, "too-large", {}, "This call takes at most " + std::to_string(most) + " bytes.", {}};
        unwanted += size;
        return unwanted <= drained;
    });
    if (!whole && !wrong)
        wrong = Problem{400, "cut", {}, "The body was cut off or its compression cannot be read: send it again.", {}};
    return {std::move(wrong), whole};
}

/// What the library lacks: access to its socket, to raise the backlog.
template <class Base>
class WithBacklog : public Base {
  public:
    using Base::Base;
    void raise_backlog() { ::listen(this->svr_sock_, backlog); }
};

/// Gives the library's connections to our threads.
class Workers : public httplib::TaskQueue {
  public:
    void enqueue(std::function<void()> connection) override { pool_.run(std::move(connection)); }
    void shutdown() override { pool_.finish(); }

  private:
    WorkerPool pool_{most_connections};
};

template <class Library>
class Carrier : public HttpServer {
  public:
    template <class... Arguments>
    Carrier(HeadOffice& house, std::string scheme, const Arguments&... arguments)
        : house_(house), scheme_(std::move(scheme)), library_(arguments...) {
        library_.new_task_queue = [] { return new Workers; };
        library_.set_keep_alive_max_count(keep_alive_requests);
        library_.set_keep_alive_timeout(keep_alive_seconds);
        library_.set_read_timeout(read_seconds);
        library_.set_write_timeout(write_seconds);
        library_.set_payload_max_length(std::size_t{64} << 20);
        library_.set_tcp_nodelay(true);
        // The library would share its port with whoever else asks for it: two head offices would each get half the
        // calls.
        library_.set_socket_options([](int socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        add_handlers();
    }

    bool is_valid() const { return library_.is_valid(); }

    bool take(const std::string& host, int port) {
        host_ = host;
        port_ = port == 0 ? library_.bind_to_any_port(host) : port;
        if (port != 0 && !library_.bind_to_port(host, port)) return false;
        if (port_ <= 0) return false;
        library_.raise_backlog();
        return true;
    }

    std::string url() const override {
        const auto host = host_.find(':') == std::string::npos ? host_ : "[" + host_ + "]";
        return scheme_ + "://" + host + ":" + std::to_string(port_);
    }
    void run() override {
        State begun = State::fresh;
        if (!state_.compare_exchange_strong(begun, State::runs)) return;
        library_.listen_after_bind();
        state_ = State::over;
    }
    void stop() override {
        State not_begun = State::fresh;
        if (state_.compare_exchange_strong(not_begun, State::over)) return;
        // The library forgets a stop that comes before it listens.
        while (state_ == State::runs && !library_.is_running()) std::this_thread::yield();
        library_.stop();
    }

  private:
    void add_handlers() {
        const auto bare = [this](const httplib::Request& in, httplib::Response& out) { answer(in, out, nullptr); };
        const auto with_body = [this](const httplib::Request& in, httplib::Response& out,
                                      const httplib::ContentReader& read) {
            // Without a length the library would read until the caller hangs up.
            const bool has_body = in.has_header("Content-Length") || in.has_header("Transfer-Encoding");
            answer(in, out, has_body ? &read : nullptr);
        };
        library_.set_pre_routing_handler([](const httplib::Request& in, httplib::Response& out) {
            if (in.path.size() <= longest_path) return httplib::Server::HandlerResponse::Unhandled;
            auto reply = problem_reply({414, "path", {}, "There is no call with so long a path.", {}});
            reply.hang_up = true;  // whatever follows was not read
            put(reply, in, out);
            return httplib::Server::HandlerResponse::Handled;
        });
        library_.Get(".*", bare);
        library_.Options(".*", bare);
        library_.Post(".*", with_body);
        library_.Put(".*", with_body);
        library_.Patch(".*", with_body);
        library_.Delete(".*", with_body);
        library_.set_error_handler([](const httplib::Request& in, httplib::Response& out) {
            // The library's own refusals: a request line or header that cannot be read, or is too large.
            if (out.body.empty() && !out.has_header("Content-Type"))
                put(problem_reply({out.status, "refused", {}, "The request cannot be read by head office.", {}}), in,
                    out);
        });
        library_.set_exception_handler([this](const httplib::Request& in, httplib::Response& out, std::exception_ptr) {
            house_.office.log.error("a request failed", {{"method", in.method}});
            put(problem_reply({500, "failed", {}, "Head office failed: the operator finds more in its log.", {}}), in,
                out);
        });
    }

    void answer(const httplib::Request& in, httplib::Response& out, const httplib::ContentReader* read) {
        auto request = request_of(in);
        const auto match = find_route(request);
        auto reply = answer(request, match, read);
        if (!read && (in.get_header_value<std::uint64_t>("Content-Length") > 0 || in.has_header("Transfer-Encoding")))
            reply.hang_up = true;
        house_.metrics.request(match.route ? match.route->pattern : "unknown", reply.status);
        put(reply, in, out);
    }

    HttpReply answer(HttpRequest& request, const Match& match, const httplib::ContentReader* read) {
        const auto refuse = [&](const Problem& problem) {
            std::string ignored;
            auto reply = problem_reply(problem);
            if (read) reply.hang_up = !read_body(*read, 0, ignored).whole;
            return reply;
        };
        if (!match.route && match.allow.empty()) return refuse(not_found("There is no such call.").error());
        if (!match.route) {
            auto reply = refuse({405, "method", {}, "This call is made with " + match.allow + ".", {}});
            reply.allow = match.allow;
            return reply;
        }
        // Who may not call is told before the body is taken in.
        auto caller = admit(house_, *match.route, request);
        if (!caller) return refuse(caller.error());
        if (read) {
            const auto heard = read_body(*read, match.route->max_body, request.body);
            if (heard.wrong) {
                auto reply = problem_reply(*heard.wrong);
                reply.hang_up = !heard.whole;
                return reply;
            }
        }
        return serve(house_, *match.route, request, std::move(*caller));
    }

    enum class State { fresh, runs, over };
    HeadOffice& house_;
    std::string scheme_, host_;
    int port_ = 0;
    std::atomic<State> state_ = State::fresh;
    WithBacklog<Library> library_;
};

template <class Library, class... Arguments>
Result<std::unique_ptr<HttpServer>> bound(HeadOffice& house, const Listening& where, const char* scheme,
                                          const Arguments&... arguments) {
    auto server = std::make_unique<Carrier<Library>>(house, scheme, arguments...);
    if (!server->is_valid())
        return fault("the certificate or its key cannot be used: give PEM files with --tls-cert and --tls-key",
                     where.certificate);
    if (!server->take(where.host, where.port))
        return fault("cannot listen on " + where.host + ":" + std::to_string(where.port) +
                     ": the port is taken, or the address is not this machine's");
    return std::unique_ptr<HttpServer>(std::move(server));
}

}  // namespace

Result<Listening> parse_listen(const std::string& text) {
    const auto colon = text.rfind(':');
    Listening out;
    if (colon == std::string::npos || colon == 0)
        return fault("is written HOST:PORT, such as 127.0.0.1:8080", "--listen");
    out.host = text.substr(0, colon);
    if (out.host.starts_with('[') && out.host.ends_with(']')) out.host = out.host.substr(1, out.host.size() - 2);
    const auto digits = std::string_view(text).substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.port);
    constexpr int highest_port = 65'535;
    if (error != std::errc{} || end != digits.data() + digits.size() || out.port < 0 || out.port > highest_port)
        return fault("the port is a number from 0 (any free one) to 65535", "--listen");
    return out;
}

Result<std::unique_ptr<HttpServer>> HttpServer::bind(HeadOffice& house, const Listening& where) {
    if (!is_loopback(where.host)) {
        if (house.office.demo)
            return fault(
                "this head office has demonstration accounts, whose passwords everyone knows: it listens on "
                "loopback only, such as --listen 127.0.0.1:8080",
                "--listen");
        if (where.certificate.empty() && !where.plain_beyond_loopback)
            return fault(
                "beyond loopback head office speaks TLS: give --tls-cert and --tls-key, or say "
                "--plain-http-beyond-loopback when something in front of it does",
                "--listen");
    }
    if (where.certificate.empty()) return bound<httplib::Server>(house, where, "http");
    return bound<httplib::SSLServer>(house, where, "https", where.certificate.c_str(), where.key.c_str());
}

}  // namespace huiyin::server
