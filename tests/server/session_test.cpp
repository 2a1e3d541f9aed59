// SPDX-License-Identifier: Apache-2.0
// POST /v1/session: who may enter, and what guessing costs.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

HttpReceived sign_in(RunningOffice& office, const std::string& account, const std::string& password) {
    return office.post("/v1/session", {{"account", account}, {"password", password}});
}

}  // namespace

TEST_CASE("who signs in gets a token, the account's role and unit, and when it ends") {
    RunningOffice office;
    const auto answer = sign_in(office, "outlet_manager-650101", "demo-650101");
    REQUIRE(answer.status == 200);
    const auto json = answer.json();
    CHECK(text_of(json, "account") == "outlet_manager-650101");
    CHECK(text_of(json, "role") == "outlet_manager");
    CHECK(text_of(json, "unit") == "650101");
    CHECK(text_of(json, "token").size() >= 32);
    CHECK(parse_instant(text_of(json, "expires_at")));
    CHECK(answer.header("cache-control") == "no-store");
    CHECK(office.call({"GET", "/v1/complaints", {}, {}, text_of(json, "token"), {}}).status == 200);
}

TEST_CASE("a wrong password and an unknown account are told the same") {
    RunningOffice office;
    const auto wrong = sign_in(office, "outlet_manager-650101", "demo-650102");
    const auto unknown = sign_in(office, "nobody-650101", "demo-650101");
    check_problem(wrong, 401);
    check_problem(unknown, 401);
    CHECK(wrong.body == unknown.body);
}

TEST_CASE("five wrong passwords lock the account for a while, the right one included, and nobody else") {
    RunningOffice office;
    for (int i = 0; i < 5; ++i) check_problem(sign_in(office, "branch_head-650100", "guess"), 401);
    const auto locked = sign_in(office, "branch_head-650100", "demo-650100");
    check_problem(locked, 429);
    CHECK(std::stoi(locked.header("retry-after")) > 60);
    CHECK(sign_in(office, "branch_handler-650100", "demo-650100").status == 200);
}

TEST_CASE("the right password forgives four wrong ones") {
    RunningOffice office;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i) CHECK(sign_in(office, "auditor-000000", "guess").status == 401);
        CHECK(sign_in(office, "auditor-000000", "demo-000000").status == 200);
    }
}

TEST_CASE("forty guesses at once are no more than five") {
    RunningOffice office;
    std::atomic<int> judged = 0;
    std::vector<std::thread> guessers;
    for (int i = 0; i < 40; ++i)
        guessers.emplace_back([&] {
            if (sign_in(office, "general_office-000020", "guess").status == 401) ++judged;
        });
    for (auto& guesser : guessers) guesser.join();
    CHECK(judged == 5);
}

TEST_CASE("an account that was closed, and a session that ended, open nothing") {
    RunningOffice office;
    const auto token = office.token_of("branch_handler-650100");
    office.write([&](server::Store& store) {
        auto account = store.account("branch_handler-650100");
        account->active = false;
        store.put_account(*account, office.now());
    });
    check_problem(office.call({"GET", "/v1/complaints", {}, {}, token, {}}), 401);
    check_problem(sign_in(office, "branch_handler-650100", "demo-650100"), 401);
    const auto other = office.token_of("branch_head-650100");
    office.write([](server::Store& store) { store.drop_sessions("branch_head-650100"); });
    check_problem(office.call({"GET", "/v1/complaints", {}, {}, other, {}}), 401);
}
