// SPDX-License-Identifier: Apache-2.0
// What the chapters of a complaint answer by themselves.
#include <catch2/catch.hpp>

#include "tests/support/history.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* its_manager = "outlet_manager-650101";

History an_answered_one() {
    return history(demo_rules())
        .captured("2026-03-02 10:00")
        .graded(1, "2026-03-02 10:01")
        .accepted_by(its_manager, "2026-03-02 10:05")
        .replied(its_manager, "2026-03-02 11:00");
}

}  // namespace

TEST_CASE("nobody owned it before the first assignment, which counts from receipt on", "[art11]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:01");
    const auto early = beijing("2026-03-02 10:00");
    CHECK_FALSE(story.complaint().ownership.at(early));
    CHECK(story.complaint().owner_at(early) == "650101");
    story.assigned("650100", "owner", "2026-03-02 10:02").assigned("650102", "owner", "2026-03-02 12:00");
    const auto c = story.complaint();
    CHECK(c.ownership.at(early) == "650100");
    CHECK(c.ownership.at(beijing("2026-03-02 12:00")) == "650102");
    CHECK(c.owned_since(beijing("2026-03-02 11:00")) == beijing("2026-03-02 10:02"));
}

TEST_CASE("the first grade is a rise from no level at all", "[art11]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:01");
    story.raised(3, "2026-03-02 11:00").lowered(2, "channel_operations_head-000010", "2026-03-02 12:00");
    const auto grading = story.complaint().grading;
    REQUIRE(grading.changes.size() == 3);
    CHECK_FALSE(grading.changes[0].from);
    CHECK(grading.changes[0].rises());
    CHECK(grading.changes[1].rises());
    CHECK(grading.changes[2].falls());
    CHECK(grading.level == Level::sensitive);
    CHECK(grading.highest == Level::major);
}

TEST_CASE("a customer who was not reached has been asked, and gave no score", "[op7]") {
    auto story =
        an_answered_one().line("satisfaction_recorded", its_manager, "2026-03-02 12:00", {{"unreachable", true}});
    const auto answer = story.complaint().answer;
    REQUIRE(answer.satisfaction);
    CHECK_FALSE(answer.satisfaction->score);
    CHECK_FALSE(answer.satisfaction->dissatisfied());
    CHECK(answer.asked_at() == beijing("2026-03-02 12:00"));
}

TEST_CASE("what the customer said of the answer is taken back whole when it begins anew", "[rulebook5]") {
    auto story =
        an_answered_one().rated(2, its_manager, "2026-03-02 12:00").called_back("improper", "2026-03-02 13:00");
    CHECK(story.complaint().answer.satisfaction->dissatisfied());
    CHECK(story.complaint().callback.improper());
    story.line("rework_ordered", "contact_centre_agent-000030", "2026-03-02 14:00",
               {{"unit", "650101"}, {"why", "回访认定处理不当"}});
    const auto c = story.complaint();
    REQUIRE(c.course.last_restart());
    CHECK_FALSE(c.answer.satisfaction);
    CHECK_FALSE(c.callback.call);
    CHECK_FALSE(c.standing_reply());
}

TEST_CASE("a unit that was told of level 2 does not know of level 3", "[art15]") {
    chapter::Reporting reporting;
    CHECK_FALSE(reporting.knows_of("650100", Level::ordinary));
    reporting.tell_of("650100", Level::sensitive);
    CHECK(reporting.knows_of("650100", Level::sensitive));
    CHECK_FALSE(reporting.knows_of("650100", Level::major));
    reporting.tell_of("650100", Level::ordinary);
    CHECK(reporting.knows_of("650100", Level::sensitive));
}
