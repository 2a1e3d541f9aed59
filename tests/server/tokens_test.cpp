// SPDX-License-Identifier: Apache-2.0
// Tokens for programs: good for little, and renewed before they end.
#include <catch2/catch.hpp>

#include "tests/server/support/attachment.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* account_keeper = "administrator-000000";
const char* gateway = "contact_centre_agent-000030";

HttpReceived by_token(RunningOffice& office, const std::string& method, const std::string& path,
                      const std::string& token, const Json& body = {}) {
    return office.call({method, path, body.is_null() ? "" : body.dump(), "application/json", token, {}});
}
HttpReceived made(RunningOffice& office, const Json& asked) {
    return office.post(std::string("/v1/accounts/") + gateway + "/tokens", asked, account_keeper);
}

}  // namespace

TEST_CASE("a token for intake hands in complaints and entries and reads nothing", "[rulebook1]") {
    RunningOffice office;
    const auto answer = made(office, {{"only", "intake"}});
    REQUIRE(answer.status == 201);
    const auto token = text_of(answer.json(), "token");
    const auto handed_in = by_token(office, "POST", "/v1/complaints", token, captured_body());
    REQUIRE(handed_in.status == 201);
    const auto subject = text_of(handed_in.json(), "subject");
    const Attachment photo(500);
    CHECK(office.call(photo.whole(token)).status == 201);
    for (const auto& path : {std::string("/v1/complaints"), "/v1/complaints/" + subject, std::string("/v1/duties"),
                             std::string("/v1/knowledge"), std::string("/v1/policy")}) {
        const auto refused = by_token(office, "GET", path, token);
        check_problem(refused, 403);
        CHECK(text_of(refused.json(), "type") == "narrow-token");
    }
    check_problem(office.call(photo.read(token)), 403);
    check_problem(by_token(office, "POST", "/v1/complaints/" + subject + "/lines", token,
                           {{"kind", "accepted"}, {"body", Json::object()}}),
                  403);
    check_problem(by_token(office, "POST", "/v1/password", token, {{"old", "a"}, {"new", "b"}}), 403);
}

TEST_CASE("a program's token is good while nobody has changed the account's first password", "[rulebook1]") {
    RunningOffice office;
    const Json web{{"account", "web"}, {"unit", "000030"}, {"role", "contact_centre_agent"}, {"name", "官网"}};
    const auto added = office.post("/v1/accounts", web, account_keeper);
    REQUIRE(added.status == 201);
    const auto token =
        text_of(office.post("/v1/accounts/web/tokens", {{"only", "intake"}}, account_keeper).json(), "token");
    CHECK(by_token(office, "POST", "/v1/complaints", token, captured_body()).status == 201);
    const Json first{{"account", "web"}, {"password", text_of(added.json(), "password")}};
    const auto session = text_of(office.post("/v1/session", first).json(), "token");
    check_problem(by_token(office, "GET", "/v1/complaints", session), 403);
}

TEST_CASE("a token for reading changes nothing", "[rulebook1]") {
    RunningOffice office;
    const auto token = text_of(made(office, {{"only", "read"}, {"days", 2}}).json(), "token");
    CHECK(by_token(office, "GET", "/v1/complaints", token).status == 200);
    check_problem(by_token(office, "POST", "/v1/complaints", token, captured_body()), 403);
}

TEST_CASE("a token is renewed for as long again and for the same", "[rulebook1]") {
    RunningOffice office;
    const auto old = text_of(made(office, {{"only", "intake"}, {"days", 30}}).json(), "token");
    const auto renewed = by_token(office, "POST", "/v1/session/renew", old, Json::object());
    INFO(renewed.body);
    REQUIRE(renewed.status == 200);
    CHECK(renewed.json().at("only") == "intake");
    const auto token = text_of(renewed.json(), "token");
    CHECK(token != old);
    CHECK(by_token(office, "POST", "/v1/complaints", token, captured_body()).status == 201);
    check_problem(by_token(office, "GET", "/v1/complaints", token), 403);
    CHECK(by_token(office, "POST", "/v1/session/renew", token, Json::object()).status == 200);
    const auto by_password = office.token_of("branch_head-650100");
    check_problem(by_token(office, "POST", "/v1/session/renew", by_password, Json::object()), 403);
}

TEST_CASE("what is wrong with a token that is asked for is named", "[rulebook1]") {
    RunningOffice office;
    check_problem(made(office, {{"only", "everything"}}), 422, "only");
    check_problem(made(office, {{"days", 0}}), 422, "days");
    check_problem(made(office, {{"days", 366}}), 422, "days");
    CHECK(made(office, Json::object()).json().at("only").is_null());
    CHECK(office.post("/v1/accounts/nobody/tokens", Json::object(), account_keeper).status == 404);
    check_problem(office.post(std::string("/v1/accounts/") + gateway + "/tokens", Json::object(), gateway), 403);
}
