// SPDX-License-Identifier: Apache-2.0
// No clock of a device moves an event beyond what head office knows itself (rulebook 10).
#include "shared/event/claimed_time.hpp"

#include <catch2/catch.hpp>

#include "tests/support/times.hpp"

namespace huiyin {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using test::beijing;

constexpr milliseconds tolerance = 2min;

SteadyTime steady(const char* boot, milliseconds since, milliseconds total) { return {boot, since, total}; }

Heard heard(const char* arrived, std::int64_t ends_at, std::optional<SteadyTime> steady = {}) {
    return {beijing(arrived), ends_at, std::move(steady)};
}

Claim capture(const char* clock, std::int64_t place, std::optional<SteadyTime> steady = {}) {
    return {beijing(clock), std::move(steady), place, true};
}
Claim act(const char* clock, std::int64_t place, std::optional<SteadyTime> steady = {}) {
    return {beijing(clock), std::move(steady), place, false};
}

DatedEvent date(const Claim& claim, const std::vector<Heard>& earlier, const Heard& now, milliseconds offset = 0ms) {
    return dated(claim, earlier, now, now.arrived, std::nullopt, {offset, tolerance});
}

}  // namespace

TEST_CASE("within one boot an event happened when its steady clock says, whatever the wall clock showed",
          "[rulebook10]") {
    const auto now = heard("2026-03-02 15:00", 1, steady("b1", 10h, 90h));
    for (const char* wall : {"2000-01-01 00:00", "2026-03-02 11:00", "2052-06-01 08:00"}) {
        INFO(wall);
        const auto found = date(capture(wall, 1, steady("b1", 6h, 86h)), {}, now);
        CHECK(found.time == beijing("2026-03-02 11:00"));
        CHECK_FALSE(found.bounded);
    }
    // What differs by less than the policy puts up with stays as it was written.
    CHECK(date(capture("2026-03-02 11:01", 1, steady("b1", 6h, 86h)), {}, now).time == beijing("2026-03-02 11:01"));
}

TEST_CASE("an event of an earlier boot is dated by an exchange of that boot", "[rulebook10]") {
    const std::vector earlier{heard("2026-03-02 09:00", 4, steady("b1", 1h, 50h))};
    const auto now = heard("2026-03-02 18:00", 5, steady("b2", 1h, 53h));
    const auto found = date(act("1970-01-02 00:00", 5, steady("b1", 2h, 51h)), earlier, now);
    CHECK(found.time == beijing("2026-03-02 10:00"));
}

TEST_CASE("what stands behind the end that was announced happened after that, what stands before it before that",
          "[rulebook10]") {
    const std::vector earlier{heard("2026-03-02 09:00", 4), heard("2026-03-02 12:00", 6)};
    const auto now = heard("2026-03-02 18:00", 8);
    CHECK(date(capture("2026-02-20 10:00", 5), earlier, now).time == beijing("2026-03-02 08:58"));
    CHECK(date(capture("2026-02-20 10:00", 7), earlier, now).time == beijing("2026-03-02 11:58"));
    CHECK(date(capture("2026-02-20 10:00", 7), earlier, now).bounded);
    // An act takes the latest moment that it can have had.
    CHECK(date(act("2026-02-20 10:00", 5), earlier, now).time == beijing("2026-03-02 12:00"));
    CHECK(date(act("2026-02-20 10:00", 7), earlier, now).time == beijing("2026-03-02 18:00"));
    // What lies between stays.
    CHECK(date(act("2026-03-02 13:00", 7), earlier, now).time == beijing("2026-03-02 13:00"));
    CHECK_FALSE(date(act("2026-03-02 13:00", 7), earlier, now).bounded);
}

TEST_CASE("the total of steady time bounds events of other boots from both sides", "[rulebook10]") {
    const std::vector earlier{heard("2026-03-02 09:00", 4, steady("b1", 1h, 50h))};
    const auto now = heard("2026-03-02 18:00", 5, steady("b3", 2h, 57h));
    // On for three hours after the first exchange, and for four more before the second.
    const auto of_boot_two = steady("b2", 30min, 53h);
    CHECK(date(capture("1999-01-01 00:00", 5, of_boot_two), earlier, now).time == beijing("2026-03-02 11:58"));
    CHECK(date(act("1999-01-01 00:00", 5, of_boot_two), earlier, now).time == beijing("2026-03-02 14:00"));
    CHECK(date(act("2026-03-02 13:00", 5, of_boot_two), earlier, now).time == beijing("2026-03-02 13:00"));
    CHECK(date(act("2026-03-02 17:00", 5, of_boot_two), earlier, now).time == beijing("2026-03-02 14:00"));
}

TEST_CASE("nothing happened after it came", "[rulebook10]") {
    const auto now = heard("2026-03-02 15:00", 1);
    for (const auto& claim : {capture("2026-03-03 15:00", 1), act("9999-12-31 00:00", 1),
                              capture("2052-01-01 00:00", 1, steady("b1", 5h, 5h))}) {
        const auto found = date(claim, {heard("2026-03-01 09:00", 0)}, now);
        CHECK(found.time <= now.arrived);
        CHECK(found.bounded);
    }
    // What a receipt proves to have come earlier is not later because it comes again.
    const auto again = dated(act("2026-03-02 16:00", 1), {}, heard("2026-03-05 15:00", 1), beijing("2026-03-02 15:00"),
                             std::nullopt, {0ms, tolerance});
    CHECK(again.time == beijing("2026-03-02 15:00"));
}

TEST_CASE("a wall clock that is constantly wrong is corrected by its offset, as before", "[rulebook10]") {
    const std::vector earlier{heard("2026-03-02 09:00", 0)};
    const auto now = heard("2026-03-02 15:00", 1);
    const auto found = date(capture("2026-03-02 12:00", 1), earlier, now, 2h);
    CHECK(found.time == beijing("2026-03-02 14:00"));
    CHECK_FALSE(found.bounded);
}

TEST_CASE("a clock that was set since is believed as it was, and one that drifted goes to the nearer bound",
          "[rulebook10]") {
    const std::vector earlier{heard("2026-03-02 09:00", 4)};
    const auto now = heard("2026-03-04 18:00", 6);
    const auto set_since = date(act("2026-03-02 09:10", 5), earlier, now, -57min);
    CHECK(set_since.time == beijing("2026-03-02 09:10"));
    CHECK_FALSE(set_since.bounded);
    const auto drifted = date(act("2026-03-02 08:50", 5), earlier, now);
    CHECK(drifted.time == beijing("2026-03-02 08:58"));
    CHECK(drifted.bounded);
    // What was set back to win time wins none.
    CHECK(date(act("2026-03-01 08:50", 5), earlier, now).time == now.arrived);
}

TEST_CASE("an event is not earlier than the one before it in its chain", "[rulebook10]") {
    const auto now = heard("2026-03-02 15:00", 2);
    const auto found = dated(capture("2026-02-01 10:00", 2), std::vector{heard("2026-02-20 10:00", 0)}, now,
                             now.arrived, beijing("2026-03-02 11:00"), {0ms, tolerance});
    CHECK(found.time == beijing("2026-03-02 11:00"));
    CHECK(found.bounded);
}

TEST_CASE("a steady clock that claims too much is bounded, too", "[rulebook10]") {
    const std::vector earlier{heard("2026-03-02 09:00", 4, steady("b1", 1h, 50h))};
    const auto now = heard("2026-03-02 15:00", 5, steady("b2", 1h, 52h));
    // It claims to be of a boot in which it was heard, six days later than that.
    const auto late = date(act("2026-03-02 10:00", 5, steady("b1", 150h, 199h)), earlier, now);
    CHECK(late.time <= now.arrived);
    // And to be older than the end that was announced allows.
    const auto early = date(act("2026-03-01 10:00", 5, steady("b2", 0h, 10h)), earlier,
                            heard("2026-03-02 15:00", 5, steady("b2", 100h, 110h)));
    CHECK(early.time == beijing("2026-03-02 08:58"));
}

TEST_CASE("a device that was put back is heard anew from its enrolment", "[rulebook10]") {
    const std::vector earlier{heard("2026-03-01 09:00", 0), heard("2026-03-02 09:00", 9, steady("b1", 5h, 50h))};
    for (const auto& now :
         {heard("2026-03-02 15:00", 7, steady("b2", 1h, 60h)), heard("2026-03-02 15:00", 9, steady("b2", 1h, 40h)),
          heard("2026-03-02 15:00", 9, steady("b1", 4h, 51h))}) {
        CHECK(went_back(earlier, now));
        const auto valid = since_enrolment(earlier);
        REQUIRE(valid.size() == 1);
        CHECK(valid.front().ends_at == 0);
    }
    CHECK_FALSE(went_back(earlier, heard("2026-03-02 15:00", 9, steady("b2", 1h, 51h))));
}

TEST_CASE("of the exchanges only those are kept by which something can still be dated", "[rulebook10]") {
    std::vector<Heard> list{heard("2026-03-01 09:00", 0)};
    for (int i = 1; i < 50; ++i)
        list = remembered(list, {beijing("2026-03-01 09:00") + milliseconds{i * 60'000}, i / 10, {}}, 0);
    // Each end that was announced has a first and a last exchange; of what is held the last is enough.
    CHECK(list.size() == 9);
    // All is held: the last one is left.
    list = remembered(list, heard("2026-03-02 09:00", 4), 4);
    CHECK(list.size() == 1);
    for (int i = 5; i < 500; ++i) list = remembered(list, {beijing("2026-03-02 09:00"), i, {}}, 4);
    CHECK(list.size() == 64);
    CHECK(list.back().ends_at == 499);
    CHECK(list.front().ends_at == 4);
}

}  // namespace huiyin
