// SPDX-License-Identifier: Apache-2.0
// Duties that a judgement, a withdrawal or an order brings (Art. 21, 23; As. 1), and those that keep a complaint moving
// (Art. 3, 17).
#include <algorithm>

#include "shared/complaint/ownership.hpp"
#include "shared/complaint/regulator_limit.hpp"
#include "shared/duties/duty_builder.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// The branch of the unit complained of, or that unit where it belongs to none.
std::string judging_unit(const DutyBook& book, const Organisation& organisation) {
    const auto branch = organisation.branch_of(book.c.unit());
    return branch.empty() ? book.c.unit() : branch;
}

/// When evidence came from who owed it, or from below, not before `from`. Who owed it then: a unit that moved since
/// does not leave its former branch's evidence behind.
std::optional<Instant> evidence_from(const DutyBook& book, bool centre, Instant from, std::string_view type) {
    for (const auto& evidence : book.c.judgement.evidence) {
        if (!type.empty() && evidence.type != type) continue;
        const auto& then = book.rules.organisation_at(evidence.at);
        const auto unit = centre ? then.contact_centre() : judging_unit(book, then);
        if (evidence.at >= from && then.within(evidence.unit, unit)) return evidence.at;
    }
    return std::nullopt;
}

void add_evidence_of(DutyBook& book, bool centre, std::string_view type) {
    const auto& organisation = book.rules.organisation;
    const auto unit = centre ? organisation.contact_centre() : judging_unit(book, organisation);
    auto& duty =
        book.add(DutyKind::evidence, "23", unit,
                 book.time_of(unit).working_days_after(*book.c.judgement.undetermined_at, book.policy.evidence_days,
                                                       "Found undetermined", "责任难以界定"),
                 evidence_from(book, centre, *book.c.judgement.undetermined_at, type),
                 {EventKind::evidence_attached, EventKind::evidence_absent});
    duty.what = type;
}

/// Undetermined: the contact centre sends recording and ticket, the branch video and statement, or says why one does
/// not exist (Art. 23). Before content rules 2 anything that each sent was enough.
void add_evidence(DutyBook& book) {
    if (!book.c.judgement.undetermined_at) return;
    if (!book.to_the_letter()) {
        for (const bool centre : {true, false}) {
            add_evidence_of(book, centre, "");
            book.list.back().discharged_by = {EventKind::evidence_attached};
        }
        return;
    }
    for (const auto& [centre, type] :
         {std::pair{true, "recording"}, {true, "ticket"}, {false, "video"}, {false, "statement"}})
        add_evidence_of(book, centre, type);
}

/// From when on work counts for what was assigned at `assigned`: from capture, or from when it began anew before that.
Instant counts_from(const DutyBook& book, Instant assigned) {
    Instant out{INT64_MIN};
    for (const auto& restart : book.c.course.restarts)
        if (restart <= assigned) out = std::max(out, restart);
    return out;
}

bool is_act(const Entry& entry) {
    const auto& by = entry.event.by;
    if (!entry.effective || by.role == Role::rule_keeper || by.role == Role::customer) return false;
    // To take it in, to look at it, to begin it anew and to tell colleagues something is not yet to work on it.
    const auto& kind = entry.event.kind;
    return kind != EventKind::viewed && kind != EventKind::captured && kind != EventKind::reopened &&
           kind != EventKind::noted;
}

/// The first act of a person of the unit on what was assigned to it, before `until`. What it did before that, without a
/// network, counts (rulebook 10): then only what it did itself, or one of its outlets for it. From then on whoever
/// stands below it acts for it.
std::optional<Instant> first_act(const DutyBook& book, const UnitSince& assigned, Instant until) {
    const auto from = counts_from(book, assigned.at);
    for (const auto& entry : book.c.timeline) {
        if (!is_act(entry) || entry.time < from || entry.time >= until) continue;
        const auto& unit = entry.event.by.unit;
        const bool before = entry.time < assigned.at;
        if (before ? owner_by_level(unit, Level::ordinary, book.rules) == assigned.unit
                   : book.rules.organisation_at(entry.time).within(unit, assigned.unit))
            return entry.time;
    }
    return std::nullopt;
}

/// Nobody is urged to work on what was answered, closed or withdrawn (rulebook 10).
bool is_done(const DutyBook& book, Instant from) {
    const auto& c = book.c;
    return first_in(c.answer.replies, from) || (c.course.closed_at && *c.course.closed_at >= from) || book.withdrawn();
}

/// A reminder that falls due out of hours goes out at the next opening, and says so.
void wait_for_opening(Due& due, const WorkingTime& time, bool tells) {
    const auto opening = time.untold().office_time_after(due.at, Minutes{0});
    const bool told_already = due.assumed;
    due.at = opening.at;
    due.assumed = due.assumed || opening.assumed;
    if (!tells) return;
    due.explain +=
        "; reminded at " + day_name(date_of(due.at), Language::english) + " " + clock_time(time_of_day(due.at));
    due.explain_zh +=
        "；提醒于 " + day_name(date_of(due.at), Language::chinese) + " " + clock_time(time_of_day(due.at));
    if (!told_already) tell_assumed(due, date_of(due.at));
}

/// First the unit is urged, then its head is told (rulebook 6). Void when somebody else was `asked` (`until`).
void add_urging_of(DutyBook& book, const UnitSince& asked, const std::optional<Instant>& acted,
                   const std::optional<Instant>& until, const char* verb, const char* verb_zh,
                   const std::vector<EventKind>& acts) {
    for (const int times : {1, 2}) {
        const Minutes length{60 * book.policy.urge_office_hours * times};
        const auto time = book.time_of(asked.unit);
        auto due = time.office_time_after(asked.at, length, verb, verb_zh);
        // Reminders go out in office hours only, level 3 at any time: what falls due at closing waits for opening.
        if (book.level() != Level::major && !time.is_open(due.at)) wait_for_opening(due, time, book.tells());
        auto& duty = book.add(DutyKind::urge, times == 1 ? "17" : "7", asked.unit, std::move(due), acted, acts);
        book.void_if_open(duty, until);
        if (!duty.met_at && is_done(book, counts_from(book, asked.at))) duty.state = DutyState::void_;
    }
}

/// Owners and helpers that do not act on their assignment, and superiors that do not answer, are urged (rulebook 6).
void add_urging(DutyBook& book) {
    const auto& c = book.c;
    const std::vector<EventKind> acts{EventKind::accepted, EventKind::responded, EventKind::investigated,
                                      EventKind::progress_told};
    for (std::size_t i = 0; i < c.ownership.changes.size(); ++i) {
        const auto& change = c.ownership.changes[i];
        const auto until = i + 1 < c.ownership.changes.size() ? std::optional(c.ownership.changes[i + 1].at)
                                                              : std::optional<Instant>{};
        add_urging_of(book, change, first_act(book, change, until.value_or(DutyBook::never)), until, "Assigned", "转办",
                      acts);
    }
    for (const auto& change : c.ownership.helper_changes)
        add_urging_of(book, change, first_act(book, change, DutyBook::never), std::nullopt, "Assigned", "转办",
                      {EventKind::investigated, EventKind::proposed, EventKind::instructed});
    for (const auto& referral : c.superiors.referrals)
        add_urging_of(book, referral, first_in(c.superiors.instructions, referral.at), std::nullopt, "Referred up",
                      "上报请示", {EventKind::instructed});
}

/// Art. 3: who first received it follows it through until it is closed.
void add_follow_through(DutyBook& book) {
    const auto& c = book.c;
    if (!c.ownership.first_contact) return;
    const auto restart = c.course.last_restart();
    auto due = book.time_of(c.ownership.first_contact->unit)
                   .working_days_after(restart.value_or(c.intake.received_at), book.policy.first_contact_days,
                                       restart ? "Reopened" : "Received", restart ? "重新处理" : "收到");
    if (book.tells()) {
        due.explain = "The first-contact person follows it through until it is closed: " + due.explain;
        due.explain_zh = "首问责任人须全程跟进至结案：" + due.explain_zh;
    }
    auto& duty = book.add(DutyKind::follow_through, "3(2)", c.ownership.first_contact->unit, std::move(due),
                          c.course.closed_at, {EventKind::closed});
    duty.person = c.ownership.first_contact->account;
    book.void_if_withdrawn(duty);
}

/// The regulator's limit, beside the bank's own; each extension with approval lengthens it (rulebook 4).
void add_regulator_limit(DutyBook& book) {
    const auto& c = book.c;
    const auto limit = regulator_limit_of(c, book.policy);
    if (limit.days == 0) return;
    const auto day = next_day(date_of(c.intake.received_at), limit.days);
    Due due{limit.at, false, {}, {}};
    if (book.tells()) {
        const auto days = std::to_string(limit.days);
        due.explain = "Received " + day_name(date_of(c.intake.received_at), Language::english) + "; the regulator's " +
                      days + " days: " + day_name(day, Language::english) + " 24:00";
        due.explain_zh = "收到 " + day_name(date_of(c.intake.received_at), Language::chinese) + "；监管时限" + days +
                         "日：" + day_name(day, Language::chinese) + " 24:00";
    }
    auto& duty = book.add(DutyKind::regulator_limit, "regulator", DutyBook::owner, std::move(due),
                          first_in(c.answer.replies, Instant{INT64_MIN}), {EventKind::replied});
    book.void_if_withdrawn(duty);
}

}  // namespace

void add_judging(DutyBook& book) {
    const auto& c = book.c;
    const auto& policy = book.policy;
    add_evidence(book);
    if (c.judgement.to_improve_at) {
        book.add(
            DutyKind::improvement, "As. 1(2)", judging_unit(book, book.rules.organisation),
            book.time.working_days_after(*c.judgement.to_improve_at, policy.improvement_days, "Determined", "责任认定"),
            first_in(c.improvement.reported, *c.judgement.to_improve_at), {EventKind::improvement_reported});
    }
    if (c.withdrawal.requested_at)
        book.add(DutyKind::verify_withdrawal, "As. 1(5)", DutyBook::owner,
                 book.time.working_days_after(*c.withdrawal.requested_at, policy.withdrawal_check_days,
                                              "Asked to withdraw", "提出撤诉"),
                 c.withdrawal.verified_at && *c.withdrawal.verified_at >= *c.withdrawal.requested_at
                     ? c.withdrawal.verified_at
                     : std::nullopt,
                 {EventKind::withdrawal_verified});
    for (const auto& order : c.improvement.ordered) {
        auto due = book.time.working_days_after(order.made, policy.rectification_days, "Ordered", "责令整改");
        if (order.due != order.made) {
            due.at = order.due;
            due.assumed = false;  // a time that was named, not reckoned
            if (book.tells()) {
                due.explain = "Ordered to be put right by " + day_name(date_of(order.due), Language::english) + " " +
                              clock_time(time_of_day(order.due));
                due.explain_zh = "责令整改，限期 " + day_name(date_of(order.due), Language::chinese) + " " +
                                 clock_time(time_of_day(order.due));
            }
        }
        book.add(DutyKind::rectification, "21", judging_unit(book, book.rules.organisation), std::move(due),
                 first_in(c.improvement.rectified, order.made), {EventKind::rectified});
    }
}

void add_care(DutyBook& book) {
    add_urging(book);
    add_follow_through(book);
    add_regulator_limit(book);
}

}  // namespace huiyin
