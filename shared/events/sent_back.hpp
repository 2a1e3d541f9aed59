// SPDX-License-Identifier: Apache-2.0
// The head sent the proposal back (annex 1).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct SentBack {
    static constexpr auto kind = EventKind::sent_back;
    static constexpr About about{"annex 1", "The head sent the proposal back.", "退回", "负责人将处理意见退回。"};
    static constexpr std::string_view example = R"({"reason":"请补充当日排班"})";
    static constexpr auto written_by =
        group::manager | group::branch | group::channel_operations | group::general_office;

    std::string_view reason{};

    static constexpr auto fields() { return std::tuple{field::said(field::text("reason", &SentBack::reason))}; }

    static void apply(const SentBack&, Complaint& c, const Moment&) {
        c.investigation.approved_at.reset();
        under_investigation(c);
    }
};

}  // namespace huiyin
