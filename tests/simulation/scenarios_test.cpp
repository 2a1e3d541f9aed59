// SPDX-License-Identifier: Apache-2.0
// What others lost data by, each as a story of its own: a partition that exposes a stuck queue, a record that poisons
// it, a checkpoint saved before its data. A machine that stops stands in stops_test.cpp.
#include <catch2/catch.hpp>

#include "tests/simulation/bank.hpp"

using namespace huiyin;
using namespace huiyin::simulation;

TEST_CASE("a partition in which a device is heard but hears nothing leaves no queue stuck behind it", "[simulation]") {
    for (const auto face : {Face::tablet, Face::kiosk}) {
        Bank bank(face);
        constexpr int many = 30;
        bank.device.wire().partitioned_one_way = true;
        for (int i = 0; i < many; ++i) {
            REQUIRE(bank.say(token(i)));
            CHECK_FALSE(bank.exchange());
        }
        CHECK(bank.waiting() == many);  // it was told nothing
        bank.device.wire().partitioned_one_way = false;
        REQUIRE(bank.exchange());
        CHECK(bank.waiting() == 0);
        for (int i = 0; i < many; ++i) CHECK(bank.times(token(i)) == 1);
    }
}

TEST_CASE("what was written while a device was cut off goes up at once when the network is back", "[simulation]") {
    Bank bank;
    bank.device.wire().partitioned = true;
    constexpr int days = 7, a_day = 10;
    for (int day = 0; day < days; ++day) {
        for (int i = 0; i < a_day; ++i) REQUIRE(bank.say(token(day * a_day + i)));
        CHECK_FALSE(bank.exchange());
        bank.office.move_to(bank.office.now() + std::chrono::hours{24});
    }
    bank.device.wire().partitioned = false;
    REQUIRE(bank.exchange());
    CHECK(bank.waiting() == 0);
    for (int i = 0; i < days * a_day; ++i) CHECK(bank.times(token(i)) == 1);
}

TEST_CASE("messages that come late, twice and in another order change nothing", "[simulation]") {
    Bank bank;
    bank.device.wire().weather = {0, 0, 0, 100, 0, 0};  // all of them are under way
    for (int i = 0; i < 12; ++i) {
        REQUIRE(bank.say(token(i)));
        CHECK_FALSE(bank.exchange());
    }
    REQUIRE(bank.device.wire().late.size() == 12);
    while (!bank.device.wire().late.empty()) bank.device.deliver_late();
    bank.device.wire().weather = calm;
    REQUIRE(bank.exchange());
    REQUIRE(bank.exchange());
    CHECK(bank.waiting() == 0);
    for (int i = 0; i < 12; ++i) CHECK(bank.times(token(i)) == 1);
}

TEST_CASE("a record that head office refuses does not block those behind it and stays on the device", "[simulation]") {
    Bank bank;
    const auto first = bank.say(token(0));
    REQUIRE(first);
    const auto own = bank.device.replica().actor();
    bank.device.replica().act_as({"branch_head-610000", Role::branch_head, "610000"});
    REQUIRE(bank.device.replica().append(*first, "viewed", {{"token", token(1)}}, bank.device.wall()));
    bank.device.replica().act_as(own);
    for (int i = 2; i < 6; ++i) REQUIRE(bank.say(token(i)));
    REQUIRE(bank.exchange());
    CHECK(bank.waiting() == 0);
    for (const int i : {0, 2, 3, 4, 5}) CHECK(bank.times(token(i)) == 1);
    CHECK(bank.times(token(1)) == 0);
    for (int start = 0; start < 2; ++start) {
        const auto refused = bank.device.replica().refused();
        REQUIRE(refused.size() == 1);
        CHECK(refused.front().seq == 2);
        CHECK(refused.front().why.find("branch_head-610000") == std::string::npos);
        bool kept = false;
        for (const auto& line : bank.device.own_lines()) kept = kept || token_in(line) == token(1);
        CHECK(kept);
        CHECK(bank.device.replica().verify());
        bank.device.die(Ending::power_cut);  // nor does it go with the power
    }
    REQUIRE(bank.say(token(6)));
    REQUIRE(bank.exchange());
    CHECK(bank.times(token(6)) == 1);
}

TEST_CASE("what a device writes about another branch leaves it with the answer that acknowledges it", "[simulation]") {
    Bank bank;
    const Json body{{"unit", "610001"}, {"opinion", "praise"}, {"category", "2.2"}, {"narrative", token(0)}};
    const auto entered = bank.device.replica().enter_opinion(body, bank.device.wall());
    REQUIRE(entered);
    const auto holds = [&] {
        const auto subjects = bank.device.replica().subjects().value();
        return std::ranges::count(subjects, entered->subject) > 0;
    };
    CHECK(holds());
    REQUIRE(bank.exchange());
    CHECK_FALSE(holds());
    CHECK(bank.times(token(0)) == 1);
    CHECK_FALSE(bank.device.replica().log_state().diverged);  // it need not compare all that it holds to find out
}

TEST_CASE("a complaint that is handed on comes whole to the one outlet and leaves the other, without comparing",
          "[simulation]") {
    Bank bank;
    const auto subject = bank.say(token(0));
    REQUIRE(subject);
    REQUIRE(bank.exchange());
    const auto device = [&](const char* unit, Face face) {
        return Device(bank.directory.path() + "/" + unit, unit, face, bank.office, bank.disks, bank.chance);
    };
    auto branch = device("650100", Face::desk), one = device("650102", Face::tablet),
         other = device("650103", Face::tablet);
    const auto exchanged = [](Device& it) {
        REQUIRE(it.replica().exchange(it.wall()));
        CHECK_FALSE(it.replica().log_state().diverged);
    };
    const auto hand_to = [&](const char* unit) {
        exchanged(branch);
        REQUIRE(branch.replica().append(*subject, "assigned", {{"unit", unit}, {"as", "owner"}}, branch.wall()));
        exchanged(branch);
    };
    const auto events_on = [&](Device& it) {
        const auto* complaint = it.replica().complaint(*subject);
        return complaint ? it.replica().show(*subject, bank.office.now())->at("timeline").size() : 0;
    };
    exchanged(one);  // what comes later is all that is asked for from now on
    exchanged(other);
    hand_to("650102");
    exchanged(one);
    CHECK(events_on(one) > 1);
    CHECK(events_on(one) == events_on(branch));
    hand_to("650103");
    exchanged(one);
    exchanged(other);
    exchanged(branch);
    CHECK(events_on(one) == 0);
    CHECK(events_on(other) == events_on(branch));
}

TEST_CASE("a refused line is sent again when what stood against it was put right, and arrives once", "[simulation]") {
    Bank bank;
    const auto subject = bank.say(token(0));
    REQUIRE(subject);
    const auto own = bank.device.replica().actor();
    bank.device.replica().act_as({"new-650101", Role::outlet_manager, "650101"});
    REQUIRE(bank.device.replica().append(*subject, "viewed", {{"token", token(1)}}, bank.device.wall()));
    bank.device.replica().act_as(own);
    REQUIRE(bank.exchange());
    REQUIRE(bank.device.replica().refused().size() == 1);  // nobody told head office of the new colleague
    const auto shown = [&] { return bank.device.replica().show(*subject, bank.office.now())->dump(); };
    CHECK(shown().find(token(1)) == std::string::npos);

    CHECK_FALSE(bank.device.replica().resend(1, bank.device.wall()));  // that one was taken
    CHECK_FALSE(bank.device.replica().resend(99, bank.device.wall()));
    server::Account account;
    account.id = "new-650101";
    account.unit = "650101";
    account.role = Role::outlet_manager;
    account.active = true;
    bank.office.put_account(account);
    bank.device.die(Ending::power_cut);
    REQUIRE(bank.device.replica().resend(2, bank.device.wall()));
    CHECK(bank.device.replica().refused().empty());
    CHECK_FALSE(bank.device.replica().resend(2, bank.device.wall()));  // not twice
    CHECK(shown().find(token(1)) != std::string::npos);
    REQUIRE(bank.exchange());
    CHECK(bank.waiting() == 0);
    CHECK(bank.times(token(1)) == 1);
    CHECK(bank.device.replica().verify());
    REQUIRE(bank.exchange());
    CHECK_FALSE(bank.device.replica().log_state().diverged);
}

TEST_CASE("a refused line that an operator lets be is told no more and stays on the device", "[simulation]") {
    Bank bank;
    const auto subject = bank.say(token(0));
    REQUIRE(subject);
    auto& replica = bank.device.replica();
    const auto own = replica.actor();
    replica.act_as({"branch_head-610000", Role::branch_head, "610000"});
    REQUIRE(replica.append(*subject, "viewed", {{"token", token(1)}}, bank.device.wall()));
    replica.act_as(own);
    REQUIRE(bank.exchange());
    REQUIRE(replica.refused().size() == 1);
    // Sent again it is judged again.
    REQUIRE(replica.resend(2, bank.device.wall()));
    REQUIRE(bank.exchange());
    REQUIRE(replica.refused().size() == 1);
    CHECK(replica.refused().front().seq == 3);
    REQUIRE(replica.dismiss(3));
    CHECK_FALSE(replica.dismiss(3));
    bank.device.die(Ending::power_cut);
    CHECK(bank.device.replica().refused().empty());
    CHECK(bank.device.replica().log_state().refused == 0);
    CHECK(bank.device.replica().verify());
    int kept = 0;
    for (const auto& line : bank.device.own_lines()) kept += token_in(line) == token(1);
    CHECK(kept == 2);
    REQUIRE(bank.say(token(4)));
    REQUIRE(bank.exchange());
    CHECK(bank.times(token(4)) == 1);
    CHECK(bank.times(token(1)) == 0);
}

TEST_CASE("what a customer said in the name of somebody who may not is taken in, at a kiosk and on a tablet",
          "[simulation]") {
    for (const auto face : {Face::tablet, Face::kiosk}) {
        Bank bank(face);
        bank.device.replica().act_as({"branch_head-610000", Role::branch_head, "610000"});
        REQUIRE(bank.say(token(0)));
        REQUIRE(bank.exchange());
        CHECK(bank.device.replica().refused().empty());
        CHECK(bank.times(token(0)) == 1);
    }
}

TEST_CASE("a device that was put back goes on above what another gave back of its lost history", "[simulation]") {
    Bank bank;
    Device other(bank.directory.path() + "/other", "650101", Face::tablet, bank.office, bank.disks, bank.chance);
    const auto exchanged = [](Device& it) {
        for (int i = 0; i < 6; ++i) REQUIRE(it.replica().exchange(it.wall()));
    };
    REQUIRE(bank.say(token(0)));
    exchanged(bank.device);
    bank.device.back_up();
    bank.office.back_up();
    for (int i = 1; i < 5; ++i) REQUIRE(bank.say(token(i)));
    exchanged(bank.device);
    exchanged(other);
    bank.device.restore();
    bank.office.restore(false);
    REQUIRE(bank.say(token(5)));
    exchanged(bank.device);  // takes the place of what it has lost
    exchanged(other);        // gives back what came after that
    REQUIRE(bank.say(token(6)));
    exchanged(bank.device);
    REQUIRE(bank.say(token(7)));
    exchanged(bank.device);
    exchanged(other);
    CHECK(bank.waiting() == 0);
    for (const int i : {0, 2, 3, 4, 5, 6, 7}) {
        INFO(i);
        CHECK(bank.times(token(i)) == 1);
    }
    CHECK(bank.office.damage().empty());
    CHECK(bank.device.replica().verify());
}

TEST_CASE("a clone's refused line gives way where a restored head office took in another's, and stays refused",
          "[simulation]") {
    Bank bank;
    Device other(bank.directory.path() + "/other", "650101", Face::tablet, bank.office, bank.disks, bank.chance);
    const auto exchanged = [](Device& it) {
        for (int i = 0; i < 6; ++i) REQUIRE(it.replica().exchange(it.wall()));
    };
    const auto subject = bank.say(token(0));
    REQUIRE(subject);
    exchanged(bank.device);
    bank.office.back_up();
    const auto clone = bank.device.cloned(bank.directory.path() + "/clone");
    const auto own = clone->replica().actor();
    clone->replica().act_as({"branch_head-610000", Role::branch_head, "610000"});
    REQUIRE(clone->replica().append(*subject, "viewed", {{"token", token(1)}}, clone->wall()));
    clone->replica().act_as(own);
    for (const int i : {2, 3})
        REQUIRE(clone->replica().capture(some_complaint(bank.chance, "650101", token(i)), clone->wall()));
    exchanged(*clone);
    exchanged(other);
    bank.office.restore(false);
    exchanged(other);  // gives back what came behind the refused one
    for (const int i : {4, 5}) REQUIRE(bank.say(token(i)));
    exchanged(bank.device);  // the first takes the refused one's place
    exchanged(*clone);
    exchanged(other);
    CHECK(bank.times(token(1)) == 0);
    for (const int i : {0, 2, 3, 4, 5}) {
        INFO(i);
        CHECK(bank.times(token(i)) == 1);
    }
    for (auto* it : {&bank.device, clone.get(), &other}) {
        CHECK_FALSE(it->replica().log_state().diverged);
        CHECK(it->replica().log_state().waiting == 0);
        CHECK(it->replica().verify());
    }
    CHECK(clone->replica().refused().size() == 1);
    CHECK(std::ranges::count(clone->own_lines(), token(1), token_in) == 1);
    CHECK(bank.office.damage().empty());
}
