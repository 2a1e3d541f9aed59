// SPDX-License-Identifier: Apache-2.0
// A unit handed in its report of a month or a quarter (Art. 13, 22).
#pragma once
#include "shared/events/kind.hpp"
#include "shared/foundation/period.hpp"

namespace huiyin {

struct ReportGiven {
    static constexpr auto kind = EventKind::report_given;
    static constexpr About about{"Art. 13, 22", "A unit handed in its report of a month or a quarter.", "报表上报",
                                 "单位上报月度或季度报表。"};
    static constexpr std::string_view example =
        R"({"period":"2026Q1","received":12,"in_time":11,"late":1,"withdrawn":0})";
    static constexpr auto written_by = group::manager | group::branch | group::contact_centre_lead;
    static constexpr auto on = Subjects::unit;
    static constexpr ReasonCode owes_none{"owes_no_reports", "This unit owes no reports (Art. 13, 22)."};
    static constexpr ReasonCode by_month{"reports_by_month",
                                         "This unit reports by month, such as 2026-02 (Art. 13, 22)."};
    static constexpr ReasonCode by_quarter{"reports_by_quarter",
                                           "A branch reports by quarter, such as 2026Q1 (Art. 22)."};
    static constexpr ReasonCode by_head{"handed_in_by_head", "A unit's report is handed in by its own head (Art. 22)."};
    static constexpr ReasonCode running{"period_running", "The period has not ended yet."};
    static constexpr ReasonCode already{"handed_in_already", "The report of this period was handed in already."};

    std::string_view period{}, report{}, remark{};
    std::int64_t received = 0, in_time = 0, late = 0, withdrawn = 0;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("period", &ReportGiven::period)),
                          field::by_rule(field::code("report", &ReportGiven::report)),
                          field::by_rule(field::text("remark", &ReportGiven::remark)),
                          field::by_rule(field::number("received", &ReportGiven::received)),
                          field::by_rule(field::number("in_time", &ReportGiven::in_time)),
                          field::by_rule(field::number("late", &ReportGiven::late)),
                          field::by_rule(field::number("withdrawn", &ReportGiven::withdrawn))};
    }

    /// The contact centre's lead, a branch's handler or head, a sub-branch's manager hand it in (rulebook 1), once the
    /// period has ended, and once.
    static Verdict precondition(const ReportGiven& said, const UnitRecord& record, const Moment& m) {
        const Unit* unit = m.rules.organisation.find(record.unit);
        const auto owed = unit ? report_owed_by(unit->kind) : std::nullopt;
        if (!owed) return reason(owes_none);
        const bool quarter = names_a_quarter(said.period);
        const auto span = parse_period(said.period);
        if (!span || quarter != (*owed == DutyKind::quarterly_report)) return reason(quarter ? by_month : by_quarter);
        if (m.by().unit != record.unit || !may_hand_in(m.by(), *unit)) return reason(by_head);
        if (m.time < span->until) return reason(running);
        return unless(std::ranges::find(record.given, said.period, &GivenReport::period) == record.given.end(),
                      already);
    }

    static void apply(const ReportGiven& said, UnitRecord& record, const Moment& m) {
        record.given.push_back({std::string(said.period), m.time});
    }

  private:
    static bool may_hand_in(const Actor& by, const Unit& unit) {
        switch (unit.kind) {
            case UnitKind::contact_centre:
                return by.role == Role::contact_centre_lead;
            case UnitKind::branch:
                return group::branch.contains(by.role);
            case UnitKind::sub_branch:
                return by.role == Role::outlet_manager;
            default:
                return false;
        }
    }
};

}  // namespace huiyin
