// SPDX-License-Identifier: Apache-2.0
// Why nothing arrives: what keeps this device from head office, one clear sentence each with what to do about
// it. Pure.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "client/engine/trust_state.hpp"
#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::client {

/// Why the last exchange came to nothing, kept on the disk until one succeeds: whoever asks is often another process.
struct Failure {
    std::string code;  ///< see code_of
    std::string what;  ///< the sentence of that exchange
    Instant since;     ///< when it failed so for the first time, without another outcome in between
    bool operator==(const Failure&) const = default;

    std::string to_text() const;
    /// Nothing when `text` is not what to_text() made.
    static std::optional<Failure> from_text(const std::string& text);
};

/// What an exchange with `server` failed by, for programs: "server_key_changed", "unknown_device", "refused_device",
/// "not_signed", "another_version", "not_head_office", "unreachable", "disk", "damaged", or "failed" for all others.
std::string code_of(const Fault& fault, const std::string& server, const std::string& directory);
/// The code of events that wait for an attachment which could not be sent.
inline constexpr const char* attachment_waits = "attachment";

/// All that is asked about.
struct Condition {
    std::optional<Failure> failure;
    sync::LogState log;
    Clock clock = Clock::right;
    bool locked = false, wiped = false;
    bool unconfirmed = false;      ///< a restored head office has taken it back, and nobody has confirmed it yet
    std::string kept_in;           ///< of a device that wiped itself: where what it had not handed over lies
    std::int64_t kept_events = 0;  ///< how many those are
};

struct Trouble {
    std::string code;
    std::string sentence;
    bool stops = false;  ///< nothing arrives; otherwise the rest does
    std::optional<Instant> since{};
};

/// What is wrong, the worst first; none when all is well.
std::vector<Trouble> troubles_of(const Condition& condition);

}  // namespace huiyin::client
