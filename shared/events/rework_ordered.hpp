// SPDX-License-Identifier: Apache-2.0
// The handling was improper and is done again (Art. 20).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ReworkOrdered {
    static constexpr auto kind = EventKind::rework_ordered;
    static constexpr About about{"Art. 20", "The handling was improper and is done again.", "重新处理",
                                 "处理不当，须重新处理。"};
    static constexpr std::string_view example = R"({"unit":"650101","why":"未向客户说明原因"})";
    static constexpr auto written_by = group::contact_centre | group::head_office_itself;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode withdrawn{"is_withdrawn", "It is withdrawn; reopen it first."};
    static constexpr ReasonCode nothing{"nothing_answered", "Nothing was answered yet that could be done again."};

    std::string_view unit{}, why{}, article{};

    static constexpr auto fields() {
        return std::tuple{field::unit("unit", &ReworkOrdered::unit), field::text("why", &ReworkOrdered::why),
                          field::by_rule(field::code("article", &ReworkOrdered::article))};
    }

    static Verdict precondition(const ReworkOrdered&, const Complaint& c, const Moment&) {
        if (c.withdrawal.at) return reason(withdrawn);
        return unless(!c.answer.replies.empty(), nothing);
    }

    static void apply(const ReworkOrdered&, Complaint& c, const Moment& m) { restart(c, m.time); }
};

}  // namespace huiyin
