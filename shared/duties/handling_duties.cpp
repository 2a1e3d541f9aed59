// SPDX-License-Identifier: Apache-2.0
// Who is in charge, what a superior decided, and what was lost (Art. 11, 15, 18; rulebook 12).
#include <algorithm>

#include "shared/duties/duty_builder.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// The first rise after `from`, or fall below `least`.
std::optional<Instant> next_turn(const Complaint& c, Instant from, Level least) {
    for (const auto& change : c.grading.changes)
        if (change.at > from && (change.rises() || change.to < least)) return change.at;
    return std::nullopt;
}

/// The owner names the person in charge (专人, Art. 11) by `due`; who was named at `since` or later does. `from`: when
/// that came to be owed.
void owe_naming(DutyBook& book, const char* article, Instant from, Due due, Instant since) {
    const auto& c = book.c;
    const auto owner = c.owner_at(std::min(due.at, book.now));
    const auto named =
        std::ranges::find_if(c.ownership.named, [&](const UnitSince& o) { return o.unit == owner && o.at >= since; });
    const auto met = named == c.ownership.named.end() ? std::nullopt : std::optional(named->at);
    auto& duty = book.add(DutyKind::name_owner, article, owner, std::move(due), met, {EventKind::assigned});
    for (const auto& over : {next_turn(c, from, Level::sensitive), book.withdrawn_since(from), c.course.closed_at})
        book.void_if_open(duty, over);
}

/// At each rise to level 2 or 3; who was named stays so for as long as the unit owns the complaint. A person in charge
/// who turns out to be complained of is followed by another (recusal, rulebook 12).
void add_naming(DutyBook& book) {
    const auto& c = book.c;
    for (const auto& change : c.grading.changes) {
        if (change.to == Level::ordinary || !change.rises()) continue;
        auto due = book.response_due(change.to, change.at, "Graded", "评级");
        const auto since = c.owned_since(std::min(due.at, book.now));
        owe_naming(book, change.to == Level::major ? "11(3)" : "11(2)", change.at, std::move(due), since);
    }
    if (book.level() == Level::ordinary) return;
    for (const auto& recused : c.ownership.recused)
        owe_naming(book, "11", recused, book.response_due(book.level(), recused, "Recused", "回避"), recused);
}

/// Once a superior has decided on a complaint of level 3, the customer is answered that day, or told when (Art. 15).
void add_instructed_answers(DutyBook& book) {
    const auto& c = book.c;
    if (c.intake.anonymous()) return;
    const auto promised = c.contact.promises_made();
    for (const auto& instructed : c.superiors.instructions_at_3) {
        const auto reply = first_in(c.answer.replies, instructed), told = first_in(promised, instructed);
        const auto met = reply && told ? std::min(reply, told) : reply ? reply : told;
        auto& duty = book.add(DutyKind::answer_instruction, "15", DutyBook::owner,
                              book.time.end_of_day(instructed, "Instructed", "批示"), met,
                              {EventKind::replied, EventKind::progress_told});
        for (const auto& over :
             {next_turn(c, instructed, Level::major), book.withdrawn_since(instructed), c.course.closed_at})
            book.void_if_open(duty, over);
    }
}

/// What was found true and cost the customer something is put right, and paid where there is an amount (Art. 18).
void add_remedies(DutyBook& book) {
    const auto& c = book.c;
    if (!c.investigation.found_true_at || !c.loss_found()) return;
    const auto add = [&](DutyKind kind, const std::vector<Instant>& done, EventKind by) {
        auto& duty = book.add(kind, "18", DutyBook::owner,
                              book.time.working_days_after(*c.investigation.found_true_at, book.policy.remedy_days,
                                                           "Investigated", "核实属实"),
                              first_in(done, c.intake.received_at), {by});
        book.void_if_open(duty, book.withdrawn_since(*c.investigation.found_true_at));
    };
    add(DutyKind::remedy, c.redress.remedies, EventKind::remedied);
    if (c.intake.loss_fen() > 0) add(DutyKind::compensate, c.redress.compensations, EventKind::compensated);
}

}  // namespace

void add_handling(DutyBook& book) {
    if (!book.to_the_letter()) return;
    add_naming(book);
    add_instructed_answers(book);
    add_remedies(book);
}

}  // namespace huiyin
