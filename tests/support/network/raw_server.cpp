// SPDX-License-Identifier: Apache-2.0
#include "tests/support/network/raw_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <utility>

namespace huiyin::testing {
namespace {

/// OpenSSL writes to sockets without saying that no signal is wanted. Only of the calling thread: the client has to do
/// without.
void take_no_broken_pipe() {
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
}

std::size_t body_length(std::string head) {
    std::ranges::transform(head, head.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string_view field = "\r\ncontent-length:";
    const auto at = head.find(field);
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + field.size()));
}

}  // namespace

RawConnection::RawConnection(int socket, int number, SSL_CTX* tls) : socket_(socket), number_(number) {
    const int at_once = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    if (!tls) return;
    tls_.reset(SSL_new(tls));
    SSL_set_fd(tls_.get(), socket_);
}

RawConnection::~RawConnection() { hang_up(); }

std::string RawConnection::read_some(std::size_t most) {
    if (tls_ && open_ && !SSL_is_init_finished(tls_.get())) open_ = SSL_accept(tls_.get()) == 1;
    if (!open_) return {};
    std::string out(most, '\0');
    const auto size = tls_ ? SSL_read(tls_.get(), out.data(), static_cast<int>(most))
                           : static_cast<int>(recv(socket_, out.data(), most, 0));
    open_ = size > 0;
    out.resize(static_cast<std::size_t>(std::max(size, 0)));
    return out;
}

std::string RawConnection::read_request() {
    for (;;) {
        if (const auto end = read_ahead_.find("\r\n\r\n"); end != std::string::npos) {
            const auto size = end + 4 + body_length(read_ahead_.substr(0, end + 2));
            if (read_ahead_.size() >= size) {
                auto out = read_ahead_.substr(0, size);
                read_ahead_.erase(0, size);
                return out;
            }
        }
        const auto more = read_some();
        if (more.empty()) return {};
        read_ahead_ += more;
    }
}

bool RawConnection::write(std::string_view bytes) {
    while (open_ && !bytes.empty()) {
        const auto size = tls_ ? SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size()))
                               : static_cast<int>(send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL));
        open_ = size > 0;
        if (open_) bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return open_;
}

bool RawConnection::write_below_tls(std::string_view bytes) {
    return open_ && send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

bool RawConnection::pause(std::chrono::milliseconds longest) {
    pollfd client{socket_, POLLIN, 0};
    return open_ && poll(&client, 1, static_cast<int>(longest.count())) == 0;
}

void RawConnection::wait_for_end() {
    while (!read_some().empty()) {
    }
}

void RawConnection::reset() {
    const linger at_once{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    open_ = false;
    hang_up();
}

void RawConnection::hang_up() {
    const std::lock_guard lock(closing_);
    if (socket_ < 0) return;
    if (open_ && tls_) SSL_shutdown(tls_.get());
    open_ = false;
    close(std::exchange(socket_, -1));
}

void RawConnection::shut() {
    const std::lock_guard lock(closing_);
    if (socket_ >= 0) shutdown(socket_, SHUT_RDWR);
}

RawServer::RawServer(Script script) : script_(std::move(script)) { listen(); }

RawServer::RawServer(Script script, X509* certificate, EVP_PKEY* key) : script_(std::move(script)) {
    tls_.reset(SSL_CTX_new(TLS_server_method()));
    if (SSL_CTX_use_certificate(tls_.get(), certificate) != 1 || SSL_CTX_use_PrivateKey(tls_.get(), key) != 1)
        throw std::runtime_error("the certificate and key do not fit");
    listen();
}

void RawServer::listen() {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int little = 64 << 10;  // so that a client which is not read from feels it soon
    setsockopt(listener_, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener_, any, size) != 0 || ::listen(listener_, 128) != 0 || getsockname(listener_, any, &size) != 0)
        throw std::runtime_error("no port for the test");
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
}

void RawServer::accept_all() {
    take_no_broken_pipe();
    for (int socket = 0; (socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        forget_ended();
        serve(socket);
    }
}

void RawServer::serve(int socket) {
    auto& one = running_.emplace_back();
    one.connection = std::make_unique<RawConnection>(socket, ++connections_, tls_.get());
    one.thread = std::thread([this, &one] {
        take_no_broken_pipe();
        script_(*one.connection);
        one.connection->hang_up();
        one.ended = true;
    });
}

void RawServer::forget_ended() {
    std::erase_if(running_, [](Running& one) {
        if (!one.ended) return false;
        one.thread.join();
        return true;
    });
}

RawServer::~RawServer() {
    shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    close(listener_);
    for (auto& one : running_) one.connection->shut();
    for (auto& one : running_) one.thread.join();
}

}  // namespace huiyin::testing
