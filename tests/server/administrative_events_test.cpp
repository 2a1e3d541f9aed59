// SPDX-License-Identifier: Apache-2.0
// What head office decided about people and devices comes back after a restore from whatever device exchanges first
// (docs/decisions/0020).
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

TEST_CASE("a revoked tablet is out again and a locked account closed once one device has exchanged after the restore") {
    RestoredBank bank;
    TempDirectory kept_place, revoked_place;
    auto keeper = bank.office->enrol(kept_place.path(), "650102", Face::kiosk);
    auto revoked = bank.office->enrol(revoked_place.path(), "650101", Face::tablet);
    const auto who = revoked->identity();
    sync_all(*keeper, bank.now());
    bank.back_up();
    const auto locked = std::string("branch_handler-650100");
    const auto path_of_account = "/v1/accounts/" + locked + "/active";
    REQUIRE(bank.office->post("/v1/devices/" + who.origin + "/revoke", Json::object(), administrator).status == 200);
    REQUIRE(bank.office->post(path_of_account, {{"active", false}}, administrator).status == 200);
    const auto added =
        bank.office
            ->post("/v1/accounts",
                   {{"account", "new.person"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "New Person"}},
                   administrator)
            .json();
    sync_all(*keeper, bank.now());
    keeper.reset();
    revoked.reset();
    bank.restore();
    CHECK(bank.device(who.origin).at("revoked") == false);  // as the backup has it
    keeper = bank.reopened(kept_place);
    sync_all(*keeper, bank.now());
    CHECK(bank.device(who.origin).at("revoked") == true);
    const auto password = "demo-650100";
    check_problem(bank.office->post("/v1/session", {{"account", locked}, {"password", password}}), 401);
    CHECK(bank.office->post("/v1/session", {{"account", "new.person"}, {"password", added.at("password")}}).status ==
          200);
    revoked = bank.reopened(revoked_place);
    CHECK_FALSE(revoked->exchange(bank.now()));
    CHECK(revoked->shut_out());
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("what was decided after the restore counts for more than what comes back of before it") {
    RestoredBank bank;
    TempDirectory place;
    auto keeper = bank.office->enrol(place.path(), "650102", Face::kiosk);
    bank.back_up();
    const auto path = "/v1/accounts/branch_handler-650100/active";
    REQUIRE(bank.office->post(path, {{"active", false}}, administrator).status == 200);
    sync_all(*keeper, bank.now());
    keeper.reset();
    bank.restore();
    REQUIRE(bank.office->post(path, {{"active", true}}, administrator).status == 200);
    keeper = bank.reopened(place);
    sync_all(*keeper, bank.now());
    CHECK(
        bank.office->post("/v1/session", {{"account", "branch_handler-650100"}, {"password", "demo-650100"}}).status ==
        200);
}

TEST_CASE("devices keep what only head office can read, and no person's password is readable even in its export") {
    RunningOffice office;
    TempDirectory place;
    auto kiosk = office.enrol(place.path(), "650101", Face::kiosk);
    REQUIRE(office
                .post("/v1/accounts",
                      {{"account", "new.person"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "New Person"}},
                      administrator)
                .status == 201);
    sync_all(*kiosk, office.now());
    kiosk.reset();
    SQLite::Database log(place.file("log.sqlite"), SQLite::OPEN_READWRITE);
    CHECK(log.execAndGet("SELECT count(*) FROM kept").getInt() == 2);  // its own enrolment, and the account
    CHECK(log.execAndGet("SELECT count(*) FROM kept WHERE box LIKE '%new.person%'").getInt() == 0);
    office.read([&](server::Store& store) {
        const auto lines = store.chain("ho", 0, 100);
        REQUIRE(lines.size() == 2);
        CHECK(lines.back().opened.find("new.person") != std::string::npos);
        CHECK(lines.back().opened.find("argon2") == std::string::npos);
    });
}
