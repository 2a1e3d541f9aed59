// SPDX-License-Identifier: Apache-2.0
// shared/complaint_effects.cpp
#include "shared/complaint_effects.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace huiyin {
namespace {

using Apply = void (*)(const Entry&, Complaint&, const Rules&);

bool one_of(std::string_view value, std::initializer_list<std::string_view> allowed) {
    return std::ranges::find(allowed, value) != allowed.end();
}

void note_contact(Complaint& c, Instant when) { c.contacts.push_back(when); }

void under_investigation(Complaint& c) {
    if (c.state == State::captured || c.state == State::accepted) c.state = State::investigating;
}

void set_level(const Entry& e, Complaint& c, Level to) {
    c.level_changes.push_back({e.time, c.level ? static_cast<int>(*c.level) : 0, to});
    c.level = to;
    c.highest_level = std::max(c.highest_level, static_cast<int>(to));
}

void add_reasons(const Entry& e, Complaint& c) {
    const auto add = [&](Reason reason) {
        if (!reason.rule.empty() && std::ranges::find(c.reasons, reason) == c.reasons.end())
            c.reasons.push_back(std::move(reason));
    };
    if (const auto it = e.line.body.find("reasons"); it != e.line.body.end() && it->is_array())
        for (const auto& reason : *it) add({text_of(reason, "rule"), text_of(reason, "article")});
    add({text_of(e.line.body, "reason"), text_of(e.line.body, "article", "11")});
}

void graded(const Entry& e, Complaint& c, const Rules&) {
    set_level(e, c, static_cast<Level>(number_of(e.line.body, "level", 1)));
    if (c.policy_version.empty()) c.policy_version = text_of(e.line.body, "policy");
    add_reasons(e, c);
}

void changed_level(const Entry& e, Complaint& c, const Rules&) {
    set_level(e, c, static_cast<Level>(number_of(e.line.body, "to", 1)));
    add_reasons(e, c);
}

void accepted(const Entry& e, Complaint& c, const Rules&) {
    if (!c.first_contact) {
        c.first_contact = e.line.by;
        if (const auto person = text_of(e.line.body, "person"); !person.empty()) c.first_contact->account = person;
    }
    if (c.state == State::captured) c.state = State::accepted;
    if (!flag_of(e.line.body, "on_the_spot")) return;
    c.on_the_spot = true;
    c.responses.push_back(e.time);
    note_contact(c, e.time);
}

void assigned(const Entry& e, Complaint& c, const Rules&) {
    const Ownership to{text_of(e.line.body, "unit"), text_of(e.line.body, "person")};
    const auto as = text_of(e.line.body, "as", "owner");
    if (as == "helper") {
        if (std::ranges::find(c.helpers, to) == c.helpers.end()) c.helpers.push_back(to);
    } else if (as == "supervisor") {
        if (std::ranges::find(c.supervisors, to.unit) == c.supervisors.end()) c.supervisors.push_back(to.unit);
    } else {
        c.owner = to;
        c.owner_changes.push_back({e.time, to.unit});
        c.owner_level = c.level ? static_cast<int>(*c.level) : 1;
    }
}

void responded(const Entry& e, Complaint& c, const Rules&) {
    c.responses.push_back(e.time);
    note_contact(c, e.time);
}

void progress_told(const Entry& e, Complaint& c, const Rules&) {
    note_contact(c, e.time);
    if (const auto next = parse_instant(text_of(e.line.body, "next_reply_at"))) c.promises.push_back({e.time, *next});
    under_investigation(c);
}

/// Attempts on enough different days stand for a contact (rulebook 5, contact_failed).
void contact_failed(const Entry& e, Complaint& c, const Rules& rules) {
    c.contact_failures.push_back(e.time);
    std::set<std::chrono::sys_days> on;
    for (const auto& when : c.contact_failures) on.insert(std::chrono::sys_days{date_of(when)});
    if (static_cast<int>(on.size()) < rules.policy.contact_attempts) return;
    c.responses.push_back(e.time);
    note_contact(c, e.time);
}

void replied(const Entry& e, Complaint& c, const Rules&) {
    c.replies.push_back(e.time);
    note_contact(c, e.time);
    c.outcome = text_of(e.line.body, "outcome", "resolved");
    c.state = State::replied;
}

void satisfaction(const Entry& e, Complaint& c, const Rules&) {
    c.satisfaction_at = e.time;
    c.satisfaction = flag_of(e.line.body, "unreachable") ? -1 : static_cast<int>(number_of(e.line.body, "score"));
}

void add_units(const Json& body, std::vector<std::string>& to) {
    const auto add = [&](const std::string& unit) {
        if (!unit.empty() && std::ranges::find(to, unit) == to.end()) to.push_back(unit);
    };
    add(text_of(body, "unit"));
    if (const auto it = body.find("units"); it != body.end() && it->is_array())
        for (const auto& unit : *it)
            if (unit.is_string()) add(unit);
}

/// A person's report after the reply is the summary of Art. 14; what head office files by rule is not.
void note_summary(const Entry& e, Complaint& c) {
    if (e.line.by.role != Role::rule_keeper && c.standing_reply()) c.summary_at = e.time;
}

void filed(const Entry& e, Complaint& c, const Rules& rules) {
    add_units(e.line.body, c.filed_with);
    if (c.filed_with.empty()) c.filed_with.push_back(rules.organisation.contact_centre());
    if (!c.filed_at) c.filed_at = e.time;
    note_summary(e, c);
}

void notified(const Entry& e, Complaint& c, const Rules&) {
    add_units(e.line.body, c.notified);
    c.notices.push_back(e.time);
    // An urging stands as the mark of its duty, so that it is written once.
    if (const auto due = parse_instant(text_of(e.line.body, "due")); due && text_of(e.line.body, "duty") == "urge")
        c.overdue.push_back({DutyKind::urge, *due});
    if (e.line.by.role == Role::channel_operations_head && !c.leaders_told_at) c.leaders_told_at = e.time;
    note_summary(e, c);
}

void called_back(const Entry& e, Complaint& c, const Rules&) {
    c.called_back_at = e.time;
    c.callback_result = text_of(e.line.body, "result");
}

void restarted(const Entry& e, Complaint& c, const Rules&) {
    c.restarts.push_back(e.time);
    c.state = State::investigating;
    c.closed_at.reset();
    c.archived_at.reset();
    c.satisfaction_at.reset();
    c.satisfaction = 0;
    c.called_back_at.reset();
    c.callback_result.clear();
}

void amended(const Entry& e, Complaint& c, const Rules&) {
    const auto& body = e.line.body;
    const auto pointer = text_of(body, "field");
    const auto dot = pointer.find('.');
    Json& target = dot == std::string::npos ? c.captured : c.captured[pointer.substr(0, dot)];
    target[dot == std::string::npos ? pointer : pointer.substr(dot + 1)] = body.value("new", Json());
}

void overdue(const Entry& e, Complaint& c, const Rules&) {
    const auto kind = parse_duty_kind(text_of(e.line.body, "duty"));
    const auto due = parse_instant(text_of(e.line.body, "due"));
    if (kind && due) c.overdue.push_back({*kind, *due});
}

void withdrawal_verified(const Entry& e, Complaint& c, const Rules&) {
    c.withdrawal_verified_at = e.time;
    if (flag_of(e.line.body, "voluntary")) c.state = State::withdrawn;
}

void determined(const Entry& e, Complaint& c, const Rules&) {
    const auto finding = text_of(e.line.body, "finding");
    c.determination = {{"finding", finding}, {"ground", text_of(e.line.body, "ground")}};
    c.undetermined_at = finding == "undetermined" ? std::optional(e.time) : std::nullopt;
    c.to_improve_at = finding == "invalid_to_improve" ? std::optional(e.time) : std::nullopt;
}

void rectification_ordered(const Entry& e, Complaint& c, const Rules&) {
    c.rectification_orders.push_back({e.time, parse_instant(text_of(e.line.body, "by")).value_or(e.time)});
}

void linked(const Entry& e, Complaint& c, const Rules&) {
    const auto to = text_of(e.line.body, "to");
    if (std::ranges::find(c.links, to) == c.links.end()) c.links.push_back(to);
}

const std::map<std::string_view, Apply>& effects() {
    static const std::map<std::string_view, Apply> table{
        {"accepted", accepted},
        {"graded", graded},
        {"raised", changed_level},
        {"lowered", changed_level},
        {"assigned", assigned},
        {"referred_up", [](const Entry&, Complaint& c, const Rules&) { under_investigation(c); }},
        {"responded", responded},
        {"progress_told", progress_told},
        {"contact_failed", contact_failed},
        {"investigated",
         [](const Entry& e, Complaint& c, const Rules&) {
             c.investigated_at = e.time;
             under_investigation(c);
         }},
        {"proposed",
         [](const Entry& e, Complaint& c, const Rules&) {
             c.proposed_at = e.time;
             under_investigation(c);
         }},
        {"approved",
         [](const Entry& e, Complaint& c, const Rules&) {
             c.approved_at = e.time;
             under_investigation(c);
         }},
        {"sent_back",
         [](const Entry&, Complaint& c, const Rules&) {
             c.approved_at.reset();
             under_investigation(c);
         }},
        {"replied", replied},
        {"satisfaction_recorded", satisfaction},
        {"filed", filed},
        {"notified", notified},
        {"called_back", called_back},
        {"rework_ordered", restarted},
        {"reopened", restarted},
        {"withdrawal_requested",
         [](const Entry& e, Complaint& c, const Rules&) { c.withdrawal_requested_at = e.time; }},
        {"withdrawal_verified", withdrawal_verified},
        {"evidence_attached",
         [](const Entry& e, Complaint& c, const Rules&) {
             c.evidence.push_back({e.time, e.line.by.unit});
         }},
        {"improvement_reported", [](const Entry& e, Complaint& c, const Rules&) { c.improvements.push_back(e.time); }},
        {"rectification_ordered", rectification_ordered},
        {"rectified", [](const Entry& e, Complaint& c, const Rules&) { c.rectifications.push_back(e.time); }},
        {"revisited", [](const Entry& e, Complaint& c, const Rules&) { c.revisits.push_back(e.time); }},
        {"determined", determined},
        {"amended", amended},
        {"overdue", overdue},
        {"linked", linked},
        {"unlinked",
         [](const Entry& e, Complaint& c, const Rules&) { std::erase(c.links, text_of(e.line.body, "to")); }},
        {"closed",
         [](const Entry& e, Complaint& c, const Rules&) {
             c.closed_at = e.time;
             c.state = State::closed;
         }},
        {"archived",
         [](const Entry& e, Complaint& c, const Rules&) {
             c.archived_at = e.time;
             c.state = State::archived;
         }},
    };
    return table;
}

void captured(const Entry& e, Complaint& c, const CorrectedTime& corrected) {
    c.captured = e.line.body;
    c.number = text_of(e.line.body, "number");
    c.captured_by_unit = e.line.by.unit;
    const auto received = parse_instant(text_of(e.line.body, "received_at"));
    c.received_at = received ? corrected.of(*received, e.line) : e.time;
    // Who took it down from the customer is its first-contact person (Art. 3); at a kiosk it is who first accepts.
    if (e.line.by.role != Role::customer && e.line.by.role != Role::rule_keeper) c.first_contact = e.line.by;
}

std::string why_not_level(const Line& line, const Complaint& c) {
    const int level = c.level ? static_cast<int>(*c.level) : 0;
    const auto to = number_of(line.body, line.kind == "graded" ? "level" : "to", 0);
    if (line.kind == "graded" && level != 0) return "It is graded already; raise or lower it.";
    if (line.kind == "raised" && to <= level)
        return "It already stands at level " + std::to_string(level) + ": the highest stands.";
    if (line.kind == "lowered" && (level == 0 || to >= level))
        return "It does not stand above level " + std::to_string(to) + ".";
    return {};
}

bool may_be_amended(std::string_view field) {
    return one_of(field,
                  {"category", "cause", "reply_by", "customer.name", "customer.mobile", "customer.landline",
                   "customer.address", "customer.email", "facts.loss", "facts.loss_fen", "facts.injury", "facts.people",
                   "facts.media", "facts.society", "facts.government", "facts.litigation", "facts.referrer"});
}

std::string join(const std::vector<Missing>& missing) {
    std::string out;
    for (const auto& m : missing) out += (out.empty() ? "" : " ") + m.english;
    return out;
}

}  // namespace

std::string why_not_now(const Line& line, const Complaint& c, const Rules& rules) {
    const auto& kind = line.kind;
    if (!c.known()) return {};
    // What may still be said of a finished complaint; everything else needs it reopened first.
    const bool always = one_of(kind, {"viewed", "clock_corrected", "overdue", "linked", "unlinked", "amended",
                                      "evidence_attached", "determined", "sanctioned", "commended",
                                      "improvement_reported", "referrer_answered", "rectification_ordered", "rectified",
                                      "revisited", "filed", "notified", "called_back", "emergency_started"});
    if (kind == "reopened") return c.finished() ? "" : "It is not closed.";
    if (kind == "archived")
        return c.state == State::closed || c.state == State::withdrawn ? "" : "Only a closed complaint is archived.";
    if (kind == "rework_ordered") return c.replies.empty() ? "Nothing was answered yet that could be done again." : "";
    if (c.finished() && !always) return "It is " + std::string(to_string(c.state)) + "; reopen it first.";
    if (kind == "graded" || kind == "raised" || kind == "lowered") return why_not_level(line, c);
    if (kind == "accepted" && c.state != State::captured)
        return "It was accepted already" + (c.first_contact ? " by " + c.first_contact->account : std::string{}) + ".";
    if (kind == "withdrawal_verified" && !c.withdrawal_requested_at) return "The customer has not asked to withdraw.";
    if (kind == "satisfaction_recorded" && c.replies.empty()) return "The customer has not been answered yet.";
    if (kind == "called_back" && c.replies.empty()) return "The customer has not been answered yet.";
    if (kind == "amended" && !may_be_amended(text_of(line.body, "field")))
        return "This field is not corrected by a line.";
    if (kind == "closed") return join(missing_to_close(c, rules));
    return {};
}

void take_effect(const Entry& entry, Complaint& c, const Rules& rules, const CorrectedTime& corrected) {
    if (entry.line.kind == "captured") return captured(entry, c, corrected);
    if (const auto it = effects().find(entry.line.kind); it != effects().end()) it->second(entry, c, rules);
}

bool callback_is_due(const Complaint& c, const Rules& rules) {
    if (!c.known() || flag_of(c.captured.value("customer", Json::object()), "anonymous")) return false;
    if (c.level && *c.level != Level::ordinary) return true;
    if (c.satisfaction == 1 || c.satisfaction == 2) return true;
    return hash_of(c.subject)[0] * 100 < rules.policy.callback_sample_percent * 256;
}

}  // namespace huiyin
