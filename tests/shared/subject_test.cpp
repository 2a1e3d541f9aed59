// SPDX-License-Identifier: Apache-2.0
// What is made of a subject's events follows from its name alone.
#include <catch2/catch.hpp>

#include "shared/events/fold.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "tests/support/history.hpp"

using namespace huiyin;
using namespace huiyin::test;

TEST_CASE("a complaint's events fold to a complaint", "[subjects]") {
    const auto story = history(demo_rules()).captured("2026-03-02 10:00");
    const auto folded = fold_subject(story.subject(), story.lines(), story.rules());
    REQUIRE(std::holds_alternative<Complaint>(folded));
    CHECK(std::get<Complaint>(folded).known());
}

TEST_CASE("an entry's events fold to an entry of the opinion book", "[subjects]") {
    const auto story = opinion_history(demo_rules()).entered("praise", "2026-03-02 10:00");
    const auto folded = fold_subject(story.subject(), story.lines(), story.rules());
    REQUIRE(std::holds_alternative<OpinionEntry>(folded));
    CHECK(std::get<OpinionEntry>(folded).opinion == "praise");
}

TEST_CASE("a unit's events fold to its record, which is never finished", "[subjects]") {
    const auto folded = fold_subject(unit_subject("650101"), {}, demo_rules());
    REQUIRE(std::holds_alternative<UnitRecord>(folded));
    CHECK(std::get<UnitRecord>(folded).unit == "650101");
    CHECK_FALSE(std::visit([](const auto& any) { return any.finished(); }, folded));
}

TEST_CASE("nothing is made of administration", "[subjects]") {
    const auto folded = fold_subject(office_subject, {}, demo_rules());
    REQUIRE(std::holds_alternative<Complaint>(folded));
    CHECK_FALSE(std::get<Complaint>(folded).known());
}
