// SPDX-License-Identifier: Apache-2.0
// A machine that stops at any change at all, and a disk that fails: what was kept stays, once.
#include <catch2/catch.hpp>

#include "tests/simulation/bank.hpp"

using namespace huiyin;
using namespace huiyin::simulation;

TEST_CASE("a device that stops at any change of taking in an answer has all of it or will be given it again",
          "[simulation]") {
    for (const auto ending : {Ending::killed, Ending::power_cut}) {
        Bank bank;
        Device other(bank.directory.path() + "/other", "650101", Face::tablet, bank.office, bank.disks, bank.chance);
        const auto subject = bank.say(token(0));
        REQUIRE(subject);
        REQUIRE(bank.exchange());
        bool through = false;
        constexpr int enough = 500;
        int stops = 0;
        for (int change = 1; change < enough && !through; ++change) {
            REQUIRE(bank.device.replica().append(*subject, "viewed", {{"token", token(change)}}, bank.device.wall()));
            REQUIRE(bank.exchange());
            const auto known = other.replica().log_state().feed;
            other.disk().stop_after(change);
            const auto done = other.replica().exchange(other.wall());
            through = !other.disk().stopped();
            other.disk().do_not_stop();
            if (through) {
                REQUIRE(done);
                break;
            }
            ++stops;
            other.die(ending);
            // The number up to which it knows moves with the lines, or not at all: a number saved before them would
            // skip them for ever.
            const auto state = other.replica().log_state();
            const auto shown = other.replica().show(*subject, bank.office.now());
            const bool has_it = shown && shown->dump().find(token(change)) != std::string::npos;
            CHECK(has_it == (state.feed > known));
            CHECK_FALSE(state.diverged);
            REQUIRE(other.replica().exchange(other.wall()));
            CHECK(other.replica().show(*subject, bank.office.now())->dump().find(token(change)) != std::string::npos);
        }
        CHECK(through);
        CHECK(stops > 10);
    }
}

TEST_CASE("a device that stops at any change of taking over rules goes by those that it says it has", "[simulation]") {
    const Actor keeper{"channel_operations_head-000010", Role::channel_operations_head, "000010"};
    bool through = false;
    constexpr int enough = 400;
    for (int change = 1; change < enough && !through; change += 2) {
        INFO(change);
        Bank bank;
        REQUIRE(bank.exchange());
        bank.office.back_up();
        auto policy = bank.office.rules().policy.source;
        policy["version"] = "another";
        REQUIRE(bank.office.answer_person(keeper, "POST", "/v1/policy", {{"policy", policy}})->status < 300);
        REQUIRE(bank.exchange());
        bank.office.restore(false);
        bank.device.disk().stop_after(change);
        (void)bank.exchange();  // head office goes by the earlier ones
        through = !bank.device.disk().stopped();
        bank.device.disk().do_not_stop();
        bank.device.die(Ending::killed);
        for (int i = 0; i < 4; ++i) REQUIRE(bank.exchange());  // until the device has given the others back
        CHECK(bank.office.rules().policy.version == "another");
        CHECK(bank.device.replica().rules().policy.version == "another");
    }
    CHECK(through);
}

TEST_CASE("a device that stops at any change of a capture has kept it or not, and never half of it", "[simulation]") {
    for (const auto face : {Face::tablet, Face::kiosk})
        for (const auto ending : {Ending::killed, Ending::power_cut}) {
            Bank bank(face);
            bool through = false;
            int kept = 0;
            constexpr int enough = 200;
            for (int change = 1; change < enough && !through; ++change) {
                const auto before = bank.device.replica().log_state().last_seq;
                bank.device.disk().stop_after(change);
                const auto done = bank.say(token(change));
                through = !bank.device.disk().stopped();
                if (through) REQUIRE(done);
                bank.device.die(ending);
                const auto after = bank.device.replica().log_state().last_seq;
                CHECK((after == before || after == before + 1));
                if (through) CHECK(after == before + 1);  // it was said to be kept
                CHECK(bank.device.replica().verify());
                kept += static_cast<int>(after - before);
                REQUIRE(bank.exchange());
                CHECK(bank.times(token(change)) == after - before);
            }
            CHECK(through);
            CHECK(kept > 0);
            CHECK(bank.waiting() == 0);
        }
}

TEST_CASE("head office that stops at any change of taking in has acknowledged nothing that it does not hold",
          "[simulation]") {
    for (const auto ending : {Ending::killed, Ending::power_cut}) {
        Bank bank;
        Watch watch;
        bool through = false;
        constexpr int enough = 600;
        int stops = 0;
        for (int change = 1; change < enough && !through; change += 1 + change / 20) {
            REQUIRE(bank.say(token(change)));
            bank.office.die_by(ending);
            bank.office.disk().stop_after(change);
            const int deaths = bank.office.deaths;
            const bool answered = bank.exchange();
            bank.office.disk().do_not_stop();
            through = bank.office.deaths == deaths;
            CHECK(answered == through);
            stops += !through;
            CHECK(watch.look_again(bank.office).empty());
            CHECK(bank.times(token(change)) <= 1);
            REQUIRE(bank.exchange());
            CHECK(bank.times(token(change)) == 1);
            CHECK(bank.waiting() == 0);
        }
        CHECK(through);
        CHECK(stops > 10);
        CHECK(bank.office.damage().empty());
    }
}

TEST_CASE("a device whose disk fails, to be read as well, goes on with its chain as soon as it is mended",
          "[simulation]") {
    for (const auto face : {Face::tablet, Face::kiosk}) {
        Bank bank(face);
        int failed = 0;
        for (int i = 0; i < 60; i += 2) {
            bank.device.disk().illness = {.syncs_fail = 1000, .reads_fail = 1000};
            failed += !bank.say(token(i));
            bank.exchange();
            bank.device.disk().mend();
            REQUIRE(bank.say(token(i + 1)));
            REQUIRE(bank.exchange());
            CHECK(bank.waiting() == 0);
            CHECK(bank.times(token(i)) <= 1);
            CHECK(bank.times(token(i + 1)) == 1);
            CHECK(bank.device.replica().verify());
        }
        CHECK(failed > 0);
        CHECK_FALSE(bank.device.replica().log_state().diverged);
    }
}

TEST_CASE("what head office acknowledges stays, though a sync failed before and it was killed and lost its power after",
          "[simulation]") {
    for (const auto face : {Face::tablet, Face::kiosk}) {
        Bank bank(face);
        constexpr int times = 12;
        for (int i = 0; i < times; ++i) {
            REQUIRE(bank.say(token(2 * i)));
            bank.office.disk().illness.syncs_fail = 1000;
            CHECK_FALSE(bank.exchange());
            bank.office.disk().mend();
            bank.office.die(Ending::killed);
            REQUIRE(bank.say(token(2 * i + 1)));
            REQUIRE(bank.exchange());
            CHECK(bank.waiting() == 0);
            bank.office.die(Ending::power_cut);
            for (int said = 0; said < 2 * i + 2; ++said) CHECK(bank.times(token(said)) == 1);
        }
        CHECK(bank.office.damage().empty());
    }
}

TEST_CASE("what a device keeps stays, though a sync failed before and it was killed and lost its power after",
          "[simulation]") {
    for (const auto face : {Face::tablet, Face::kiosk}) {
        Bank bank(face);
        constexpr int times = 12;
        for (int i = 0; i < times; ++i) {
            bank.device.disk().illness.syncs_fail = 1000;
            (void)bank.say(token(2 * i));
            bank.device.disk().mend();
            bank.device.die(Ending::killed);
            REQUIRE(bank.say(token(2 * i + 1)));
            bank.device.die(Ending::power_cut);
            CHECK(bank.device.replica().verify());
        }
        REQUIRE(bank.exchange());
        for (int i = 0; i < times; ++i) {
            CHECK(bank.times(token(2 * i)) <= 1);
            CHECK(bank.times(token(2 * i + 1)) == 1);
        }
    }
}
