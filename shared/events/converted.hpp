// SPDX-License-Identifier: Apache-2.0
// An entry of the opinion book became a complaint (Art. 10(1)).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Converted {
    static constexpr auto kind = EventKind::converted;
    static constexpr About about{"Art. 10(1)", "An entry of the opinion book became a complaint.", "转投诉",
                                 "意见簿中的意见转为投诉。"};
    static constexpr std::string_view example = R"({"reason":"not_answered_in_time"})";
    static constexpr auto written_by =
        group::staff | group::manager | group::branch | group::contact_centre | group::head_office_itself;
    static constexpr auto on = Subjects::opinion;
    static constexpr ReasonCode already{"converted_already", "It has become a complaint already."};

    std::string_view complaint{}, reason{}, article{};

    static constexpr auto fields() {
        return std::tuple{field::complaint("complaint", &Converted::complaint),
                          field::text("reason", &Converted::reason),
                          field::by_rule(field::code("article", &Converted::article))};
    }

    /// When a person converted it, head office names the complaint that it became.
    static Verdict precondition(const Converted& said, const OpinionEntry& o, const Moment& m) {
        const bool names = by_rule(m) && !said.complaint.empty() && o.converted_to.empty();
        return unless(!o.converted_at || names, already);
    }

    static void apply(const Converted& said, OpinionEntry& o, const Moment& m) {
        if (!o.converted_at) o.converted_at = m.time;
        // Which complaint it became is head office's to say: a person who names another one would lose this voice.
        if (by_rule(m) || !m.rules.policy_for(o.unit, o.policy_version).third_edition())
            o.converted_to = said.complaint;
        o.state = "converted";
    }

  private:
    static bool by_rule(const Moment& m) { return m.by().role == Role::rule_keeper; }
};

}  // namespace huiyin
