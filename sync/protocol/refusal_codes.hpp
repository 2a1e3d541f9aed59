// SPDX-License-Identifier: Apache-2.0
// Why head office did not take an event, for programs (docs/protocol.md, "Refusals"). The sentence beside each is for
// people; nobody decides anything by it.
#pragma once
#include <string_view>

namespace huiyin::sync::refusal {

inline constexpr std::string_view fork = "fork",  ///< another event has its place
    gap = "gap",                                  ///< the events before it have not come
    stands_already = "stands_already",            ///< moved: the same event has another number already
    unreadable = "unreadable",                    ///< no line, not canonical, or too large
    another_origin = "another_origin",            ///< its place is another device's
    not_opened = "not_opened",                    ///< sealed to a key that is not here (yet)
    wrong_body = "wrong_body",                    ///< its body is none of its kind
    head_office_only = "head_office_only",        ///< only head office writes this
    unknown_account = "unknown_account",          ///< no such account at its time
    another_role = "another_role",                ///< the account had another role or unit at its time
    another_branch = "another_branch",            ///< its writer's unit does not work on this device
    not_at_kiosk = "not_at_kiosk",                ///< at a kiosk the customer writes, nobody else
    not_signed = "not_signed";                    ///< imported, and nobody vouches that its device wrote it

}  // namespace huiyin::sync::refusal
