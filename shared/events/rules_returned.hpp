// SPDX-License-Identifier: Apache-2.0
// Channel operations sent a branch's rules back (Art. 24).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RulesReturned {
    static constexpr auto kind = EventKind::rules_returned;
    static constexpr About about{"Art. 24", "Channel operations sent a branch's rules back.", "细则退回",
                                 "渠道运营部退回分行细则。"};
    static constexpr std::string_view example = R"({"text":"二级投诉回复时限不得放宽"})";
    static constexpr auto written_by = group::channel_operations_head;
    static constexpr auto on = Subjects::unit;
    static constexpr ReasonCode none{"no_rules_submitted", "This branch has handed in no rules that wait (Art. 24)."};

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::by_rule(field::text("text", &RulesReturned::text))}; }

    static Verdict precondition(const RulesReturned&, const UnitRecord& record, const Moment&) {
        return unless(record.submitted.has_value(), none);
    }

    static void apply(const RulesReturned&, UnitRecord& record, const Moment&) { record.submitted.reset(); }
};

}  // namespace huiyin
