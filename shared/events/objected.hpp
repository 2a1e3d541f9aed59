// SPDX-License-Identifier: Apache-2.0
// A branch objected to how the quarter counts a complaint (Art. 22).
#pragma once
#include "shared/events/kind.hpp"
#include "shared/foundation/period.hpp"

namespace huiyin {

struct Objected {
    static constexpr auto kind = EventKind::objected;
    static constexpr About about{"Art. 22", "A branch objected to how the quarter counts a complaint.", "考核异议",
                                 "分行对季度考核的计分提出异议。"};
    static constexpr std::string_view example = R"({"quarter":"2026Q1","text":"经复核为系统故障，非员工责任"})";
    static constexpr auto written_by = group::branch;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode no_quarter{"no_such_quarter", "Name the quarter, such as 2026Q1."};
    static constexpr ReasonCode not_its_branch{"objected_by_own_branch",
                                               "A branch objects to how its own complaints are counted (Art. 22)."};
    static constexpr ReasonCode too_early{
        "objected_too_early", "A quarter is objected to once it has ended: its figures stand then (Art. 22)."};
    static constexpr ReasonCode too_late{"objected_too_late",
                                         "Objections were possible until {}: what was fixed is corrected later."};

    std::string_view quarter{}, text{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::code("quarter", &Objected::quarter)),
                          field::said(field::text("text", &Objected::text))};
    }

    /// Of which an event that has no time yet is neither too early nor too late.
    static std::vector<Json> tries() { return {{{"quarter", "1969Q4"}}}; }

    static std::optional<Lack> lacking(const Objected& said, const Complaint&, const Moment&) {
        return lacks_unless(names_a_quarter(said.quarter) && parse_period(said.quarter), "quarter", no_quarter);
    }

    static Verdict authorise(const Objected&, const Complaint& c, const Writing& w) {
        return unless(w.units.branch_of(c.unit()) == w.by.unit, not_its_branch);
    }

    static Verdict precondition(const Objected& said, const Complaint& c, const Moment& m) {
        const auto quarter = parse_period(said.quarter);
        if (!quarter) return {};
        if (m.time < quarter->until && third_edition(c, m.rules)) return reason(too_early);
        const int until = policy_kept(c, m.rules).objections_until_day;
        const auto last = next_day(date_of(quarter->until), until - 1);
        const auto end = at(last, std::chrono::hours{24});
        return m.time <= end ? Verdict{} : Verdict{reason(too_late, {to_string(last)})};
    }

    static void apply(const Objected& said, Complaint& c, const Moment& m) {
        c.judgement.objections.push_back({.quarter = std::string(said.quarter), .at = m.time, .answered_at = {}});
    }
};

}  // namespace huiyin
