// SPDX-License-Identifier: Apache-2.0
// States as the JSON of the contract.
#include "shared/view/view.hpp"

#include <algorithm>

#include "shared/complaint/closing.hpp"
#include "shared/complaint/contacts.hpp"
#include "shared/complaint/policy_kept.hpp"
#include "shared/view/sentence.hpp"
#include "shared/visibility/public_mask.hpp"

namespace huiyin {
namespace {

Json names_of(const std::vector<EventKind>& kinds) {
    Json out = Json::array();
    for (const auto kind : kinds) out.push_back(to_string(kind));
    return out;
}

Json time_or_null(const std::optional<Instant>& when) { return when ? Json(to_beijing(*when)) : Json(); }

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json owner_json(const Assignee& owner) { return {{"unit", owner.unit}, {"person", text_or_null(owner.person)}}; }

Json duty_json(const Duty& d) {
    return {{"kind", to_string(d.kind)},
            {"article", d.article},
            {"unit", d.unit},
            {"due", to_beijing(d.due.at)},
            {"state", to_string(d.state)},
            {"met_at", time_or_null(d.met_at)},
            {"explain", sentence(d.due.why, Language::english)},
            {"explain_zh", sentence(d.due.why, Language::chinese)},
            {"assumed_calendar", d.due.assumed()},
            {"discharged_by", names_of(d.discharged_by)},
            {"person", d.person.empty() ? Json() : Json(d.person)},
            {"what", d.what.empty() ? Json() : Json(d.what)}};
}

Json duties_json(const std::vector<Duty>& duties) {
    Json out = Json::array();
    for (const auto& d : duties) out.push_back(duty_json(d));
    return out;
}

Json timeline_json(const std::vector<Entry>& timeline) {
    Json out = Json::array();
    for (const auto& entry : timeline) out.push_back(entry_view(entry));
    return out;
}

/// The last day an archived complaint must be kept (Art. 3(3)).
Json kept_until(const Complaint& c, const Rules& rules) {
    if (!c.course.archived_at) return {};
    const auto years = std::chrono::years{policy_kept(c, rules).retention_years};
    const auto same_day = date_of(*c.course.archived_at) + years;
    return to_string(same_day.ok() ? same_day : Date{same_day.year() / same_day.month() / std::chrono::last});
}

Json captured_or_null(const Complaint& c, const char* field) {
    return c.known() && c.intake.captured.contains(field) ? c.intake.captured[field] : Json();
}

Json emergency_json(const Complaint& c) {
    if (!c.emergency.started_at) return {};
    Json steps = Json::array();
    for (const auto& step : c.emergency.done)
        steps.push_back({{"step", step.code}, {"who", step.who}, {"at", to_beijing(step.at)}});
    return {{"started_at", to_beijing(*c.emergency.started_at)},
            {"ended_at", time_or_null(c.emergency.ended_at)},
            {"steps", std::move(steps)}};
}

Json objections_json(const Complaint& c) {
    Json out = Json::array();
    for (const auto& o : c.judgement.objections)
        out.push_back({{"quarter", o.quarter},
                       {"at", to_beijing(o.at)},
                       {"answered_at", time_or_null(o.answered_at)},
                       {"upheld", o.answered_at ? Json(o.upheld) : Json()}});
    return out;
}

Json determination_json(const Complaint& c) {
    const auto& made = c.judgement.determination;
    return made ? Json{{"finding", made->finding}, {"ground", made->ground}} : Json();
}

Json level_json(const Complaint& c) { return c.grading.level ? Json(static_cast<int>(*c.grading.level)) : Json(); }

}  // namespace

Json reason_json(const Reason& reason) {
    return {{"code", reason.code}, {"args", reason.args}, {"text", reason.english}};
}

Json entry_view(const Entry& e) {
    const auto& by = e.event.by;
    return {{"kind", e.event.kind},
            {"at", to_beijing(e.time)},
            {"clock", to_utc(e.event.clock)},
            {"by", by.account.empty() ? std::string(to_string(by.role)) : by.account},
            {"role", to_string(by.role)},
            {"unit", by.unit},
            {"origin", e.event.origin},
            {"seq", e.event.seq},
            {"effective", e.effective},
            {"why_not", e.effective ? Json() : Json(e.why_not->english)},
            {"reason", e.effective ? Json() : reason_json(*e.why_not)},
            {"body", e.event.body}};
}

Json complaint_view(const Complaint& c, const Rules& rules, Instant now) {
    Json reasons = Json::array(), missing = Json::array(), to_close = Json::array();
    for (const auto& r : c.grading.reasons) reasons.push_back({{"rule", r.rule}, {"article", r.article}});
    for (const auto& m : missing_to_close(c, rules)) {
        missing.push_back(m.code);
        to_close.push_back({{"code", m.code}, {"english", m.english}, {"chinese", m.chinese}});
    }
    Json helpers = Json::array();
    for (const auto& h : c.ownership.helpers) helpers.push_back(owner_json(h));
    return {{"subject", c.subject},
            {"number", c.number},
            {"code", text_or_null(c.code)},
            {"state", to_string(c.state)},
            {"level", level_json(c)},
            {"reasons", reasons},
            {"unit", c.unit()},
            {"category", c.intake.category()},
            {"channel", c.intake.channel()},
            {"cause", captured_or_null(c, "cause")},
            {"product", captured_or_null(c, "product")},
            {"external", captured_or_null(c, "external")},
            {"owner", owner_json(c.ownership.owner)},
            {"named_owner", text_or_null(c.ownership.owner.person)},
            {"emergency", emergency_json(c)},
            {"objections", objections_json(c)},
            {"helpers", helpers},
            {"supervisors", c.ownership.supervisors},
            {"first_contact", c.ownership.first_contact ? Json{{"unit", c.ownership.first_contact->unit},
                                                               {"person", c.ownership.first_contact->account}}
                                                        : Json()},
            {"received_at", to_beijing(c.intake.received_at)},
            {"duties", duties_json(duties_of(c, rules, now))},
            {"links", c.links.subjects()},
            {"determination", determination_json(c)},
            {"kept_until", kept_until(c, rules)},
            {"erased_at", time_or_null(c.course.erased_at)},
            {"filed_with", c.reporting.filed_with},
            {"notified", c.reporting.notified},
            {"missing_to_close", c.finished() ? Json::array() : missing},
            {"to_close", c.finished() ? Json::array() : to_close},
            {"captured", c.intake.captured},
            {"timeline", timeline_json(c.timeline)}};
}

namespace {

std::string customer_named_in(const OpinionEntry& o) {
    if (!o.entered.is_object()) return {};  // it has not arrived yet, what was written on it has
    const auto customer = o.entered.value("customer", Json::object());
    return flag_of(customer, "anonymous") ? std::string{} : text_of(customer, "name");
}

/// What the opinion book would show of the texts.
Json public_preview(const OpinionEntry& o, std::vector<std::string> persons) {
    persons.insert(persons.begin(), customer_named_in(o));
    return {{"narrative", masked_for_public(o.narrative, persons)}, {"answer", masked_for_public(o.answer, persons)}};
}

}  // namespace

Json opinion_view(const OpinionEntry& o, const Rules& rules, Instant now) {
    const auto staff = staff_around(o.unit, rules.organisation);
    return {
        {"subject", o.subject},
        {"number", o.number},
        {"code", text_or_null(o.code)},
        {"unit", o.unit},
        {"opinion", o.opinion},
        {"state", o.state},
        {"category", o.category},
        {"narrative", o.narrative},
        {"received_at", to_beijing(o.received_at)},
        {"answer",
         o.answered_at ? Json{{"text", o.answer}, {"by", o.answered_by}, {"at", to_beijing(*o.answered_at)}} : Json()},
        {"published_at", time_or_null(o.published_at)},
        {"published", published_view(o, staff)},
        {"public_preview", public_preview(o, staff)},
        {"converted_to", o.converted_at ? Json(o.converted_to) : Json()},
        {"erased_at", time_or_null(o.erased_at)},
        {"duties", duties_json(duties_of(o, rules, now))},
        {"entered", o.entered},
        {"timeline", timeline_json(o.timeline)}};
}

std::vector<std::string> staff_around(std::string_view unit, const Organisation& organisation) {
    std::vector<std::string> out;
    const auto branch = organisation.branch_of(unit);
    for (const auto& [code, around] : organisation.units()) {
        if (!organisation.within(unit, code) && (branch.empty() || around.branch != branch)) continue;
        out.push_back(around.head);
        out.insert(out.end(), around.handlers.begin(), around.handlers.end());
        out.insert(out.end(), around.emergency_contacts.begin(), around.emergency_contacts.end());
    }
    return out;
}

Json published_view(const OpinionEntry& o, const std::vector<std::string>& staff) {
    if (!o.published_at) return {};
    auto shown = public_preview(o, staff);
    return {{"number", o.number},
            {"unit", o.unit},
            {"opinion", o.opinion},
            {"category", o.category},
            {"received_at", to_beijing(o.received_at)},
            {"name", masked_name(customer_named_in(o))},
            {"narrative", std::move(shown["narrative"])},
            {"answer", std::move(shown["answer"])},
            {"published_at", time_or_null(o.published_at)}};
}

Json complaint_item(const Complaint& c, const Rules& rules, Instant now) {
    return {{"subject", c.subject},
            {"number", c.number},
            {"code", text_or_null(c.code)},
            {"unit", c.unit()},
            {"category", c.intake.category()},
            {"channel", c.intake.channel()},
            {"cause", captured_or_null(c, "cause")},
            {"product", captured_or_null(c, "product")},
            {"external", captured_or_null(c, "external")},
            {"level", level_json(c)},
            {"state", to_string(c.state)},
            {"owner", owner_json(c.ownership.owner)},
            {"named_owner", text_or_null(c.ownership.owner.person)},
            {"received_at", to_beijing(c.intake.received_at)},
            {"overdue", is_overdue(duties_of(c, rules, now))}};
}

Json duty_item(const Duty& duty, std::string_view subject, std::string_view number) {
    Json out = duty_json(duty);
    out["subject"] = subject;
    out["number"] = number;
    if (!duty.period.empty()) out["period"] = duty.period;
    return out;
}

}  // namespace huiyin
