// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/assessment.hpp"

#include <algorithm>

#include "shared/reports/assessing.hpp"
#include "shared/reports/duplicates.hpp"

namespace huiyin {
namespace {

/// 10 valid, the policy's share quasi, 0 else (As. 1).
int factor_tenths(std::string_view finding, const Scoring& scoring) {
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
    return deduction_tenths(c.grading.level_or_ordinary(), c.judgement.finding(), scoring);
}

int deduction_tenths(Level level, std::string_view finding, const Scoring& scoring) {
    return scoring.points.at(level) * factor_tenths(finding, scoring);
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

void Assessing::add(const Assessed& c) {
    auto& channel = out_.channels[std::string(c.channel)];
    ++out_.by_channel[std::string(c.channel)];
    ++out_.by_level[std::to_string(static_cast<int>(c.level))];
    if (!c.finding.empty()) ++out_.by_finding[std::string(c.finding)];
    const int factor = factor_tenths(c.finding, scoring_), points = deduction_tenths(c.level, c.finding, scoring_);
    if (factor > 0) out_.deductions.push_back({std::string(c.subject), std::string(c.number), c.level, factor, points});
    if (c.timeliness == Timeliness::late) out_.late.emplace_back(c.subject);
    for (auto* figures : {&all_, &channel}) {
        ++figures->received;
        figures->points_tenths += points;
        figures->limits_passed += c.timeliness != Timeliness::pending;
        figures->judged_in_time += c.timeliness == Timeliness::in_time;
    }
}

Assessment Assessing::result(std::vector<Correction> corrections) && {
    auto out = std::move(out_);
    out.corrections = std::move(corrections);
    for (auto& [unused, channel] : out.channels) channel.score_tenths = score_tenths(channel, scoring_);
    out.received = all_.received;
    out.limits_passed = all_.limits_passed;
    out.judged_in_time = all_.judged_in_time;
    if (out.limits_passed > 0)
        out.timeliness_thousandths = (out.judged_in_time * 1000 + out.limits_passed / 2) / out.limits_passed;
    for (const auto& correction : out.corrections) all_.points_tenths += correction.points_tenths;
    all_.points_tenths = std::max(0, all_.points_tenths);
    out.score_tenths = score_tenths(all_, scoring_);
    return out;
}

Assessment assess(std::span<const Complaint* const> of_branch, const Rules& rules, const Period& quarter, Instant now,
                  std::vector<Correction> corrections) {
    Assessing out(rules.policy.scoring);
    const auto counted_with_another = duplicates(of_branch, rules);
    for (const Complaint* c : of_branch) {
        if (counted_with_another.contains(c->subject)) continue;
        if (!c->known() || c->intake.received_at < quarter.from || c->intake.received_at >= quarter.until) continue;
        const auto channel = c->intake.channel(), finding = c->judgement.finding();
        out.add({c->subject, c->number, channel, finding, c->grading.level_or_ordinary(),
                 timeliness_of(duties_of(*c, rules, now), now)});
    }
    return std::move(out).result(std::move(corrections));
}

Assessed assessed(const ReportFacts& f, Instant now) {
    return {f.place.subject, f.place.number, f.channel, f.finding, f.level, timeliness_of(f, now)};
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
