// SPDX-License-Identifier: Apache-2.0
// Head office on the network: HTTP or HTTPS, its limits and its threads.
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "server/http/networks.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

struct Listening {
    std::string host = "127.0.0.1";
    int port = 0;                      ///< 0: a free one
    std::string certificate{}, key{};  ///< files in PEM; empty: plain HTTP
    bool plain_beyond_loopback = false;
    std::string admin_host{};  ///< empty: no listener of the operators' own
    int admin_port = 0;
    std::vector<http::Network> trusted_proxies{};  ///< whose word on who really calls is believed
};

/// Reads "HOST:PORT", "[V6]:PORT"; fails with a sentence about `flag`.
Result<Listening> parse_listen(const std::string& text, const std::string& flag = "--listen");

class HttpServer {
  public:
    /// Binds, and fails with one sentence when that cannot be: port taken, certificate unreadable, plain HTTP or demo
    /// accounts beyond loopback. Requests are answered from run() on.
    static Result<std::unique_ptr<HttpServer>> bind(ServerRuntime& runtime, const Listening& listening);
    virtual ~HttpServer() = default;

    virtual std::string url() const = 0;        ///< "http://HOST:PORT", with the port that was taken
    virtual std::string admin_url() const = 0;  ///< of the operators' listener; "" without one
    virtual void run() = 0;                     ///< until stop(); answers what was begun
    virtual void stop() = 0;                    ///< from any thread
    /// How long ago the thread that takes calls last went round, as it does several times a second; from any thread.
    virtual std::chrono::milliseconds since_last_turn() const = 0;
    /// Reads certificate and key again, from any thread: new connections are shown them, open ones go on. Fails,
    /// keeping what is shown, when they cannot be used.
    virtual Result<void> reload_certificate() = 0;
};

}  // namespace huiyin::server
