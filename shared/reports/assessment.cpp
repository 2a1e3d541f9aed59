// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/assessment.hpp"

#include <algorithm>

#include "shared/reports/duplicates.hpp"

namespace huiyin {
namespace {

/// 10 valid, the policy's share quasi, 0 else (As. 1).
int factor_tenths(const Complaint& c, const Scoring& scoring) {
    const auto finding = text_of(c.determination, "finding");
    return finding == "valid" ? 10 : finding == "quasi" ? scoring.quasi_tenths : 0;
}

int score_tenths(const ChannelScore& figures, const Scoring& scoring) {
    const int missed = figures.limits_passed - figures.judged_in_time;
    const int tardiness =
        missed == 0 ? 0 : (scoring.timeliness_weight * 10 * missed + figures.limits_passed / 2) / figures.limits_passed;
    return 1000 - std::min(scoring.deduction_cap * 10, figures.points_tenths) - tardiness;
}

bool limit(const Duty& duty) { return duty.kind == DutyKind::respond || duty.kind == DutyKind::resolve; }

}  // namespace

int deduction_tenths(const Complaint& c, const Scoring& scoring) {
    return scoring.points.at(c.level.value_or(Level::ordinary)) * factor_tenths(c, scoring);
}

Timeliness timeliness_of(const std::vector<Duty>& duties, Instant now) {
    bool any = false, missed = false;
    for (const auto& duty : duties) {
        if (!limit(duty) || duty.state == DutyState::void_) continue;
        if (duty.due.at >= now) return Timeliness::pending;
        any = true;
        missed = missed || duty.state == DutyState::late || duty.state == DutyState::overdue;
    }
    return !any ? Timeliness::pending : missed ? Timeliness::late : Timeliness::in_time;
}

Assessment assess(std::span<const Complaint* const> of_branch, const Rules& rules, const Period& quarter, Instant now,
                  std::vector<Correction> corrections) {
    const auto& scoring = rules.policy.scoring;
    Assessment out;
    out.corrections = std::move(corrections);
    ChannelScore all;
    const auto counted_with_another = duplicates(of_branch, rules);
    for (const Complaint* c : of_branch) {
        if (counted_with_another.contains(c->subject)) continue;
        if (!c->known() || c->received_at < quarter.from || c->received_at >= quarter.until) continue;
        const auto level = c->level.value_or(Level::ordinary);
        auto& channel = out.channels[c->channel()];
        ++out.by_channel[c->channel()];
        ++out.by_level[std::to_string(static_cast<int>(level))];
        if (c->determination.is_object()) ++out.by_finding[text_of(c->determination, "finding")];
        const int factor = factor_tenths(*c, scoring), points = deduction_tenths(*c, scoring);
        if (factor > 0) out.deductions.push_back({c->subject, c->number, level, factor, points});
        const auto when = timeliness_of(duties_of(*c, rules, now), now);
        if (when == Timeliness::late) out.late.push_back(c->subject);
        for (auto* figures : {&all, &channel}) {
            ++figures->received;
            figures->points_tenths += points;
            figures->limits_passed += when != Timeliness::pending;
            figures->judged_in_time += when == Timeliness::in_time;
        }
    }
    for (auto& [unused, channel] : out.channels) channel.score_tenths = score_tenths(channel, scoring);
    out.received = all.received;
    out.limits_passed = all.limits_passed;
    out.judged_in_time = all.judged_in_time;
    if (out.limits_passed > 0)
        out.timeliness_thousandths = (out.judged_in_time * 1000 + out.limits_passed / 2) / out.limits_passed;
    for (const auto& correction : out.corrections) all.points_tenths += correction.points_tenths;
    all.points_tenths = std::max(0, all.points_tenths);
    out.score_tenths = score_tenths(all, scoring);
    return out;
}

double timeliness_of(const Assessment& a) {
    return a.limits_passed == 0 ? 1.0 : static_cast<double>(a.judged_in_time) / a.limits_passed;
}

int deducted_tenths(const Assessment& a) {
    int out = 0;
    for (const auto& deduction : a.deductions) out += deduction.points_tenths;
    for (const auto& correction : a.corrections) out += correction.points_tenths;
    return std::max(0, out);
}

double score_of(const Assessment& a, const Scoring& scoring) {
    return 100 - std::min<double>(scoring.deduction_cap, deducted_tenths(a) / 10.0) -
           scoring.timeliness_weight * (1 - timeliness_of(a));
}

}  // namespace huiyin
