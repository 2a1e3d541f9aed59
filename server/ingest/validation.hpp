// SPDX-License-Identifier: Apache-2.0
// The one validation that every event passes, by whatever way it comes in: an exchange, HTTP, an import (architecture,
// "One door"; docs/decisions/0019). What a device gives back passed it before the restore, which head office's proof
// says.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/store/accounts_of_the_time.hpp"
#include "server/store/store_records.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// What becomes of an event. Refused, with a code (sync/protocol/refusal_codes.hpp) and a sentence without its content;
/// or accepted, and, of a customer's words, what about them does not fit.
struct Verdict {
    std::string code;  ///< "" accepted
    std::string why;
    std::vector<std::string> noted;  ///< codes, of a customer's words only; empty: all fits
    Json instead = Json::object();   ///< what counts in the place of what does not fit (shared/complaint/fitting.hpp)
    std::optional<Actor> by = std::nullopt;  ///< whose it counts as, when its writer does not fit: the device's

    bool refused() const { return !code.empty(); }
};

/// When an event was written, as far as its device's clock can tell: by the offset that was measured, not after `now`.
Instant time_of_event(const Event& event, const Origin& device, Instant now);

/// The part that asks for the event and the rules alone: its body and its kind. A customer's words (captured, entered)
/// are refused only when they are none at all. An unknown kind is accepted: it is a newer version's.
Verdict validate_body(const Event& event, const Origin& device, const Rules& rules);

/// The rest: whether its writer could write it on that device, by the accounts and the organisation at `at`, the
/// event's own time. A clock may be wrong by the policy's tolerance. Does nothing to what is refused already; a
/// customer's words are never refused here.
void validate_writer(Verdict& verdict, const Event& event, const Origin& device, Instant at,
                     AccountsOfTheTime& accounts, const Rules& rules);

/// Both parts.
Verdict validate(const Event& event, const Origin& device, Instant at, AccountsOfTheTime& accounts, const Rules& rules);

/// Only head office's own programs write events of this kind, no person over HTTP and no device.
bool is_head_offices_own(std::string_view kind);

/// Head office's `marked` on a customer's words; nothing when all of them fit.
std::optional<Draft> note_of(const Event& event, const Verdict& verdict, const Rules& rules);

}  // namespace huiyin::server
