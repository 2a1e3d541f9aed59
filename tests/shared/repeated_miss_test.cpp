// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "shared/events/fold.hpp"
#include "shared/reports/unit_record.hpp"
#include "tests/support/history.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const Json miss{{"duty", "answer_opinion"}, {"due", "2026-02-14T10:00:00.000Z"}, {"unit", "650101"}};

/// The miss, first by head office and then by what it is called after a restore.
History missed_by_both(History story) {
    const auto hand = rule_engine(story.rules());
    return story.event_by(hand, "head-office", "overdue", "2026-02-14 18:01", miss)
        .event_by(hand, "head-office-2", "overdue", "2026-02-14 18:05", miss);
}

}  // namespace

TEST_CASE("a miss that a restored head office wrote anew counts once, in the opinion book", "[art10]") {
    const auto story = missed_by_both(opinion_history(demo_rules()).entered("complaint", "2026-02-13 15:00"));
    const auto opinion = story.opinion();
    CHECK(opinion.overdue.size() == 1);
    CHECK(opinion.timeline[1].effective);
    CHECK_FALSE(opinion.timeline[2].effective);
}

TEST_CASE("a miss that a restored head office wrote anew counts once, of a unit's reports", "[art13]") {
    const auto story = missed_by_both(History(demo_rules(), unit_subject("650101")));
    const auto record = fold_unit(story.subject(), story.lines(), demo_rules());
    CHECK(record.overdue.size() == 1);
    CHECK_FALSE(record.timeline.back().effective);
}

TEST_CASE("another duty of the same time is another miss", "[art10]") {
    auto story = missed_by_both(History(demo_rules(), unit_subject("650101")));
    auto other = miss;
    other["duty"] = "monthly_report";
    story.event_by(rule_engine(demo_rules()), "head-office-2", "overdue", "2026-02-14 18:06", other);
    CHECK(fold_unit(story.subject(), story.lines(), demo_rules()).overdue.size() == 2);
}
