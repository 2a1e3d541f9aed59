// SPDX-License-Identifier: Apache-2.0
// The complaint got its level (Art. 11).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Graded {
    static constexpr auto kind = EventKind::graded;
    static constexpr About about{"Art. 11", "The complaint got its level.", "定级", "投诉定级。"};
    static constexpr std::string_view example = R"({"level":1,"reason":"首次投诉，无损失"})";
    static constexpr auto written_by =
        group::manager | group::branch | group::contact_centre | group::channel_operations | group::head_office_itself;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode already{"graded_already", "It is graded already; raise or lower it."};

    std::int64_t level = 1;
    std::vector<GradingReason> reasons{};
    std::string_view reason{}, article{}, policy{}, code{};

    static std::vector<Json> tries() { return {{{"level", 1}}}; }

    static constexpr auto fields() {
        return std::tuple{field::required(field::level("level", &Graded::level)),
                          field::reasons("reasons", &Graded::reasons),
                          field::text("reason", &Graded::reason),
                          field::by_rule(field::code("article", &Graded::article)),
                          field::by_rule(field::code("policy", &Graded::policy)),
                          field::by_rule(field::code("code", &Graded::code))};
    }

    static Verdict precondition(const Graded&, const Complaint& c, const Moment&) {
        return unless(!c.grading.level, already);
    }

    static void apply(const Graded& said, Complaint& c, const Moment& m) {
        set_level(c, m.time, static_cast<Level>(said.level));
        if (c.intake.policy_version.empty()) c.intake.policy_version = said.policy;
        if (m.by().role == Role::rule_keeper) set_code(c, said.code);
        add_reasons(c, said.reasons, said.reason, said.article);
    }
};

}  // namespace huiyin
