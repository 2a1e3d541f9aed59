// SPDX-License-Identifier: Apache-2.0
// What people at a device write down.
#include <catch2/catch.hpp>

#include "shared/vocabulary/complaint_number.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

TEST_CASE("a captured complaint has a number that reads back, and is there after a restart") {
    TempDirectory directory;
    Network network;
    std::string subject, number;
    {
        auto replica = open_replica(directory.path(), network);
        const auto receipt = replica->capture(captured_body(), noon());
        REQUIRE(receipt);
        CHECK(is_complaint_number(receipt->number));
        CHECK(receipt->number.starts_with("650101-20260302-T0001-00001-"));
        CHECK(receipt->subject.starts_with("c-"));
        CHECK(receipt->at == noon());
        subject = receipt->subject;
        number = receipt->number;
    }
    auto replica = open_replica(directory.path(), network);
    const auto* complaint = replica->complaint(subject);
    REQUIRE(complaint);
    CHECK(complaint->number == number);
    CHECK(complaint->unit() == "650101");  // the device's, when the body names none
    CHECK(replica->opinion(subject) == nullptr);
    CHECK(replica->capture(captured_body(), noon())->number.starts_with("650101-20260302-T0001-00002-"));
}

TEST_CASE("a body that fails a check names its field and stores nothing") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    auto body = captured_body();
    body["customer"]["mobile"] = "12";
    const auto receipt = replica->capture(body, noon());
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().where == "customer.mobile");
    CHECK_FALSE(replica->capture("text", noon()));
    body = captured_body();
    body["received_at"] = to_beijing(noon() + std::chrono::hours{1});
    CHECK_FALSE(replica->capture(body, noon()));
    CHECK(replica->log_state().last_seq == 0);
}

TEST_CASE("an opinion entry has a number and is shown as one") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto receipt = replica->enter_opinion({{"opinion", "praise"}, {"narrative", "well done"}}, noon());
    REQUIRE(receipt);
    CHECK(receipt->subject.starts_with("o-"));
    CHECK(is_complaint_number(receipt->number));
    CHECK(replica->complaint(receipt->subject) == nullptr);
    REQUIRE(replica->opinion(receipt->subject));
    CHECK(replica->opinion(receipt->subject)->opinion == "praise");
    CHECK(replica->show(receipt->subject, noon()));
    CHECK(replica->list(noon())->at("opinions").size() == 1);
    CHECK(replica->list(noon())->at("items").empty());
}

TEST_CASE("a line says at once whether it is effective") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto subject = replica->capture(captured_body(), noon())->subject;
    const auto accepted = replica->append(subject, "accepted", Json::object(), noon() + std::chrono::minutes{5});
    REQUIRE(accepted);
    CHECK(text_of(*accepted, "kind") == "accepted");
    CHECK(flag_of(*accepted, "effective"));
    CHECK(replica->complaint(subject)->state == State::accepted);

    replica->act_as({"auditor-000000", Role::auditor, "000000"});
    const auto refused = replica->append(subject, "closed", Json::object(), noon() + std::chrono::minutes{6});
    REQUIRE(refused);
    CHECK_FALSE(flag_of(*refused, "effective", true));
    CHECK_FALSE(text_of(*refused, "why_not").empty());
    CHECK(replica->complaint(subject)->state == State::accepted);
}

TEST_CASE("a line on an unknown subject, of an unknown kind or with a bad body is not written") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto subject = replica->capture(captured_body(), noon())->subject;
    CHECK_FALSE(replica->append("c-unknown", "accepted", Json::object(), noon()));
    CHECK_FALSE(replica->append(subject, "waved_at", Json::object(), noon()));
    CHECK_FALSE(replica->append(subject, "captured", captured_body(), noon()));
    CHECK_FALSE(replica->append(subject, "called_back", {{"result", "who knows"}}, noon()));
    CHECK_FALSE(replica->show("c-unknown", noon()));
    CHECK(replica->log_state().last_seq == 1);
}

TEST_CASE("the list and the duties show what was captured, the most urgent first") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    const auto first = replica->capture(captured_body("one"), noon())->subject;
    const auto second = replica->capture(captured_body("two"), noon() + std::chrono::hours{1})->subject;
    const auto list = *replica->list(noon() + std::chrono::hours{2});
    REQUIRE(list.at("items").size() == 2);
    CHECK(text_of(list.at("items")[0], "subject") == second);
    CHECK(text_of(list.at("items")[1], "subject") == first);
    const auto duties = replica->duties(noon() + std::chrono::hours{2})->at("items");
    for (std::size_t i = 1; i < duties.size(); ++i)
        if (text_of(duties[i], "state") == "open") CHECK(text_of(duties[i - 1], "due") <= text_of(duties[i], "due"));
}

TEST_CASE("a kiosk gives numbers, keeps nothing to read, and its complaints arrive") {
    TempDirectory directory;
    Network network;
    network.face = Face::kiosk;
    network.origin = "k-0001";
    auto replica = open_replica(directory.path(), network);
    const auto receipt = replica->capture(captured_body("the kiosk heard this"), noon());
    REQUIRE(receipt);
    CHECK(receipt->number.starts_with("650101-20260302-K0001-00001-"));
    CHECK(replica->subjects()->empty());
    CHECK(replica->complaint(receipt->subject) == nullptr);
    CHECK_FALSE(directory.holds("the kiosk heard this"));
    REQUIRE(replica->exchange(noon()));
    REQUIRE(network.office.feed.size() == 1);
    CHECK(text_of(network.office.feed[0].body, "number") == receipt->number);
    CHECK(network.office.feed[0].by.role == Role::customer);
}
