// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/report.hpp"

#include <algorithm>
#include <iterator>

#include "shared/complaint/policy_kept.hpp"
#include "shared/reports/duplicates.hpp"

namespace huiyin {
namespace {

void count(Json& figure, const Complaint& c) {
    if (figure.is_null()) figure = {{"count", 0}, {"subjects", Json::array()}};
    figure["count"] = figure["count"].get<std::int64_t>() + 1;
    figure["subjects"].push_back(c.subject);
}

std::string issue_of(const Complaint& c) { return c.unit() + " " + c.intake.category(); }

Json empty_report() {
    const Json none{{"count", 0}, {"subjects", Json::array()}};
    Json out{{"received", none}, {"in_time", none}, {"late", none}, {"withdrawn", none}};
    for (const char* table :
         {"by_channel", "by_category", "by_level", "by_state", "by_unit", "by_finding", "by_cause", "by_product",
          "by_department", "by_measure", "by_effect", "callbacks", "come_back", "handling"})
        out[table] = Json::object();
    return out;
}

/// "unit sub-category" → when it was first called rectified.
std::map<std::string, Instant> rectified_issues(std::span<const Complaint* const> complaints) {
    std::map<std::string, Instant> out;
    for (const Complaint* c : complaints)
        for (const auto& when : c->improvement.rectified) {
            const auto [it, fresh] = out.emplace(issue_of(*c), when);
            if (!fresh) it->second = std::min(it->second, when);
        }
    return out;
}

/// Cause (Op. 6), what was done about it, and to what effect (Art. 18): table and key of each.
std::vector<std::pair<const char*, std::string>> handling_of(const Complaint& c) {
    std::vector<std::pair<const char*, std::string>> out;
    const auto cause = c.intake.captured.value("cause", Json());
    if (cause.is_number_integer() && cause != 0) out.emplace_back("by_cause", std::to_string(cause.get<int>()));
    if (!c.redress.remedies.empty()) out.emplace_back("by_measure", "remedied");
    if (!c.redress.compensations.empty()) out.emplace_back("by_measure", "compensated");
    if (const auto& said = c.answer.satisfaction)
        out.emplace_back("by_effect", !said->score ? "unreachable" : *said->score >= 3 ? "satisfied" : "dissatisfied");
    return out;
}

/// The same of the whole bank, and by product, department and unit (rulebook 12).
void count_handling(Json& out, const Complaint& c, const Rules& rules) {
    const auto product = text_of(c.intake.captured, "product"), line = department_of(c, rules);
    if (!product.empty()) count(out["by_product"][product], c);
    if (!line.empty()) count(out["by_department"][line], c);
    const std::pair<const char*, std::string> whose[] = {
        {"by_product", product}, {"by_department", line}, {"by_unit", c.unit()}};
    for (const auto& [table, key] : handling_of(c)) {
        count(out[table][key], c);
        for (const auto& [by, of] : whose)
            if (!of.empty()) count(out["handling"][by][of][table][key], c);
    }
}

bool within(const Complaint& c, const Period& period) {
    return c.known() && c.intake.received_at >= period.from && c.intake.received_at < period.until;
}

}  // namespace

bool was_withdrawn(const Complaint& c, const Rules& rules) {
    return to_the_letter(c, rules) ? c.withdrawal.at.has_value() : c.state == State::withdrawn;
}

std::string responsible_person(const Assignee& owner, const Rules& rules) {
    if (!owner.person.empty()) return owner.person;
    const Unit* unit = rules.organisation.find(owner.unit);
    return unit ? unit->head : std::string{};
}

Json report_of(std::span<const Complaint* const> complaints, const Rules& rules, const Period& period, Instant now) {
    Json out = empty_report();
    const auto rectified = rectified_issues(complaints);
    const auto counted_with_another = duplicates(complaints, rules);
    for (const Complaint* c : complaints) {
        if (!within(*c, period) || counted_with_another.contains(c->subject)) continue;
        count(out["received"], *c);
        count(out["by_channel"][c->intake.channel()], *c);
        count(out["by_category"][c->intake.category()], *c);
        count(out["by_level"][std::to_string(static_cast<int>(c->grading.level_or_ordinary()))], *c);
        count(out["by_state"][std::string(to_string(c->state))], *c);
        count(out["by_unit"][c->unit()], *c);
        if (c->judgement.determination) count(out["by_finding"][c->judgement.finding()], *c);
        if (c->callback.call) count(out["callbacks"][c->callback.result()], *c);
        if (was_withdrawn(*c, rules)) count(out["withdrawn"], *c);
        count_handling(out, *c, rules);
        if (const auto it = rectified.find(issue_of(*c)); it != rectified.end() && c->intake.received_at > it->second)
            count(out["come_back"][it->first], *c);
        const auto when = timeliness_of(duties_of(*c, rules, now), now);
        if (when != Timeliness::pending) count(out[when == Timeliness::late ? "late" : "in_time"], *c);
    }
    return out;
}

Json bulletin_of(std::span<const Complaint* const> complaints, const Rules& rules, const Period& period, Instant now) {
    Json out = Json::array();
    std::vector<const Complaint*> received;
    std::ranges::copy_if(complaints, std::back_inserter(received),
                         [&](const Complaint* c) { return within(*c, period); });
    const auto counted_with_another = duplicates(received, rules);
    for (const Complaint* c : received) {
        if (counted_with_another.contains(c->subject)) continue;
        const bool late = std::ranges::any_of(duties_of(*c, rules, now), [](const Duty& d) {
            return d.kind == DutyKind::resolve && (d.state == DutyState::late || d.state == DutyState::overdue);
        });
        const auto finding = c->judgement.finding();
        const bool harm = c->grading.level == Level::major && counts_against(finding);
        const auto& owner = c->ownership.owner.unit.empty() ? c->unit() : c->ownership.owner.unit;
        for (const auto& [holds, why] : {std::pair{late, "late"}, {harm, "harm"}})
            if (holds)
                out.push_back({{"subject", c->subject},
                               {"number", c->number},
                               {"unit", c->unit()},
                               {"branch", rules.organisation_at(period.until).branch_of(c->unit())},
                               {"person", responsible_person({owner, c->ownership.owner.person}, rules)},
                               {"level", static_cast<int>(c->grading.level_or_ordinary())},
                               {"why", why}});
    }
    return out;
}

Due report_due(const Rules& rules, std::string_view unit, const Period& period, int working_days) {
    return rules.working_time(unit).working_days_after(period.until - std::chrono::milliseconds{1}, working_days,
                                                       Trigger::period_ended);
}

}  // namespace huiyin
