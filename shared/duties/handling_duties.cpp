// SPDX-License-Identifier: Apache-2.0
// Who is in charge, what a superior decided, and what was lost (Art. 11, 15, 18; rulebook 12).
#include <algorithm>
#include <vector>

#include "shared/duties/duty_builder.hpp"
#include "shared/events/amended.hpp"
#include "shared/events/captured.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// The place of the first change of level after `when`.
std::size_t changes_until(const Complaint& c, Instant when) {
    const auto after =
        std::ranges::find_if(c.grading.changes, [&](const LevelChange& change) { return change.at > when; });
    return static_cast<std::size_t>(after - c.grading.changes.begin());
}

/// When a person in charge came to be owed, and which changes of level came after.
struct Owed {
    Instant from;
    std::size_t next_change;
};

/// The owner names the person in charge (专人, Art. 11) by `due`; who was named at `since` or later does.
void owe_naming(DutyBuilder& builder, const char* article, Owed owed, Due due, Instant since) {
    const auto& c = builder.c;
    const auto owner = c.owner_at(std::min(due.at, builder.now));
    const auto named =
        std::ranges::find_if(c.ownership.named, [&](const UnitSince& o) { return o.unit == owner && o.at >= since; });
    const auto met = named == c.ownership.named.end() ? std::nullopt : std::optional(named->at);
    auto& duty = builder.add(DutyKind::name_owner, article, owner, std::move(due), met, {EventKind::assigned});
    for (const auto& over :
         {next_turn(c, owed.next_change, Level::sensitive), builder.withdrawn_since(owed.from), c.course.closed_at})
        builder.void_if_open(duty, over);
}

/// From when on a person is to be named, and until when.
struct Naming {
    Instant from, due;
};

/// Who was named stays so for as long as the unit owns the complaint.
Naming owe_naming_of_owner(DutyBuilder& builder, Level level, Owed owed, Trigger trigger) {
    auto due = builder.response_due(level, owed.from, trigger);
    const Naming out{owed.from, due.at};
    const auto since = builder.c.owned_since(std::min(due.at, builder.now));
    owe_naming(builder, level == Level::major ? "11(3)" : "11(2)", owed, std::move(due), since);
    return out;
}

Level level_at(const Complaint& c, Instant when) {
    auto out = Level::ordinary;
    for (const auto& change : c.grading.changes)
        if (change.at <= when) out = change.to;
    return out;
}

/// At each rise to level 2 or 3, and (third edition) when it is handed to another unit after that unit's predecessor
/// should have named somebody. A person in charge who turns out to be complained of is followed by another (recusal,
/// rulebook 12).
void add_naming(DutyBuilder& builder) {
    const auto& c = builder.c;
    std::vector<Naming> owed;
    for (std::size_t i = 0; i < c.grading.changes.size(); ++i)
        if (const auto& change = c.grading.changes[i]; change.to != Level::ordinary && change.rises())
            owed.push_back(owe_naming_of_owner(builder, change.to, {change.at, i + 1}, Trigger::graded));
    for (std::size_t i = 1; builder.third_edition() && i < c.ownership.changes.size(); ++i) {
        const auto& to = c.ownership.changes[i];
        const auto level = level_at(c, to.at);
        const bool is_asked =
            std::ranges::any_of(owed, [&](const Naming& n) { return n.from <= to.at && to.at <= n.due; });
        if (to.unit == c.ownership.changes[i - 1].unit || level == Level::ordinary || is_asked) continue;
        owed.push_back(owe_naming_of_owner(builder, level, {to.at, changes_until(c, to.at)}, Trigger::assigned));
    }
    if (builder.level() == Level::ordinary) return;
    for (const auto& recused : c.ownership.recused)
        owe_naming(builder, "11", {recused, changes_until(c, recused)},
                   builder.response_due(builder.level(), recused, Trigger::recused), recused);
}

/// Once a superior has decided on a complaint of level 3, the customer is answered that day, or told when (Art. 15).
void add_instructed_answers(DutyBuilder& builder) {
    const auto& c = builder.c;
    if (c.intake.anonymous()) return;
    const auto promised = c.contact.promises_made();
    for (const auto& instructed : c.superiors.instructions_at_3) {
        const auto reply = first_in(c.answer.replies, instructed), told = first_in(promised, instructed);
        const auto met = reply && told ? std::min(reply, told) : reply ? reply : told;
        auto& duty = builder.add(DutyKind::answer_instruction, "15", DutyBuilder::owner,
                                 builder.time.end_of_day(instructed, Trigger::instructed), met,
                                 {EventKind::replied, EventKind::progress_told});
        for (const auto& over : {next_turn(c, changes_until(c, instructed), Level::major),
                                 builder.withdrawn_since(instructed), c.course.closed_at})
            builder.void_if_open(duty, over);
    }
}

bool says_a_loss(const Json& said) { return said.is_number_integer() ? said > 0 : said.is_string() && said != "none"; }

bool says_a_loss(const Captured& said) {
    if (!said.facts || !said.facts->is_object()) return false;
    return says_a_loss(said.facts->value("loss", Json())) || says_a_loss(said.facts->value("loss_fen", Json()));
}

bool says_a_loss(const Amended& said) {
    return (said.field == "facts.loss" || said.field == "facts.loss_fen") && said.value && says_a_loss(*said.value);
}

bool says_an_amount(const Captured& said) {
    return said.facts && said.facts->is_object() && says_a_loss(said.facts->value("loss_fen", Json()));
}

bool says_an_amount(const Amended& said) {
    return said.field == "facts.loss_fen" && said.value && says_a_loss(*said.value);
}

/// When `says` first held of what was taken in, or of a correction; when it was received if of neither.
Instant first_said(const Complaint& c, const auto& says) {
    for (const auto& [event, time, effective, ignored] : c.timeline) {
        if (!effective) continue;
        if (const auto captured = payload_of<Captured>(event); captured && says(*captured)) return c.intake.received_at;
        if (const auto amended = payload_of<Amended>(event); amended && says(*amended)) return time;
    }
    return c.intake.received_at;
}

/// What was found true and cost the customer something is put right, and paid where there is an amount (Art. 18).
void add_remedies(DutyBuilder& builder) {
    const auto& c = builder.c;
    if (!c.investigation.found_true_at || !c.loss_found()) return;
    const auto since_said = [&](const auto& says) {
        const auto found = *c.investigation.found_true_at;
        return builder.third_edition() ? std::max(found, first_said(c, says)) : found;
    };
    const auto add = [&](DutyKind kind, Instant since, const std::vector<Instant>& done, EventKind by) {
        auto& duty =
            builder.add(kind, "18", DutyBuilder::owner,
                        builder.time.working_days_after(since, builder.policy.remedy_days, Trigger::found_true),
                        first_in(done, c.intake.received_at), {by});
        builder.void_if_open(duty, builder.withdrawn_since(since));
    };
    add(DutyKind::remedy, since_said([](const auto& said) { return says_a_loss(said); }), c.redress.remedies,
        EventKind::remedied);
    if (c.intake.loss_fen() > 0)
        add(DutyKind::compensate, since_said([](const auto& said) { return says_an_amount(said); }),
            c.redress.compensations, EventKind::compensated);
}

}  // namespace

void add_handling(DutyBuilder& builder) {
    if (!builder.to_the_letter()) return;
    add_naming(builder);
    add_instructed_answers(builder);
    add_remedies(builder);
}

}  // namespace huiyin
