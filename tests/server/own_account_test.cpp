// SPDX-License-Identifier: Apache-2.0
// What people do about their own accounts: a first password is changed, sessions are seen and ended (contract,
// "HTTP").
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const Json wang{{"account", "wang.li"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "王丽"}};
const char* admin = "administrator-000000";
const char* chosen = "four quiet grey horses";

HttpReceived sign_in(RunningOffice& office, const std::string& account, const std::string& password) {
    return office.post("/v1/session", {{"account", account}, {"password", password}});
}
HttpReceived with_token(RunningOffice& office, const std::string& method, const std::string& path,
                        const std::string& token, const Json& body = {}) {
    return office.call({method, path, body.is_null() ? "" : body.dump(), "application/json", token, {}});
}
HttpReceived change(RunningOffice& office, const std::string& token, const std::string& old, const std::string& next) {
    return with_token(office, "POST", "/v1/password", token, {{"old", old}, {"new", next}});
}
/// Its first password.
std::string added(RunningOffice& office) {
    return text_of(office.post("/v1/accounts", wang, admin).json(), "password");
}

}  // namespace

TEST_CASE("a first password opens the change of it and nothing else", "[rulebook1]") {
    RunningOffice office;
    const auto first = added(office);
    const auto session = sign_in(office, "wang.li", first);
    REQUIRE(session.status == 200);
    CHECK(session.json().at("must_change") == true);
    const auto token = text_of(session.json(), "token");
    for (const char* path : {"/v1/complaints", "/v1/duties", "/v1/sessions", "/v1/policy"}) {
        const auto refused = with_token(office, "GET", path, token);
        check_problem(refused, 403);
        CHECK(text_of(refused.json(), "type") == "must-change-password");
        CHECK(text_of(refused.json(), "detail").contains("/v1/password"));
    }
    check_problem(with_token(office, "POST", "/v1/complaints", token, captured_body()), 403);
    const auto changed = change(office, token, first, chosen);
    INFO(changed.body);
    REQUIRE(changed.status == 200);
    CHECK(changed.json() == Json{{"account", "wang.li"}, {"must_change", false}});
    CHECK(with_token(office, "GET", "/v1/complaints", token).status == 200);
    CHECK(sign_in(office, "wang.li", chosen).json().at("must_change") == false);
    check_problem(sign_in(office, "wang.li", first), 401);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a first password works once, and so does one that was reset", "[rulebook1]") {
    RunningOffice office;
    const auto first = added(office);
    REQUIRE(sign_in(office, "wang.li", first).status == 200);
    const auto again = sign_in(office, "wang.li", first);
    check_problem(again, 401);
    CHECK(text_of(again.json(), "type") == "first-password-used");
    const auto reset = office.post("/v1/accounts/wang.li/password", Json::object(), admin).json();
    const auto session = sign_in(office, "wang.li", text_of(reset, "password"));
    REQUIRE(session.status == 200);
    CHECK(session.json().at("must_change") == true);
    check_problem(sign_in(office, "wang.li", text_of(reset, "password")), 401);
    CHECK(change(office, text_of(session.json(), "token"), text_of(reset, "password"), chosen).status == 200);
}

TEST_CASE("the passwords of demonstration accounts need not be changed", "[rulebook1]") {
    RunningOffice office;
    CHECK(sign_in(office, "outlet_manager-650101", "demo-650101").json().at("must_change") == false);
    REQUIRE(office.post("/v1/accounts/outlet_staff-650101/password", Json::object(), admin).status == 200);
    const auto reset = office.post("/v1/accounts/outlet_staff-650101/password", Json::object(), admin).json();
    for (int time = 0; time < 2; ++time)
        CHECK(sign_in(office, "outlet_staff-650101", text_of(reset, "password")).json().at("must_change") == false);
}

TEST_CASE("a password that is short, known to everybody, the account's name or the old one is not taken",
          "[rulebook1]") {
    RunningOffice office;
    const auto first = added(office);
    const auto token = text_of(sign_in(office, "wang.li", first).json(), "token");
    for (const std::string bad :
         {"", "short one", "wang.li wang.li", "WANG.LI-650101", "aaaaaaaaaaaa", "1234567890", "Password123"}) {
        INFO(bad);
        check_problem(change(office, token, first, bad), 422, "new");
    }
    check_problem(change(office, token, first, std::string(129, 'x') + "y"), 422, "new");
    check_problem(change(office, token, first, first), 422, "new");
    check_problem(change(office, token, "not the password", chosen), 422, "old");
    CHECK(change(office, token, first, "长城内外惟余莽莽大河上下").status == 200);
    CHECK(sign_in(office, "wang.li", "长城内外惟余莽莽大河上下").status == 200);
}

TEST_CASE("five wrong old passwords lock the account as five wrong ones at the door do") {
    RunningOffice office;
    const auto token = office.token_of("branch_head-650100");
    for (int i = 0; i < 5; ++i) check_problem(change(office, token, "guess", chosen), 422, "old");
    check_problem(change(office, token, "demo-650100", chosen), 429);
    check_problem(sign_in(office, "branch_head-650100", "demo-650100"), 429);
}

TEST_CASE("people see their own sessions, end one, and end all others with a new password") {
    RunningOffice office;
    const auto session = [&] { return text_of(sign_in(office, "branch_head-650100", "demo-650100").json(), "token"); };
    const auto one = session(), other = session(), third = session();
    const auto shown = with_token(office, "GET", "/v1/sessions", one);
    REQUIRE(shown.status == 200);
    const auto items = shown.json().at("items");
    REQUIRE(items.size() == 3);
    CHECK(std::ranges::count_if(items, [](const Json& item) { return item.at("current") == true; }) == 1);
    for (const auto& item : items) {
        CHECK(parse_instant(text_of(item, "created_at")));
        CHECK(parse_instant(text_of(item, "expires_at")));
        CHECK_FALSE(shown.body.contains(one));
    }
    CHECK(with_token(office, "DELETE", "/v1/session", one).status == 200);
    check_problem(with_token(office, "GET", "/v1/sessions", one), 401);
    CHECK(with_token(office, "GET", "/v1/sessions", other).json().at("items").size() == 2);
    REQUIRE(change(office, other, "demo-650100", chosen).status == 200);
    CHECK(with_token(office, "GET", "/v1/sessions", other).json().at("items").size() == 1);
    check_problem(with_token(office, "GET", "/v1/sessions", third), 401);
}

TEST_CASE("these calls are for people") {
    RunningOffice office;
    const HandMadeDevice device(office, "650101");
    for (const auto& [method, path] : {std::pair{"GET", "/v1/sessions"}, {"DELETE", "/v1/session"}})
        check_problem(with_token(office, method, path, device.token()), 403);
    check_problem(change(office, device.token(), "a", "b"), 403);
}

TEST_CASE("on a tablet a first password lets nobody in before another one is chosen", "[decision7]") {
    RunningOffice office;
    const auto first = added(office);
    const testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    const auto before = tablet->actor().account;
    const auto person = tablet->sign_in("wang.li", first);
    REQUIRE(person);
    CHECK(person->must_change);
    CHECK(tablet->actor().account == before);
    CHECK_FALSE(tablet->set_pin("830519"));
    CHECK_FALSE(tablet->choose_password("short"));
    const auto in = tablet->choose_password(chosen);
    REQUIRE(in);
    CHECK_FALSE(in->must_change);
    CHECK(tablet->actor().account == "wang.li");
    CHECK(tablet->set_pin("830519"));
    CHECK(with_token(office, "GET", "/v1/duties", in->token).status == 200);
    CHECK_FALSE(tablet->choose_password(chosen));
    CHECK_FALSE(tablet->sign_in("wang.li", chosen)->must_change);
}
