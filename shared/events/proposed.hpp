// SPDX-License-Identifier: Apache-2.0
// A solution was proposed (annex 1).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Proposed {
    static constexpr auto kind = EventKind::proposed;
    static constexpr About about{"annex 1", "A solution was proposed.", "处理意见", "提出处理意见。"};
    static constexpr std::string_view example = R"({"solution":"致歉并增开窗口"})";
    static constexpr auto written_by = group::handlers;
    static constexpr int step = 4;

    std::string_view solution{};

    static constexpr auto fields() { return std::tuple{field::said(field::text("solution", &Proposed::solution))}; }

    static void apply(const Proposed&, Complaint& c, const Moment& m) {
        c.investigation.proposed_at = m.time;
        // Approved was another solution (Op. 8).
        if (third_edition(c, m.rules) && !c.standing_reply()) c.investigation.approved_at.reset();
        under_investigation(c);
    }
};

}  // namespace huiyin
