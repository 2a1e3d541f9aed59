// SPDX-License-Identifier: Apache-2.0
// The people who open this device with a PIN: right ones at once, wrong ones ever more slowly, after ten only with the
// password at head office (docs/decisions/0007).
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sync/chain/identity.hpp"
#include "sync/log/log_vault.hpp"

namespace huiyin::client {

/// Someone this device has seen.
struct Person {
    Actor actor;
    std::chrono::milliseconds wait{0};  ///< before the next try
    bool shut = false;                  ///< too many wrong PINs: the password at head office opens it again
    bool operator==(const Person&) const = default;
};

/// How long after the `wrong`-th wrong PIN in a row the next try must wait.
std::chrono::milliseconds wait_after(int wrong);
inline constexpr int most_wrong_pins = 10;

class KeyRing {
  public:
    using Elapsed = std::function<std::chrono::milliseconds()>;

    /// `elapsed` measures the waits: a clock that never jumps, so that setting the device's clock shortens none. After
    /// a restart a wait begins anew.
    KeyRing(sync::LogVault& log, Elapsed elapsed, const sync::PinCost& cost);

    std::vector<Person> people() const;
    /// Opens the log for `account`, or, when it is open, finds out whether it is them. A try is counted, durably,
    /// before it is made. Fails with `where` "pin" when the PIN is wrong, or it is too early, or too late.
    Result<Actor> open(const std::string& account, const std::string& pin);
    /// Gives `actor` a PIN, or another one; the first one ever seals the log. Fails, with `where` "pin", when the PIN
    /// is too easy; or when the log is locked. What seals it can be opened by head office, as `device` knows it.
    Result<void> set_pin(const Actor& actor, const std::string& pin, const sync::Identity& device);

  private:
    std::chrono::milliseconds wait_of(const sync::KeyHolder& holder) const;
    Result<void> count(sync::KeyHolder& holder, int wrong);

    sync::LogVault& log_;
    Elapsed elapsed_;
    sync::PinCost cost_;
    std::map<std::string, std::chrono::milliseconds> not_before_;  ///< by account, on the clock of `elapsed_`
};

}  // namespace huiyin::client
