// SPDX-License-Identifier: Apache-2.0
// The complaint was linked to another (Art. 11(2), 14).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Linked {
    static constexpr auto kind = EventKind::linked;
    static constexpr About about{"Art. 11(2), 14", "The complaint was linked to another.", "关联",
                                 "与另一件投诉关联。"};
    static constexpr std::string_view example = R"({"to":"c-00000000000000000000000000000002","why":"same_customer"})";
    static constexpr auto written_by = group::anyone | group::head_office_itself;
    static constexpr bool when_finished = true;

    std::string_view to{}, why{}, article{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::complaint("to", &Linked::to)),
                          field::choice("why", &Linked::why, "same_customer", "same_issue", "duplicate"),
                          field::by_rule(field::code("article", &Linked::article))};
    }

    static void apply(const Linked& said, Complaint& c, const Moment& m) {
        const std::string to(said.to);
        if (auto* known = c.links.to(to)) {
            // What a person knows better than the rule that linked them: it is the same complaint twice.
            if (huiyin::to_the_letter(c, m.rules) && !said.why.empty()) known->why = said.why;
            return;
        }
        c.links.all.push_back({to, std::string(said.why), {}});
        if (m.by().role != Role::rule_keeper) std::erase(c.links.undone, to);
    }
};

}  // namespace huiyin
