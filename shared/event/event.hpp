// SPDX-License-Identifier: Apache-2.0
// The event: one thing that happened to a complaint or an opinion-book entry (architecture, decision 1).
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/foundation/hash.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin {

/// Hybrid logical clock stamp (Kulkarni et al. 2014), kept per subject: physical ms, then a counter.
/// It orders events of one subject causally; it is not used to measure time (see Event::clock).
struct Stamp {
    Instant physical;
    int counter = 0;
    auto operator<=>(const Stamp&) const = default;
};
std::string to_string(const Stamp&);  ///< "2026-02-13T07:00:00.000Z/0003", sorts as text
Result<Stamp> parse_stamp(std::string_view);
/// The stamp of a new event on a subject whose latest known stamp is `last` (default-constructed: none), at wall time
/// `wall`.
Stamp next_stamp(const Stamp& last, Instant wall);

/// Who wrote an event. `account` is empty for a customer at a kiosk.
struct Actor {
    std::string account;
    Role role = Role::customer;
    std::string unit;
    bool operator==(const Actor&) const = default;
};

/// What a device read off the clock that nobody sets, when it wrote an event (rulebook 10).
struct SteadyTime {
    std::string boot;                    ///< names one boot of the machine: 1–64 of a–z, 0–9 and -
    std::chrono::milliseconds since{0};  ///< that boot, sleep included
    /// Time that the device was on in its whole life, as far as it was kept: never runs faster than time itself.
    std::chrono::milliseconds total{0};
    bool operator==(const SteadyTime&) const = default;
};

Json to_json(const SteadyTime&);
/// Fails naming the field: {boot, since, total}, times of at most 100 years.
Result<SteadyTime> steady_time_from(const Json&);

/// One line. `origin`, `seq` (from 1, without gaps) and `prev` (hash of that origin's line before, as it was
/// stored and travelled; 64 zeros for the first) place it in its origin's chain; `at` orders it inside its subject;
/// `clock` is what the origin's wall clock showed, uncorrected; `steady` what its steady clock showed; `was` the number
/// under which the event was first written, when it has lost that place since. `extra` keeps fields of newer versions.
struct Event {
    std::string origin;
    std::int64_t seq = 0;
    Hash prev{};
    Stamp at;
    Instant clock;
    std::optional<SteadyTime> steady;  ///< nothing: head office's own, or of an earlier version
    std::int64_t was = 0;              ///< 0: `seq`; below: in another chain, before this one began (not written)
    std::string subject;
    std::string kind;
    Actor by;
    Json body = Json::object();
    Json extra = Json::object();
};

/// What its writer decides about an event; the log adds origin, seq, prev, at.
struct Draft {
    std::string subject;
    std::string kind;
    Actor by;
    Json body = Json::object();
};

Json to_json(const Event&);
std::string canonical_line(const Event&);  ///< one line of canonical JSON, no newline
/// Parses and checks the shape of an event (all fields present, of their type, within bounds: 64 KiB, origin and
/// subject [a-z0-9-]{1,64}, kind [a-z_]{1,40}); does not judge kind or body. Fails naming the field.
Result<Event> parse_line(std::string_view text);
Result<Event> event_from_json(Json);

/// Subject ids: "c-" (complaint) or "o-" (opinion entry) and 32 hex digits made from 16 bytes: random ones, and the
/// time before them where ids are made (timed_id).
std::string complaint_id(std::span<const std::uint8_t, 16> random);
std::string opinion_id(std::span<const std::uint8_t, 16> random);

}  // namespace huiyin
