// SPDX-License-Identifier: Apache-2.0
// A step of the emergency plan was done (Art. 15).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct EmergencyStepDone {
    static constexpr auto kind = EventKind::emergency_step_done;
    static constexpr About about{"Art. 15", "A step of the emergency plan was done.", "应急步骤完成",
                                 "应急预案的一个步骤已完成。"};
    static constexpr std::string_view example = R"({"step":"comfort","who":"办公室主任","text":"已到场安抚"})";
    static constexpr auto written_by = group::emergency;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode not_running{"no_emergency", "No emergency plan runs (Art. 15)."};
    static constexpr ReasonCode no_such_step{"no_such_step", "The policy's emergency plan has no such step."};

    std::string_view code{}, who{}, text{};
    std::optional<Instant> when{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::code("step", &EmergencyStepDone::code)),
                          field::text("who", &EmergencyStepDone::who), field::text("text", &EmergencyStepDone::text),
                          field::happened(field::instant("when", &EmergencyStepDone::when))};
    }

    static std::optional<Lack> lacking(const EmergencyStepDone& said, const Complaint& c, const Moment& m) {
        const auto& steps = policy_kept(c, m.rules).emergency_steps;
        const bool known = steps.empty() || std::ranges::find(steps, said.code, &EmergencyStep::code) != steps.end();
        return lacks_unless(known, "step", no_such_step);
    }

    static Verdict precondition(const EmergencyStepDone&, const Complaint& c, const Moment&) {
        return unless(c.emergency.runs(), not_running);
    }

    static void apply(const EmergencyStepDone& said, Complaint& c, const Moment& m) {
        const auto who = said.who.empty() ? std::string_view(m.by().account) : said.who;
        c.emergency.done.push_back({std::string(said.code), std::string(who), said.when.value_or(m.time)});
    }
};

}  // namespace huiyin
