// SPDX-License-Identifier: Apache-2.0
#include "server/main/service_manager.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstddef>

namespace huiyin::server_main {
namespace {

std::optional<std::int64_t> number(const char* text) {
    if (!text) return std::nullopt;
    const std::string_view digits = text;
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(out) : std::nullopt;
}

}  // namespace

ServiceManager::ServiceManager(const std::function<const char*(const char*)>& look_up) {
    if (const char* socket = look_up("NOTIFY_SOCKET"); socket && (*socket == '/' || *socket == '@')) socket_ = socket;
    const auto within = number(look_up("WATCHDOG_USEC"));
    const auto whose = number(look_up("WATCHDOG_PID"));
    if (within && *within > 0 && whose.value_or(::getpid()) == ::getpid())
        watchdog_ = std::chrono::microseconds{*within};
}

void ServiceManager::say(std::string_view state) const {
    sockaddr_un to{};
    if (socket_.empty() || socket_.size() >= sizeof to.sun_path) return;
    to.sun_family = AF_UNIX;
    socket_.copy(to.sun_path, socket_.size());
    if (to.sun_path[0] == '@') to.sun_path[0] = '\0';
    const int from = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (from < 0) return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    [[maybe_unused]] const auto sent =
        ::sendto(from, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&to), size);
    ::close(from);
}

void ServiceManager::say_reloading() const {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    say("RELOADING=1\nMONOTONIC_USEC=" +
        std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(now).count()));
}

}  // namespace huiyin::server_main
