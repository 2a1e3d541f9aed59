// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rule_loop.hpp"

#include <algorithm>

#include "shared/events/fold.hpp"
#include "shared/reports/unit_record.hpp"

namespace huiyin::test {
namespace {

constexpr int rounds = 30;

template <class Ask>
RulesRun until_quiet(History& story, Instant now, Ask ask) {
    RulesRun kept;
    for (int round = 0; round < rounds && !kept.ended; ++round) {
        const auto drafts = ask();
        kept.ended = drafts.empty();
        for (const auto& draft : drafts) {
            story.append(draft, now);
            kept.drafts.push_back(draft);
        }
    }
    return kept;
}

}  // namespace

RulesRun run_rules(History& story, Instant now, const GradingContext& context) {
    return until_quiet(story, now, [&] { return required_events(story.complaint(), story.rules(), context, now); });
}

RulesRun run_opinion_rules(History& story, Instant now) {
    return until_quiet(story, now, [&] { return required_events(story.opinion(), story.rules(), now); });
}

RulesRun run_rules_until(History& story, Instant from, Instant until) {
    RulesRun all = run_rules(story, from);
    Instant now = from;
    while (all.ended) {
        const auto complaint = story.complaint();
        const auto wake = next_wake(complaint, story.rules(), huiyin::duties_of(complaint, story.rules(), now), now);
        if (!wake || *wake + one_ms > until) break;
        now = std::max(now, *wake) + one_ms;
        auto more = run_rules(story, now);
        all.ended = more.ended;
        all.drafts.insert(all.drafts.end(), more.drafts.begin(), more.drafts.end());
    }
    return all;
}

int count_of(const std::vector<Draft>& drafts, std::string_view kind) {
    return static_cast<int>(std::ranges::count_if(drafts, [&](const Draft& d) { return d.kind == kind; }));
}

std::vector<Duty> duties_of_kind(const std::vector<Duty>& duties, DutyKind kind) {
    std::vector<Duty> out;
    std::ranges::copy_if(duties, std::back_inserter(out),
                         [&](const Duty& d) { return d.kind == kind && d.state != DutyState::void_; });
    return out;
}

std::optional<Duty> duty_of(const std::vector<Duty>& duties, DutyKind kind) {
    const auto standing = duties_of_kind(duties, kind);
    return standing.empty() ? std::nullopt : std::optional(standing.back());
}

std::optional<Duty> duty_at(const History& story, DutyKind kind, When now) {
    const auto duties = std::visit([&](const auto& folded) { return duties_of(folded, story.rules(), now.instant); },
                                   fold_subject(story.subject(), story.lines(), story.rules()));
    return duty_of(duties, kind);
}

}  // namespace huiyin::test
