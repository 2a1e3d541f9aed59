// SPDX-License-Identifier: Apache-2.0
// Telling systemd how head office does (sd_notify(3)); without systemd nobody is told.
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::server_main {

class ServiceManager {
  public:
    /// `look_up` is getenv: NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    explicit ServiceManager(const std::function<const char*(const char*)>& look_up);

    /// Such as "READY=1", one assignment a line. Lost when nobody listens.
    void say(std::string_view state) const;
    /// It serves by what was read last, from this moment on.
    void say_reloading() const;
    /// It wants to hear of a head office that is alive within this time; nothing: it does not watch.
    std::optional<std::chrono::microseconds> watchdog() const { return watchdog_; }

  private:
    std::string socket_;  ///< a path, or "@" and an abstract name; "" nobody listens
    std::optional<std::chrono::microseconds> watchdog_;
};

}  // namespace huiyin::server_main
