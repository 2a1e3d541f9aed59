// SPDX-License-Identifier: Apache-2.0
// sync/http_transport.cpp — HTTP and HTTPS by cpp-httplib; the only file of sync/ that knows it.
#include <httplib.h>

#include "sync/gzip.hpp"
#include "sync/transport.hpp"

namespace huiyin::sync {
namespace {

constexpr std::time_t connect_seconds = 5, read_seconds = 30;
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
    }
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
            if (answer.size() + size > max_answer_bytes) return false;
            answer.append(data, size);
            return true;
        };
        const auto result = client_.send(request);
        if (!result) return fault(sentence(result.error()), url_);
        return HttpAnswer{result->status, std::move(answer), result->get_header_value("Content-Type")};
    }

  private:
    std::string url_;
    httplib::Client client_;
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
