// SPDX-License-Identifier: Apache-2.0
// The level was lowered (Art. 11; rulebook 3).
#pragma once
#include "shared/complaint/grading_rules.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Lowered {
    static constexpr auto kind = EventKind::lowered;
    static constexpr About about{"Art. 11", "The level was lowered.", "降级", "投诉降级。"};
    static constexpr std::string_view example = R"({"to":1,"reason":"核实无损失"})";
    static constexpr auto written_by = group::branch_head | group::channel_operations | group::head_office_itself;
    static constexpr ReasonCode lowers_to{"lowering_goes_to", "lowering goes to 1 or 2"};
    static constexpr ReasonCode head_only{"level_3_lowered_by_head",
                                          "Only the head of channel operations lowers level 3."};
    static constexpr ReasonCode to_one_only{"branch_lowers_to_1", "A branch head lowers level 2 to level 1."};
    static constexpr ReasonCode not_above{"not_lower", "It does not stand above level {}."};

    std::int64_t to = 0, from = 0;
    std::vector<GradingReason> reasons{};
    std::string_view reason{}, article{};

    static std::vector<Json> tries() { return {{{"to", 1}}, {{"to", 2}}}; }

    static constexpr auto fields() {
        return std::tuple{field::required(field::level("to", &Lowered::to)), field::level("from", &Lowered::from),
                          field::required(field::text("reason", &Lowered::reason)),
                          field::by_rule(field::code("article", &Lowered::article)),
                          field::by_rule(field::reasons("reasons", &Lowered::reasons))};
    }

    static std::optional<Fault> check(const Lowered& said) {
        return said.to == 3 ? std::optional(fault_of(lowers_to, "body.to")) : std::nullopt;
    }

    static Verdict authorise(const Lowered& said, const Complaint& c, const Writing& w) {
        if (level_or_ordinary(c) == Level::major && w.by.role != Role::channel_operations_head)
            return huiyin::reason(head_only);
        return unless(w.by.role != Role::branch_head || said.to == 1, to_one_only);
    }

    static Verdict precondition(const Lowered& said, const Complaint& c, const Moment&) {
        const int level = c.grading.level ? static_cast<int>(*c.grading.level) : 0;
        if (level != 0 && said.to < level) return {};
        return huiyin::reason(not_above, {std::to_string(said.to)});
    }

    static void apply(const Lowered& said, Complaint& c, const Moment& m) {
        const auto to = said.to ? static_cast<Level>(said.to) : Level::ordinary;
        set_level(c, m.time, to);
        if (m.by().role == Role::rule_keeper) {
            // Only a link had raised it: it is as if it had never been (rulebook 3).
            c.grading.highest = to;
            std::erase_if(c.grading.reasons, [](const GradingReason& r) { return caused_by_link(r.rule); });
            return;
        }
        add_reasons(c, said.reasons, said.reason, said.article);
    }
};

}  // namespace huiyin
