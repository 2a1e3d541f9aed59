// SPDX-License-Identifier: Apache-2.0
// Signing in with account and PIN, with and without a network (docs/decisions/0007).
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using namespace std::chrono_literals;
using client::Replica;
using sync::AtRest;

namespace {

const std::string account = "outlet_manager-650101", pin = "830519", wrong = "830518";

/// A device on which the manager chose a PIN, with one complaint that is not sent yet.
std::unique_ptr<Replica> device_with_pin(const TempDirectory& directory, Network& network) {
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->capture(captured_body("the queue was long"), noon()));
    REQUIRE(replica->sign_in(account, "demo"));
    REQUIRE(replica->set_pin(pin));
    return replica;
}

void restart(std::unique_ptr<Replica>& replica, const TempDirectory& directory, Network& network) {
    replica.reset();
    replica = open_replica(directory.path(), network);
}

std::string why_not(Replica& replica, const std::string& digits, const std::string& who = account) {
    const auto opened = replica.unlock(who, digits);
    return opened ? "" : opened.error().what;
}

const std::string not_the_pin = "this is not the PIN of this account";
const std::string wait_first = "too many wrong PINs: wait before the next try";

}  // namespace

TEST_CASE("after the first sign-in with the password the device opens with the PIN, without a network") {
    TempDirectory directory;
    Network network;
    auto replica = device_with_pin(directory, network);
    CHECK(replica->at_rest() == AtRest::open);
    CHECK_FALSE(directory.holds("the queue was long"));
    network.down = true;
    restart(replica, directory, network);
    CHECK(replica->at_rest() == AtRest::locked);
    CHECK((*replica->list(noon()))["items"].empty());
    CHECK_FALSE(replica->capture(captured_body(), noon()));
    CHECK_FALSE(replica->exchange(noon()));

    const auto who = replica->unlock(account, pin);
    REQUIRE(who);
    CHECK(*who == Actor{account, Role::outlet_manager, "650101"});
    CHECK(replica->actor() == *who);
    CHECK((*replica->list(noon()))["items"].size() == 1);
    REQUIRE(replica->capture(captured_body("written offline"), noon()));
    network.down = false;
    REQUIRE(replica->exchange(noon()));
    CHECK(network.office.feed.size() == 2);
    CHECK_FALSE(directory.holds("written offline"));
    CHECK_FALSE(directory.holds("token-t-0001"));
}

TEST_CASE("a PIN is chosen by who was confirmed by password or PIN, and only a good one is taken") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    CHECK_FALSE(replica->set_pin(pin));
    CHECK_FALSE(replica->sign_in(account, "wrong"));
    CHECK_FALSE(replica->set_pin(pin));
    REQUIRE(replica->sign_in(account, "demo"));
    CHECK(replica->set_pin("123456").error().where == "pin");
    CHECK(replica->at_rest() == AtRest::plain);
    REQUIRE(replica->set_pin(pin));
    REQUIRE(replica->set_pin("402817"));
    restart(replica, directory, network);
    CHECK(why_not(*replica, pin) == not_the_pin);
    CHECK(why_not(*replica, "402817") == "");
}

TEST_CASE("wrong PINs slow down, a restart and a clock set forward do not help, and the tenth shuts the account") {
    TempDirectory directory;
    Network network;
    auto replica = device_with_pin(directory, network);
    restart(replica, directory, network);
    for (int i = 1; i <= 3; ++i) CHECK(why_not(*replica, wrong) == not_the_pin);
    CHECK(replica->people().at(0).wait == 30s);
    CHECK(why_not(*replica, pin) == wait_first);  // even the right one
    network.elapsed += 29'999ms;
    CHECK(why_not(*replica, pin) == wait_first);
    network.now = network.now + std::chrono::hours{24 * 365};  // no clock that can be set is asked
    CHECK(why_not(*replica, pin) == wait_first);
    restart(replica, directory, network);
    CHECK(replica->people().at(0).wait == 30s);  // begins anew
    CHECK(why_not(*replica, pin) == wait_first);
    network.elapsed += 30s;
    CHECK(why_not(*replica, wrong) == not_the_pin);
    CHECK(replica->people().at(0).wait == 60s);
    network.elapsed += 60s;
    CHECK(why_not(*replica, pin) == "");
    CHECK(replica->people().at(0).wait == 0s);

    for (int i = 1; i <= client::most_wrong_pins; ++i) {
        CHECK(why_not(*replica, wrong) == not_the_pin);
        network.elapsed += client::wait_after(i);
    }
    CHECK(replica->people().at(0).shut);
    network.elapsed += std::chrono::hours{1'000};
    restart(replica, directory, network);
    CHECK(why_not(*replica, pin) ==
          "too many wrong PINs: sign in with the password at head office and choose a new PIN");
    CHECK(replica->at_rest() == AtRest::locked);

    // The password at head office opens it again, and what was never sent is there.
    network.down = true;
    CHECK_FALSE(replica->sign_in(account, "demo"));
    network.down = false;
    REQUIRE(replica->sign_in(account, "demo"));
    CHECK(replica->at_rest() == AtRest::open);
    CHECK((*replica->list(noon()))["items"].size() == 1);
    REQUIRE(replica->set_pin("402817"));
    restart(replica, directory, network);
    CHECK(why_not(*replica, "402817") == "");
    REQUIRE(replica->exchange(noon()));
    CHECK(network.office.feed.size() == 1);
}

TEST_CASE("a try is counted before it is judged: pulling the plug meanwhile wins nothing") {
    TempDirectory directory;
    Network network;
    auto replica = device_with_pin(directory, network);
    restart(replica, directory, network);
    CHECK(why_not(*replica, wrong) == not_the_pin);
    SQLite::Database file(directory.file("log.sqlite"), SQLite::OPEN_READONLY);
    CHECK(file.execAndGet("SELECT wrong FROM key_holders").getInt() == 1);
}

TEST_CASE("each account on a device has a PIN of its own, and one's wrong ones are not another's") {
    TempDirectory directory;
    Network network;
    auto replica = device_with_pin(directory, network);
    network.role = "outlet_staff";
    REQUIRE(replica->sign_in("outlet_staff-650101", "demo"));
    REQUIRE(replica->set_pin("402817"));
    restart(replica, directory, network);
    for (int i = 0; i < 3; ++i) CHECK(why_not(*replica, "402817") == not_the_pin);
    CHECK(why_not(*replica, "402817", "nobody").starts_with("this account has no PIN on this device"));
    const auto other = replica->unlock("outlet_staff-650101", "402817");
    REQUIRE(other);
    CHECK(other->role == Role::outlet_staff);
    CHECK(replica->people().size() == 2);
}

TEST_CASE("a role changed in the file does not open: the row is bound to the person") {
    TempDirectory directory;
    Network network;
    auto replica = device_with_pin(directory, network);
    replica.reset();
    {
        SQLite::Database file(directory.file("log.sqlite"), SQLite::OPEN_READWRITE);
        file.exec("UPDATE key_holders SET role = 'bank_leader'");
    }
    replica = open_replica(directory.path(), network);
    CHECK(why_not(*replica, pin) == not_the_pin);
    CHECK(replica->at_rest() == AtRest::locked);
}

TEST_CASE("a kiosk has no PIN of this kind: what it takes down is sealed already") {
    TempDirectory directory;
    Network network;
    network.face = Face::kiosk;
    network.origin = "k-0001";
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->sign_in(account, "demo"));
    CHECK_FALSE(replica->set_pin(pin));
    CHECK(replica->at_rest() == AtRest::plain);
}

TEST_CASE("who may be named in charge is known without a network, and lies sealed", "[art11]") {
    TempDirectory directory;
    Network network;
    network.people = {{"outlet_staff-650101", "周晓兰", Role::outlet_staff, "650101"}};
    auto replica = device_with_pin(directory, network);
    CHECK(replica->colleagues().empty());
    REQUIRE(replica->exchange(noon()));
    CHECK(replica->colleagues() == network.people);
    CHECK_FALSE(directory.holds("周晓兰"));
    restart(replica, directory, network);
    network.down = true;
    CHECK(replica->colleagues().empty());  // locked
    REQUIRE(replica->unlock(account, pin));
    CHECK(replica->colleagues() == network.people);
}

TEST_CASE("an account that head office has closed loses its PIN here at the next exchange, and no line is lost") {
    TempDirectory directory;
    Network network;
    auto replica = device_with_pin(directory, network);
    network.closed = {account};
    const auto exchanged = replica->exchange(noon());
    REQUIRE(exchanged);
    CHECK(exchanged->notice.what.empty());
    CHECK(replica->people().empty());
    CHECK(network.office.feed.size() == 1);
    restart(replica, directory, network);
    CHECK(why_not(*replica, pin).starts_with("this account has no PIN on this device"));
    REQUIRE(replica->sign_in("outlet_staff-650101", "demo"));  // head office lets in whom it knows
    CHECK((*replica->list(noon()))["items"].size() == 1);
}
