// SPDX-License-Identifier: Apache-2.0
// A server on loopback that writes whatever its script says: what a broken or hostile head office would.
#pragma once
#include <openssl/ssl.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace huiyin::testing {

/// One connection, as the script of the server uses it. Everything ends early when the client has hung up.
class RawConnection {
  public:
    RawConnection(int socket, int number, SSL_CTX* tls);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    int number() const { return number_; }  ///< 1 for the server's first
    /// The next whole request (head, and a body as Content-Length says); "" when the client has hung up.
    std::string read_request();
    std::string read_some(std::size_t most = 65536);
    /// False when the client has hung up.
    bool write(std::string_view bytes);
    bool write_below_tls(std::string_view bytes);  ///< on the socket itself, in between TLS's own
    /// Waits until the client hangs up or sends something, `longest` at most; true when it was that long.
    bool pause(std::chrono::milliseconds longest);
    void wait_for_end();  ///< reads until the client hangs up
    void reset();         ///< hangs up with RST instead of FIN
    void hang_up();
    void shut();  ///< wakes whoever waits on it; from any thread

  private:
    std::mutex closing_;  ///< of the socket, whose number may be another's at once
    int socket_, number_;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_{nullptr, SSL_free};
    bool open_ = true;
    std::string read_ahead_;
};

class RawServer {
  public:
    using Script = std::function<void(RawConnection&)>;
    /// Runs `script` for each connection, on a thread of its own, and hangs up when it returns.
    explicit RawServer(Script script);
    /// The same over TLS, for localhost.
    RawServer(Script script, X509* certificate, EVP_PKEY* key);
    ~RawServer();
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    int port() const { return port_; }
    std::string url() const { return (tls_ ? "https" : "http") + ("://localhost:" + std::to_string(port_)); }
    int connections() const { return connections_; }

  private:
    struct Running {
        std::unique_ptr<RawConnection> connection;
        std::atomic<bool> ended{false};
        std::thread thread;
    };
    void listen();
    void accept_all();
    void serve(int socket);
    void forget_ended();

    Script script_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> tls_{nullptr, SSL_CTX_free};
    int listener_ = -1, port_ = 0;
    std::atomic<int> connections_{0};
    std::list<Running> running_;
    std::thread accepting_;
};

}  // namespace huiyin::testing
