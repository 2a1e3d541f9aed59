// SPDX-License-Identifier: Apache-2.0
// shared/judging_duties.cpp — duties that a judgement, a withdrawal or an order brings (Art. 21, 23; As. 1), and those
// that keep a complaint moving (Art. 3, 17).
#include <algorithm>

#include "shared/duty_book.hpp"

namespace huiyin {
namespace {

/// When evidence came from `unit` or below it, not before `from`.
std::optional<Instant> evidence_from(const DutyBook& book, const std::string& unit, Instant from) {
    for (const auto& evidence : book.c.evidence)
        if (evidence.at >= from && book.rules.organisation.within(evidence.unit, unit)) return evidence.at;
    return std::nullopt;
}

/// Undetermined: the contact centre sends recording and ticket, the branch video and statement (Art. 23).
void add_evidence(DutyBook& book) {
    if (!book.c.undetermined_at) return;
    const auto branch = book.rules.organisation.branch_of(book.c.unit());
    for (const auto& unit : {book.rules.organisation.contact_centre(), branch.empty() ? book.c.unit() : branch})
        book.add(DutyKind::evidence, "23", unit,
                 book.rules.working_time(unit).working_days_after(*book.c.undetermined_at, book.policy.evidence_days,
                                                                  "Found undetermined", "责任难以界定"),
                 evidence_from(book, unit, *book.c.undetermined_at), {"evidence_attached"});
}

/// The first act of a person of `unit` or below it in [from, until).
std::optional<Instant> first_act(const DutyBook& book, const std::string& unit, Instant from, Instant until) {
    for (const auto& entry : book.c.timeline) {
        const auto& by = entry.line.by;
        if (!entry.effective || entry.time < from || entry.time >= until) continue;
        if (by.role == Role::rule_keeper || by.role == Role::customer || entry.line.kind == "viewed") continue;
        if (book.rules.organisation.within(by.unit, unit)) return entry.time;
    }
    return std::nullopt;
}

/// An owner that does not act on its assignment is urged (rulebook 6).
void add_urging(DutyBook& book) {
    const auto& changes = book.c.owner_changes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Instant until = i + 1 < changes.size() ? changes[i + 1].at : DutyBook::never;
        const auto acted = first_act(book, changes[i].unit, changes[i].at, until);
        for (const int times : {1, 2}) {  // first the unit, then its head
            const Minutes length{60 * book.policy.urge_office_hours * times};
            auto due =
                book.rules.working_time(changes[i].unit).office_time_after(changes[i].at, length, "Assigned", "转办");
            auto& duty = book.add(DutyKind::urge, times == 1 ? "17" : "7", changes[i].unit, std::move(due), acted,
                                  {"accepted", "responded", "investigated", "progress_told"});
            if (until != DutyBook::never) book.void_if_open(duty, until);
            book.void_if_open(duty, book.withdrawn());
        }
    }
}

}  // namespace

void add_judging(DutyBook& book) {
    const auto& c = book.c;
    const auto& policy = book.policy;
    add_evidence(book);
    if (c.to_improve_at) {
        const auto branch = book.rules.organisation.branch_of(c.unit());
        book.add(DutyKind::improvement, "As. 1(2)", branch.empty() ? c.unit() : branch,
                 book.time.working_days_after(*c.to_improve_at, policy.improvement_days, "Determined", "责任认定"),
                 first_in(c.improvements, *c.to_improve_at), {"improvement_reported"});
    }
    if (c.withdrawal_requested_at)
        book.add(DutyKind::verify_withdrawal, "As. 1(5)", DutyBook::owner,
                 book.time.working_days_after(*c.withdrawal_requested_at, policy.withdrawal_check_days,
                                              "Asked to withdraw", "提出撤诉"),
                 c.withdrawal_verified_at && *c.withdrawal_verified_at >= *c.withdrawal_requested_at
                     ? c.withdrawal_verified_at
                     : std::nullopt,
                 {"withdrawal_verified"});
    for (const auto& order : c.rectification_orders) {
        const auto branch = book.rules.organisation.branch_of(c.unit());
        auto due = book.time.working_days_after(order.made, policy.rectification_days, "Ordered", "责令整改");
        if (order.due != order.made) {
            due.at = order.due;
            due.explain = "Ordered to be put right by " + day_name(date_of(order.due), Language::english) + " " +
                          clock_time(time_of_day(order.due));
            due.explain_zh = "责令整改,限期 " + day_name(date_of(order.due), Language::chinese) + " " +
                             clock_time(time_of_day(order.due));
        }
        book.add(DutyKind::rectification, "21", branch.empty() ? c.unit() : branch, std::move(due),
                 first_in(c.rectifications, order.made), {"rectified"});
    }
}

void add_care(DutyBook& book) {
    const auto& c = book.c;
    const auto& policy = book.policy;
    add_urging(book);
    if (policy.regulator_limit_days > 0) {
        const auto day = next_day(date_of(c.received_at), policy.regulator_limit_days);
        const auto days = std::to_string(policy.regulator_limit_days);
        Due due{at(day, std::chrono::hours{24}), false,
                "Received " + day_name(date_of(c.received_at), Language::english) + "; the regulator's " + days +
                    " days: " + day_name(day, Language::english) + " 24:00",
                "收到 " + day_name(date_of(c.received_at), Language::chinese) + ";监管时限" + days +
                    "日:" + day_name(day, Language::chinese) + " 24:00"};
        auto& duty = book.add(DutyKind::regulator_limit, "regulator", DutyBook::owner, due,
                              first_in(c.replies, Instant{INT64_MIN}), {"replied"});
        book.void_if_open(duty, book.withdrawn());
        // Art. 3: who first received it follows it through until it is closed.
        if (c.first_contact) {
            due.explain = "The first-contact person follows it through until it is closed: " + due.explain;
            due.explain_zh = "首问责任人须全程跟进至结案:" + due.explain_zh;
            auto& follow = book.add(DutyKind::follow_through, "3(2)", c.first_contact->unit, std::move(due),
                                    c.closed_at, {"closed"});
            book.void_if_open(follow, book.withdrawn());
        }
    }
}

}  // namespace huiyin
