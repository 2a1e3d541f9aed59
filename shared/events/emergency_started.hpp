// SPDX-License-Identifier: Apache-2.0
// The general office started the emergency plan (Art. 15).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct EmergencyStarted {
    static constexpr auto kind = EventKind::emergency_started;
    static constexpr About about{"Art. 15", "The general office started the emergency plan.", "启动应急预案",
                                 "办公室启动应急预案。"};
    static constexpr std::string_view example = R"({"plan":"舆情应急预案","who":"办公室主任"})";
    static constexpr auto written_by = group::general_office;
    static constexpr bool when_finished = true;

    static constexpr ReasonCode runs{"emergency_runs", "The emergency plan was started, and has not ended."};

    std::string_view plan{}, who{};

    static constexpr auto fields() {
        return std::tuple{field::text("plan", &EmergencyStarted::plan), field::text("who", &EmergencyStarted::who)};
    }

    static Verdict precondition(const EmergencyStarted&, const Complaint& c, const Moment& m) {
        const bool is_on = c.emergency.started_at && !c.emergency.ended_at;
        return unless(!is_on || !third_edition(c, m.rules), runs);
    }

    static void apply(const EmergencyStarted&, Complaint& c, const Moment& m) {
        c.emergency = {.started_at = m.time, .ended_at = {}, .done = {}};
    }
};

}  // namespace huiyin
