// SPDX-License-Identifier: Apache-2.0
// sync/http_transport.cpp — HTTP and HTTPS by cpp-httplib; the only file of sync/ that knows it.
#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <span>

#include "shared/hash.hpp"
#include "sync/gzip.hpp"
#include "sync/transport.hpp"

namespace huiyin::sync {
namespace {

constexpr std::time_t connect_seconds = 5, read_seconds = 30;
constexpr const char* stopped = "this was stopped before head office had answered";
constexpr std::size_t compress_from = 1024;
constexpr std::size_t max_answer_bytes = std::size_t{256} << 20;

std::string sentence(httplib::Error error) {
    using E = httplib::Error;
    switch (error) {
        case E::Connection:
        case E::ConnectionTimeout:
            return "head office cannot be reached: check the network and the address";
        case E::Read:
        case E::Write:
            return "the connection to head office broke before the whole answer came: try again";
        case E::Canceled:
            return "head office's answer is too large";
        case E::SSLLoadingCerts:
            return "the certificates to check head office by cannot be read: check the CA file";
        case E::SSLConnection:
        case E::SSLServerVerification:
            return "head office's certificate is not trusted: install the bank's CA certificate";
        default:
            return "no answer from head office (" + httplib::to_string(error) + ")";
    }
}

/// SHA-256 of the public key that a certificate is about: it stays the same when the certificate is renewed.
std::string key_of(X509* certificate) {
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der) : 0;
    std::array<std::uint8_t, 32> digest{};
    const bool done =
        size > 0 && EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), nullptr, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(der);
    return done ? to_hex(std::span<const std::uint8_t>(digest)) : std::string{};
}

class HttpTransport : public Transport {
  public:
    HttpTransport(const std::string& url, const std::string& ca_file) : url_(url), client_(url) {
        client_.set_connection_timeout(connect_seconds);
        client_.set_read_timeout(read_seconds);
        client_.set_write_timeout(read_seconds);
        client_.set_keep_alive(true);
        client_.set_tcp_nodelay(true);  // head and body are two writes: without it the second waits 40 ms for the first
        client_.set_decompress(true);
        client_.enable_server_certificate_verification(true);
        if (!ca_file.empty()) client_.set_ca_cert_path(ca_file);
        if (auto* context = client_.ssl_context()) SSL_CTX_set_cert_verify_callback(context, verify, this);
    }
    void stop_on(std::stop_token token) override { stop_ = std::move(token); }
    void pin(const std::string& key) override {
        if (key == pinned_) return;
        pinned_ = key;
        client_.stop();  // a connection that stands was judged by the old one
    }
    std::string met_key() const override { return met_; }
    bool is_valid() const { return client_.is_valid(); }

    huiyin::Result<HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& content_type, const std::string& token) override {
        httplib::Request request;
        request.method = method;
        request.path = path;
        request.set_header("Accept-Encoding", "gzip");
        if (!token.empty()) request.set_header("Authorization", "Bearer " + token);
        if (!content_type.empty()) request.set_header("Content-Type", content_type);
        request.body = body;
        if (body.size() > compress_from) {
            auto packed = gzip(body);
            if (!packed) return std::unexpected(packed.error());
            request.body = std::move(*packed);
            request.set_header("Content-Encoding", "gzip");
        }
        // The answer is gathered here rather than by the library, so that its size after decompression is bounded.
        std::string answer;
        request.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
            if (answer.size() + size > max_answer_bytes || stop_.stop_requested()) return false;
            answer.append(data, size);
            return true;
        };
        pin_broken_ = false;
        const std::stop_callback breaks(stop_, [this] { client_.stop(); });
        if (stop_.stop_requested()) return fault(stopped, url_);
        const auto result = client_.send(request);
        if (!result && stop_.stop_requested()) return fault(stopped, url_);
        if (pin_broken_)
            return fault(
                "head office's certificate has another key than the one this device was enrolled with: nothing was "
                "sent; if the key was changed on purpose, confirm it with huiyin-replica trust",
                std::string(key_changed));
        if (!result) return fault(sentence(result.error()), url_);
        return HttpAnswer{result->status, std::move(answer), result->get_header_value("Content-Type")};
    }

  private:
    /// The certificates vouch first, then the key is compared.
    static int verify(X509_STORE_CTX* certificates, void* transport) {
        auto& self = *static_cast<HttpTransport*>(transport);
        self.met_ = key_of(X509_STORE_CTX_get0_cert(certificates));
        if (X509_verify_cert(certificates) != 1) return 0;
        if (self.pinned_.empty() || self.met_ == self.pinned_) return 1;
        self.pin_broken_ = true;
        X509_STORE_CTX_set_error(certificates, X509_V_ERR_APPLICATION_VERIFICATION);
        return 0;
    }

    std::string url_;
    httplib::Client client_;
    std::string pinned_, met_;
    bool pin_broken_ = false;
    std::stop_token stop_;
};

/// "http://host:port" or "https://host:port" with nothing after it.
bool is_address(std::string_view url) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (url.starts_with(scheme)) {
            const auto rest = url.substr(scheme.size());
            return !rest.empty() && rest.find_first_of("/?#@ \t\r\n") == std::string_view::npos;
        }
    return false;
}

}  // namespace

huiyin::Result<std::unique_ptr<Transport>> http_transport(const std::string& url, const std::string& ca_file) {
    const auto address = url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
    if (!is_address(address))
        return fault("head office's address is written http://host:port or https://host:port", "server");
    try {
        auto transport = std::make_unique<HttpTransport>(address, ca_file);
        if (!transport->is_valid()) return fault("head office's address cannot be used: check host and port", "server");
        return transport;
    } catch (const std::exception&) {
        return fault("head office's address is written http://host:port or https://host:port", "server");
    }
}

}  // namespace huiyin::sync
