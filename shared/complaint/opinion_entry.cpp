// SPDX-License-Identifier: Apache-2.0
// Folding the lines of an opinion-book entry.
#include "shared/complaint/opinion_entry.hpp"

#include "shared/complaint/authority.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/complaint/complaint_effects.hpp"
#include "shared/complaint/repeated_miss.hpp"
#include "shared/event/corrected_time.hpp"
#include "shared/event/redaction.hpp"

namespace huiyin {
namespace {

/// Staff correct how the customer is reached and what it is about; the correction must leave an entry that could be
/// made.
std::string why_not_amended(const Event& line, const OpinionEntry& o, const Rules& rules) {
    if (text_of(line.body, "new") == erased_text) return {};  // it was right when it was written
    const auto field = text_of(line.body, "field");
    if (field != "category" && !field.starts_with("customer.")) return "This field is not corrected by a line.";
    const auto checked =
        check_entered(amended_body(o.entered, line.body), rules, Instant{INT64_MAX}, Checked::as_written);
    return checked || checked.error().where != field ? "" : "The correction " + checked.error().what + ".";
}

std::string why_not_now(const Event& line, const OpinionEntry& o, const Rules& rules) {
    if (line.kind == "entered") return o.state.empty() ? "" : "The entry was made already.";
    if (o.state.empty()) return "The entry itself has not arrived yet.";
    if (line.kind == "answered" && o.answered_at) return "It was answered already by " + o.answered_by + ".";
    if (line.kind == "answered" && o.converted_at) return "It has become a complaint; answer that.";
    if (line.kind == "published" && !o.answered_at) return "Only an answered entry is published.";
    if (line.kind == "published" && o.published_at) return "It is published already.";
    if (line.kind == "amended") return why_not_amended(line, o, rules);
    if (line.kind == "erased" && !o.finished()) return "Only a finished entry is erased: answer it first (rulebook 8).";
    if (line.kind == "converted" && o.converted_at) return "It has become a complaint already.";
    if (repeats_a_miss(line, o.timeline)) return std::string(miss_is_repeated);
    return {};
}

void entered(const Entry& e, OpinionEntry& o, const CorrectedTime& corrected) {
    const auto& body = e.event.body;
    o.entered = body;
    o.number = text_of(body, "number");
    o.unit = text_of(body, "unit");
    o.opinion = text_of(body, "opinion");
    o.narrative = text_of(body, "narrative");
    o.category = text_of(body, "category");
    const auto received = parse_instant(text_of(body, "received_at"));
    o.received_at = received ? corrected.of(*received, e.event) : e.time;
    o.state = "entered";
    o.policy_version = text_of(body, "policy");
}

void take_effect(const Entry& e, OpinionEntry& o, const CorrectedTime& corrected) {
    const auto& body = e.event.body;
    if (e.event.kind == "entered") entered(e, o, corrected);
    if (e.event.kind == "amended") {
        o.entered = amended_body(o.entered, body);
        o.category = text_of(o.entered, "category");
    }
    if (e.event.kind == "answered") {
        o.answered_at = e.time;
        o.answer = text_of(body, "text");
        o.answered_by = e.event.by.account;
        o.state = "answered";
    }
    if (e.event.kind == "published") {
        o.published_at = e.time;
        o.state = "published";
    }
    if (e.event.kind == "converted") {
        o.converted_at = e.time;
        o.converted_to = text_of(body, "complaint");
        o.state = "converted";
    }
    if (e.event.kind == "erased") o.erased_at = e.time;
    if (e.event.kind == "overdue") {
        const auto kind = parse_duty_kind(text_of(body, "duty"));
        const auto due = parse_instant(text_of(body, "due"));
        if (kind && due) o.overdue.push_back({*kind, *due});
    }
}

}  // namespace

OpinionEntry fold_opinion(std::span<const Event> lines, const Rules& rules) {
    OpinionEntry o;
    auto ordered = in_order(lines);
    const CorrectedTime corrected(ordered);
    const Judgements judgements(ordered);
    for (auto& line : ordered) {
        if (o.subject.empty()) o.subject = line.subject;
        Entry entry{std::move(line), {}, true, {}};
        entry.time = corrected.of(entry.event);
        if (!is_kind(entry.event.kind))
            entry.why_not = "A newer version's kind of line: kept and passed on, not understood here.";
        if (const auto code = judgements.code_of(entry.event); entry.why_not.empty() && !code.empty())
            entry.why_not = why_judged(code);
        if (entry.why_not.empty()) entry.why_not = why_not_now(entry.event, o, rules);
        const auto noted = judgements.as_noted(entry.event);
        if (entry.why_not.empty() && !noted)
            entry.why_not = why_not_authorised(entry.event.by, entry.event.kind, o, rules, entry.time);
        entry.effective = entry.why_not.empty();
        if (entry.effective && noted)
            take_effect({*noted, entry.time, true, {}}, o, corrected);
        else if (entry.effective)
            take_effect(entry, o, corrected);
        o.timeline.push_back(std::move(entry));
    }
    return o;
}

}  // namespace huiyin
