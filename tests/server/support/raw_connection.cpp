// SPDX-License-Identifier: Apache-2.0
#include "tests/server/support/raw_connection.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

namespace huiyin::test {

RawConnection::RawConnection(const std::string& url) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
}

RawConnection::~RawConnection() { ::close(socket_); }

bool RawConnection::say(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const auto now = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (now <= 0) return false;
        sent += static_cast<std::size_t>(now);
    }
    return true;
}

std::string RawConnection::hear(const std::string& words, int patience_ms) {
    std::string out;
    std::array<char, 65'536> buffer{};
    pollfd waiting{socket_, POLLIN, 0};
    while ((words.empty() || out.find(words) == std::string::npos) && ::poll(&waiting, 1, patience_ms) > 0) {
        const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (got <= 0) break;
        out.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return out;
}

}  // namespace huiyin::test
