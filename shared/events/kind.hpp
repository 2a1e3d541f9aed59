// SPDX-License-Identifier: Apache-2.0
// What a kind's file needs to say everything about the kind.
//
// A kind is a struct, its members the typed payload. It declares
//   kind        its place in the registry (vocabulary/event_kinds.inc)
//   about       the article, what it says, and the regulation's own word for it
//   example     a body of it, as JSON
//   written_by  the roles that may write it (rulebook 1, column "who")
//   fields()    what the body may hold
// and, for each subject it can stand on (Complaint, OpinionEntry, UnitRecord), what there is to say of
//   authorise(payload, Complaint, Writing)   who may write it, beyond the roles; of complaints alone
//   precondition(payload, subject, Moment)   what the state allows
//   lacking(payload, subject, Moment)        what it must say to count, beyond the fields that are said() (rulebook 11)
//   apply(payload, subject&, Moment)         what it changes
// and, where it needs them, the traits that catalogue.cpp looks for: Subjects on, begins, when_finished,
// also_by_accused, open_to_all(payload), check(payload), check_document(body, …), redacted(body), redact(body,
// kept&); and of what a face offers: step, by_hand, tries(), worth_offering(subject, rules).
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/complaint/changes.hpp"
#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/complaint/policy_kept.hpp"
#include "shared/complaint/unit_record.hpp"
#include "shared/event/payload.hpp"
#include "shared/events/moment.hpp"
#include "shared/foundation/reason.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/roles.hpp"

namespace huiyin {

struct About {
    std::string_view article{};   ///< "Art. 12", "Op. 9", "rulebook 10"
    std::string_view sentence{};  ///< what the event says, in English
    std::string_view term{};      ///< the regulation's own word
    std::string_view chinese{};   ///< the sentence in Chinese
};

/// What a kind can apply to.
enum class Subjects : unsigned { complaint = 1, opinion = 2, unit = 4, administration = 8 };
constexpr Subjects operator|(Subjects a, Subjects b) {
    return static_cast<Subjects>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool holds(Subjects all, Subjects one) {
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

/// What an event lacks to count (rulebook 11): the field of its body, and why.
struct Lack {
    std::string_view field;
    Reason why;
};
inline std::optional<Lack> lacks_unless(bool holds, std::string_view field, const ReasonCode& why) {
    return holds ? std::nullopt : std::optional(Lack{field, reason(why)});
}

constexpr bool is_contact_centre(Role role) { return group::contact_centre.contains(role); }
constexpr bool is_channel_operations(Role role) { return group::channel_operations.contains(role); }

inline constexpr ReasonCode not_answered_yet{"not_answered_yet", "The customer has not been answered yet."};

inline Level level_or_ordinary(const Complaint& c) { return c.grading.level_or_ordinary(); }
inline bool is_ordinary(const Complaint& c) { return level_or_ordinary(c) == Level::ordinary; }
inline bool is_first_contact(const Actor& by, const Complaint& c) {
    return c.ownership.first_contact && !by.account.empty() && c.ownership.first_contact->account == by.account;
}

}  // namespace huiyin
