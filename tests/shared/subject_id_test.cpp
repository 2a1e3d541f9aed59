// SPDX-License-Identifier: Apache-2.0
// Ids of subjects begin with the time at which they were made.
#include "shared/vocabulary/subject_id.hpp"

#include <catch2/catch.hpp>

#include "shared/event/event.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace huiyin::test;

TEST_CASE("a subject made later has an id that sorts behind, whatever was drawn") {
    std::array<std::uint8_t, 16> low{}, high{};
    high.fill(0xff);
    const auto first = complaint_id(timed_id(high, beijing("2026-03-02 10:00")));
    const auto then = complaint_id(timed_id(low, beijing("2026-03-02 10:01")));
    CHECK(first < then);
    CHECK(first == "c-019cac461500ffffffffffffffffffff");
    CHECK(first.size() == 34);
}

TEST_CASE("two subjects of one moment differ by what was drawn") {
    std::array<std::uint8_t, 16> one{}, other{};
    other[15] = 1;
    const auto now = beijing("2026-03-02 10:00");
    CHECK(complaint_id(timed_id(one, now)) != complaint_id(timed_id(other, now)));
    CHECK(opinion_id(timed_id(one, now)).substr(2) == complaint_id(timed_id(one, now)).substr(2));
}
