// SPDX-License-Identifier: Apache-2.0
// See channel.hpp.
#include "server/http/channel.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace huiyin::server::http {
namespace {
constexpr std::size_t piece = std::size_t{16} << 10;            ///< one record of TLS
constexpr std::uint64_t most_barren = std::uint64_t{32} << 10;  ///< of new keys, tickets and empty records
constexpr std::size_t most_at_once = std::size_t{1} << 30;
}  // namespace

Channel::~Channel() { ::close(socket_); }

Step Channel::after(int result) {
    switch (SSL_get_error(tls_.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return Step::wait_to_read;
        case SSL_ERROR_WANT_WRITE:
            return Step::wait_to_write;
        default:
            return Step::closed;
    }
}

Step Channel::handshake() {
    if (!tls_) return Step::done;
    ERR_clear_error();
    const int result = SSL_do_handshake(tls_.get());
    return result == 1 ? Step::done : after(result);
}

Step Channel::read_tls(std::string& into) {
    // A record is always taken whole: what TLS kept back the socket would not announce again.
    std::array<char, piece> buffer;
    auto* source = SSL_get_rbio(tls_.get());
    const auto before = BIO_number_read(source);
    ERR_clear_error();
    const int got = SSL_read(tls_.get(), buffer.data(), static_cast<int>(buffer.size()));
    if (got > 0) {
        into.append(buffer.data(), static_cast<std::size_t>(got));
        barren_ = 0;
        return Step::done;
    }
    barren_ += BIO_number_read(source) - before;
    return barren_ > most_barren ? Step::closed : after(got);
}

Step Channel::read(std::string& into) {
    if (tls_) return read_tls(into);
    std::array<char, piece> buffer;
    for (;;) {
        const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (got > 0) into.append(buffer.data(), static_cast<std::size_t>(got));
        if (got > 0) return Step::done;
        if (got < 0 && errno == EINTR) continue;
        return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? Step::wait_to_read : Step::closed;
    }
}

Step Channel::write(std::string_view& rest) {
    while (!rest.empty()) {
        const auto size = std::min(rest.size(), most_at_once);
        if (tls_) {
            ERR_clear_error();
            const int sent = SSL_write(tls_.get(), rest.data(), static_cast<int>(size));
            if (sent <= 0) return after(sent);
            rest.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        const auto sent = ::send(socket_, rest.data(), size, MSG_NOSIGNAL);
        if (sent > 0) rest.remove_prefix(static_cast<std::size_t>(sent));
        if (sent > 0 || errno == EINTR) continue;
        return errno == EAGAIN || errno == EWOULDBLOCK ? Step::wait_to_write : Step::closed;
    }
    return Step::done;
}

void Channel::finish_writing() {
    if (tls_) {
        ERR_clear_error();
        SSL_shutdown(tls_.get());
    }
    ::shutdown(socket_, SHUT_WR);
}

}  // namespace huiyin::server::http
