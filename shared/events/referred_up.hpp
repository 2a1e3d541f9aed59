// SPDX-License-Identifier: Apache-2.0
// A superior unit was asked (Art. 6, 14).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ReferredUp {
    static constexpr auto kind = EventKind::referred_up;
    static constexpr About about{"Art. 14", "A superior unit was asked for a decision.", "上报请示",
                                 "向上级单位请示。"};
    static constexpr std::string_view example = R"({"question":"能否减免年费"})";
    static constexpr auto written_by = group::handlers;

    std::string_view unit{}, question{};

    static constexpr auto fields() {
        return std::tuple{field::unit("unit", &ReferredUp::unit), field::text("question", &ReferredUp::question)};
    }

    static void apply(const ReferredUp& said, Complaint& c, const Moment& m) {
        const auto asked =
            said.unit.empty() ? m.rules.organisation_at(m.time).parent_of(m.by().unit) : std::string(said.unit);
        c.superiors.referrals.push_back({m.time, asked});
        under_investigation(c);
    }
};

}  // namespace huiyin
