// SPDX-License-Identifier: Apache-2.0
// How bytes reach head office; an interface, so that tests can lose, double and cut them.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

struct HttpAnswer {
    int status = 0;  ///< 0 is never returned: no answer is a Fault
    std::string body;
    std::string content_type;
};

class Transport {
  public:
    virtual ~Transport() = default;
    /// One request. `method` GET, POST or PUT; `token` empty: no Authorization. `device_call`: the value of the header
    /// that signs a device's call (sync/protocol/device_call.hpp), "" none. Bodies over 1 KiB are sent
    /// gzip-compressed. Fails when no complete answer came (refused, timed out, cut).
    virtual Result<HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& content_type, const std::string& token,
                                    const std::string& device_call = {}) = 0;

    /// From now on a send is broken off at once, and fails, when `token` asks for it, from any thread: also while a
    /// name is being resolved or the connection is being made.
    virtual void stop_on(std::stop_token token) { (void)token; }

    /// From now on only a server with one of these public keys is spoken to: SHA-256 of its SubjectPublicKeyInfo in
    /// lower-case hex; none: any that the certificates vouch for. Without TLS there is no key, and nothing is checked.
    virtual void pin(const std::vector<std::string>& keys) { (void)keys; }
    /// The key of the server that was last met, also when it was refused; "" without TLS.
    virtual std::string met_key() const { return {}; }
};

/// Where a fault says that the server's key is none of the pinned ones.
inline constexpr std::string_view key_changed = "server-key";

/// What a device puts up with from whoever answers.
struct HttpLimits {
    std::chrono::milliseconds connect{10'000};  ///< the name, the connection and the TLS handshake, together
    std::chrono::milliseconds head{60'000};     ///< the answer's whole head, from when the request was sent
    /// While a body moves, either way, at least so much does in each window.
    std::chrono::milliseconds rate_window{15'000};
    std::uint64_t least_bytes_a_window = std::uint64_t{15} << 10;
    std::size_t answer_bytes = std::size_t{256} << 20;  ///< of an answer's body, as it travels and unpacked
};

/// HTTP/1.1 for "http://host:port" or "https://host:port" (TLS 1.2 and later); `ca_file` (PEM) empty: the system's
/// certificates. Speaks to that address only: no redirects, no proxy, no cookies. A connection is kept between
/// requests; when the server has closed it meanwhile, the request is sent once more on another, since every call may be
/// repeated. Fails when `url` is no such address.
Result<std::unique_ptr<Transport>> http_transport(const std::string& url, const std::string& ca_file = {},
                                                  const HttpLimits& limits = {});

}  // namespace huiyin::sync
