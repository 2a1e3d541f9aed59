// SPDX-License-Identifier: Apache-2.0
#include "shared/view/assessment_view.hpp"

#include <set>

#include "shared/view/view.hpp"

namespace huiyin {
namespace {

Json deductions_json(const Assessment& a) {
    Json out = Json::array();
    for (const auto& d : a.deductions)
        out.push_back({{"subject", d.subject},
                       {"number", d.number},
                       {"level", static_cast<int>(d.level)},
                       {"factor", d.factor_tenths / 10.0},
                       {"points", d.points_tenths / 10.0}});
    return out;
}

Json corrections_json(const Assessment& a) {
    Json out = Json::array();
    for (const auto& c : a.corrections)
        out.push_back(
            {{"subject", c.subject}, {"number", c.number}, {"quarter", c.quarter}, {"points", c.points_tenths / 10.0}});
    return out;
}

Json channels_json(const Assessment& a) {
    Json out = Json::object();
    for (const auto& [code, channel] : a.channels)
        out[code] = {{"received", channel.received},
                     {"in_time", channel.judged_in_time},
                     {"limits_passed", channel.limits_passed},
                     {"points", channel.points_tenths / 10.0},
                     {"score", channel.score_tenths / 10.0}};
    return out;
}

Json late_complaints(const Assessment& a, std::span<const Complaint* const> complaints, const Rules& rules,
                     Instant now) {
    const std::set<std::string_view> late(a.late.begin(), a.late.end());
    Json out = Json::array();
    for (const auto* complaint : complaints)
        if (late.contains(complaint->subject)) out.push_back(complaint_item(*complaint, rules, now));
    return out;
}

}  // namespace

Json assessment_view(const std::string& branch, const std::string& quarter, const Assessment& a,
                     std::span<const Complaint* const> complaints, const Rules& rules, Instant now) {
    return assessment_view(branch, quarter, a, late_complaints(a, complaints, rules, now), rules);
}

Json assessment_view(const std::string& branch, const std::string& quarter, const Assessment& a, Json late_complaints,
                     const Rules& rules) {
    const auto& scoring = rules.policy.scoring;
    return {{"branch", branch},
            {"quarter", quarter},
            {"channels", channels_json(a)},
            {"formula",
             {{"points", deducted_tenths(a) / 10.0},
              {"cap", scoring.deduction_cap},
              {"weight", scoring.timeliness_weight}}},
            {"score", score_of(a, scoring)},
            {"timeliness", timeliness_of(a)},
            {"counts",
             {{"received", a.received},
              {"limits_passed", a.limits_passed},
              {"in_time", a.judged_in_time},
              {"late", a.limits_passed - a.judged_in_time},
              {"by_level", a.by_level},
              {"by_channel", a.by_channel},
              {"by_finding", a.by_finding}}},
            {"deductions", deductions_json(a)},
            {"corrections", corrections_json(a)},
            {"late", a.late},
            {"late_complaints", std::move(late_complaints)}};
}

}  // namespace huiyin
