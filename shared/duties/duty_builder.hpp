// SPDX-License-Identifier: Apache-2.0
// How duties_of works: it builds one complaint's duties.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/complaint/marks.hpp"
#include "shared/duties/duties.hpp"

namespace huiyin {

/// What the duties of one complaint depend on, and the list itself. The functions below each add the
/// duties of one part of the regulation, in the order they arise.
class DutyBuilder {
  public:
    DutyBuilder(const Complaint& complaint, const Rules& policy_and_units, Instant as_of);

    static constexpr const char* owner = "";  ///< owed by who owned the complaint when it fell due

    /// Adds a duty, met at `met` or not yet. A duty met exactly at its due instant is in time.
    Duty& add(DutyKind kind, const char* article, std::string unit, Due due, const std::optional<Instant>& met,
              std::vector<EventKind> discharged_by);
    /// An open duty is void when work on the complaint ended (`when`) before it fell due.
    void void_if_open(Duty& duty, const std::optional<Instant>& when) const;
    /// An open duty is void when the customer withdrew before it fell due.
    void void_if_withdrawn(Duty& duty) const { void_if_open(duty, withdrawn()); }
    /// When the customer first withdrew of their own will, not before `from`; also when it was reopened since.
    std::optional<Instant> withdrawn_since(Instant from) const;
    /// When the customer withdrew of their own will, unless it was reopened since.
    std::optional<Instant> withdrawn() const;
    /// Office time of a unit under the policy that the complaint keeps.
    WorkingTime time_of(std::string_view unit) const;
    bool to_the_letter() const { return policy.to_the_letter(); }
    bool third_edition() const { return policy.third_edition(); }
    /// Within which a complaint of `level` is responded to, from `from` (Art. 12).
    Due response_due(Level level, Instant from, Trigger trigger) const;
    Level level() const;
    /// When the complaint first reached `level` or above.
    std::optional<Instant> reached(Level level) const;

    const Complaint& c;
    const Rules& rules;
    const Policy& policy;  ///< that holds for the unit complained of
    Instant now;
    WorkingTime time;  ///< of the unit complained of
    std::vector<Duty> list;
};

/// When the level next rose, or fell below `least`, of its changes from the one at `place` on.
std::optional<Instant> next_turn(const Complaint&, std::size_t place, Level least);
/// Sets state and met_at.
void settle(Duty& duty, Instant now, const std::optional<Instant>& met);

void add_time_limits(DutyBuilder&);      ///< respond, resolve, contact_daily, next_reply (Art. 12–15)
void add_handling(DutyBuilder&);         ///< name_owner, answer_instruction, remedy, compensate (Art. 11, 15, 18)
void add_reporting(DutyBuilder&);        ///< file, notify, report_up, tell_leaders (Art. 10, 14, 15)
void add_after_the_reply(DutyBuilder&);  ///< satisfaction, callback, answer_referrer, revisit (Op. 7, 9; Art. 6(6), 20)
void add_judging(DutyBuilder&);  ///< evidence, improvement, verify_withdrawal, rectification (Art. 21, 23, As. 1)
void add_care(DutyBuilder&);     ///< urge, follow_through, regulator_limit (Art. 3, 17; rulebook 4, 6)

}  // namespace huiyin
