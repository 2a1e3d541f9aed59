// SPDX-License-Identifier: Apache-2.0
// Accounts, devices and chains over HTTP (rulebook 1).
#include <catch2/catch.hpp>
#include <fstream>

#include "server/audit/log_transfer.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* administrator = "administrator-000000";

int sign_in(RunningOffice& office, const std::string& account, const std::string& password) {
    return office.post("/v1/session", {{"account", account}, {"password", password}}).status;
}
const Json wang{{"account", "wang.li"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "王丽"}};

}  // namespace

TEST_CASE("an administrator adds an account, gives it a new password, locks and unlocks it", "[rulebook1]") {
    RunningOffice office;
    const auto added = office.post("/v1/accounts", wang, administrator);
    INFO(added.body);
    REQUIRE(added.status == 201);
    const auto first = text_of(added.json(), "password");
    CHECK(sign_in(office, "wang.li", first) == 200);
    const auto reset = office.post("/v1/accounts/wang.li/password", Json::object(), administrator);
    REQUIRE(reset.status == 200);
    CHECK(sign_in(office, "wang.li", first) == 401);
    const auto second = text_of(reset.json(), "password");
    CHECK(sign_in(office, "wang.li", second) == 200);
    REQUIRE(office.post("/v1/accounts/wang.li/active", {{"active", false}}, administrator).status == 200);
    CHECK(sign_in(office, "wang.li", second) == 401);
    REQUIRE(office.post("/v1/accounts/wang.li/active", {{"active", true}}, administrator).status == 200);
    CHECK(sign_in(office, "wang.li", second) == 401);  // it worked once
    const auto third = office.post("/v1/accounts/wang.li/password", Json::object(), administrator).json();
    CHECK(sign_in(office, "wang.li", text_of(third, "password")) == 200);
    CHECK(office.log().find(second) == std::string::npos);
    CHECK(office.log().find("王丽") == std::string::npos);
}

TEST_CASE("what is wrong with an account is named, and nobody locks themselves out", "[rulebook1]") {
    RunningOffice office;
    const auto with = [](const char* field, const char* value) {
        auto body = wang;
        body[field] = value;
        return body;
    };
    check_problem(office.post("/v1/accounts", with("account", "device:t-0001"), administrator), 422, "account");
    check_problem(office.post("/v1/accounts", with("account", "auditor-000000"), administrator), 422, "account");
    check_problem(office.post("/v1/accounts", with("unit", "999999"), administrator), 422, "unit");
    check_problem(office.post("/v1/accounts", with("role", "bank_leader"), administrator), 422, "role");
    check_problem(office.post("/v1/accounts", with("name", ""), administrator), 422, "name");
    CHECK(office.post("/v1/accounts/administrator-000000/active", {{"active", false}}, administrator).status == 409);
    CHECK(office.post("/v1/accounts/nobody/password", Json::object(), administrator).status == 404);
    check_problem(office.post("/v1/accounts/auditor-000000/active", {{"active", 1}}, administrator), 422, "active");
}

TEST_CASE("an administrator gives an account another role, at its unit or at another, from now on", "[rulebook1]") {
    RunningOffice office;
    REQUIRE(office.post("/v1/accounts", wang, administrator).status == 201);
    const auto change = [&](const Json& asked) {
        return office.post("/v1/accounts/wang.li/role", asked, administrator);
    };
    CHECK(change({{"role", "outlet_manager"}}).json() == Json{{"account", "wang.li"},
                                                              {"unit", "650101"},
                                                              {"role", "outlet_manager"},
                                                              {"name", "王丽"},
                                                              {"active", true}});
    CHECK(change({{"role", "branch_handler"}, {"unit", "650100"}}).json().at("unit") == "650100");
    check_problem(change({{"role", "outlet_manager"}}), 422, "role");
    check_problem(change({{"role", "outlet_manager"}, {"unit", "999999"}}), 422, "unit");
    check_problem(change({{"unit", "650101"}}), 422, "role");
    const Json auditor{{"role", "auditor"}};
    CHECK(office.post("/v1/accounts/administrator-000000/role", auditor, administrator).status == 409);
    CHECK(office.post("/v1/accounts/nobody/role", auditor, administrator).status == 404);
    // Whoever is signed in goes on with the new rights.
    const auto token = office.token_of("outlet_manager-650101");
    const Json staff{{"role", "outlet_staff"}};
    const auto who_lists_devices = [&] { return office.get("/v1/devices", "auditor-000000").status; };
    CHECK(who_lists_devices() == 200);
    CHECK(office.post("/v1/accounts/outlet_manager-650101/role", staff, administrator).status == 200);
    CHECK(office.post("/v1/accounts/auditor-000000/role", {{"role", "bank_leader"}}, administrator).status == 200);
    CHECK(who_lists_devices() == 403);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("who has another role by now opens no tablet with the PIN of before", "[rulebook1]") {
    RunningOffice office;
    const testing::TempDirectory directory;
    auto tablet = office.enrol(directory.path(), "650101", Face::tablet);
    for (const char* account : {"outlet_manager-650101", "outlet_staff-650101"}) {
        REQUIRE(tablet->sign_in(account, "demo-650101"));
        REQUIRE(tablet->set_pin("830519"));
    }
    const Json staff{{"role", "outlet_staff"}};
    REQUIRE(office.post("/v1/accounts/outlet_manager-650101/role", staff, administrator).status == 200);
    sync_all(*tablet, office.now());
    const auto left = tablet->people();
    REQUIRE(left.size() == 1);
    CHECK(left.front().actor.account == "outlet_staff-650101");
}

TEST_CASE("a device is enrolled with a code of the administrator's, listed, and shut out", "[rulebook1]") {
    RunningOffice office;
    const auto made = office.post("/v1/devices/codes", {{"unit", "650101"}, {"face", "tablet"}}, administrator);
    REQUIRE(made.status == 201);
    const testing::TempDirectory directory;
    auto device = client::Replica::open(directory.path());
    REQUIRE(device);
    REQUIRE((*device)->enroll(office.url(), text_of(made.json(), "code"), "counter 1"));
    REQUIRE((*device)->exchange(office.now()));
    const auto items = office.get("/v1/devices", "auditor-000000").json().at("items");
    REQUIRE(items.size() == 1);
    CHECK(items[0]["origin"] == "t-0001");
    CHECK(items[0]["name"] == "counter 1");
    CHECK(items[0]["revoked"] == false);
    CHECK(items[0]["last_seen"].is_string());
    REQUIRE(office.post("/v1/devices/t-0001/revoke", Json::object(), administrator).status == 200);
    CHECK_FALSE((*device)->exchange(office.now()));
    CHECK(office.post("/v1/devices/ho/revoke", Json::object(), administrator).status == 404);
    check_problem(office.post("/v1/devices/codes", {{"unit", "650101"}, {"face", "watch"}}, administrator), 422,
                  "face");
    check_problem(office.post("/v1/devices/codes", {{"unit", "1"}, {"face", "desk"}}, administrator), 422, "unit");
}

TEST_CASE("a locked device whose PIN is forgotten is opened by the password of its own unit, and by no other",
          "[rulebook1]") {
    RunningOffice office;
    const testing::TempDirectory directory;
    std::string subject;
    {
        auto device = office.enrol(directory.path(), "650101", Face::tablet);
        REQUIRE(device->sign_in("outlet_manager-650101", "demo-650101"));
        REQUIRE(device->set_pin("830519"));
        subject = device->capture(captured_body(), office.now())->subject;
    }
    auto device = client::Replica::open(directory.path());
    REQUIRE(device);
    CHECK((*device)->at_rest() == sync::AtRest::locked);
    const auto other = (*device)->sign_in("outlet_manager-650102", "demo-650102");
    REQUIRE_FALSE(other);
    CHECK(other.error().what == "This device belongs to another unit than yours.");
    CHECK_FALSE((*device)->sign_in("outlet_manager-650101", "wrong"));
    CHECK((*device)->at_rest() == sync::AtRest::locked);
    REQUIRE((*device)->sign_in("outlet_manager-650101", "demo-650101"));
    CHECK((*device)->at_rest() == sync::AtRest::open);
    sync_all(**device, office.now());
    CHECK(text_of(office.complaint(subject), "subject") == subject);

    check_problem(office.post("/v1/devices/t-0001/key", {{"escrow", "xx"}}, "outlet_manager-650101"), 422, "escrow");
    CHECK(office.post("/v1/devices/t-0009/key", {{"escrow", "xx"}}, "outlet_manager-650101").status == 404);
    REQUIRE(office.post("/v1/devices/t-0001/revoke", Json::object(), administrator).status == 200);
    CHECK(office.post("/v1/devices/t-0001/key", {{"escrow", "xx"}}, "outlet_manager-650101").status == 403);
}

TEST_CASE("a device is told which of the accounts it has seen are closed", "[rulebook1]") {
    RunningOffice office;
    const testing::TempDirectory directory;
    auto device = office.enrol(directory.path(), "650101", Face::tablet);
    REQUIRE(device->sign_in("outlet_manager-650101", "demo-650101"));
    REQUIRE(device->set_pin("830519"));
    sync_all(*device, office.now());
    CHECK(device->people().size() == 1);
    const HandMadeDevice asking(office, "650101");  // the calls of the other one are signed
    const auto ask = [&](const Json& accounts) {
        return office.call({"POST",
                            "/v1/devices/accounts",
                            canonical({{"accounts", accounts}}),
                            "application/json",
                            asking.token(),
                            {}});
    };
    REQUIRE(office.post("/v1/accounts/outlet_manager-650101/active", {{"active", false}}, administrator).status == 200);
    CHECK(ask({"outlet_manager-650101", "outlet_staff-650101", "nobody"}).json()["closed"] ==
          Json({"outlet_manager-650101", "nobody"}));
    const auto told = ask(Json::array()).json();
    std::vector<std::string> around;
    for (const auto& person : told["people"]) around.push_back(text_of(person, "account"));
    CHECK(std::ranges::count(around, "branch_head-650100") == 1);     // who may be named in charge (Art. 11)
    CHECK(std::ranges::count(around, "outlet_staff-650102") == 1);    // of its branch
    CHECK(std::ranges::count(around, "branch_head-610000") == 0);     // not of another one
    CHECK(std::ranges::count(around, "outlet_manager-650101") == 0);  // locked
    CHECK(told.dump().find("demo-") == std::string::npos);
    check_problem(ask("outlet_manager-650101"), 422, "accounts");
    check_problem(ask(Json::array({1})), 422, "accounts");
    check_problem(office.call({"POST",
                               "/v1/devices/accounts",
                               R"({"accounts":["nobody"],"as":[]})",
                               "application/json",
                               asking.token(),
                               {}}),
                  422, "as");
    CHECK(office.post("/v1/devices/accounts", {{"accounts", Json::array()}}, administrator).status == 403);
    device.reset();
    auto again = client::Replica::open(directory.path());
    REQUIRE((*again)->unlock("outlet_manager-650101", "830519"));
    REQUIRE((*again)->exchange(office.now()));
    CHECK((*again)->people().empty());
}

TEST_CASE("a device that is shut out wipes itself, and the lines that it kept aside are taken in by the operator",
          "[rulebook1]") {
    RunningOffice office;
    for (const auto face : {Face::tablet, Face::kiosk}) {
        const testing::TempDirectory directory;
        auto device = office.enrol(directory.path(), "650101", face);
        const auto sent = device->capture(captured_body(), office.now());
        sync_all(*device, office.now());
        const auto waiting = device->capture(captured_body(), office.now());
        REQUIRE(waiting);
        REQUIRE(
            office.post("/v1/devices/" + device->identity().origin + "/revoke", Json::object(), administrator).status ==
            200);
        CHECK_FALSE(device->exchange(office.now()));
        REQUIRE(device->revoked());
        CHECK(device->revoked()->kept == 1);
        CHECK_FALSE(device->enrolled());
        std::ifstream file(directory.file(client::kept_events_file));
        server::Imported taken;
        office.write(
            [&](server::Store& store) { taken = server::import_events(store, office.runtime().context, file); });
        CHECK(taken.refused == std::vector<std::string>{});
        CHECK(taken.taken == 1);
        const auto view = office.complaint(waiting->subject);
        CHECK(text_of(view, "number") == waiting->number);
        CHECK(count_kind(view, "graded") == 1);
        CHECK(count_kind(view, "marked") == 0);  // its key signed them
        CHECK(office.damage() == std::vector<std::string>{});
    }
}

TEST_CASE("accounts and devices are the administrator's, the chains the auditor's", "[rulebook1]") {
    RunningOffice office;
    office.captured(captured_body());
    for (const char* other : {"channel_operations_head-000010", "bank_leader-000000", "branch_head-650100"}) {
        INFO(other);
        CHECK(office.get("/v1/devices", other).status == 403);
        CHECK(office.get("/v1/accounts", other).status == 403);
        CHECK(office.get("/v1/verification", other).status == 403);
        CHECK(office.post("/v1/accounts", wang, other).status == 403);
        CHECK(office.post("/v1/accounts/auditor-000000/password", Json::object(), other).status == 403);
        CHECK(office.post("/v1/accounts/auditor-000000/active", {{"active", false}}, other).status == 403);
        CHECK(office.post("/v1/devices/codes", {{"unit", "650101"}, {"face", "desk"}}, other).status == 403);
        CHECK(office.post("/v1/devices/t-0001/revoke", Json::object(), other).status == 403);
    }
    CHECK(office.get("/v1/accounts", "auditor-000000").status == 403);
    CHECK(office.get("/v1/verification", administrator).status == 403);
    const auto whole = office.get("/v1/verification", "auditor-000000").json();
    CHECK(whole["damage"] == Json::array());
    CHECK(whole["lines"].get<int>() > 0);
}
