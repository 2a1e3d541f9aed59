// SPDX-License-Identifier: Apache-2.0
// What head office judged not effective, and what in a customer's words it noted as not fitting: what depends on other
// subjects, accounts, files or the rules in force, so that every replica shows the same (rulebook 11;
// docs/decisions/0014, 0019).
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/event/event.hpp"
#include "shared/foundation/reason.hpp"

namespace huiyin {

/// Why head office judged an event not effective: the codes of `judged_ineffective {origin, seq, code}`.
namespace judged {
inline constexpr std::string_view link_to_itself = "link_to_itself";
inline constexpr std::string_view not_a_complaint = "not_a_complaint";
inline constexpr std::string_view no_such_complaint = "no_such_complaint";  ///< lifted once it comes
inline constexpr std::string_view no_such_account = "no_such_account";
inline constexpr std::string_view person_of_another_unit = "person_of_another_unit";
inline constexpr std::string_view person_of_another_branch = "person_of_another_branch";
inline constexpr std::string_view attachment_not_brought = "attachment_not_brought";  ///< lifted once it comes
inline constexpr std::string_view begun_already = "begun_already";  ///< what came first stands, whatever time it names
inline constexpr std::string_view lifted = "lifted";                ///< an earlier judgement of the event holds no more
/// What it misses may still come.
constexpr bool may_be_lifted(std::string_view code) {
    return code == no_such_complaint || code == attachment_not_brought;
}
}  // namespace judged

/// A code of a newer version is named as it is.
Reason why_judged(std::string_view code);

/// What a customer said, by whatever hand: never refused for who wrote it, when, or under which rules.
bool is_customers_voice(std::string_view kind);

/// What head office's `judged_ineffective` and `marked` events on a subject say; what anyone else writes of these kinds
/// says nothing. Of several on one event the last counts.
class Judgements {
  public:
    Judgements() = default;  ///< nothing was judged
    /// `ordered`: every event of the subject, in order (in_order).
    explicit Judgements(std::span<const Event> ordered);
    /// The code; "" when the event was not judged, or the judgement was lifted.
    std::string_view code_of(const Event& event) const;
    /// A customer's words as they count, when head office noted that something about them does not fit: with what
    /// counts `instead` in their place (`as_given` keeps codes that were replaced) and under the name of the device.
    /// Nothing when head office noted nothing.
    std::optional<Event> as_noted(const Event& event) const;

  private:
    template <class What>
    using ByPlace = std::map<std::string, std::map<std::int64_t, What>, std::less<>>;  ///< by origin and seq
    ByPlace<std::string> judged_;                                                      ///< code
    ByPlace<Json> noted_;                                                              ///< body of the note
};

}  // namespace huiyin
