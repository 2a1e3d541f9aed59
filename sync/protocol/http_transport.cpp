// SPDX-License-Identifier: Apache-2.0
// HTTP and HTTPS by libcurl; the only file that knows it (docs/decisions/0011).
#include <curl/curl.h>
#include <openssl/ssl.h>
#include <poll.h>

#include <algorithm>
#include <new>

#include "sync/platform/gzip.hpp"
#include "sync/protocol/answer_head.hpp"
#include "sync/protocol/device_call.hpp"
#include "sync/protocol/exchange_watch.hpp"
#include "sync/protocol/http_request.hpp"
#include "sync/protocol/protocol_faults.hpp"
#include "sync/protocol/server_key.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::sync {
namespace {

template <auto release>
struct Releases {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};
using Easy = std::unique_ptr<CURL, Releases<curl_easy_cleanup>>;
using Multi = std::unique_ptr<CURLM, Releases<curl_multi_cleanup>>;
using Headers = std::unique_ptr<curl_slist, Releases<curl_slist_free_all>>;
using Address = std::unique_ptr<CURLU, Releases<curl_url_cleanup>>;

/// Those of the request, and without what libcurl would say by itself (a header without a value takes it out).
Headers headers_of(const HttpRequest& request) {
    auto lines = request.headers;
    lines.insert(lines.end(), {"Accept:", "Expect:"});
    if (std::ranges::none_of(lines, [](const std::string& line) { return line.starts_with("Content-Type:"); }))
        lines.emplace_back("Content-Type:");
    Headers out;
    for (const auto& line : lines) {
        auto* longer = curl_slist_append(out.get(), line.c_str());
        if (!longer) throw std::bad_alloc();
        static_cast<void>(out.release());  // it is the beginning of the longer one
        out.reset(longer);
    }
    return out;
}

/// One try of a request, with a handle of its own. A handle that is used again keeps more of the answer before than it
/// should: in libcurl 7.88 a folded line is written behind that answer's last header, which is freed by then.
class Try {
  public:
    Try(const HttpRequest& request, std::size_t most_bytes)
        : easy_(curl_easy_init()), headers_(headers_of(request)), most_bytes_(most_bytes) {
        if (!easy_) throw std::bad_alloc();
        const bool is_get = request.method == "GET" && request.body.empty();
        set(is_get ? CURLOPT_HTTPGET : CURLOPT_POST, 1L);
        set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
        set(CURLOPT_REQUEST_TARGET, request.target.c_str());
        set(CURLOPT_HTTPHEADER, headers_.get());
        if (!is_get) {
            set(CURLOPT_POSTFIELDS, request.body.data());
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        }
        set(CURLOPT_HTTP_CONTENT_DECODING, 0L);  // bodies are unpacked here: bounded, and whole or not at all
        set(CURLOPT_HEADERFUNCTION, on_line);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_WRITEFUNCTION, on_body);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_PREREQFUNCTION, on_connected);
        set(CURLOPT_PREREQDATA, this);
    }
    Try(const Try&) = delete;
    Try& operator=(const Try&) = delete;

    CURL* handle() const { return easy_.get(); }
    template <class T>
    void set(CURLoption option, T value) {
        usable_ = curl_easy_setopt(easy_.get(), option, value) == CURLE_OK && usable_;
    }
    template <class T>
    T info(CURLINFO which) const {
        T value{};
        curl_easy_getinfo(easy_.get(), which, &value);
        return value;
    }
    /// False when this build of libcurl lacks something that was set.
    bool is_usable() const { return usable_; }

    void refuse(Fault why) { refused_ = std::move(why); }
    const std::optional<Fault>& refused() const { return refused_; }
    const AnswerHead& head() const { return head_; }
    bool connected() const { return connected_; }
    bool brought_more() const { return brought_more_; }  ///< than the answer, in one TLS record with it
    /// libcurl takes a head that was cut for a whole one.
    bool is_whole() const { return head_.complete() && body_.size() == head_.length().value_or(body_.size()); }
    std::string take_body() { return std::move(body_); }
    HttpProgress progress() const {
        return {connected_, static_cast<std::uint64_t>(info<curl_off_t>(CURLINFO_SIZE_UPLOAD_T)), body_.size(),
                head_.complete()};
    }

  private:
    static std::size_t on_line(char* data, std::size_t, std::size_t size, void* that) {
        return static_cast<Try*>(that)->take_line({data, size}) ? size : 0;
    }
    static std::size_t on_body(char* data, std::size_t, std::size_t size, void* that) {
        return static_cast<Try*>(that)->take_piece({data, size}) ? size : 0;
    }
    static int on_connected(void* that, char*, char*, int, int) {
        static_cast<Try*>(that)->connected_ = true;
        return CURL_PREREQFUNC_OK;
    }
    bool take_line(std::string_view line) {
        if (auto taken = head_.take(line); !taken)
            refuse(std::move(taken.error()));
        else if (head_.complete() && head_.length().value_or(0) > most_bytes_)
            refuse(fault_of(faults::answer_too_large));
        return !refused_;
    }
    bool take_piece(std::string_view piece) {
        try {
            if (piece.size() > most_bytes_ - body_.size())
                refuse(fault_of(faults::answer_too_large));
            else
                body_.append(piece);
        } catch (const std::bad_alloc&) {  // nothing may be thrown through libcurl
            refuse(fault_of(faults::answer_too_large));
        }
        if (head_.length() && is_whole()) brought_more_ = holds_unread();
        return !refused_;
    }
    /// Bytes of a TLS record that libcurl leaves because they are beyond the answer's length. It would take them for
    /// the beginning of the next answer.
    bool holds_unread() const {
        const auto* session = info<const curl_tlssessioninfo*>(CURLINFO_TLS_SSL_PTR);
        return session && session->backend == CURLSSLBACKEND_OPENSSL && session->internals &&
               SSL_has_pending(static_cast<const SSL*>(session->internals)) == 1;
    }

    Easy easy_;
    Headers headers_;
    std::size_t most_bytes_;
    bool usable_ = true;
    AnswerHead head_;
    std::string body_;
    bool connected_ = false, brought_more_ = false;
    std::optional<Fault> refused_;  ///< why nothing more is read
};

Fault fault_of_curl(CURLcode code, bool reached, const std::string& url) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return fault_of(faults::not_reached, url);
        case CURLE_PEER_FAILED_VERIFICATION:
            return fault_of(faults::certificate_not_trusted, url);
        case CURLE_SSL_CACERT_BADFILE:
            return fault_of(faults::ca_unreadable, url);
        case CURLE_OPERATION_TIMEDOUT:  // only the connection's deadline is libcurl's
            if (!reached) return fault_of(faults::not_reached, url);
            [[fallthrough]];
        case CURLE_SSL_CONNECT_ERROR:
            return fault_of(faults::no_secure_connection, url);
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_GOT_NOTHING:
        case CURLE_PARTIAL_FILE:
            return fault_of(faults::connection_broke, url);
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_BAD_FUNCTION_ARGUMENT:  // a line that libcurl could not keep as a header
        case CURLE_WEIRD_SERVER_REPLY:
            return fault_of(faults::not_http, url);
        default:
            return fault_of(faults::no_answer, url, {curl_easy_strerror(code)});
    }
}

class HttpTransport : public Transport {
  public:
    HttpTransport(std::string url, std::string ca_file, const HttpLimits& limits)
        : url_(std::move(url)), ca_file_(std::move(ca_file)), limits_(limits) {}

    /// False when this build of libcurl lacks something that is needed here.
    bool is_usable() {
        Try nothing({"GET", "/", {}, {}}, 0);
        prepare(nothing);
        return nothing.is_usable();
    }
    void stop_on(std::stop_token token) override { stop_ = std::move(token); }
    void pin(const std::vector<std::string>& keys) override {
        key_check_.expect(keys);
        if (!key_check_.accepts(key_check_.met())) hang_up();  // a connection that is kept was judged by others
    }
    std::string met_key() const override { return key_check_.met(); }

    huiyin::Result<HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& content_type, const std::string& token,
                                    const std::string& device_call) override {
        auto request = http_request(method, path, body, content_type, token);
        if (!request) return std::unexpected(request.error());
        if (!device_call.empty()) request->headers.push_back(std::string(device_call_header) + ": " + device_call);
        bool kept_one_broke = false;
        auto answer = try_once(*request, kept_one_broke);
        if (kept_one_broke) answer = try_once(*request, kept_one_broke);
        return answer;
    }

  private:
    void prepare(Try& one) {
        one.set(CURLOPT_NOSIGNAL, 1L);
        one.set(CURLOPT_URL, url_.c_str());
        one.set(CURLOPT_PROTOCOLS_STR, "http,https");
        one.set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
        one.set(CURLOPT_HTTP09_ALLOWED, 0L);
        one.set(CURLOPT_FOLLOWLOCATION, 0L);
        one.set(CURLOPT_PROXY, "");  // none, whatever the environment says
        one.set(CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
        one.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count()));
        one.set(CURLOPT_QUICK_EXIT, 1L);  // a name that is still being resolved is not waited for
        one.set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
        // The system's certificates are found by OpenSSL, where each program of the device finds them.
        one.set(CURLOPT_CAINFO, ca_file_.empty() ? nullptr : ca_file_.c_str());
        one.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
        one.set(CURLOPT_CA_CACHE_TIMEOUT, 0L);
        one.set(CURLOPT_SSL_SESSIONID_CACHE, 0L);  // a resumed session shows no certificate to compare
        one.set(CURLOPT_SSL_CTX_FUNCTION, on_tls);
        one.set(CURLOPT_SSL_CTX_DATA, this);
    }
    static CURLcode on_tls(CURL*, void* context, void* that) {
        auto& self = *static_cast<HttpTransport*>(that);
        const bool done = self.key_check_.install(static_cast<SSL_CTX*>(context), self.ca_file_.empty());
        return done ? CURLE_OK : CURLE_SSL_CACERT_BADFILE;
    }

    void hang_up() {
        multi_.reset();
        kept_ = CURL_SOCKET_BAD;
    }
    /// Nothing may come on a connection between two requests: what does is its end, or an answer to no question.
    void drop_ended() {
        pollfd kept{kept_, POLLIN, 0};
        if (kept_ != CURL_SOCKET_BAD && poll(&kept, 1, 0) != 0) hang_up();
    }

    /// Sends the request and reads the answer, on the connection that is kept or a new one. `kept_one_broke` says
    /// whether it failed because the kept one had ended, before a byte of an answer.
    huiyin::Result<HttpAnswer> try_once(const HttpRequest& request, bool& kept_one_broke) {
        kept_one_broke = false;
        drop_ended();
        if (!multi_) multi_.reset(curl_multi_init());
        if (!multi_) throw std::bad_alloc();
        Try one(request, limits_.answer_bytes);
        prepare(one);
        key_check_.forget_mismatch();
        auto code = drive(one, request.body.size());
        if (code == CURLE_OK && !one.is_whole()) code = CURLE_PARTIAL_FILE;
        kept_ = one.info<curl_socket_t>(CURLINFO_ACTIVESOCKET);
        curl_multi_remove_handle(multi_.get(), one.handle());
        const bool done = code == CURLE_OK && !one.refused();
        if (!done || one.brought_more()) hang_up();
        if (done) return read(one);
        if (stop_.stop_requested()) return fault(faults::stopped, url_);
        if (one.refused()) return std::unexpected(fault_at(*one.refused(), url_));
        const bool broke = code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING;
        kept_one_broke = broke && !one.head().begun() && one.info<long>(CURLINFO_NUM_CONNECTS) == 0;
        return why(code, one);
    }

    /// Runs the try to its end, or breaks it off: when asked to, or when the watch finds it too slow.
    CURLcode drive(Try& one, std::size_t body_bytes) {
        ExchangeWatch watch(limits_, body_bytes);
        const std::stop_callback breaks(stop_, [multi = multi_.get()] { curl_multi_wakeup(multi); });
        if (!one.is_usable() || curl_multi_add_handle(multi_.get(), one.handle()) != CURLM_OK) return CURLE_FAILED_INIT;
        for (int running = 1; !stop_.stop_requested();) {
            if (curl_multi_perform(multi_.get(), &running) != CURLM_OK) return CURLE_FAILED_INIT;
            if (running == 0) return result();
            const auto now = std::chrono::steady_clock::now();
            if (auto slow = slowness(watch.judge(now, one.progress()))) {
                one.refuse(std::move(*slow));
                return CURLE_OPERATION_TIMEDOUT;
            }
            curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(watch.pause(now).count()), nullptr);
        }
        return CURLE_ABORTED_BY_CALLBACK;
    }
    CURLcode result() const {
        int more = 0;
        while (const auto* message = curl_multi_info_read(multi_.get(), &more))
            if (message->msg == CURLMSG_DONE) return message->data.result;
        return CURLE_FAILED_INIT;
    }
    static std::optional<Fault> slowness(ExchangeWatch::Verdict verdict) {
        using V = ExchangeWatch::Verdict;
        if (verdict == V::no_answer) return fault_of(faults::no_answer_in_time);
        if (verdict == V::too_slow) return fault_of(faults::connection_too_slow);
        return std::nullopt;
    }

    std::unexpected<Fault> why(CURLcode code, const Try& one) const {
        if (key_check_.mismatched()) return fault(faults::server_key_changed, std::string(key_changed));
        // libcurl keeps a line of the head up to 100 kB and calls more of it a lack of memory.
        if (code == CURLE_OUT_OF_MEMORY && one.connected() && !one.head().complete())
            return fault(faults::answer_head_too_large, url_);
        return std::unexpected(fault_of_curl(code, one.info<long>(CURLINFO_PRIMARY_PORT) > 0, url_));
    }
    huiyin::Result<HttpAnswer> read(Try& one) const {
        auto body = one.take_body();
        if (one.head().is_gzip() && !body.empty()) {
            auto text = gunzip(body, limits_.answer_bytes);
            if (!text) return std::unexpected(fault_at(text.error(), url_));
            body = std::move(*text);
        }
        return HttpAnswer{one.head().status(), std::move(body), one.head().content_type()};
    }

    std::string url_, ca_file_;
    HttpLimits limits_;
    ServerKeyCheck key_check_;
    std::stop_token stop_;
    Multi multi_;  ///< holds the connection that is kept
    curl_socket_t kept_ = CURL_SOCKET_BAD;
};

/// "http://host:port" or "https://host:port" with nothing after it.
bool is_address(const std::string& url) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (url.starts_with(scheme)) {
            const auto rest = std::string_view(url).substr(scheme.size());
            return !rest.empty() && rest.find_first_of("/?#@ \t\r\n") == std::string_view::npos;
        }
    return false;
}

bool has_host_and_port(const std::string& url) {
    const Address parts(curl_url());
    return parts && curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK;
}

}  // namespace

huiyin::Result<std::unique_ptr<Transport>> http_transport(const std::string& url, const std::string& ca_file,
                                                          const HttpLimits& limits) {
    const auto address = url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
    if (!is_address(address)) return fault(faults::address_form, "server");
    if (!has_host_and_port(address)) return fault(faults::address_unusable, "server");
    static const bool library_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    auto transport = std::make_unique<HttpTransport>(address, ca_file, limits);
    if (!library_ready || !transport->is_usable()) return fault(faults::http_library_lacking);
    return transport;
}

}  // namespace huiyin::sync
