// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/changes.hpp"

#include <algorithm>

#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin {

void under_investigation(Complaint& c) {
    if (c.state == State::captured || c.state == State::accepted) c.state = State::investigating;
}

void set_level(Complaint& c, Instant when, Level to) {
    c.level_changes.push_back({when, c.level ? static_cast<int>(*c.level) : 0, to});
    c.level = to;
    c.highest_level = std::max(c.highest_level, static_cast<int>(to));
}

void set_code(Complaint& c, std::string_view code) {
    if (auto normal = normalised_code(code); !normal.empty()) c.code = std::move(normal);
}

void add_reasons(Complaint& c, std::span<const GradingReason> more, std::string_view rule, std::string_view article) {
    const auto add = [&](GradingReason reason) {
        if (!reason.rule.empty() && std::ranges::find(c.reasons, reason) == c.reasons.end())
            c.reasons.push_back(std::move(reason));
    };
    for (const auto& reason : more) add(reason);
    add({std::string(rule), std::string(article.empty() ? "11" : article)});
}

void call_for_two(Complaint& c, Instant when, GradingReason reason) {
    c.called_for_two_at = when;
    if (std::ranges::find(c.calls_for_two, reason) == c.calls_for_two.end())
        c.calls_for_two.push_back(std::move(reason));
}

void settle_finding(Complaint& c) {
    if (!c.determination.is_object()) return;
    auto& finding = c.determination["finding"];
    if (c.withdrawn_at && finding == "valid") finding = "quasi";
    if (!c.withdrawn_at && finding == "quasi") finding = "valid";
}

void restart(Complaint& c, Instant when) {
    c.restarts.push_back(when);
    c.state = State::investigating;
    c.closed_at.reset();
    c.archived_at.reset();
    c.satisfaction_at.reset();
    c.satisfaction = 0;
    c.called_back_at.reset();
    c.callback_result.clear();
    c.unreachable_at.reset();
    c.withdrawn_at.reset();
    c.agreements.push_back({when, false});
    settle_finding(c);
}

void note_summary(Complaint& c, Instant when, const Actor& by) {
    if (by.role != Role::rule_keeper && c.standing_reply()) c.summary_at = when;
}

void add_units(std::vector<std::string>& to, std::string_view unit, std::span<const std::string> units) {
    const auto add = [&](std::string_view code) {
        if (!code.empty() && std::ranges::find(to, code) == to.end()) to.emplace_back(code);
    };
    add(unit);
    for (const auto& code : units) add(code);
}

}  // namespace huiyin
