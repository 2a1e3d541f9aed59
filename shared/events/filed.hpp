// SPDX-License-Identifier: Apache-2.0
// A report or a copy was handed in, with the contact centre unless another unit is named (Art. 10, 14).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Filed {
    static constexpr auto kind = EventKind::filed;
    static constexpr About about{"Art. 10, 14", "A report or a copy was handed in.", "报备", "报送材料或副本。"};
    static constexpr std::string_view example = R"({"unit":"000030","what":"file"})";
    static constexpr auto written_by = group::anyone | group::head_office_itself;
    static constexpr int step = 8;
    static constexpr bool when_finished = true;

    static constexpr ReasonCode summary_of_nothing{"summary_of_nothing",
                                                   "A summary says in words how it was handled (Art. 14)."};

    std::string_view unit{}, what{}, text{}, article{};
    std::vector<std::string> units{};

    static constexpr auto fields() {
        return std::tuple{field::unit("unit", &Filed::unit), field::text("what", &Filed::what),
                          field::text("text", &Filed::text), field::by_rule(field::code("article", &Filed::article)),
                          field::by_rule(field::units("units", &Filed::units))};
    }

    static std::optional<Lack> lacking(const Filed& said, const Complaint& c, const Moment& m) {
        const bool says_nothing = said.what == "summary" && !has_words(said.text);
        return lacks_unless(!says_nothing || !third_edition(c, m.rules), "text", summary_of_nothing);
    }

    static void apply(const Filed& said, Complaint& c, const Moment& m) {
        const auto centre = m.rules.organisation.contact_centre();
        add_units(c.reporting.filed_with, said.unit.empty() ? std::string_view(centre) : said.unit, said.units);
        if (!c.reporting.filed_at && std::ranges::find(c.reporting.filed_with, centre) != c.reporting.filed_with.end())
            c.reporting.filed_at = m.time;
        if (!huiyin::to_the_letter(c, m.rules) || (is_summary(said, c, m) && !summed_up(c)))
            note_summary(c, m.time, m.by());
    }

  private:
    /// Of the unit that handled it, to its superior (Art. 14); nobody else's report is one.
    static bool is_summary(const Filed& said, const Complaint& c, const Moment& m) {
        const auto& handled = c.ownership.owner.unit.empty() ? c.unit() : c.ownership.owner.unit;
        return said.what == "summary" && m.by().unit == handled && is_superior(said, handled, m);
    }

    /// Without a unit it goes to the superior; else to a unit above, or to channel operations for head office.
    static bool is_superior(const Filed& said, const std::string& handled, const Moment& m) {
        std::vector<std::string> to;
        add_units(to, said.unit, said.units);
        const auto& units = m.rules.organisation_at(m.time);
        return to.empty() || std::ranges::any_of(to, [&](const std::string& unit) {
                   return unit != handled && (units.within(handled, unit) || unit == units.channel_operations());
               });
    }

    /// The answer in force was summed up already: another summary makes the first no later.
    static bool summed_up(const Complaint& c) {
        const auto reply = c.standing_reply();
        return reply && c.reporting.summary_at && *c.reporting.summary_at >= *reply;
    }
};

}  // namespace huiyin
