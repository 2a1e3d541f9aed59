// SPDX-License-Identifier: Apache-2.0
// What the rules call for, line by line. Each draft, once effective, is no longer called for.
#include "shared/engine/required_events.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "shared/complaint/grading_rules.hpp"
#include "shared/complaint/ownership.hpp"
#include "shared/duties/overdue_marks.hpp"
#include "shared/events/archived.hpp"
#include "shared/events/assigned.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/converted.hpp"
#include "shared/events/filed.hpp"
#include "shared/events/graded.hpp"
#include "shared/events/linked.hpp"
#include "shared/events/lowered.hpp"
#include "shared/events/notified.hpp"
#include "shared/events/overdue.hpp"
#include "shared/events/raised.hpp"
#include "shared/events/rectification_ordered.hpp"
#include "shared/events/rework_ordered.hpp"

namespace huiyin {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view value) {
    return std::ranges::find(list, value) != list.end();
}

class DraftList {
  public:
    DraftList(std::string subject, Actor by) : subject_(std::move(subject)), by_(std::move(by)) {}
    template <class P>
    void add(const P& said) {
        list_.push_back(draft_of(subject_, by_, said));
    }
    std::vector<Draft> take() { return std::move(list_); }
    bool empty() const { return list_.empty(); }

  private:
    std::string subject_;
    Actor by_;
    std::vector<Draft> list_;
};

/// A level that only a link called for falls when the link is undone (rulebook 3).
bool only_a_link_raised_it(const Complaint& c, const Grade& wanted) {
    if (c.links.undone.empty() || c.grading.level != Level::sensitive || wanted.level != Level::ordinary) return false;
    if (c.grading.highest == Level::major || !c.grading.calls_for_two.empty()) return false;
    return std::ranges::all_of(c.grading.reasons,
                               [](const GradingReason& r) { return r.article == "11(1)" || caused_by_link(r.rule); });
}

/// Art. 11: the grade at first; later a raise when the facts call for a level never reached, or time or the customer
/// does (11(2), 13).
void grade_events(const Complaint& c, const Rules& rules, const GradingContext& context,
                  const std::vector<Duty>& duties, DraftList& out) {
    const auto wanted = grade(c, policy_kept(c, rules), context);
    if (!c.grading.level) {
        out.add(Graded{.level = static_cast<int>(wanted.level),
                       .reasons = wanted.reasons,
                       .policy = rules.policy_for(c.unit()).version});
        return;
    }
    if (c.finished()) return;
    if (wanted.level > c.grading.highest) {
        out.add(Raised{.to = static_cast<int>(wanted.level),
                       .from = static_cast<int>(*c.grading.level),
                       .reasons = wanted.reasons});
        return;
    }
    if (only_a_link_raised_it(c, wanted)) {
        out.add(Lowered{.to = 1, .from = 2, .reason = "link_undone", .article = "11"});
        return;
    }
    if (*c.grading.level != Level::ordinary) return;
    // Who lowered it to level 1 knew what had happened until then; what came since counts anew.
    const auto judged = c.grading.highest > Level::ordinary ? c.grading.changes.back().at : Instant{INT64_MIN};
    const bool late = std::ranges::any_of(duties, [&](const Duty& d) {
        return d.kind == DutyKind::resolve && d.state == DutyState::overdue && d.due.at >= judged;
    });
    const bool called = c.grading.called_for_two_at && *c.grading.called_for_two_at > judged;
    auto causes = called ? c.grading.calls_for_two : std::vector<GradingReason>{};
    if (late) causes.insert(causes.begin(), {"overdue", "11(2)"});
    if (causes.empty()) return;
    out.add(Raised{
        .to = 2, .from = 1, .reasons = causes, .reason = causes.front().rule, .article = causes.front().article});
}

/// A callback that found the handling improper orders the rework itself (Art. 20).
void rework_events(const Complaint& c, DraftList& out) {
    if (c.callback.improper() && !c.withdrawal.at)
        out.add(ReworkOrdered{.unit = c.ownership.owner.unit.empty() ? c.unit() : c.ownership.owner.unit,
                              .why = "callback_improper",
                              .article = "20"});
}

/// The same customer's earlier complaint on the matter is linked; whoever holds one of two linked complaints is told,
/// and the contact centre coordinates one answer (Art. 11(2), 14).
void link_events(const Complaint& c, const Rules& rules, const GradingContext& context, DraftList& out) {
    for (const auto& related : earlier_on_the_matter(c, context))
        if (!c.links.to(related.subject))
            out.add(Linked{.to = related.subject, .why = "same_customer", .article = "11(2)"});
    for (const auto& link : c.links.all) {
        const auto other = std::ranges::find(context.linked, link.to, &Related::subject);
        if (other == context.linked.end()) continue;
        std::vector<std::string> holders{c.unit(), c.ownership.owner.unit};
        holders.insert(holders.end(), other->units.begin(), other->units.end());
        std::vector<std::string> units;
        for (const auto& unit : holders)
            if (!unit.empty() && !holds(link.told, unit) && !holds(units, unit)) units.push_back(unit);
        if (!units.empty())
            out.add(Notified{.what = "linked", .link = link.to, .article = "14", .units = std::move(units)});
    }
    const auto centre = rules.organisation.contact_centre();
    if (!c.finished() && !c.links.all.empty() && !holds(c.ownership.supervisors, centre))
        out.add(Assigned{.unit = centre, .as = "supervisor", .why = "linked", .article = "14"});
}

/// The complaint that makes the trouble a recurring one makes a duty to rectify for its branch (Art. 6(5)3, 21).
void rectification_events(const Complaint& c, const Rules& rules, const GradingContext& context, DraftList& out) {
    if (context.place_in_quarter == policy_kept(c, rules).recurring_complaints && c.improvement.ordered.empty())
        out.add(RectificationOrdered{.what = "recurring_" + c.intake.category(), .article = "6(5)"});
}

/// Who is named as complained of later on hands the complaint up (rulebook 12).
void move_up_from_accused(const Complaint& c, const Rules& rules, const GradingContext& context, DraftList& out) {
    if (!head_is_accused(c, c.ownership.owner.unit, rules, context.accused_heads)) return;
    const auto owner = owner_for(c, *c.grading.level, rules, context.accused_heads);
    if (owner != c.ownership.owner.unit)
        out.add(Assigned{.unit = owner, .as = "owner", .why = "head_is_accused", .article = "recusal"});
}

/// The bank's brand is the general office's own matter; service, business and products the contact centre hands out
/// (annex 2-4).
void hand_out_public_opinion(const Complaint& c, const Rules& rules, DraftList& out) {
    if (!c.public_opinion.waits) return;
    const auto owner = c.public_opinion.judged_as == "brand" ? rules.organisation.general_office()
                                                             : rules.organisation.contact_centre();
    out.add(Assigned{.unit = owner,
                     .as = "owner",
                     .why = "public_opinion_" + c.public_opinion.judged_as.value_or(""),
                     .article = "Op. 10"});
}

/// What a branch reports as to be improved reaches the department of the line (As. 1(2)).
void improvement_events(const Complaint& c, const Rules& rules, DraftList& out) {
    if (c.improvement.reported.empty() || !to_the_letter(c, rules)) return;
    if (const auto line = department_of(c, rules); !line.empty() && !holds(c.reporting.notified, line))
        out.add(Notified{.what = "improvement", .article = "As. 1(2)", .units = {line}});
}

/// Rulebook 6: owner by level, the head-office supervisor at level 3, the business department off-site.
void assignment_events(const Complaint& c, const Rules& rules, const GradingContext& context, DraftList& out) {
    const int level = static_cast<int>(*c.grading.level);
    if (c.ownership.owner.unit.empty() || (c.grading.level > c.ownership.assigned_level && level >= 2)) {
        const auto owner = to_the_letter(c, rules) ? owner_for(c, *c.grading.level, rules, context.accused_heads)
                                                   : owner_by_level(c.unit(), *c.grading.level, rules);
        out.add(Assigned{.unit = owner, .as = "owner", .why = "level_" + std::to_string(level), .article = "11"});
    } else if (to_the_letter(c, rules)) {
        move_up_from_accused(c, rules, context, out);
        hand_out_public_opinion(c, rules, out);
    }
    const auto supervise = [&](const std::string& unit, const char* why, const char* article) {
        if (!holds(c.ownership.supervisors, unit))
            out.add(Assigned{.unit = unit, .as = "supervisor", .why = why, .article = article});
    };
    if (level == 3) supervise(rules.organisation.channel_operations(), "level_3", "11(3)");
    const auto general_office = rules.organisation.general_office();
    const auto& policy = policy_kept(c, rules);
    if (c.intake.public_attention(policy)) supervise(general_office, "media_or_society", "6(2)");
    if (c.intake.referred(policy)) supervise(general_office, "referred", "Op. 9");
    const auto departments = std::ranges::count_if(c.ownership.helpers, [&](const Assignee& h) {
        const Unit* unit = rules.organisation.find(h.unit);
        return unit && unit->kind == UnitKind::department;
    });
    if (departments >= 2) supervise(rules.organisation.contact_centre(), "several_departments", "17");
    if (c.intake.offsite()) {
        const Category* category = category_of(c, rules);
        const bool there = !category || std::ranges::any_of(c.ownership.helpers, [&](const Assignee& h) {
            return h.unit == category->department;
        });
        if (!there)
            out.add(Assigned{
                .unit = category->department, .as = "helper", .why = "category_" + category->code, .article = "17"});
    }
}

/// Art. 10, 14, 15: the copy with the contact centre; who must be told.
void filing_events(const Complaint& c, const Rules& rules, DraftList& out) {
    const auto& organisation = rules.organisation;
    const auto centre = organisation.contact_centre();
    if (!holds(c.reporting.filed_with, centre)) out.add(Filed{.unit = centre, .what = "copy", .article = "10"});
    const int level = static_cast<int>(*c.grading.level);
    if (level < 2) return;
    std::vector<std::string> told{centre, organisation.channel_operations()};
    if (const auto branch = organisation.branch_of(c.unit()); !branch.empty()) told.insert(told.begin(), branch);
    // Media, society or a regulator may attend: the general office is told, and starts the emergency plan (Art. 15).
    const auto& policy = policy_kept(c, rules);
    const bool attention =
        level == 3 && (c.intake.public_attention(policy) || policy.sensitive_channels.contains(c.intake.channel()) ||
                       flag_of(c.intake.facts(), "government"));
    if (attention) told.push_back(organisation.general_office());
    std::erase_if(told, [&](const std::string& unit) { return c.reporting.knows_of(unit, *c.grading.level); });
    if (!told.empty())
        out.add(Notified{.what = attention ? "level_3_emergency_plan" : "level_" + std::to_string(level),
                         .article = level == 3 ? "15" : "14",
                         .units = std::move(told),
                         .level = level});
}

/// Who is told that a duty was missed (rulebook 4, row "not resolved in time"; Art. 12).
std::vector<std::string> told_of_missed(const Complaint& c, const Duty& duty, const Rules& rules) {
    const auto& organisation = rules.organisation;
    std::vector<std::string> units;
    const int level = c.grading.level ? static_cast<int>(*c.grading.level) : 1;
    const auto add = [&](const std::string& unit) {
        if (!unit.empty()) units.push_back(unit);
    };
    if (duty.kind == DutyKind::respond || duty.kind == DutyKind::resolve) add(organisation.branch_of(c.unit()));
    // The responsible unit is urged (Art. 15).
    if (duty.kind == DutyKind::resolve && level == 3 && duty.unit != organisation.branch_of(c.unit())) add(duty.unit);
    if (duty.kind == DutyKind::resolve && level >= 2) {
        add(organisation.contact_centre());
        add(organisation.channel_operations());
    }
    return units;
}

/// `due` in UTC, as the event has it.
Overdue missed(const Duty& duty, std::string_view due, Instant now) {
    return {.duty = to_string(duty.kind),
            .due = due,
            .article = duty.article,
            .unit = duty.unit,
            .late_minutes = (now - duty.due.at).count() / 60'000};
}

/// An owner that did not act is urged, then its head is told (rulebook 6).
Notified urging(const Duty& duty, const Rules& rules) {
    const Unit* unit = rules.organisation.find(duty.unit);
    const bool head = duty.article == "7";
    return {.what = head ? "head_told" : "urged",
            .duty = "urge",
            .article = duty.article,
            .units = {duty.unit},
            .head = head && unit ? std::string_view(unit->head) : std::string_view(""),
            .due = duty.due.at};
}

/// Every miss is written down once, also one that was made good before head office came to know of it.
void overdue_events(const Complaint& c, const Rules& rules, const std::vector<Duty>& duties, Instant now,
                    DraftList& out) {
    std::vector<const Duty*> in_order_of_time;  // after an outage they are written down as they fell due
    for (const auto& duty : duties) in_order_of_time.push_back(&duty);
    std::ranges::stable_sort(in_order_of_time, {}, [](const Duty* d) { return d->due.at; });
    std::set<std::tuple<DutyKind, std::int64_t, std::string>> written;
    for (const Duty* next : in_order_of_time) {
        const Duty& duty = *next;
        const bool is_missed = duty.state == DutyState::overdue;
        if ((!is_missed && duty.state != DutyState::late) || is_marked(c.overdue, duty)) continue;
        if (duty.kind == DutyKind::urge) {
            if (is_missed) out.add(urging(duty, rules));
            continue;
        }
        // Several kinds of the same duty that fell due at once are one miss.
        const bool first = written.emplace(duty.kind, duty.due.at.ms, duty.unit).second;
        if (!first && to_the_letter(c, rules)) continue;
        out.add(missed(duty, to_utc(duty.due.at), duty.met_at.value_or(now)));
        if (auto units = told_of_missed(c, duty, rules); is_missed && !units.empty())
            out.add(Notified{.what = "overdue_" + std::string(to_string(duty.kind)),
                             .article = duty.article,
                             .units = std::move(units)});
    }
}

}  // namespace

std::vector<Draft> required_events(const Complaint& c, const Rules& rules, const GradingContext& context, Instant now) {
    return required_now(c, rules, context, now).drafts;
}

RequiredNow required_now(const Complaint& c, const Rules& rules, const GradingContext& context, Instant now) {
    if (!c.known()) return {};
    DraftList out(c.subject, rule_engine(rules));
    // Whose miss it is must be known first: what came in late was missed by who owns it, not by who was complained of.
    if (c.grading.level && c.ownership.owner.unit.empty() && !c.finished()) {
        assignment_events(c, rules, context, out);
        return {out.take(), {}};
    }
    // The grade comes first and asks for no duty.
    auto duties = c.grading.level ? duties_of(c, rules, now) : std::vector<Duty>{};
    // A missed duty is written down before what follows from it.
    if (c.grading.level) overdue_events(c, rules, duties, now, out);
    grade_events(c, rules, context, duties, out);
    if (c.grading.level && out.empty()) {
        rework_events(c, out);
        link_events(c, rules, context, out);
        rectification_events(c, rules, context, out);
    }
    if (c.grading.level && !c.finished() && out.empty()) {
        assignment_events(c, rules, context, out);
        filing_events(c, rules, out);
    }
    if (c.grading.level && out.empty()) improvement_events(c, rules, out);
    if (c.grading.level && c.state == State::withdrawn && out.empty()) filing_events(c, rules, out);
    if (const auto when = archive_at(c, rules); when && now > *when) out.add(Archived{});
    return {out.take(), std::move(duties)};
}

std::vector<Draft> required_events(const OpinionEntry& o, const Rules& rules, Instant now) {
    DraftList out(o.subject, rule_engine(rules));
    for (const auto& duty : duties_of(o, rules, now)) {
        if (duty.state != DutyState::overdue) continue;
        if (!is_marked(o.overdue, duty)) out.add(missed(duty, to_utc(duty.due.at), now));
        if (o.opinion == "complaint" && !o.converted_at)
            out.add(Converted{.reason = "not_answered_in_time", .article = "10(1)"});
    }
    return out.take();
}

Json captured_from_opinion(const OpinionEntry& o, const Rules& rules) {
    const bool known = rules.policy_for(o.unit).sub_category(o.category);
    const auto customer = o.entered.value("customer", Json{{"anonymous", true}});
    const bool by_phone = !text_of(customer, "mobile").empty() || !text_of(customer, "landline").empty();
    return {{"form", "onsite"},
            {"channel", "opinion_book"},
            {"unit", o.unit},
            {"category", known ? o.category : rules.policy.categories.back().sub.back().code},
            {"cause", 0},
            {"customer", customer},
            {"reply_by", by_phone && !flag_of(customer, "anonymous") ? "phone" : "none"},
            {"narrative", o.narrative},
            {"received_at", to_beijing(o.received_at)},
            {"opinion", o.subject}};
}

}  // namespace huiyin
