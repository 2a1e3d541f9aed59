// SPDX-License-Identifier: Apache-2.0
// Channel operations put a branch's rules in force (Art. 24).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RulesAccepted {
    static constexpr auto kind = EventKind::rules_accepted;
    static constexpr About about{"Art. 24", "Channel operations put a branch's rules in force.", "细则备案生效",
                                 "渠道运营部同意分行细则备案生效。"};
    static constexpr std::string_view example = R"({"text":"同意备案"})";
    static constexpr auto written_by = group::channel_operations_head;
    static constexpr auto on = Subjects::unit;
    static constexpr ReasonCode none{"no_rules_submitted", "This branch has handed in no rules that wait (Art. 24)."};

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::by_rule(field::text("text", &RulesAccepted::text))}; }

    static Verdict precondition(const RulesAccepted&, const UnitRecord& record, const Moment&) {
        return unless(record.submitted.has_value(), none);
    }

    static void apply(const RulesAccepted&, UnitRecord& record, const Moment&) { record.submitted.reset(); }
};

}  // namespace huiyin
