// SPDX-License-Identifier: Apache-2.0
// A branch handed in its own rules (Art. 24).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RulesSubmitted {
    static constexpr auto kind = EventKind::rules_submitted;
    static constexpr About about{"Art. 24", "A branch handed in its own rules.", "细则报备", "分行报备本行管理细则。"};
    static constexpr std::string_view example = R"({"rules":{},"text":"报备2026年细则"})";
    static constexpr auto written_by = group::branch;
    static constexpr auto on = Subjects::unit;
    static constexpr ReasonCode of_a_branch{"rules_of_a_branch", "A branch hands in its own rules (Art. 24)."};

    std::string_view text{};
    const Json* rules = nullptr;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::document("rules", &RulesSubmitted::rules)),
                          field::by_rule(field::text("text", &RulesSubmitted::text))};
    }

    static Verdict precondition(const RulesSubmitted&, const UnitRecord& record, const Moment& m) {
        const bool branch = m.rules.organisation.branch_of(record.unit) == record.unit;
        return unless(branch && m.by().unit == record.unit, of_a_branch);
    }

    static void apply(const RulesSubmitted& said, UnitRecord& record, const Moment& m) {
        record.submitted = {.rules = said.rules ? *said.rules : Json(), .at = m.time, .by = m.by().account};
    }
};

}  // namespace huiyin
