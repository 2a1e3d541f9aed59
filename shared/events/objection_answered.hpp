// SPDX-License-Identifier: Apache-2.0
// Channel operations answered a branch's objection (Art. 22).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ObjectionAnswered {
    static constexpr auto kind = EventKind::objection_answered;
    static constexpr About about{"Art. 22", "Channel operations answered a branch's objection.", "异议答复",
                                 "渠道运营部答复分行的考核异议。"};
    static constexpr std::string_view example = R"({"quarter":"2026Q1","upheld":true,"text":"同意，改按无效投诉认定"})";
    static constexpr auto written_by = group::channel_operations;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode none_open{"no_objection", "No objection of this quarter waits for an answer."};

    std::string_view quarter{}, text{};
    std::optional<bool> upheld{};

    static constexpr auto fields() {
        return std::tuple{field::code("quarter", &ObjectionAnswered::quarter),
                          field::said(field::flag("upheld", &ObjectionAnswered::upheld)),
                          field::said(field::text("text", &ObjectionAnswered::text))};
    }

    static Verdict precondition(const ObjectionAnswered& said, const Complaint& c, const Moment&) {
        return unless(std::ranges::any_of(c.judgement.objections, [&](const Objection& o) { return answers(said, o); }),
                      none_open);
    }

    static void apply(const ObjectionAnswered& said, Complaint& c, const Moment& m) {
        for (auto& objection : c.judgement.objections) {
            if (!answers(said, objection)) continue;
            objection.answered_at = m.time;
            objection.upheld = said.upheld.value_or(false);
        }
    }

  private:
    /// Without a quarter: all that are open.
    static bool answers(const ObjectionAnswered& said, const Objection& o) {
        return !o.answered_at && (said.quarter.empty() || o.quarter == said.quarter);
    }
};

}  // namespace huiyin
