// SPDX-License-Identifier: Apache-2.0
// The rules by which head office believes its own clock (rulebook 10).
#include "server/runtime/trusted_time.hpp"

#include "tests/server/support/moved_time.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;
using server::ClockDoubt;
using server::ClockMark;
using server::TrustedTime;

namespace {

constexpr std::chrono::milliseconds apart{1};  ///< each boot begins a little later than the last one was seen
constexpr std::chrono::hours day{24};
const auto opened = beijing("2026-03-02 10:00");

/// A head office that has served for an hour on a clock that is right.
struct Served {
    MovedTime machine{"2026-03-02 10:00"};
    TrustedTime time{std::nullopt, std::nullopt, machine.read()};

    Served() { (void)time.now(machine.pass(1h)); }
    /// The process ends and starts again, on the clocks as they are.
    void restart() { time = TrustedTime(time.mark(), std::nullopt, machine.read()); }
};

}  // namespace

TEST_CASE("without a mark and without an event the clock is believed", "[rulebook10]") {
    const MovedTime machine("2026-03-02 10:00");
    TrustedTime time(std::nullopt, std::nullopt, machine.read());
    CHECK_FALSE(time.in_doubt());
    CHECK(time.now(machine.read()) == opened);
}

TEST_CASE("within a boot the steady clock decides, whatever the wall clock is set to", "[rulebook10]") {
    const std::chrono::milliseconds leaps[] = {370 * day, -370 * day, 6min};
    for (const auto leap : leaps) {
        INFO(leap.count());
        Served office;
        office.machine.set_by(leap);
        const auto reading = office.machine.pass(6s);
        CHECK(office.time.now(reading) == opened + 1h + 6s);
        CHECK(office.time.doubt() == ClockDoubt::jumped);
        // It ends as soon as the clock is right again, and no time was lost or won.
        office.machine.set_by(-leap);
        CHECK(office.time.now(office.machine.pass(1s)) == opened + 1h + 7s);
        CHECK_FALSE(office.time.in_doubt());
    }
}

TEST_CASE("a wall clock that is set by less than the tolerance is followed gently, and time never goes back",
          "[rulebook10]") {
    for (const auto step : {2min, -2min}) {
        Served office;
        office.machine.set_by(step);
        auto last = office.time.now(office.machine.read());
        CHECK(last == opened + 1h);
        for (int seconds = 0; seconds < 5 * 60; ++seconds) {
            const auto now = office.time.now(office.machine.pass(1s));
            CHECK_FALSE(office.time.in_doubt());
            CHECK(now - last >= 500ms);
            CHECK(now - last <= 2s);
            last = now;
        }
        CHECK(last == office.machine.read().wall);
    }
}

TEST_CASE("small steps do not add up to a large one", "[rulebook10]") {
    Served office;
    int believed = 0;
    for (int step = 0; step < 10; ++step) {
        office.machine.set_by(2min);
        (void)office.time.now(office.machine.pass(10min));
        believed += office.time.in_doubt() ? 0 : 1;
    }
    CHECK(believed == 2);
}

TEST_CASE("a process that starts again within a boot judges the clock by the mark", "[rulebook10]") {
    Served office;
    office.machine.set_by(400 * day);
    office.machine.pass(3s);
    office.restart();
    CHECK(office.time.doubt() == ClockDoubt::jumped);
    CHECK(office.time.now(office.machine.read()) == opened + 1h + 3s);
    office.machine.set_by(-400 * day);
    office.restart();
    CHECK_FALSE(office.time.in_doubt());
}

TEST_CASE("across a boot the clock may be ahead by a pause of a day, and never behind", "[rulebook10]") {
    struct Row {
        std::chrono::milliseconds off, wrong_by;
        ClockDoubt doubt;
    };
    for (const auto& [off, wrong_by, doubt] :
         {Row{23h, 0ms, ClockDoubt::none}, Row{0ms, -4min, ClockDoubt::none}, Row{0ms, 400 * day, ClockDoubt::ahead},
          Row{25h, 0ms, ClockDoubt::ahead}, Row{1h, -365 * day, ClockDoubt::behind}}) {
        INFO(off.count() << ' ' << wrong_by.count());
        Served office;
        office.machine.reboot(off, wrong_by);
        office.restart();
        CHECK(office.time.doubt() == doubt);
        const auto now = office.time.now(office.machine.pass(10s));
        // In doubt it goes on from the last trusted time, by the steady clock since.
        if (doubt != ClockDoubt::none) CHECK(now == opened + 1h + 10s + apart);
        if (off == 23h) CHECK(now == opened + 24h + 10s);
        CHECK(now >= opened + 1h);
    }
}

TEST_CASE("a doubt that began with a boot outlives the process, and ends when the clock is plausible", "[rulebook10]") {
    Served office;
    office.machine.reboot(1h, 400 * day);
    office.restart();
    office.machine.pass(2h);
    (void)office.time.now(office.machine.read());
    office.restart();
    CHECK(office.time.doubt() == ClockDoubt::ahead);
    CHECK(office.time.now(office.machine.read()) == opened + 3h + apart);
    office.machine.set_by(-400 * day);
    CHECK(office.time.now(office.machine.read()) == opened + 4h);
    CHECK_FALSE(office.time.in_doubt());
}

TEST_CASE("over a boot in a doubt time goes on from where it was, and not from where the doubt began", "[rulebook10]") {
    Served office;
    office.machine.set_by(290 * day);
    const auto before = office.time.now(office.machine.pass(46h));
    REQUIRE(office.time.doubt() == ClockDoubt::jumped);
    CHECK(before == opened + 47h);
    office.machine.reboot(1min);
    office.restart();
    CHECK(office.time.now(office.machine.read()) >= before);
    CHECK(office.time.in_doubt());
}

TEST_CASE("how far a clock may be off, and how long a machine may have been off, is as the policy says",
          "[rulebook10]") {
    const server::ClockLimits strict{1min, 2h};
    Served office;
    office.time.use(strict);
    office.machine.set_by(3min);
    (void)office.time.now(office.machine.read());
    CHECK(office.time.doubt() == ClockDoubt::jumped);
    office.machine.set_by(-3min);
    const auto judged = [&](std::chrono::milliseconds off, const server::ClockLimits& limits) {
        Served stopped;
        stopped.machine.reboot(off);
        return TrustedTime(stopped.time.mark(), std::nullopt, stopped.machine.read(), limits).doubt();
    };
    CHECK(judged(3h, {}) == ClockDoubt::none);
    CHECK(judged(3h, strict) == ClockDoubt::ahead);
    CHECK(judged(1h, strict) == ClockDoubt::none);
    CHECK(judged(30h, {5min, 48h}) == ClockDoubt::none);
    // Devices agree within as much.
    office.machine.set_by(100 * day);
    const auto reading = office.machine.read();
    for (const char* unit : {"650101", "650102", "650103", "650104"})
        CHECK_FALSE(office.time.hear(unit, reading.wall - 2min, reading));
    CHECK(office.time.agreeing(reading).empty());
    office.time.use({5min, 2h});
    CHECK(office.time.agreeing(reading).size() == 4);
}

TEST_CASE("where no mark was kept the newest event is what the clock is judged by", "[rulebook10]") {
    const MovedTime machine("2026-03-02 10:00");
    const auto judged = [&](When newest) { return TrustedTime(std::nullopt, newest.instant, machine.read()).doubt(); };
    CHECK(judged("2026-03-02 09:00") == ClockDoubt::none);
    CHECK(judged("2026-03-02 11:00") == ClockDoubt::behind);
    CHECK(judged("2026-02-27 09:00") == ClockDoubt::ahead);
}

TEST_CASE("devices of three units end a doubt, those of two do not, and one unit counts once", "[rulebook10]") {
    Served office;
    office.machine.reboot(60h);
    office.restart();
    REQUIRE(office.time.doubt() == ClockDoubt::ahead);
    const auto says = [&](const char* unit, std::chrono::milliseconds off = {}) {
        const auto reading = office.machine.pass(1min);
        return office.time.hear(unit, reading.wall + off, reading);
    };
    CHECK_FALSE(says("650101"));
    CHECK_FALSE(says("650101"));
    CHECK_FALSE(says("650102", 6min));
    CHECK_FALSE(says("650103", -5min));
    CHECK_FALSE(says("650102", 10h));
    CHECK(says("650104", 5min));
    office.time.adopt(TrustedTime::mark_of_wall(office.machine.read()));
    CHECK_FALSE(office.time.in_doubt());
    CHECK(office.time.now(office.machine.read()) == office.machine.read().wall);
    // A device is believed about the clock as it was when it spoke.
    office.machine.set_by(100 * day);
    CHECK_FALSE(says("650101"));
    CHECK_FALSE(says("650102"));
    office.machine.set_by(day);
    CHECK_FALSE(says("650103"));
    CHECK(office.time.doubt() == ClockDoubt::jumped);
    // While nothing is in doubt nobody is heard.
    office.machine.set_by(-101 * day);
    CHECK_FALSE(says("650101"));
    CHECK_FALSE(office.time.in_doubt());
}

TEST_CASE("who confirms the clock is believed, even where time goes back by it", "[rulebook10]") {
    // The first start of all, with the wrong year: nothing contradicts it.
    Served office;
    office.machine.set_by(-365 * day);
    (void)office.time.now(office.machine.pass(1s));
    REQUIRE(office.time.doubt() == ClockDoubt::jumped);
    office.time.adopt(TrustedTime::mark_of_wall(office.machine.read()));
    CHECK_FALSE(office.time.in_doubt());
    CHECK(office.time.now(office.machine.pass(1s)) == opened + 1h + 2s - 365 * day);
    office.machine.reboot(1h);
    office.restart();
    CHECK_FALSE(office.time.in_doubt());
}

TEST_CASE("a steady clock that goes back is another boot", "[rulebook10]") {
    Served office;
    const auto later = office.time.now(office.machine.pass(3h));
    auto earlier = office.machine.read();
    earlier.since -= 2h;
    CHECK(office.time.now(earlier) == later + apart);
    earlier.wall = earlier.wall + 2 * day;
    CHECK(office.time.now(earlier) == later + apart);
    CHECK(office.time.in_doubt());
}

TEST_CASE("a mark is read as it was written, and anything else is none", "[rulebook10]") {
    const ClockMark mark{opened, "boot-1", 5s, false, 7s, -3s};
    CHECK(server::clock_mark_from(canonical(to_json(mark))) == mark);
    for (const char* text : {"", "null", "[]", "{}", R"({"at":"yesterday"})"})
        CHECK_FALSE(server::clock_mark_from(text).has_value());
}
