// SPDX-License-Identifier: Apache-2.0
// A unit or a person was sanctioned (Art. 23, 24).
#pragma once
#include "shared/events/judged_by.hpp"

namespace huiyin {

struct Sanctioned {
    static constexpr auto kind = EventKind::sanctioned;
    static constexpr About about{"Art. 23, 24", "A unit or a person was sanctioned.", "处罚", "对单位或个人作出处罚。"};
    static constexpr std::string_view example = R"({"unit":"650101","what":"通报批评"})";
    static constexpr auto written_by = group::branch | group::channel_operations;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode by_channel_operations{"levels_2_3_sanctioned_centrally",
                                                      "Levels 2 and 3 are sanctioned by channel operations (Art. 23)."};
    static constexpr ReasonCode found_invalid{"found_invalid",
                                              "Nobody is sanctioned for what was found invalid (As. 1(2), (3))."};

    static constexpr ReasonCode whom{"sanction_of_nobody", "Say which unit or which person is sanctioned."};
    static constexpr ReasonCode not_found{"not_found_valid",
                                          "Only what was found valid or quasi is sanctioned (Art. 23)."};

    static constexpr ReasonCode another_branchs{"sanction_of_another_branch",
                                                "A branch sanctions units of its own (Art. 23)."};

    std::string_view unit{}, person{}, what{};

    static constexpr auto fields() {
        return std::tuple{field::unit("unit", &Sanctioned::unit), field::code("person", &Sanctioned::person),
                          field::said(field::text("what", &Sanctioned::what))};
    }

    static Verdict authorise(const Sanctioned& said, const Complaint& c, const Writing& w) {
        if (is_channel_operations(w.by.role)) return judged_by::channel_operations(c, w);
        if (!is_ordinary(c)) return reason(by_channel_operations);
        const bool own = said.unit.empty() || w.units.within(said.unit, w.by.unit) || !third_edition(c, w.rules);
        if (!own) return reason(another_branchs);
        return judged_by::own_branchs(c, w);
    }

    static std::optional<Lack> lacking(const Sanctioned& said, const Complaint&, const Moment&) {
        return lacks_unless(!said.unit.empty() || has_words(said.person), "unit", whom);
    }

    static Verdict precondition(const Sanctioned&, const Complaint& c, const Moment& m) {
        const auto finding = c.judgement.finding();
        if (huiyin::to_the_letter(c, m.rules) && !counts_against(finding)) return reason(not_found);
        return unless(!is_found_invalid(finding), found_invalid);
    }
};

}  // namespace huiyin
