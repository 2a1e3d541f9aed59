// SPDX-License-Identifier: Apache-2.0
// sync/transport.hpp — how bytes reach head office; an interface, so that tests can lose, double and cut them.
#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "shared/fault.hpp"

namespace huiyin::sync {

struct HttpAnswer {
    int status = 0;  ///< 0 is never returned: no answer is a Fault
    std::string body;
    std::string content_type;
};

class Transport {
  public:
    virtual ~Transport() = default;
    /// One request. `method` GET, POST or PUT; `token` empty: no Authorization. Bodies over 1 KiB are sent
    /// gzip-compressed. Fails when no complete answer came (refused, timed out, cut).
    virtual Result<HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& content_type, const std::string& token) = 0;

    /// From now on a send is broken off, and fails, when `token` asks for it, from any thread. While the connection is
    /// still being made, it is broken off as soon as that stands.
    virtual void stop_on(std::stop_token token) { (void)token; }

    /// From now on only a server with this public key is spoken to: SHA-256 of its SubjectPublicKeyInfo in lower-case
    /// hex, "" = any that the certificates vouch for. Without TLS there is no key, and nothing is checked.
    virtual void pin(const std::string& key) { (void)key; }
    /// The key of the server that was last met, also when it was refused; "" without TLS.
    virtual std::string met_key() const { return {}; }
};

/// Where a fault says that the server's key is another than the pinned one.
inline constexpr std::string_view key_changed = "server-key";

/// cpp-httplib client for "http://host:port" or "https://host:port"; `ca_file` (PEM) empty: the system's certificates.
Result<std::unique_ptr<Transport>> http_transport(const std::string& url, const std::string& ca_file = {});

}  // namespace huiyin::sync
