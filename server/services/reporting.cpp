// SPDX-License-Identifier: Apache-2.0
#include "server/services/reporting.hpp"

#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/quarters.hpp"
#include "shared/complaint/policy_kept.hpp"
#include "shared/reports/report.hpp"
#include "shared/view/view.hpp"
#include "shared/vocabulary/roles.hpp"

namespace huiyin::server {
namespace {

Result<Period> period_of(const ReportWanted& wanted) {
    if (wanted.kind != "month" && wanted.kind != "quarter") return fault("is month or quarter", "kind");
    auto period = wanted.kind == "month" ? parse_month(wanted.period) : parse_quarter(wanted.period);
    if (!period) return fault(period.error().what, "period");
    return period;
}

/// The branch whose quarter it is, or the contact centre whose month it is, owes the report.
std::string owes(const ReportWanted& wanted, const Organisation& organisation) {
    return wanted.kind == "month" || wanted.unit.empty() ? organisation.contact_centre() : wanted.unit;
}

/// The branch that a person may look at: the one asked for, or their own; "" all of them.
Answer<std::string> branch_for(const Actor& actor, const Rules& rules, const std::string& asked) {
    const auto scope = scope_of(actor, rules);
    const auto own = rules.organisation.branch_of(actor.unit);
    if (!asked.empty()) {
        const auto* unit = rules.organisation.find(asked);
        if (!unit || unit->kind != UnitKind::branch) return invalid({"no such branch", "branch"});
    }
    if (scope.extent == Scope::Extent::everything) return asked;
    const bool of_branch = actor.role == Role::branch_handler || actor.role == Role::branch_head;
    if (of_branch && (asked.empty() || asked == own)) return own;
    return forbidden("A branch is assessed by head office, and sees its own assessment (Art. 22).");
}

}  // namespace

Result<Json> report(Store& store, const Office& office, const ReportWanted& wanted) {
    const auto period = period_of(wanted);
    if (!period) return std::unexpected(period.error());
    const auto& organisation = office.rules.organisation;
    if (!wanted.unit.empty() && !organisation.find(wanted.unit)) return fault("no such unit", "unit");
    const auto complaints = complaints_received(store, office.rules, *period, wanted.unit);
    auto list = pointers(complaints);
    if (!wanted.line.empty())
        std::erase_if(list, [&](const Complaint* c) { return department_of(*c, office.rules) != wanted.line; });
    const auto now = office.now();
    auto out = report_of(list, office.rules, *period, now);
    const int days =
        wanted.kind == "month" ? office.rules.policy.monthly_report_days : office.rules.policy.quarterly_report_days;
    out["kind"] = wanted.kind;
    out["period"] = wanted.period;
    out["unit"] = wanted.unit.empty() ? organisation.head_office() : wanted.unit;
    out["from"] = to_beijing(period->from);
    out["until"] = to_beijing(period->until);
    out["as_of"] = to_beijing(now);
    out["due"] = to_beijing(report_due(office.rules, owes(wanted, organisation), *period, days).at);
    out["complaints"] = Json::array();
    for (const auto* complaint : list) out["complaints"].push_back(complaint_item(*complaint, office.rules, now));
    return out;
}

namespace {

Answer<Json> read_report(HeadOffice& house, const ReportWanted& wanted) {
    return house.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            auto made = report(store, house.office, wanted);
            if (!made) return invalid(made.error());
            return std::move(*made);
        },
        Readers::Length::lengthy);
}

/// A department reads the figures of its line, in the whole bank or at one unit (Art. 6(3)).
Answer<Json> report_of_line(HeadOffice& house, ReportWanted wanted, const std::string& department) {
    wanted.line = department;
    return read_report(house, wanted);
}

}  // namespace

Answer<Json> report_for(HeadOffice& house, const Actor& actor, ReportWanted wanted) {
    const auto& rules = house.office.rules;
    const auto scope = scope_of(actor, rules);
    if (scope.extent != Scope::Extent::everything) {
        if (group::department.contains(actor.role)) return report_of_line(house, std::move(wanted), actor.unit);
        if (!group::branch.contains(actor.role))
            return forbidden("Reports are for branches and head office (Art. 22).");
        if (wanted.unit.empty()) wanted.unit = actor.unit;
        if (!rules.organisation.within(wanted.unit, actor.unit))
            return forbidden("A branch reports on its own units (Art. 22).", "unit");
    }
    return read_report(house, wanted);
}

Answer<Json> assessment_for(HeadOffice& house, const Actor& actor, const std::string& quarter,
                            const std::string& branch) {
    const auto& rules = house.office.rules;
    const auto period = parse_quarter(quarter);
    if (!period) return invalid({period.error().what, "quarter"});
    const auto chosen = branch_for(actor, rules, branch);
    if (!chosen) return std::unexpected(chosen.error());
    return house.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            const auto now = house.office.now();
            if (!chosen->empty()) return assessment_of_quarter(store, rules, *chosen, quarter, now);
            Json items = Json::array();
            for (const auto& [code, unit] : rules.organisation_at(period->until).units())
                if (unit.kind == UnitKind::branch)
                    items.push_back(assessment_of_quarter(store, rules, code, quarter, now));
            return Json{{"quarter", quarter}, {"items", std::move(items)}};
        },
        Readers::Length::lengthy);
}

Answer<Json> bulletin_for(HeadOffice& house, const Actor& actor, const std::string& quarter) {
    const auto& rules = house.office.rules;
    const auto period = parse_quarter(quarter);
    if (!period) return invalid({period.error().what, "quarter"});
    if (scope_of(actor, rules).extent != Scope::Extent::everything)
        return forbidden("The bank-wide bulletin is made by those who see the whole bank (Art. 22).");
    return house.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            const auto complaints = complaints_received(store, rules, *period, "");
            const auto list = pointers(complaints);
            const auto now = house.office.now();
            return Json{
                {"quarter", quarter}, {"as_of", to_beijing(now)}, {"items", bulletin_of(list, rules, *period, now)}};
        },
        Readers::Length::lengthy);
}

}  // namespace huiyin::server
