// SPDX-License-Identifier: Apache-2.0
// Folding lines into a complaint: is the line allowed, then what does it change.
#include "shared/complaint/complaint.hpp"

#include <algorithm>
#include <map>

#include "shared/complaint/authority.hpp"
#include "shared/complaint/complaint_effects.hpp"
#include "shared/event/corrected_time.hpp"

namespace huiyin {

bool Complaint::public_attention(const Policy& policy) const {
    if (policy.media_channels.contains(channel())) return true;
    if (!known() || !captured.contains("facts")) return false;
    const Json& facts = captured["facts"];
    return text_of(facts, "media", "none") != "none" || flag_of(facts, "society");
}

bool Complaint::referred(const Policy& policy) const {
    if (policy.referral_channels.contains(channel())) return true;
    return known() && !text_of(captured.value("facts", Json::object()), "referrer").empty();
}

std::string Complaint::owner_at(Instant when) const {
    std::string out = owner_changes.empty() ? unit() : owner_changes.front().unit;
    for (const auto& change : owner_changes)
        if (change.at <= when) out = change.unit;
    return out;
}

std::vector<Instant> Complaint::promises_made() const {
    std::vector<Instant> out;
    for (const auto& promise : promises) out.push_back(promise.made);
    return out;
}

std::optional<Instant> Complaint::standing_reply() const {
    if (replies.empty() || (!restarts.empty() && replies.back() < restarts.back())) return std::nullopt;
    return replies.back();
}

namespace {

/// Folds in the line that follows all of `c.timeline`.
void fold_next(Event line, Complaint& c, const Rules& rules, const CorrectedTime& corrected,
               const Judgements& judgements) {
    if (c.subject.empty()) c.subject = line.subject;
    Entry entry{std::move(line), {}, true, {}};
    entry.time = corrected.of(entry.event);
    if (!is_kind(entry.event.kind))
        entry.why_not = "A newer version's kind of line: kept and passed on, not understood here.";
    else if (entry.event.kind == "captured")
        entry.why_not = c.known() ? "The complaint was captured already." : "";
    else if (!c.known())
        entry.why_not = "The complaint itself has not arrived yet.";
    if (const auto code = judgements.code_of(entry.event); !code.empty()) {
        c.judged.push_back({c.timeline.size(), std::string(code)});
        if (entry.why_not.empty()) entry.why_not = why_judged(code);
    }
    // What head office noted on, it has taken in, whoever wrote it.
    const auto noted = judgements.as_noted(entry.event);
    if (entry.why_not.empty() && !noted)
        entry.why_not = why_not_authorised(entry.event.by, entry.event.kind, entry.event.body, c, rules, entry.time);
    if (entry.why_not.empty()) entry.why_not = why_not_now(entry.event, c, rules);
    entry.effective = entry.why_not.empty();
    if (entry.effective && noted)
        take_effect({*noted, entry.time, true, {}}, c, rules, corrected);
    else if (entry.effective)
        take_effect(entry, c, rules, corrected);
    c.timeline.push_back(std::move(entry));
}

}  // namespace

Complaint fold_complaint(std::span<const Event> lines, const Rules& rules) {
    Complaint c;
    auto ordered = in_order(lines);
    const CorrectedTime corrected(ordered);
    const Judgements judgements(ordered);
    for (auto& line : ordered) fold_next(std::move(line), c, rules, corrected, judgements);
    return c;
}

void ComplaintFold::add(Event line) {
    const auto& timeline = complaint_.timeline;
    const bool last = timeline.empty() || corrected_.before(timeline.back().line, line);
    // A corrected clock, a judgement and a note change lines that are folded already.
    if (last && line.kind != "clock_corrected" && line.kind != "judged_ineffective" && line.kind != "noted")
        return fold_next(std::move(line), complaint_, *rules_, corrected_, judgements_);
    fold_anew({std::move(line)});
}

void ComplaintFold::add(std::vector<Event> lines) {
    if (lines.size() == 1) return add(std::move(lines.front()));
    if (!lines.empty()) fold_anew(std::move(lines));
}

void ComplaintFold::fold_anew(std::vector<Event> more) {
    std::vector<Event> lines;
    lines.reserve(complaint_.timeline.size() + more.size());
    for (auto& entry : complaint_.timeline) lines.push_back(std::move(entry.event));
    std::ranges::move(more, std::back_inserter(lines));
    complaint_ = {};
    auto ordered = in_order(std::move(lines));
    corrected_ = CorrectedTime(ordered);
    judgements_ = Judgements(ordered);
    for (auto& line : ordered) fold_next(std::move(line), complaint_, *rules_, corrected_, judgements_);
}

std::vector<Missing> missing_to_close(const Complaint& c, const Rules& rules) {
    std::vector<Missing> out;
    const auto need = [&](bool there, const char* code, const char* english, const char* chinese) {
        if (!there) out.push_back({code, english, chinese});
    };
    const auto replied = c.standing_reply();
    const auto since_reply = [&](const std::optional<Instant>& mark) { return replied && mark && *mark >= *replied; };
    const int level = c.level ? static_cast<int>(*c.level) : 1;

    need(c.investigated_at.has_value(), "investigated",
         "The handler's findings and signature are missing on the form (annex 1).",
         "反馈表缺少情况核实及经办人签字（附件1）。");
    need(c.approved_at.has_value(), "approved", "The head's opinion and signature are missing on the form (annex 1).",
         "反馈表缺少负责人意见及签字（附件1）。");
    need(replied.has_value(), "replied", "The customer has not been answered (Art. 12).", "尚未回复客户（第十二条）。");
    if (!c.anonymous())
        need(c.satisfaction_at || c.unreachable_at, "satisfaction_recorded",
             "The customer has not been asked whether they are satisfied (Op. 7).",
             "尚未征询客户满意度（操作规程第七条）。");
    need(c.filed_at.has_value(), "filed", "It is not filed with the contact centre (Art. 10).",
         "尚未报客服中心备案（第十条）。");
    if (level >= 2)
        need(since_reply(c.summary_at), "summary",
             "The summary to the superior on the day it was finished is missing (Art. 14).",
             "缺少办结当日报上级部门的情况汇总（第十四条）。");
    if (callback_is_due(c, rules)) {
        need(since_reply(c.called_back_at), "called_back",
             "The contact centre has not called the customer back (Art. 20).", "客服中心尚未回访（第二十条）。");
        need(c.callback_result != "improper", "rework",
             "The callback found the handling improper: rework it (Art. 20).",
             "回访认定处理不当，须重新处理（第二十条）。");
    }
    return out;
}

}  // namespace huiyin
