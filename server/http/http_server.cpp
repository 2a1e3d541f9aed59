// SPDX-License-Identifier: Apache-2.0
// Where head office may listen, and the edge that is put there.
#include "server/http/http_server.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "server/http/edge.hpp"
#include "server/ingest/tls_announcement.hpp"

namespace huiyin::server {
namespace {

/// An address, not a name that only looks like one ("127.example.org" may lead anywhere).
bool is_loopback(const std::string& host) {
    const auto address = http::parse_address(host);
    return host == "localhost" || (address && address->is_loopback());
}

/// As many as the system lets be open, with files left for the database and attachments; no address takes all of them.
http::ConnectionBounds bounds_here() {
    constexpr rlim_t other_files = 512;
    http::ConnectionBounds out;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY)
        out.all = std::min<std::size_t>(
            out.all, files.rlim_cur > 2 * other_files ? files.rlim_cur - other_files : files.rlim_cur / 2);
    out.reserve = std::min(out.reserve, out.all / 8);
    out.per_address = std::min(out.per_address, out.all / 4);
    return out;
}

std::string url_of(const std::string& scheme, const std::string& host, int port) {
    return scheme + "://" + (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" +
           std::to_string(port);
}

void note_expiry(ServerRuntime& runtime, const ssl_ctx_st& context) {
    if (const auto until = http::shown_until(context)) runtime.metrics.certificate(*until);
}

/// What is shown to callers, and the files that it comes from.
struct Shown {
    std::unique_ptr<http::ShownCertificate> certificate;  ///< null: plain HTTP
    std::string certificate_file, key_file;
};

class EdgeServer : public HttpServer {
  public:
    EdgeServer(ServerRuntime& runtime, Shown shown, std::vector<http::Listener> listeners, http::EdgeSettings settings,
               std::string url, std::string admin_url)
        : runtime_(runtime),
          shown_(std::move(shown)),
          url_(std::move(url)),
          admin_url_(std::move(admin_url)),
          edge_(runtime, std::move(listeners), std::move(settings)) {}
    std::string url() const override { return url_; }
    std::string admin_url() const override { return admin_url_; }
    void run() override { edge_.run(); }
    void stop() override { edge_.stop(); }
    std::chrono::milliseconds since_last_turn() const override { return edge_.since_last_turn(); }
    Result<void> reload_certificate() override {
        if (!shown_.certificate) return {};
        auto context = http::tls_context(shown_.certificate_file, shown_.key_file);
        if (!context) return std::unexpected(context.error());
        const auto key = http::key_shown_by(**context);
        note_expiry(runtime_, **context);
        shown_.certificate->replace(std::move(*context));
        note_served_key(runtime_, key);
        return {};
    }

  private:
    ServerRuntime& runtime_;
    Shown shown_;
    std::string url_, admin_url_;
    http::Edge edge_;
};

/// Why nobody may be heard there; nothing when they may.
std::optional<Fault> forbidden_place(const ServerRuntime& runtime, const Listening& listening, const std::string& host,
                                     const char* flag) {
    if (is_loopback(host)) return std::nullopt;
    if (runtime.context.demo)
        return Fault{
            "this head office has demonstration accounts, whose passwords everyone knows: it listens on "
            "loopback only, such as --listen 127.0.0.1:8080",
            flag};
    if (listening.certificate.empty() && !listening.plain_beyond_loopback)
        return Fault{
            "beyond loopback head office speaks TLS: give --tls-cert and --tls-key, or say "
            "--plain-http-beyond-loopback when something in front of it does",
            flag};
    return std::nullopt;
}

/// Sockets that go when they find no use.
class Sockets {
  public:
    ~Sockets() {
        for (const auto& listener : listeners_) ::close(listener.socket);
    }
    Result<int> add(const std::string& host, int port, const http::ShownCertificate* tls, bool for_operators,
                    bool is_their_own) {
        const auto bound = http::listen_on(host, port);
        if (!bound)
            return fault("cannot listen on " + host + ":" + std::to_string(port) +
                         ": the port is taken, or the address is not this machine's");
        listeners_.push_back({bound->socket, tls, for_operators, is_their_own});
        return bound->port;
    }
    std::vector<http::Listener> take() { return std::exchange(listeners_, {}); }

  private:
    std::vector<http::Listener> listeners_;
};

}  // namespace

Result<Listening> parse_listen(const std::string& text, const std::string& flag) {
    const auto colon = text.rfind(':');
    Listening out;
    if (colon == std::string::npos || colon == 0) return fault("is written HOST:PORT, such as 127.0.0.1:8080", flag);
    out.host = text.substr(0, colon);
    if (out.host.starts_with('[') && out.host.ends_with(']')) out.host = out.host.substr(1, out.host.size() - 2);
    const auto digits = std::string_view(text).substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.port);
    constexpr int highest_port = 65'535;
    if (error != std::errc{} || end != digits.data() + digits.size() || out.port < 0 || out.port > highest_port)
        return fault("the port is a number from 0 (any free one) to 65535", flag);
    return out;
}

Result<std::unique_ptr<HttpServer>> HttpServer::bind(ServerRuntime& runtime, const Listening& listening) {
    if (auto wrong = forbidden_place(runtime, listening, listening.host, "--listen"))
        return std::unexpected(std::move(*wrong));
    if (auto wrong = forbidden_place(runtime, listening, listening.admin_host, "--admin-listen");
        wrong && !listening.admin_host.empty())
        return std::unexpected(std::move(*wrong));
    Shown shown{nullptr, listening.certificate, listening.key};
    std::string key;
    if (!listening.certificate.empty()) {
        auto context = http::tls_context(listening.certificate, listening.key);
        if (!context) return std::unexpected(context.error());
        key = http::key_shown_by(**context);
        note_expiry(runtime, **context);
        shown.certificate = std::make_unique<http::ShownCertificate>(std::move(*context));
    }
    const auto* tls = shown.certificate.get();
    http::EdgeSettings settings{listening.trusted_proxies, {}, bounds_here()};
    const std::string scheme = tls ? "https" : "http";
    Sockets sockets;
    const auto port = sockets.add(listening.host, listening.port, tls, is_loopback(listening.host), false);
    if (!port) return std::unexpected(port.error());
    std::string admin_url;
    if (!listening.admin_host.empty()) {
        const auto admin_port = sockets.add(listening.admin_host, listening.admin_port, tls, true, true);
        if (!admin_port) return std::unexpected(admin_port.error());
        admin_url = url_of(scheme, listening.admin_host, *admin_port);
    }
    if (!key.empty()) note_served_key(runtime, key);
    return std::make_unique<EdgeServer>(runtime, std::move(shown), sockets.take(), std::move(settings),
                                        url_of(scheme, listening.host, *port), std::move(admin_url));
}

}  // namespace huiyin::server
