// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/complaint_effects.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "shared/complaint/grading_rules.hpp"

namespace huiyin {
namespace {

using Apply = void (*)(const Entry&, Complaint&, const Rules&);

void note_contact(Complaint& c, Instant when) { c.contacts.push_back(when); }

void under_investigation(Complaint& c) {
    if (c.state == State::captured || c.state == State::accepted) c.state = State::investigating;
}

void set_level(const Entry& e, Complaint& c, Level to) {
    c.level_changes.push_back({e.time, c.level ? static_cast<int>(*c.level) : 0, to});
    c.level = to;
    c.highest_level = std::max(c.highest_level, static_cast<int>(to));
}

/// Valid and withdrawn of the customer's own will is quasi (As. 1(5)), in whatever order the two became known.
void settle_finding(Complaint& c) {
    if (!c.determination.is_object()) return;
    auto& finding = c.determination["finding"];
    if (c.withdrawn_at && finding == "valid") finding = "quasi";
    if (!c.withdrawn_at && finding == "quasi") finding = "valid";
}

void add_reasons(const Entry& e, Complaint& c) {
    const auto add = [&](GradingReason reason) {
        if (!reason.rule.empty() && std::ranges::find(c.reasons, reason) == c.reasons.end())
            c.reasons.push_back(std::move(reason));
    };
    if (const auto it = e.event.body.find("reasons"); it != e.event.body.end() && it->is_array())
        for (const auto& reason : *it) add({text_of(reason, "rule"), text_of(reason, "article")});
    add({text_of(e.event.body, "reason"), text_of(e.event.body, "article", "11")});
}

void graded(const Entry& e, Complaint& c, const Rules&) {
    set_level(e, c, static_cast<Level>(number_of(e.event.body, "level", 1)));
    if (c.policy_version.empty()) c.policy_version = text_of(e.event.body, "policy");
    add_reasons(e, c);
}

void changed_level(const Entry& e, Complaint& c, const Rules&) {
    const auto to = static_cast<Level>(number_of(e.event.body, "to", 1));
    set_level(e, c, to);
    if (e.event.kind == "lowered" && e.event.by.role == Role::rule_keeper) {
        // Only a link had raised it: it is as if it had never been (rulebook 3).
        c.highest_level = static_cast<int>(to);
        std::erase_if(c.reasons, [](const GradingReason& r) { return caused_by_link(r.rule); });
        return;
    }
    add_reasons(e, c);
}

/// What makes a level-1 complaint sensitive stands, whatever is done about it afterwards.
void calls_for_two(const Entry& e, Complaint& c, const char* rule, const char* article) {
    c.called_for_two_at = e.time;
    const GradingReason reason{rule, article};
    if (std::ranges::find(c.calls_for_two, reason) == c.calls_for_two.end()) c.calls_for_two.push_back(reason);
}

void accepted(const Entry& e, Complaint& c, const Rules&) {
    if (!c.first_contact) {
        c.first_contact = e.event.by;
        if (const auto person = text_of(e.event.body, "person"); !person.empty()) c.first_contact->account = person;
    }
    if (c.state == State::captured) c.state = State::accepted;
    if (!flag_of(e.event.body, "on_the_spot")) return;
    c.on_the_spot = true;
    c.responses.push_back(e.time);
    note_contact(c, e.time);
}

void assigned(const Entry& e, Complaint& c, const Rules&) {
    const Ownership to{text_of(e.event.body, "unit"), text_of(e.event.body, "person")};
    const auto as = text_of(e.event.body, "as", "owner");
    if (as == "first_contact") {
        c.first_contact = {to.person, e.event.by.role, to.unit};
    } else if (as == "helper") {
        if (std::ranges::find(c.helpers, to) == c.helpers.end()) c.helpers.push_back(to);
        c.helper_changes.push_back({e.time, to.unit});
    } else if (as == "supervisor") {
        if (std::ranges::find(c.supervisors, to.unit) == c.supervisors.end()) c.supervisors.push_back(to.unit);
    } else {
        c.owner = to;
        c.owner_changes.push_back({e.time, to.unit});
        c.owner_level = c.level ? static_cast<int>(*c.level) : 1;
        c.owner_by_person = e.event.by.role != Role::rule_keeper;
    }
}

void responded(const Entry& e, Complaint& c, const Rules&) {
    c.responses.push_back(e.time);
    note_contact(c, e.time);
}

void progress_told(const Entry& e, Complaint& c, const Rules&) {
    note_contact(c, e.time);
    if (const auto next = parse_instant(text_of(e.event.body, "next_reply_at"))) c.promises.push_back({e.time, *next});
    under_investigation(c);
}

/// Attempts on enough different days stand for a contact (rulebook 5, contact_failed).
void contact_failed(const Entry& e, Complaint& c, const Rules& rules) {
    c.contact_failures.push_back(e.time);
    std::set<std::chrono::sys_days> on;
    for (const auto& when : c.contact_failures)
        if (c.restarts.empty() || when >= c.restarts.back()) on.insert(std::chrono::sys_days{date_of(when)});
    if (static_cast<int>(on.size()) < rules.policy_for(c.unit(), c.policy_version).contact_attempts) return;
    c.unreachable_at = e.time;
    c.responses.push_back(e.time);
    note_contact(c, e.time);
}

void replied(const Entry& e, Complaint& c, const Rules&) {
    c.replies.push_back(e.time);
    c.responses.push_back(e.time);  // who has the answer was responded to
    note_contact(c, e.time);
    c.outcome = text_of(e.event.body, "outcome", "resolved");
    c.state = State::replied;
}

void satisfaction(const Entry& e, Complaint& c, const Rules&) {
    c.satisfaction_at = e.time;
    c.satisfaction = flag_of(e.event.body, "unreachable") ? -1 : static_cast<int>(number_of(e.event.body, "score"));
    if (c.satisfaction == 1) calls_for_two(e, c, "very_dissatisfied", "13");
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
    if (e.event.by.role != Role::rule_keeper && c.standing_reply()) c.summary_at = e.time;
}

void filed(const Entry& e, Complaint& c, const Rules& rules) {
    const auto centre = rules.organisation.contact_centre();
    Json body = e.event.body;
    if (text_of(body, "unit").empty()) body["unit"] = centre;
    add_units(body, c.filed_with);
    if (!c.filed_at && std::ranges::find(c.filed_with, centre) != c.filed_with.end()) c.filed_at = e.time;
    note_summary(e, c);
}

Link* link_to(Complaint& c, std::string_view subject) {
    const auto it = std::ranges::find(c.link_details, subject, &Link::to);
    return it == c.link_details.end() ? nullptr : &*it;
}

void notified(const Entry& e, Complaint& c, const Rules&) {
    // Who is told of a link sees the complaint because of it and as long as it stands (Art. 14).
    const auto about = text_of(e.event.body, "link");
    if (Link* link = link_to(c, about)) return add_units(e.event.body, link->told);
    if (!about.empty()) return;
    add_units(e.event.body, c.notified);
    if (const int level = static_cast<int>(number_of(e.event.body, "level")); level > 0) {
        std::vector<std::string> told;
        add_units(e.event.body, told);
        for (const auto& unit : told) c.told_of_level[unit] = std::max(c.told_of_level[unit], level);
    }
    c.notices.push_back(e.time);
    // An urging stands as the mark of its duty, so that it is written once.
    if (const auto due = parse_instant(text_of(e.event.body, "due")); due && text_of(e.event.body, "duty") == "urge")
        c.overdue.push_back({DutyKind::urge, *due});
    if (e.event.by.role == Role::channel_operations_head && !c.leaders_told_at) c.leaders_told_at = e.time;
    note_summary(e, c);
}

void called_back(const Entry& e, Complaint& c, const Rules&) {
    c.called_back_at = e.time;
    c.callback_result = text_of(e.event.body, "result");
    if (c.callback_result == "improper") calls_for_two(e, c, "handled_badly", "11(2)");
}

void restarted(const Entry& e, Complaint& c, const Rules&) {
    if (e.event.kind == "reopened" && flag_of(e.event.body, "complained_again"))
        calls_for_two(e, c, "not_accepted_complained_again", "11(2)");
    c.restarts.push_back(e.time);
    c.state = State::investigating;
    c.closed_at.reset();
    c.archived_at.reset();
    c.satisfaction_at.reset();
    c.satisfaction = 0;
    c.called_back_at.reset();
    c.callback_result.clear();
    c.unreachable_at.reset();
    c.withdrawn_at.reset();
    settle_finding(c);
}

void amended(const Entry& e, Complaint& c, const Rules&) { c.captured = amended_body(c.captured, e.event.body); }

void overdue(const Entry& e, Complaint& c, const Rules&) {
    const auto kind = parse_duty_kind(text_of(e.event.body, "duty"));
    const auto due = parse_instant(text_of(e.event.body, "due"));
    if (kind && due) c.overdue.push_back({*kind, *due});
}

void withdrawal_verified(const Entry& e, Complaint& c, const Rules&) {
    c.withdrawal_verified_at = e.time;
    if (!flag_of(e.event.body, "voluntary")) return;
    c.state = State::withdrawn;
    c.withdrawn_at = e.time;
    settle_finding(c);
}

void determined(const Entry& e, Complaint& c, const Rules&) {
    const auto finding = text_of(e.event.body, "finding");
    c.determination = {{"finding", finding}, {"ground", text_of(e.event.body, "ground")}};
    c.undetermined_at = finding == "undetermined" ? std::optional(e.time) : std::nullopt;
    c.to_improve_at = finding == "invalid_to_improve" ? std::optional(e.time) : std::nullopt;
    settle_finding(c);
}

void instructed(const Entry& e, Complaint& c, const Rules&) {
    c.instructions.push_back(e.time);
    if (text_of(e.event.body, "extend") == "regulator_limit") c.regulator_extensions.push_back(e.time);
    if (flag_of(e.event.body, "revisit")) c.revisit_requests.push_back({e.time, e.event.by.unit});
}

void rectification_ordered(const Entry& e, Complaint& c, const Rules&) {
    c.rectification_orders.push_back({e.time, parse_instant(text_of(e.event.body, "by")).value_or(e.time)});
}

void linked(const Entry& e, Complaint& c, const Rules&) {
    const auto to = text_of(e.event.body, "to");
    if (std::ranges::find(c.links, to) != c.links.end()) return;
    c.links.push_back(to);
    c.link_details.push_back({to, text_of(e.event.body, "why"), {}});
    if (e.event.by.role != Role::rule_keeper) std::erase(c.unlinked, to);
}

/// Takes back the link and what only it caused: who was told of it sees the complaint no more.
void unlinked(const Entry& e, Complaint& c, const Rules&) {
    const auto to = text_of(e.event.body, "to");
    std::erase(c.links, to);
    std::erase_if(c.link_details, [&](const Link& link) { return link.to == to; });
    if (std::ranges::find(c.unlinked, to) == c.unlinked.end()) c.unlinked.push_back(to);
}

void referred_up(const Entry& e, Complaint& c, const Rules& rules) {
    auto unit = text_of(e.event.body, "unit");
    c.referrals.push_back(
        {e.time, unit.empty() ? rules.organisation_at(e.time).parent_of(e.event.by.unit) : std::move(unit)});
    under_investigation(c);
}

const std::map<std::string_view, Apply>& effects() {
    static const std::map<std::string_view, Apply> table{
        {"accepted", accepted},
        {"graded", graded},
        {"raised", changed_level},
        {"lowered", changed_level},
        {"assigned", assigned},
        {"referred_up", referred_up},
        {"instructed", instructed},
        {"referrer_answered", [](const Entry& e, Complaint& c, const Rules&) { c.referrer_answers.push_back(e.time); }},
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
             c.evidence.push_back({e.time, e.event.by.unit});
         }},
        {"improvement_reported", [](const Entry& e, Complaint& c, const Rules&) { c.improvements.push_back(e.time); }},
        {"rectification_ordered", rectification_ordered},
        {"rectified", [](const Entry& e, Complaint& c, const Rules&) { c.rectifications.push_back(e.time); }},
        {"revisited", [](const Entry& e, Complaint& c, const Rules&) { c.revisits.push_back(e.time); }},
        {"determined", determined},
        {"amended", amended},
        {"overdue", overdue},
        {"linked", linked},
        {"unlinked", unlinked},
        {"erased", [](const Entry& e, Complaint& c, const Rules&) { c.erased_at = e.time; }},
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
    c.captured = e.event.body;
    c.number = text_of(e.event.body, "number");
    c.captured_by_unit = e.event.by.unit;
    // Only head office makes complaints of entries: what anyone else says would keep an entry from becoming one.
    if (e.event.by.role == Role::rule_keeper) c.from_opinion = text_of(e.event.body, "opinion");
    const auto received = parse_instant(text_of(e.event.body, "received_at"));
    c.received_at = received ? corrected.of(*received, e.event) : e.time;
    c.bounded_arrival = corrected.arrival_if_bounded(e.event);
    // Who took it down from the customer is its first-contact person (Art. 3); at a kiosk it is who first accepts.
    if (e.event.by.role != Role::customer && e.event.by.role != Role::rule_keeper) c.first_contact = e.event.by;
}

}  // namespace

void take_effect(const Entry& entry, Complaint& c, const Rules& rules, const CorrectedTime& corrected) {
    if (entry.event.kind == "captured") return captured(entry, c, corrected);
    if (const auto it = effects().find(entry.event.kind); it != effects().end()) it->second(entry, c, rules);
}

bool callback_is_due(const Complaint& c, const Rules& rules) {
    if (!c.known() || c.anonymous()) return false;
    if (c.level && *c.level != Level::ordinary) return true;
    // Disputed or not solved (Art. 3(4)): dissatisfied, done again, or a clear answer that it cannot be solved.
    if (c.satisfaction == 1 || c.satisfaction == 2 || !c.restarts.empty() || c.outcome == "cannot_resolve") return true;
    return hash_of(c.subject)[0] * 100 < rules.policy_for(c.unit(), c.policy_version).callback_sample_percent * 256;
}

}  // namespace huiyin
