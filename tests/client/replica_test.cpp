// SPDX-License-Identifier: Apache-2.0
// Enrolment, the round trip, rules, accounts.
#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::Replica;

TEST_CASE("a device is enrolled with a code, once, and knows its rules after a restart") {
    TempDirectory directory;
    Network network;
    {
        auto replica = Replica::open(directory.path(), network.environment());
        REQUIRE(replica);
        CHECK_FALSE((*replica)->enrolled());
        const auto refused = (*replica)->enroll("http://head-office:8080", "bad", "lobby");
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == Fault{"the code was used or is wrong: ask for a new one", "code"});
        REQUIRE((*replica)->enroll("http://head-office:8080", "good", "lobby"));
        CHECK_FALSE((*replica)->enroll("http://head-office:8080", "good", "lobby"));
    }
    auto replica = Replica::open(directory.path(), network.environment());
    REQUIRE(replica);
    CHECK((*replica)->enrolled());
    CHECK((*replica)->identity().origin == "t-0001");
    CHECK((*replica)->rules().organisation.find("650101") != nullptr);
    CHECK((*replica)->actor().account == "device:t-0001");
}

TEST_CASE("without enrolment nothing is captured, appended or exchanged") {
    TempDirectory directory;
    Network network;
    auto replica = Replica::open(directory.path(), network.environment());
    REQUIRE(replica);
    const auto receipt = (*replica)->capture(captured_body(), noon());
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().what.find("enrol") != std::string::npos);
    CHECK_FALSE((*replica)->append("c-1", "accepted", Json::object(), noon()));
    CHECK_FALSE((*replica)->exchange(noon()));
    CHECK_FALSE((*replica)->sign_in("a", "b"));
    CHECK(network.addresses.empty());
}

TEST_CASE("an enrolment without usable keys or rules leaves the device as it was") {
    TempDirectory directory;
    Network network;
    network.rules["policy"].erase("categories");
    auto replica = Replica::open(directory.path(), network.environment());
    REQUIRE(replica);
    CHECK_FALSE((*replica)->enroll("http://head-office:8080", "good", ""));
    CHECK_FALSE((*replica)->enrolled());
    network.rules = demo_rules();
    network.office.box_keys.public_key = "AAAA";
    CHECK_FALSE((*replica)->enroll("http://head-office:8080", "good", ""));
    CHECK_FALSE((*replica)->enrolled());
}

TEST_CASE("a lost answer loses and doubles nothing") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto subject = replica->capture(captured_body(), noon())->subject;
    network.lose_answer = true;
    CHECK_FALSE(replica->exchange(noon()));
    CHECK(network.office.feed.size() == 1);
    CHECK(replica->log_state().waiting == 1);
    network.cut_answer = true;
    CHECK_FALSE(replica->exchange(noon()));
    network.down = true;
    CHECK_FALSE(replica->exchange(noon()));
    network.down = false;
    const auto result = replica->exchange(noon());
    REQUIRE(result);
    CHECK_FALSE(result->more);
    CHECK(result->notice.what.empty());
    CHECK(network.office.feed.size() == 1);
    CHECK(replica->log_state().waiting == 0);
    CHECK_FALSE(replica->log_state().diverged);
    CHECK(network.tokens.back() == "token-t-0001");
    CHECK(replica->verify());
}

TEST_CASE("lines from head office change what is shown") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto subject = replica->capture(captured_body(), noon())->subject;
    REQUIRE(replica->exchange(noon()));
    CHECK(replica->complaint(subject)->timeline.size() == 1);
    network.office.write(subject, "filed", noon() + std::chrono::seconds{1});
    const auto result = replica->exchange(noon() + std::chrono::minutes{1});
    REQUIRE(result);
    CHECK(result->changed == std::vector<std::string>{subject});
    CHECK(replica->complaint(subject)->timeline.size() == 2);
}

TEST_CASE("many lines take several exchanges, and each says that more wait") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    network.office.page = 2;
    for (int i = 0; i < 5; ++i) network.office.write("c-" + std::to_string(i), "graded", noon());
    CHECK(replica->exchange(noon())->more);
    CHECK(replica->exchange(noon())->more);
    CHECK_FALSE(replica->exchange(noon())->more);
    CHECK(replica->subjects()->size() == 5);
}

TEST_CASE("a subject that leaves the scope is gone from every view") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto subject = replica->capture(captured_body("to be forgotten"), noon())->subject;
    REQUIRE(replica->exchange(noon()));
    REQUIRE(replica->complaint(subject));
    network.office.left = {subject};
    network.office.feed.clear();
    REQUIRE(replica->exchange(noon()));
    CHECK(replica->complaint(subject) == nullptr);
    CHECK(replica->subjects()->empty());
    CHECK_FALSE(directory.holds("to be forgotten"));
}

TEST_CASE("now is what head office's clock says") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    CHECK(replica->now(noon()) == noon());
    network.now = noon() + std::chrono::hours{24 * 90};
    REQUIRE(replica->exchange(noon()));
    CHECK(replica->now(noon() + std::chrono::seconds{1}) == network.now + std::chrono::seconds{1});
    const auto receipt = replica->capture(captured_body(), noon());
    REQUIRE(receipt);
    CHECK(receipt->at == network.now);
    CHECK(receipt->number.starts_with("650101-20260531-"));
}

TEST_CASE("new rules are fetched when head office names another version") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    CHECK_FALSE(replica->exchange(noon())->policy_changed);
    network.policy_version = "2026-2";
    network.rules["policy"]["version"] = "2026-2";
    network.policy_broken = true;
    const auto failed = replica->exchange(noon());
    REQUIRE(failed);
    CHECK_FALSE(failed->policy_changed);
    CHECK_FALSE(failed->notice.what.empty());
    network.policy_broken = false;
    CHECK(replica->exchange(noon())->policy_changed);
    CHECK(replica->rules().policy.version == "2026-2");
    CHECK_FALSE(replica->exchange(noon())->policy_changed);
    replica.reset();
    CHECK(open_replica(directory.path(), network)->rules().policy.version == "2026-2");
}

TEST_CASE("head office's own sentence reaches the operator") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    network.problem_status = 426;
    const auto result = replica->exchange(noon());
    REQUIRE_FALSE(result);
    CHECK(result.error().what == "install version 2");
}

TEST_CASE("who signed in writes from then on") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto actor = replica->sign_in("outlet_manager-650101", "demo-650101");
    REQUIRE(actor);
    CHECK(replica->actor() == Actor{"outlet_manager-650101", Role::outlet_manager, "650101"});
    const auto subject = replica->capture(captured_body(), noon())->subject;
    CHECK(replica->complaint(subject)->timeline[0].event.by.account == "outlet_manager-650101");
    CHECK_FALSE(directory.holds("demo-650101"));
}

TEST_CASE("another address is kept once head office has answered there") {
    TempDirectory directory;
    Network network;
    {
        auto replica = open_replica(directory.path(), network);
        network.down = true;
        replica->use_server("http://elsewhere:1");
        CHECK_FALSE(replica->exchange(noon()));
    }
    network.down = false;
    {
        auto replica = open_replica(directory.path(), network);
        CHECK(replica->identity().server == "http://head-office:8080");
        replica->use_server("http://moved:2");
        REQUIRE(replica->exchange(noon()));
    }
    CHECK(open_replica(directory.path(), network)->identity().server == "http://moved:2");
    CHECK(network.addresses.back() == "http://moved:2");
}

TEST_CASE("when head office misses an attachment, the exchange names it to the operator") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto receipt = replica->capture(captured_body(), noon());
    REQUIRE(receipt);
    const std::string hash(64, '7');
    REQUIRE(replica->append(receipt->subject, "evidence_attached", {{"hash", hash}, {"type", "photo"}}, noon()));
    const auto result = replica->exchange(noon());
    REQUIRE(result);
    CHECK(result->notice.what.find(hash) != std::string::npos);
}

TEST_CASE("a device that is asked for an attachment which it never held says nothing") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->capture(captured_body(), noon()));
    network.wants = {std::string(64, '7')};
    const auto result = replica->exchange(noon());
    REQUIRE(result);
    CHECK(result->notice.what.empty());
    CHECK(replica->attachments_waiting() == 0);
}

TEST_CASE("a subject is the same folded from what an exchange brought and from the log, cut between pages or not") {
    for (const std::size_t page : {1U, 2U, 3U, 1000U}) {
        INFO("lines in an answer: " << page);
        TempDirectory directory;
        Network network;
        network.office.page = page;
        for (const char* subject : {"c-1", "c-2"}) {
            auto body = captured_body();
            body["number"] = subject;
            body["unit"] = "650101";
            body["category"] = "2.2";
            network.office.write(subject, "captured", noon(), body);
            network.office.write(subject, "graded", noon(), {{"level", 1}, {"policy", "2026-1"}});
            network.office.write(subject, "assigned", noon(), {{"unit", "650101"}, {"as", "owner"}});
        }
        const auto seen = [&](client::Replica& replica) {
            std::string out;
            const auto subjects = replica.subjects().value();
            for (const auto& subject : subjects)
                out += replica.show(subject, noon()).value_or(Json("unknown")).dump() + '\n';
            return out;
        };
        std::string arrived;
        {
            auto replica = open_replica(directory.path(), network);
            for (bool more = true; more;) {
                const auto result = replica->exchange(noon());
                REQUIRE(result);
                for (const auto& subject : result->changed) REQUIRE(replica->complaint(subject));
                more = result->more;
            }
            arrived = seen(*replica);
            REQUIRE(arrived.find("\"graded\"") != std::string::npos);
        }
        auto replica = Replica::open(directory.path(), network.environment());
        REQUIRE(replica);
        CHECK(seen(**replica) == arrived);
    }
}
