// SPDX-License-Identifier: Apache-2.0
// shared/report.cpp
#include "shared/report.hpp"

#include <algorithm>

namespace huiyin {
namespace {

void count(Json& figure, const Complaint& c) {
    if (figure.is_null()) figure = {{"count", 0}, {"subjects", Json::array()}};
    figure["count"] = figure["count"].get<std::int64_t>() + 1;
    figure["subjects"].push_back(c.subject);
}

Json empty_report() {
    const Json none{{"count", 0}, {"subjects", Json::array()}};
    Json out{{"received", none}, {"in_time", none}, {"late", none}, {"withdrawn", none}};
    for (const char* table :
         {"by_channel", "by_category", "by_level", "by_state", "by_unit", "by_finding", "callbacks"})
        out[table] = Json::object();
    return out;
}

/// In time, late, or not to be said yet: the duties to respond and to resolve decide.
const char* timeliness(const Complaint& c, const Rules& rules, Instant now) {
    bool late = false;
    for (const auto& duty : duties_of(c, rules, now)) {
        if (duty.kind != DutyKind::respond && duty.kind != DutyKind::resolve) continue;
        if (duty.state == DutyState::open) return nullptr;
        late = late || duty.state == DutyState::late || duty.state == DutyState::overdue;
    }
    return late ? "late" : "in_time";
}

}  // namespace

Json report_of(std::span<const Complaint* const> complaints, const Rules& rules, const Period& period, Instant now) {
    Json out = empty_report();
    for (const Complaint* c : complaints) {
        if (!c->known() || c->received_at < period.from || c->received_at >= period.until) continue;
        count(out["received"], *c);
        count(out["by_channel"][c->channel()], *c);
        count(out["by_category"][text_of(c->captured, "category")], *c);
        count(out["by_level"][std::to_string(static_cast<int>(c->level.value_or(Level::ordinary)))], *c);
        count(out["by_state"][std::string(to_string(c->state))], *c);
        count(out["by_unit"][c->unit()], *c);
        if (c->determination.is_object()) count(out["by_finding"][text_of(c->determination, "finding")], *c);
        if (!c->callback_result.empty()) count(out["callbacks"][c->callback_result], *c);
        if (c->state == State::withdrawn) count(out["withdrawn"], *c);
        if (const char* when = timeliness(*c, rules, now)) count(out[when], *c);
    }
    return out;
}

Due report_due(const Rules& rules, std::string_view unit, const Period& period, int working_days) {
    return rules.working_time(unit).working_days_after(period.until - std::chrono::milliseconds{1}, working_days,
                                                       "The period ended", "报告期结束");
}

}  // namespace huiyin
