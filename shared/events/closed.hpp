// SPDX-License-Identifier: Apache-2.0
// The complaint was closed (rulebook 5, "Closing").
#pragma once
#include "shared/complaint/closing.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Closed {
    static constexpr auto kind = EventKind::closed;
    static constexpr About about{"rulebook 5", "The complaint was closed.", "结案", "投诉办结。"};
    static constexpr std::string_view example = R"({"text":"已办结"})";
    static constexpr auto written_by = group::handlers;
    static constexpr int step = 9;
    static constexpr ReasonCode above_outlet{"levels_2_3_closed_above",
                                             "Level 2 and 3 are closed by the branch or head office (rulebook 1)."};

    static constexpr ReasonCode by_who_accepted{
        "closed_by_who_accepted",
        "It is closed by the department that accepted it or its superior, off-site by the contact centre (Art. 3(4))."};

    static constexpr ReasonCode not_agreed{"closed_without_agreement",
                                           "The customer has not agreed: the head closes it, and says why (Art. 14)."};

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::text("text", &Closed::text)}; }

    static Verdict authorise(const Closed&, const Complaint& c, const Writing& w) {
        if (w.by.role == Role::outlet_manager && !is_ordinary(c)) return reason(above_outlet);
        if (group::department.contains(w.by.role) && !third_edition(c, w.rules)) return reason(by_who_accepted);
        return unless(!huiyin::to_the_letter(c, w.rules) || accepted_it(c, w), by_who_accepted);
    }

    static Verdict precondition(const Closed& said, const Complaint& c, const Moment& m) {
        if (auto missing = missing_to_close(c, m.rules); !missing.empty()) return why_not_closed(missing);
        return unless(!is_without_agreement(c, m) || (has_words(said.text) && group::heads.contains(m.by().role)),
                      not_agreed);
    }

    static void apply(const Closed&, Complaint& c, const Moment& m) {
        c.course.closed_at = m.time;
        c.state = State::closed;
        c.answer.agreements.push_back({m.time, true});
    }

  private:
    /// The customer is kept in touch with until they agree; only the head ends that (Art. 14).
    static bool is_without_agreement(const Complaint& c, const Moment& m) {
        const bool kept_in_touch =
            c.grading.level == Level::sensitive && !c.intake.anonymous() && huiyin::to_the_letter(c, m.rules);
        return kept_in_touch && (c.answer.agreements.empty() || !c.answer.agreements.back().agreed);
    }

    /// The contact centre closes what is off-site, and channel operations orders it and does not do it: both close
    /// themselves what is complained of them.
    static bool accepted_it(const Complaint& c, const Writing& w) {
        const bool of_itself = third_edition(c, w.rules) && c.unit() == w.by.unit;
        if (is_contact_centre(w.by.role)) return of_itself || c.intake.offsite();
        if (is_channel_operations(w.by.role)) return of_itself;
        const auto stands_at = [&](std::string_view unit) { return !unit.empty() && w.units.within(unit, w.by.unit); };
        return stands_at(c.unit()) || stands_at(c.ownership.owner.unit) ||
               (c.ownership.first_contact && stands_at(c.ownership.first_contact->unit));
    }
};

}  // namespace huiyin
