// SPDX-License-Identifier: Apache-2.0
// The department of the line answered the branch's report of what is to be improved (As. 1(2), 2(1)).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ImprovementAnswered {
    static constexpr auto kind = EventKind::improvement_answered;
    static constexpr About about{"As. 1(2), 2(1)",
                                 "The department of the line answered the branch's report of what is to be improved.",
                                 "改进答复", "条线部门答复分行的改进报告。"};
    static constexpr std::string_view example = R"({"text":"已列入下季度系统优化计划"})";
    static constexpr auto written_by = group::department | group::channel_operations;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode nothing_reported{"no_improvement_reported",
                                                 "No branch has reported what is to be improved (As. 1(2))."};

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::said(field::text("text", &ImprovementAnswered::text))}; }

    static Verdict precondition(const ImprovementAnswered&, const Complaint& c, const Moment&) {
        return unless(!c.improvement.reported.empty(), nothing_reported);
    }
};

}  // namespace huiyin
