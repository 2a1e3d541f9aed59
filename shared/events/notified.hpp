// SPDX-License-Identifier: Apache-2.0
// Units were notified (Art. 14, 15), or urged (Art. 7).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Notified {
    static constexpr auto kind = EventKind::notified;
    static constexpr About about{"Art. 7, 14, 15", "Units were told, or urged.", "通报", "告知有关单位，或催办。"};
    static constexpr std::string_view example = R"({"units":["000010"],"text":"请关注"})";
    static constexpr auto written_by = group::anyone | group::head_office_itself;
    static constexpr bool when_finished = true;

    static constexpr ReasonCode leaders_told_how{"leaders_told_how", "Say how the leaders were told (Art. 15)."};
    static constexpr ReasonCode leaders_told_when{"leaders_told_when", "Say when the leaders were told (Art. 15)."};
    static constexpr ReasonCode leaders_of_whom{"leaders_of_whom", "Say which unit's leaders were told (Art. 15)."};

    std::string_view unit{}, what{}, text{}, how{}, link{}, duty{}, article{};
    std::vector<std::string> units{};
    std::int64_t level = 0;
    std::optional<std::string_view> head{};
    std::optional<Instant> due{}, when{};

    static constexpr auto fields() {
        return std::tuple{field::unit("unit", &Notified::unit),
                          field::units("units", &Notified::units),
                          field::text("what", &Notified::what),
                          field::text("text", &Notified::text),
                          field::text("how", &Notified::how),
                          field::happened(field::instant("when", &Notified::when)),
                          field::complaint("link", &Notified::link),
                          field::by_rule(field::level("level", &Notified::level)),
                          field::by_rule(field::code("head", &Notified::head)),
                          field::by_rule(field::code("duty", &Notified::duty)),
                          field::by_rule(field::instant("due", &Notified::due)),
                          field::by_rule(field::code("article", &Notified::article))};
    }

    bool tells_leaders() const { return what == "leaders"; }

    static std::optional<Lack> lacking(const Notified& said, const Complaint&, const Moment&) {
        if (!said.tells_leaders()) return std::nullopt;
        if (said.unit.empty() && said.units.empty()) return Lack{"unit", reason(leaders_of_whom)};
        if (!has_words(said.how)) return Lack{"how", reason(leaders_told_how)};
        return lacks_unless(said.when.has_value(), "when", leaders_told_when);
    }

    static void apply(const Notified& said, Complaint& c, const Moment& m) {
        // Who is notified of a link sees the complaint for as long as the link exists (Art. 14).
        if (auto* link = c.links.to(said.link)) return add_units(link->told, said.unit, said.units);
        if (!said.link.empty()) return;
        add_units(c.reporting.notified, said.unit, said.units);
        if (said.level > 0) tell_of_level(said, c);
        c.reporting.notices.push_back(m.time);
        // An urging marks its duty, so that it is written once.
        if (said.due && said.duty == "urge") c.overdue.push_back({DutyKind::urge, *said.due});
        if (huiyin::to_the_letter(c, m.rules)) {
            if (tells_the_leaders(said, c, m)) c.reporting.leaders_told.push_back(m.time);
            return;
        }
        if (m.by().role == Role::channel_operations_head) c.reporting.leaders_told.push_back(m.time);
        note_summary(c, m.time, m.by());
    }

  private:
    /// The head of channel operations tells the leaders of the bank, or of the complaint's own branch (所属行领导, Art.
    /// 15). Of what, the time that is named decides (duties).
    static bool tells_the_leaders(const Notified& said, const Complaint& c, const Moment& m) {
        if (!said.tells_leaders() || m.by().role != Role::channel_operations_head) return false;
        const bool strict = third_edition(c, m.rules);
        const auto branch = m.rules.organisation_at(m.time).branch_of(c.unit());
        std::vector<std::string> told;
        add_units(told, said.unit, said.units);
        return std::ranges::any_of(told, [&](const std::string& one) {
            const auto* unit = m.rules.organisation_at(m.time).find(one);
            if (!unit || (strict && unit->kind == UnitKind::branch && one != branch)) return false;
            return unit->kind == UnitKind::head_office || unit->kind == UnitKind::branch;
        });
    }

    static void tell_of_level(const Notified& said, Complaint& c) {
        std::vector<std::string> told;
        add_units(told, said.unit, said.units);
        for (const auto& one : told) c.reporting.tell_of(one, static_cast<Level>(said.level));
    }
};

}  // namespace huiyin
