// SPDX-License-Identifier: Apache-2.0
#include "shared/dryrun/dry_run.hpp"

#include <map>

#include "shared/complaint/policy_kept.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/reports/assessment.hpp"

namespace huiyin {
namespace {

/// What a policy makes of one complaint.
struct Outcome {
    Complaint complaint;  ///< as if it had stood under that policy from receipt on
    std::string department;
    bool late = false;
};

Outcome outcome_of(const Complaint& past, const Rules& rules, std::string_view version, const GradingContext& context,
                   Instant now) {
    Outcome out{past, {}};
    auto& c = out.complaint;
    const auto& policy = rules.policy_for(c.unit(), version);
    const auto level = grade(c, policy, context).level;
    c.intake.policy_version = version;
    c.grading.level = level;
    c.grading.changes = {{c.intake.received_at, {}, level}};
    c.grading.highest = level;
    c.ownership.owner.unit = owner_by_level(c.unit(), level, rules);
    if (const Category* category = policy.category_of(c.intake.category()); category && c.intake.offsite())
        out.department = category->department;
    out.late = timeliness_of(duties_of(c, rules, now), now) == Timeliness::late;
    return out;
}

double points_of(const Outcome& outcome, const Scoring& scoring) {
    return deduction_tenths(outcome.complaint, scoring) / 10.0;
}

template <class T>
void compare(Json& row, const char* what, const T& from, const T& to) {
    if (from != to) row[what] = {{"from", from}, {"to", to}};
}

/// The complaints of a branch's quarter under both policies.
struct QuarterOfBranch {
    std::vector<Complaint> was, would_be;
};

double score(const std::vector<Complaint>& complaints, const Rules& rules, const Period& quarter, Instant now) {
    std::vector<const Complaint*> list;
    for (const auto& c : complaints) list.push_back(&c);
    return score_of(assess(list, rules, quarter, now), rules.policy.scoring);
}

}  // namespace

Json policy_dry_run(std::span<const Complaint> complaints, const Rules& in_force, const Rules& tried, Instant now) {
    const HistoryIndex history(complaints);
    std::map<std::pair<std::string, std::string>, QuarterOfBranch> quarters;
    Json items = Json::array();
    int known = 0;
    for (const auto& c : complaints) {
        if (!c.known()) continue;
        ++known;
        const auto& kept = policy_kept(c, in_force);
        const auto& instead = tried.policy_for(c.unit());
        auto was = outcome_of(c, in_force, c.intake.policy_version, history.context_of(c, kept), now);
        auto would_be = outcome_of(c, tried, instead.version, history.context_of(c, instead), now);
        Json row = Json::object();
        compare(row, "level", static_cast<int>(*was.complaint.grading.level),
                static_cast<int>(*would_be.complaint.grading.level));
        compare(row, "owner", was.complaint.ownership.owner.unit, would_be.complaint.ownership.owner.unit);
        compare(row, "department", was.department, would_be.department);
        compare(row, "late", was.late, would_be.late);
        compare(row, "points", points_of(was, in_force.policy.scoring), points_of(would_be, tried.policy.scoring));
        if (!row.empty()) {
            row["subject"] = c.subject;
            row["number"] = c.number;
            row["received_at"] = to_beijing(c.intake.received_at);
            items.push_back(std::move(row));
        }
        const auto name = quarter_name(c.intake.received_at);
        const auto period = parse_quarter(name);
        const auto& then = period ? in_force.organisation_at(period->until) : in_force.organisation;
        if (const auto branch = then.branch_of(c.unit()); !branch.empty()) {
            auto& quarter = quarters[{branch, name}];
            quarter.was.push_back(std::move(was.complaint));
            quarter.would_be.push_back(std::move(would_be.complaint));
        }
    }
    Json scores = Json::array();
    for (const auto& [name, quarter] : quarters) {
        const auto period = parse_quarter(name.second);
        if (!period) continue;
        const auto from = score(quarter.was, in_force, *period, now), to = score(quarter.would_be, tried, *period, now);
        if (from != to)
            scores.push_back({{"branch", name.first}, {"quarter", name.second}, {"from", from}, {"to", to}});
    }
    return {{"complaints", known}, {"items", std::move(items)}, {"scores", std::move(scores)}};
}

}  // namespace huiyin
