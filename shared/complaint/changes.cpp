// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/changes.hpp"

#include <algorithm>

#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin {

void under_investigation(Complaint& c) {
    if (c.state == State::captured || c.state == State::accepted) c.state = State::investigating;
}

void set_level(Complaint& c, Instant when, Level to) {
    c.grading.changes.push_back({when, c.grading.level, to});
    c.grading.level = to;
    c.grading.highest = std::max(c.grading.highest.value_or(to), to);
}

void set_code(Complaint& c, std::string_view code) {
    if (auto normal = normalised_code(code); !normal.empty()) c.code = std::move(normal);
}

void add_reasons(Complaint& c, std::span<const GradingReason> more, std::string_view rule, std::string_view article) {
    const auto add = [&](GradingReason reason) {
        if (!reason.rule.empty() && std::ranges::find(c.grading.reasons, reason) == c.grading.reasons.end())
            c.grading.reasons.push_back(std::move(reason));
    };
    for (const auto& reason : more) add(reason);
    add({std::string(rule), std::string(article.empty() ? "11" : article)});
}

void call_for_two(Complaint& c, Instant when, GradingReason reason) {
    c.grading.called_for_two_at = when;
    if (std::ranges::find(c.grading.calls_for_two, reason) == c.grading.calls_for_two.end())
        c.grading.calls_for_two.push_back(std::move(reason));
}

void settle_finding(Complaint& c) {
    if (!c.judgement.determination) return;
    auto& finding = c.judgement.determination->finding;
    if (c.withdrawal.at && finding == "valid") finding = "quasi";
    if (!c.withdrawal.at && finding == "quasi") finding = "valid";
}

void restart(Complaint& c, Instant when) {
    c.course.restarts.push_back(when);
    c.state = State::investigating;
    c.course.closed_at.reset();
    c.course.archived_at.reset();
    c.answer.satisfaction.reset();
    c.callback.call.reset();
    c.contact.unreachable_at.reset();
    c.withdrawal.at.reset();
    c.answer.agreements.push_back({when, false});
    settle_finding(c);
}

void note_summary(Complaint& c, Instant when, const Actor& by) {
    if (by.role != Role::rule_keeper && c.standing_reply()) c.reporting.summary_at = when;
}

void add_units(std::vector<std::string>& to, std::string_view unit, std::span<const std::string> units) {
    const auto add = [&](std::string_view code) {
        if (!code.empty() && std::ranges::find(to, code) == to.end()) to.emplace_back(code);
    };
    add(unit);
    for (const auto& code : units) add(code);
}

}  // namespace huiyin
