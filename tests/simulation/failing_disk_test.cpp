// SPDX-License-Identifier: Apache-2.0
// A disk that cannot be read is not one on which nothing lies.
#include <catch2/catch.hpp>

#include "tests/simulation/bank.hpp"

using namespace huiyin;
using namespace huiyin::simulation;

TEST_CASE("a device whose disk cannot be read says so, and shows no empty list", "[simulation]") {
    Bank bank;
    std::string subject;
    constexpr int many = 400;  // more than what SQLite read when it opened the log
    for (int i = 0; i < many; ++i) subject = *bank.say(token(i));
    bank.device.restart();
    auto& replica = bank.device.replica();
    const auto now = replica.now(bank.device.wall());
    bank.device.disk().illness.reads_fail = 1000;
    for (const auto& why : {replica.list(now), replica.duties(now), replica.show(subject, now)}) {
        REQUIRE_FALSE(why);
        CHECK(why.error().what.find("reports an error") != std::string::npos);
    }
    CHECK_FALSE(replica.read_log_state());
    CHECK_FALSE(replica.subjects());
    CHECK_FALSE(replica.read(subject));
    const auto appended = replica.append(subject, "accepted", Json::object(), bank.device.wall());
    REQUIRE_FALSE(appended);
    CHECK(appended.error().what.find("holds no such") == std::string::npos);
    bank.device.disk().mend();
    CHECK(replica.list(now)->at("items").size() == many);
    CHECK(replica.subjects()->size() == many);
    CHECK(replica.read(subject));
}

TEST_CASE("what is kept after a sync that failed and a restart outlives a power cut", "[simulation]") {
    for (int before = 1; before <= 8; ++before) {  // a failed sync loses what it should have written half the time
        INFO(before);
        Bank bank;
        for (int i = 0; i < before; ++i) REQUIRE(bank.say(token(i)));
        bank.device.disk().illness.syncs_fail = 1000;
        CHECK_FALSE(bank.say("tok-refused-"));
        bank.device.restart();
        bank.device.disk().mend();
        REQUIRE(bank.say(token(before)));
        bank.device.die(Ending::power_cut);
        REQUIRE(bank.exchange());
        CHECK(bank.times(token(before)) == 1);
    }
}

TEST_CASE("what head office acknowledges after a sync that failed and a restart outlives a power cut", "[simulation]") {
    for (int before = 1; before <= 8; ++before) {
        INFO(before);
        Bank bank;
        for (int i = 0; i < before; ++i) REQUIRE(bank.say(token(i)));
        REQUIRE(bank.exchange());
        REQUIRE(bank.say(token(before)));
        bank.office.disk().illness.syncs_fail = 1000;
        CHECK_FALSE(bank.exchange());
        bank.office.die(Ending::killed);
        bank.office.disk().mend();
        REQUIRE(bank.exchange());
        REQUIRE(bank.waiting() == 0);
        bank.office.die(Ending::power_cut);
        CHECK(bank.times(token(before)) == 1);
    }
}
