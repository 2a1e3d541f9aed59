// SPDX-License-Identifier: Apache-2.0
// The state depends on the set of lines, not on the way they came (architecture, decision 2), and head office's hand
// comes to rest.
#include "shared/complaint/authority.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/fold.hpp"
#include "shared/view/view.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/random_story.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr unsigned stories = 150;
const Instant later = beijing("2026-04-20 10:00");

std::string seen(const Complaint& c) {
    return complaint_view(c, older_rules(), later).dump() + Json(visible_to(c, older_rules())).dump();
}
std::string seen(const std::vector<Event>& events) { return seen(fold_complaint(events, older_rules())); }

}  // namespace

TEST_CASE("lines in any order and given twice fold to the same complaint", "[architecture]") {
    std::size_t effective = 0, refused = 0;
    for (unsigned seed = 1; seed <= stories; ++seed) {
        INFO("seed " << seed);
        StoryTeller teller(seed);
        const auto lines = teller.forked(older_rules());
        const auto expected = seen(lines);
        for (int order = 0; order < 4; ++order) REQUIRE(seen(teller.shuffled(lines)) == expected);
        for (const auto& entry : fold_complaint(lines, older_rules()).timeline)
            ++(entry.effective ? effective : refused);
    }
    // The stories are rich: many lines take effect, many do not.
    CHECK(effective > 10 * stories);
    CHECK(refused > 5 * stories);
}

TEST_CASE("a complaint folded line by line, in any order, is at every step the one folded from all of them at once",
          "[architecture]") {
    for (unsigned seed = 1; seed <= stories; ++seed) {
        INFO("seed " << seed);
        StoryTeller teller(seed);
        const auto lines = teller.forked(older_rules());
        for (const auto& order : {in_order(lines), teller.shuffled(lines)}) {
            ComplaintFold fold(older_rules());
            std::vector<Event> added;
            for (const auto& line : order) {
                added.push_back(line);
                fold.add(line);
                if (added.size() % 3 == 0) REQUIRE(seen(fold.complaint()) == seen(added));
            }
            REQUIRE(seen(fold.complaint()) == seen(lines));
        }
        ComplaintFold at_once(older_rules());
        at_once.add(teller.shuffled(lines));
        REQUIRE(seen(at_once.complaint()) == seen(lines));
    }
}

TEST_CASE("the stories that are told in any order hold every kind of line a complaint may have",
          "[architecture][rulebook5]") {
    std::set<std::string> told, took_effect;
    for (unsigned seed = 1; seed <= stories; ++seed) {
        StoryTeller teller(seed);
        for (const auto& entry : fold_complaint(teller.forked(older_rules()), older_rules()).timeline) {
            told.insert(entry.event.kind);
            if (entry.effective) took_effect.insert(entry.event.kind);
        }
    }
    for (const auto* kind : {"captured",
                             "accepted",
                             "graded",
                             "raised",
                             "lowered",
                             "assigned",
                             "referred_up",
                             "instructed",
                             "responded",
                             "progress_told",
                             "contact_failed",
                             "investigated",
                             "proposed",
                             "approved",
                             "sent_back",
                             "remedied",
                             "compensated",
                             "replied",
                             "satisfaction_recorded",
                             "filed",
                             "notified",
                             "called_back",
                             "rework_ordered",
                             "withdrawal_requested",
                             "withdrawal_verified",
                             "evidence_attached",
                             "determined",
                             "sanctioned",
                             "commended",
                             "improvement_reported",
                             "emergency_started",
                             "referrer_answered",
                             "rectification_ordered",
                             "rectified",
                             "revisited",
                             "overdue",
                             "linked",
                             "unlinked",
                             "amended",
                             "viewed",
                             "clock_corrected",
                             "judged_ineffective"}) {
        INFO(kind);
        CHECK(took_effect.contains(kind));
    }
    // These need what random stories seldom bring together; that they were tried in every order is enough here.
    for (const auto* kind : {"closed", "reopened", "archived"}) {
        INFO(kind);
        CHECK(told.contains(kind));
    }
}

TEST_CASE("every line stays in the timeline once, and what is not effective says why", "[architecture]") {
    for (unsigned seed = 1; seed <= stories; ++seed) {
        INFO("seed " << seed);
        StoryTeller teller(seed);
        const auto lines = teller.forked(older_rules());
        const auto c = fold_complaint(teller.shuffled(lines), older_rules());
        REQUIRE(c.timeline.size() == lines.size());
        for (const auto& entry : c.timeline) {
            INFO(entry.event.kind);
            REQUIRE(entry.effective == !entry.why_not);
        }
    }
}

TEST_CASE("head office's hand comes to rest, whatever happened before", "[keeper]") {
    for (unsigned seed = 1; seed <= stories; ++seed) {
        INFO("seed " << seed);
        StoryTeller teller(seed);
        auto story = teller.beginning(older_rules());
        const auto start = story.last().clock;
        GradingContext context;
        context.same_issue_customers = static_cast<int>(1 + teller.below(4));
        context.place_in_quarter = static_cast<int>(teller.below(7));
        if (teller.below(3) == 0) context.same_matter = {{"c-9", "web", {"650102"}, teller.below(2) == 0}};
        context.linked = {{"c-2", "hotline", {"650103"}, false}, {"c-9", "web", {"650102"}, false}};
        REQUIRE(run_rules(story, start, context).ended);
        for (int part = 0; part < 4; ++part) {
            teller.go_on(story, 6, "t");
            const auto now = story.last().clock + std::chrono::milliseconds{1};
            const auto kept = run_rules(story, now, context);
            INFO((kept.drafts.empty() ? "" : kept.drafts.back().kind + kept.drafts.back().body.dump()));
            REQUIRE(kept.ended);
            // What it wrote took effect: nothing is written in vain.
            for (const auto& entry : story.complaint().timeline)
                if (entry.event.origin == "head-office" && entry.event.kind != "captured" && entry.event.clock == now) {
                    INFO(entry.event.kind << ": " << english_of(entry.why_not));
                    CHECK(entry.effective);
                }
        }
    }
}

TEST_CASE("left alone, a complaint's limits pass one after the other and each is written down once", "[keeper]") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        StoryTeller teller(seed);
        auto story = teller.beginning(older_rules());
        const auto kept = run_rules_until(story, story.last().clock, beijing("2026-04-10 10:00"));
        REQUIRE(kept.ended);
        std::set<std::string> misses;
        for (const auto& draft : kept.drafts)
            if (draft.kind == "overdue")
                CHECK(
                    misses
                        .insert(text_of(draft.body, "duty") + text_of(draft.body, "due") + text_of(draft.body, "unit"))
                        .second);
        CHECK(misses.size() >= 2);
    }
}
