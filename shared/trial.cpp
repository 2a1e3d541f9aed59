// SPDX-License-Identifier: Apache-2.0
// shared/trial.cpp
#include "shared/trial.hpp"

#include "shared/keeper.hpp"

namespace huiyin {
namespace {

/// What a policy makes of one complaint.
struct Outcome {
    int level;
    std::string owner, department;
    bool late;
};

Outcome outcome_of(const Past& past, const Rules& rules, std::string_view version, Instant now) {
    Complaint c = *past.complaint;
    const auto& policy = rules.policy_for(c.unit(), version);
    const auto level = grade(c, policy, past.context).level;
    c.policy_version = version;
    // From receipt at the level of the rules: what people changed since stays out of the comparison.
    c.level = level;
    c.level_changes = {{c.received_at, 0, level}};
    c.highest_level = static_cast<int>(level);
    const Category* category = policy.category_of(text_of(c.captured, "category"));
    return {static_cast<int>(level), owner_by_level(c.unit(), level, rules),
            c.offsite() && category ? category->department : std::string{},
            timeliness_of(duties_of(c, rules, now), now) == Timeliness::late};
}

template <class T>
void compare(Json& row, const char* what, const T& from, const T& to) {
    if (from != to) row[what] = {{"from", from}, {"to", to}};
}

}  // namespace

Json trial_of(std::span<const Past> past, const Rules& in_force, const Rules& tried, Instant now) {
    Json out = Json::array();
    for (const auto& one : past) {
        const auto& c = *one.complaint;
        if (!c.known()) continue;
        const auto was = outcome_of(one, in_force, c.policy_version, now);
        const auto would_be = outcome_of(one, tried, tried.policy_for(c.unit()).version, now);
        Json row = Json::object();
        compare(row, "level", was.level, would_be.level);
        compare(row, "owner", was.owner, would_be.owner);
        compare(row, "department", was.department, would_be.department);
        compare(row, "late", was.late, would_be.late);
        if (row.empty()) continue;
        row["subject"] = c.subject;
        row["number"] = c.number;
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace huiyin
