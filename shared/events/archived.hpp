// SPDX-License-Identifier: Apache-2.0
// A closed complaint was filed away (Op. 9).
#pragma once
#include "shared/complaint/referral.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Archived {
    static constexpr auto kind = EventKind::archived;
    static constexpr About about{"Op. 9", "A closed complaint was filed away.", "归档", "办结的投诉归档。"};
    static constexpr std::string_view example = R"({})";
    static constexpr auto written_by = group::channel_operations | group::head_office_itself;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode by_rule{
        "archived_by_rule", "Channel operations archives what a body referred; the rest is archived by rule (Op. 9)."};
    static constexpr ReasonCode not_closed{"archived_when_closed", "Only a closed complaint is archived."};

    static constexpr ReasonCode body_not_told{"archived_when_body_told",
                                              "The body that referred it is told the result first (Op. 9)."};

    static constexpr auto fields() { return std::tuple{}; }

    static Verdict authorise(const Archived&, const Complaint& c, const Writing& w) {
        return unless(c.intake.referred(policy_kept(c, w.rules)), by_rule);
    }

    static Verdict precondition(const Archived&, const Complaint& c, const Moment& m) {
        if (waits_for_referrer(c, policy_kept(c, m.rules))) return reason(body_not_told);
        return unless(c.state == State::closed || c.state == State::withdrawn, not_closed);
    }

    static void apply(const Archived&, Complaint& c, const Moment& m) {
        c.course.archived_at = m.time;
        c.state = State::archived;
    }
};

}  // namespace huiyin
