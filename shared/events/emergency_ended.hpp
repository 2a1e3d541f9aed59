// SPDX-License-Identifier: Apache-2.0
// The emergency plan ended (Art. 15).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct EmergencyEnded {
    static constexpr auto kind = EventKind::emergency_ended;
    static constexpr About about{"Art. 15", "The emergency plan ended.", "应急终止", "应急预案执行完毕。"};
    static constexpr std::string_view example = R"({"text":"舆情平息，客户已接受处理结果"})";
    static constexpr auto written_by = group::general_office;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode not_running{"no_emergency", "No emergency plan runs (Art. 15)."};

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::said(field::text("text", &EmergencyEnded::text))}; }

    static Verdict precondition(const EmergencyEnded&, const Complaint& c, const Moment&) {
        return unless(c.emergency.runs(), not_running);
    }

    static void apply(const EmergencyEnded&, Complaint& c, const Moment& m) { c.emergency.ended_at = m.time; }
};

}  // namespace huiyin
