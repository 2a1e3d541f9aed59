// SPDX-License-Identifier: Apache-2.0
// What both decisions on a branch's rules share: channel operations' word, and nothing waits any more (Art. 24).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RulesDecided {
    static constexpr auto written_by = group::channel_operations_head;
    static constexpr auto on = Subjects::unit;
    static constexpr ReasonCode none{"no_rules_submitted", "This branch has handed in no rules that wait (Art. 24)."};

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::by_rule(field::text("text", &RulesDecided::text))}; }

    static Verdict precondition(const RulesDecided&, const UnitRecord& record, const Moment&) {
        return unless(record.submitted.has_value(), none);
    }

    static void apply(const RulesDecided&, UnitRecord& record, const Moment&) { record.submitted.reset(); }
};

}  // namespace huiyin
