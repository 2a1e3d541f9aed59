// SPDX-License-Identifier: Apache-2.0
// The level was raised (Art. 11, 13); the highest counts.
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Raised {
    static constexpr auto kind = EventKind::raised;
    static constexpr About about{"Art. 11, 13", "The level was raised.", "升级", "投诉升级，就高不就低。"};
    static constexpr std::string_view example = R"({"to":2,"reason":"客户称将向监管部门投诉"})";
    static constexpr auto written_by = group::anyone | group::head_office_itself;
    static constexpr ReasonCode raises_to{"raising_goes_to", "raising goes to 2 or 3"};
    static constexpr ReasonCode not_first_contact{"raised_by_another",
                                                  "Staff raise what they took in themselves (rulebook 3)."};
    static constexpr ReasonCode not_higher{"not_higher", "It already stands at level {}: the highest stands."};

    std::int64_t to = 0, from = 0;
    std::vector<GradingReason> reasons{};
    std::string_view reason{}, article{};

    static std::vector<Json> tries() { return {{{"to", 2}}, {{"to", 3}}}; }

    static constexpr auto fields() {
        return std::tuple{field::required(field::level("to", &Raised::to)), field::level("from", &Raised::from),
                          field::text("reason", &Raised::reason), field::code("article", &Raised::article),
                          field::by_rule(field::reasons("reasons", &Raised::reasons))};
    }

    static std::optional<Fault> check(const Raised& said) {
        return said.to == 1 ? std::optional(fault_of(raises_to, "body.to")) : std::nullopt;
    }

    static Verdict authorise(const Raised&, const Complaint& c, const Writing& w) {
        return unless(w.by.role != Role::outlet_staff || is_first_contact(w.by, c), not_first_contact);
    }

    static Verdict precondition(const Raised& said, const Complaint& c, const Moment&) {
        const int level = c.grading.level ? static_cast<int>(*c.grading.level) : 0;
        return said.to > level ? Verdict{} : Verdict{huiyin::reason(not_higher, {std::to_string(level)})};
    }

    static void apply(const Raised& said, Complaint& c, const Moment& m) {
        set_level(c, m.time, static_cast<Level>(said.to));
        add_reasons(c, said.reasons, said.reason, said.article);
    }
};

}  // namespace huiyin
