// SPDX-License-Identifier: Apache-2.0
// The branch reported what is to be improved (Art. 21; As. 1(2)).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ImprovementReported {
    static constexpr auto kind = EventKind::improvement_reported;
    static constexpr About about{"As. 1(2)", "The branch told what is to be improved.", "改进报告",
                                 "分行报告改进措施。"};
    static constexpr std::string_view example = R"({"cause":"process","text":"高峰时段弹性排班"})";
    static constexpr auto written_by = group::branch;
    static constexpr bool when_finished = true;

    std::string_view cause{}, text{};

    static constexpr auto fields() {
        return std::tuple{field::choice("cause", &ImprovementReported::cause, "process", "technical", "staffing"),
                          field::text("text", &ImprovementReported::text)};
    }

    static void apply(const ImprovementReported&, Complaint& c, const Moment& m) {
        c.improvement.reported.push_back(m.time);
    }
};

}  // namespace huiyin
