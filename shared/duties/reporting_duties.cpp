// SPDX-License-Identifier: Apache-2.0
// Filing, telling and reporting upward (Art. 10, 14, 15), and what follows the reply (Op. 7; Art. 6(6), 20).
#include <algorithm>

#include "shared/complaint/closing.hpp"
#include "shared/duties/duty_builder.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// A mark that was made after `since`.
std::optional<Instant> since(const std::optional<Instant>& mark, Instant from) {
    return mark && *mark >= from ? mark : std::nullopt;
}

void add_satisfaction(DutyBook& book, Instant reply) {
    const auto& c = book.c;
    const auto& policy = book.policy;
    if (c.intake.anonymous()) return;
    auto asked = c.answer.asked_at();
    if (!asked && c.contact.unreachable_at) asked = std::max(reply, *c.contact.unreachable_at);
    auto& duty = book.add(DutyKind::satisfaction, "Op. 7", c.unit(),
                          book.time.working_days_after(reply, policy.satisfaction_days, "Answered", "回复"), asked,
                          {EventKind::satisfaction_recorded, EventKind::contact_failed});
    book.void_if_withdrawn(duty);
}

void add_callback(DutyBook& book, Instant reply) {
    if (!callback_is_due(book.c, book.rules)) return;
    const auto centre = book.rules.organisation.contact_centre();
    const auto due = book.time_of(centre).working_days_after(reply, book.policy.callback_days, "Answered", "回复");
    auto& duty = book.add(DutyKind::callback, "20", centre, due, since(book.c.callback.called_at(), reply),
                          {EventKind::called_back});
    book.void_if_withdrawn(duty);
}

/// The body that referred the complaint is told the result (Op. 9).
void add_referrer_answer(DutyBook& book, Instant reply) {
    if (!book.c.intake.referred(book.policy)) return;
    const auto office = book.rules.organisation.general_office();
    book.add(DutyKind::notify, "Op. 9", office,
             book.time_of(office).working_days_after(reply, book.policy.referral_answer_days, "Answered", "回复"),
             first_in(book.c.answer.referrer_told, reply), {EventKind::referrer_answered});
}

/// A second callback that a branch or the contact centre asked for (Art. 13).
void add_asked_revisits(DutyBook& book) {
    for (const auto& request : book.c.callback.revisit_requests)
        book.add(DutyKind::revisit, "13", request.unit,
                 book.time_of(request.unit)
                     .working_days_after(request.at, book.policy.callback_days, "Asked for", "要求二次回访"),
                 first_in(book.c.callback.revisits, request.at), {EventKind::revisited});
}

/// 24:00 of the day on which the customer was answered (Art. 14, 15).
Due end_of_that_day(const DutyBook& book, Instant reply) {
    const auto day = date_of(reply);
    Due due{at(day, std::chrono::hours{24}), false, {}, {}};
    if (!book.tells()) return due;
    due.explain = "Answered; same day: " + day_name(day, Language::english) + " 24:00";
    due.explain_zh = "办结；当日 " + day_name(day, Language::chinese) + " 24:00";
    return due;
}

/// The bank's leaders are told when it becomes major, and again with the result (Art. 15).
void add_telling_leaders(DutyBook& book, Instant major) {
    const auto& told = book.c.reporting.leaders_told;
    const auto unit = book.rules.organisation.channel_operations();
    auto at_once = book.time.end_of_day(major, "Graded major", "定为三级");
    if (!book.to_the_letter()) {
        const auto first = told.empty() ? std::nullopt : std::optional(told.front());
        book.add(DutyKind::tell_leaders, "15", unit, std::move(at_once), first, {EventKind::notified});
        return;
    }
    book.add(DutyKind::tell_leaders, "15", unit, std::move(at_once), first_in(told, book.c.intake.received_at),
             {EventKind::notified});
    // What became major after the answer is told with what it became.
    if (const auto reply = book.c.standing_reply(); reply && book.level() == Level::major)
        book.add(DutyKind::tell_leaders, "15", unit, end_of_that_day(book, std::max(*reply, major)),
                 first_in(told, *reply), {EventKind::notified});
}

}  // namespace

void add_reporting(DutyBook& book) {
    const auto& c = book.c;
    book.add(DutyKind::file, "10(1)", DutyBook::owner,
             book.time.close_of_office(c.intake.received_at, "Received", "收到"), c.reporting.filed_at,
             {EventKind::filed});
    const auto sensitive = book.reached(Level::sensitive), major = book.reached(Level::major);
    if (sensitive)
        book.add(DutyKind::notify, major ? "15" : "14", DutyBook::owner,
                 book.time.close_of_office(*sensitive, "Graded", "评级"), first_in(c.reporting.notices, *sensitive),
                 {EventKind::notified});
    if (major) {
        const Minutes at_once{book.policy.limits.at(Level::major).response};
        book.add(DutyKind::report_up, "15", DutyBook::owner,
                 book.time.clock_time_after(*major, at_once, "Graded major", "定为三级"),
                 first_in(c.reporting.notices, *major), {EventKind::notified});
        add_telling_leaders(book, *major);
    }
    const auto reply = c.standing_reply();
    if (!reply || book.level() == Level::ordinary) return;
    auto due = book.to_the_letter() ? end_of_that_day(book, std::max(*reply, *sensitive))
                                    : book.time.close_of_office(*reply, "Answered", "办结");
    book.add(DutyKind::report_up, major ? "15" : "14", DutyBook::owner, std::move(due),
             since(c.reporting.summary_at, *reply), {EventKind::filed});
}

namespace {

/// A later call to the customer so many days after closing (Art. 6(6)4).
Due revisit_due(const DutyBook& book, Instant closed) {
    const auto days = book.policy.revisit_days;
    auto due = book.time.close_of_office(closed + std::chrono::days{days});
    if (!book.tells()) return due;
    due.explain = "Closed " + day_name(date_of(closed), Language::english) + "; revisit after " + std::to_string(days) +
                  " days: " + day_name(date_of(due.at), Language::english) + ", close of office " +
                  clock_time(book.time.closes());
    due.explain_zh = day_name(date_of(closed), Language::chinese) + "结案；" + std::to_string(days) + "日后回访：" +
                     day_name(date_of(due.at), Language::chinese) + "，营业结束 " + clock_time(book.time.closes());
    tell_assumed(due, date_of(due.at));
    return due;
}

}  // namespace

void add_after_the_reply(DutyBook& book) {
    const auto& c = book.c;
    if (const auto reply = c.standing_reply()) {
        add_satisfaction(book, *reply);
        add_callback(book, *reply);
        add_referrer_answer(book, *reply);
    }
    add_asked_revisits(book);
    if (c.course.closed_at && book.level() != Level::ordinary)
        book.add(DutyKind::revisit, "6(6)4", c.unit(), revisit_due(book, *c.course.closed_at),
                 first_in(c.callback.revisits, *c.course.closed_at), {EventKind::revisited});
}

}  // namespace huiyin
