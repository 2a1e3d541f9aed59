// SPDX-License-Identifier: Apache-2.0
// Is the event allowed, then what does it change.
#include "shared/events/fold.hpp"

#include <algorithm>
#include <iterator>

#include "shared/events/catalogue.hpp"
#include "shared/events/content.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin {
namespace {

constexpr ReasonCode unknown_kind{"unknown_kind",
                                  "A newer version's kind of line: kept and passed on, not understood here."};
constexpr ReasonCode captured_already{"captured_already", "The complaint was captured already."};
constexpr ReasonCode complaint_not_here{"complaint_not_here", "The complaint itself has not arrived yet."};
constexpr ReasonCode entered_already{"entered_already", "The entry was made already."};
constexpr ReasonCode entry_not_here{"entry_not_here", "The entry itself has not arrived yet."};
constexpr ReasonCode not_of_a_unit{"not_of_a_unit", "This kind of line says nothing about a unit."};
constexpr ReasonCode by_rule_only{"by_rule_only", "Only head office writes this by rule."};

/// What a fold is given besides the events.
struct Known {
    const Rules& rules;
    const CorrectedTime& corrected;
    const Judgements& judgements;
};

template <class Subject>
void apply_event(const KindOn<Subject>& on, const Event& event, Instant time, Subject& subject, const Known& known) {
    if (on.apply) on.apply(event.body, subject, {time, event, known.rules, known.corrected});
}

template <class Subject>
Verdict incompleteness(const Event& event, Instant time, const Subject& subject, const Known& known) {
    auto lack = lacking(event, subject, {time, event, known.rules, known.corrected});
    return lack ? Verdict{std::move(lack->why)} : Verdict{};
}

Verdict absence(const Event& event, const Complaint& c) {
    if (!is_kind(event.kind)) return reason(unknown_kind);
    if (event.kind == EventKind::captured) return unless(!c.known(), captured_already);
    return unless(c.known(), complaint_not_here);
}

/// Folds in the event that follows all of `c.timeline`.
void fold_next(Event event, Complaint& c, const Known& known) {
    if (c.subject.empty()) c.subject = event.subject;
    Entry entry{std::move(event), {}, true, {}};
    const Event& said = entry.event;
    entry.time = known.corrected.of(said);
    entry.why_not = absence(said, c);
    if (const auto code = known.judgements.code_of(said); !code.empty()) {
        c.judged.push_back({c.timeline.size(), std::string(code)});
        if (!entry.why_not) entry.why_not = why_judged(code);
    }
    // What head office noted on, it has taken in, whoever wrote it.
    const auto noted = known.judgements.as_noted(said);
    if (!entry.why_not && !noted) entry.why_not = authorise(said.by, said.kind, said.body, c, known.rules, entry.time);
    if (!entry.why_not) entry.why_not = precondition(said, c, {entry.time, said, known.rules, known.corrected});
    if (!entry.why_not) entry.why_not = incompleteness(said, entry.time, c, known);
    entry.effective = !entry.why_not;
    if (entry.effective) apply_event(event_type(said.kind)->complaint, noted ? *noted : said, entry.time, c, known);
    c.timeline.push_back(std::move(entry));
}

Verdict absence(const Event& event, const OpinionEntry& o) {
    if (event.kind == EventKind::entered) return unless(o.state.empty(), entered_already);
    return unless(!o.state.empty(), entry_not_here);
}

void fold_next(Event event, OpinionEntry& o, const Known& known) {
    if (o.subject.empty()) o.subject = event.subject;
    Entry entry{std::move(event), {}, true, {}};
    const Event& said = entry.event;
    entry.time = known.corrected.of(said);
    const auto* type = event_type(said.kind);
    if (!is_kind(said.kind)) entry.why_not = reason(unknown_kind);
    if (const auto code = known.judgements.code_of(said); !entry.why_not && !code.empty())
        entry.why_not = why_judged(code);
    if (!entry.why_not) entry.why_not = absence(said, o);
    if (!entry.why_not && type->opinion.precondition)
        entry.why_not = type->opinion.precondition(said.body, o, {entry.time, said, known.rules, known.corrected});
    const auto noted = known.judgements.as_noted(said);
    if (!entry.why_not && !noted) entry.why_not = authorise(said.by, said.kind, o, known.rules, entry.time);
    if (!entry.why_not) entry.why_not = incompleteness(said, entry.time, o, known);
    entry.effective = !entry.why_not;
    if (entry.effective) apply_event(type->opinion, noted ? *noted : said, entry.time, o, known);
    o.timeline.push_back(std::move(entry));
}

void fold_next(Event event, UnitRecord& record, const Known& known) {
    Entry entry{std::move(event), {}, true, {}};
    const Event& said = entry.event;
    entry.time = known.corrected.of(said);
    const auto* type = event_type(said.kind);
    const bool here = type && holds(type->on, Subjects::unit);
    if (!here) entry.why_not = reason(not_of_a_unit);
    if (here && type->unit.precondition)
        entry.why_not = type->unit.precondition(said.body, record, {entry.time, said, known.rules, known.corrected});
    if (!entry.why_not && !type->written_by.contains(said.by.role)) entry.why_not = reason(by_rule_only);
    entry.effective = !entry.why_not;
    if (entry.effective) apply_event(type->unit, said, entry.time, record, known);
    record.timeline.push_back(std::move(entry));
}

template <class Subject>
Subject folded(Subject subject, std::vector<Event> ordered, const Rules& rules) {
    const CorrectedTime corrected(ordered);
    const Judgements judgements(ordered);
    for (auto& event : ordered) fold_next(std::move(event), subject, {rules, corrected, judgements});
    return subject;
}

}  // namespace

Complaint fold_complaint(std::span<const Event> events, const Rules& rules) {
    return folded<Complaint>({}, in_order(events), rules);
}

OpinionEntry fold_opinion(std::span<const Event> events, const Rules& rules) {
    return folded<OpinionEntry>({}, in_order(events), rules);
}

UnitRecord fold_unit(std::string_view subject, std::span<const Event> events, const Rules& rules) {
    UnitRecord record;
    record.subject = subject;
    record.unit = unit_of_subject(subject);
    return folded(std::move(record), in_order(events), rules);
}

AnySubject fold_subject(std::string_view subject, std::span<const Event> events, const Rules& rules) {
    switch (subject_kind(subject)) {
        case SubjectKind::opinion:
            return fold_opinion(events, rules);
        case SubjectKind::unit:
            return fold_unit(subject, events, rules);
        default:
            return fold_complaint(events, rules);
    }
}

void ComplaintFold::add(Event event) {
    const auto& timeline = complaint_.timeline;
    const bool last = timeline.empty() || corrected_.before(timeline.back().event, event);
    // A corrected clock, a judgement and a note change events that are folded already.
    const bool looks_back = event.kind == EventKind::clock_corrected || event.kind == EventKind::judged_ineffective ||
                            event.kind == EventKind::marked;
    if (last && !looks_back) return fold_next(std::move(event), complaint_, {*rules_, corrected_, judgements_});
    fold_anew({std::move(event)});
}

void ComplaintFold::add(std::vector<Event> events) {
    if (events.size() == 1) return add(std::move(events.front()));
    if (!events.empty()) fold_anew(std::move(events));
}

void ComplaintFold::fold_anew(std::vector<Event> more) {
    std::vector<Event> events;
    events.reserve(complaint_.timeline.size() + more.size());
    for (auto& entry : complaint_.timeline) events.push_back(std::move(entry.event));
    std::ranges::move(more, std::back_inserter(events));
    complaint_ = {};
    auto ordered = in_order(std::move(events));
    corrected_ = CorrectedTime(ordered);
    judgements_ = Judgements(ordered);
    for (auto& event : ordered) fold_next(std::move(event), complaint_, {*rules_, corrected_, judgements_});
}

}  // namespace huiyin
