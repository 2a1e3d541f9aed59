// SPDX-License-Identifier: Apache-2.0
// The handler wrote down what was found, and signed (annex 1).
#pragma once
#include "shared/complaint/four_eyes.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Investigated {
    static constexpr auto kind = EventKind::investigated;
    static constexpr About about{"annex 1", "The handler wrote down what was found, and signed.", "情况核实",
                                 "经办人写明核实情况并签字。"};
    static constexpr std::string_view example =
        R"({"findings":"当日仅开一个窗口，情况属实","verdict":"true","cause":2,"signature":"李经理"})";
    static constexpr auto written_by = group::handlers;
    static constexpr int step = 3;

    static constexpr ReasonCode no_such_cause{"no_such_cause", "There is no such cause (Op. 6)."};

    std::string_view findings{}, verdict{}, signature{};
    std::int64_t cause = 0;

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("findings", &Investigated::findings)),
                          field::said(field::choice("verdict", &Investigated::verdict, "true", "untrue", "unclear")),
                          field::said(field::signature("signature", &Investigated::signature)),
                          field::number("cause", &Investigated::cause)};
    }

    static std::optional<Lack> lacking(const Investigated& said, const Complaint& c, const Moment& m) {
        const auto& causes = policy_kept(c, m.rules).causes;
        const bool known = said.cause == 0 || std::ranges::find(causes, said.cause, &Cause::code) != causes.end();
        return lacks_unless(known, "cause", no_such_cause);
    }

    static void apply(const Investigated& said, Complaint& c, const Moment& m) {
        c.investigation.at = m.time;
        c.investigation.handler = signer(m.by(), said.signature);
        if (third_edition(c, m.rules) && is_one_person(c.investigation.handler, c.investigation.approver))
            c.investigation.enough_at_level_1 = true;
        c.investigation.verdict = said.verdict;
        if (said.verdict != "true")
            c.investigation.found_true_at.reset();
        else if (!c.investigation.found_true_at)
            c.investigation.found_true_at = m.time;
        if (said.cause != 0) c.intake.captured["cause"] = said.cause;
        under_investigation(c);
    }
};

}  // namespace huiyin
