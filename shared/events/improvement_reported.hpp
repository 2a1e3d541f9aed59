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
    static constexpr ReasonCode nothing_to_improve{"nothing_to_improve",
                                                   "Say what is to be improved, or name the cause (As. 1(2))."};

    std::string_view cause{}, text{};

    static constexpr auto fields() {
        return std::tuple{field::choice("cause", &ImprovementReported::cause, "process", "technical", "staffing"),
                          field::text("text", &ImprovementReported::text)};
    }

    static std::optional<Lack> lacking(const ImprovementReported& said, const Complaint& c, const Moment& m) {
        const bool says_something = !said.cause.empty() || has_words(said.text);
        return lacks_unless(says_something || !third_edition(c, m.rules), "text", nothing_to_improve);
    }

    static void apply(const ImprovementReported&, Complaint& c, const Moment& m) {
        c.improvement.reported.push_back(m.time);
    }
};

}  // namespace huiyin
