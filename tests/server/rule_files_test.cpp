// SPDX-License-Identifier: Apache-2.0
// Another calendar and a branch's own rules put in force over HTTP while head office serves (rulebook 1, 4, 9; Art.
// 24), and two people who change the rules at once.
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* const administrator = "administrator-000000";
const char* const head = "channel_operations_head-000010";

HttpReceived put(RunningOffice& office, const std::string& path, const Json& body, const char* account) {
    return office.call({"PUT", path, body.dump(), "application/json", office.token_of(account), {}});
}

Json rules_of(RunningOffice& office) { return office.get("/v1/policy", head).json(); }

/// The calendar in force with one more weekday off.
Json calendar_with_day_off(RunningOffice& office, const char* day) {
    auto workdays = rules_of(office)["rules"]["workdays"];
    workdays["years"][std::string(day).substr(0, 4)]["weekdays_off"].push_back(day);
    return workdays;
}

std::string resolve_by(const Json& view) { return duties_of_kind(view, "resolve").at(0).at("due"); }

const Json tighter{
    {"version", "urumqi-1"}, {"branch", "650100"}, {"limits", {{"1", {{"resolve", {{"working_days", 2}}}}}}}};

}  // namespace

TEST_CASE("an administrator puts another calendar in force, and due times follow it at once", "[rulebook4][policy]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    CHECK(resolve_by(office.complaint(subject)) == "2026-03-05T18:00:00+08:00");
    const auto wanted = calendar_with_day_off(office, "2026-03-04");
    const auto before = rules_of(office)["version"];
    const auto answer = put(office, "/v1/policy/workdays", {{"workdays", wanted}, {"from", before}}, administrator);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    CHECK(answer.json()["rules_version"] != before);
    CHECK(answer.json()["rules_version"] == rules_of(office)["version"]);
    CHECK(resolve_by(office.complaint(subject)) == "2026-03-06T18:00:00+08:00");
    CHECK(office.damage().empty());
}

TEST_CASE("another calendar is tried first: it names each due time that moves, and changes nothing",
          "[rulebook4][policy]") {
    RunningOffice office;
    const auto complaint = office.captured(captured_body());
    const Json wanted{{"workdays", calendar_with_day_off(office, "2026-03-04")}};
    const auto found = office.post("/v1/policy/workdays/trial", wanted, head).json();
    INFO(found.dump());
    CHECK(found["complaints"] == 1);
    const auto resolve =
        std::ranges::find_if(found["items"], [](const Json& item) { return item["duty"] == "resolve"; });
    REQUIRE(resolve != found["items"].end());
    CHECK((*resolve)["number"] == complaint["number"]);
    CHECK((*resolve)["from"] == "2026-03-05T18:00:00+08:00");
    CHECK((*resolve)["to"] == "2026-03-06T18:00:00+08:00");
    CHECK(resolve_by(office.complaint(text_of(complaint, "subject"))) == "2026-03-05T18:00:00+08:00");
    const auto without_names = office.post("/v1/policy/workdays/trial", wanted, administrator).json();
    REQUIRE(without_names["items"].size() == found["items"].size());
    for (const auto& item : without_names["items"]) CHECK_FALSE(item.contains("number"));
}

TEST_CASE("a wrong calendar is refused by the path of what is wrong, and changes nothing", "[policy]") {
    RunningOffice office;
    const auto before = rules_of(office)["version"];
    Json wrong = calendar_with_day_off(office, "2026-03-04");
    wrong["years"]["2026"]["weekends_worked"].push_back("2026-02-30");
    const auto count = wrong["years"]["2026"]["weekends_worked"].size() - 1;
    check_problem(put(office, "/v1/policy/workdays", {{"workdays", wrong}}, administrator), 422,
                  "years.2026.weekends_worked[" + std::to_string(count) + "]");
    check_problem(put(office, "/v1/policy/workdays", Json::object(), administrator), 422, "workdays");
    CHECK(rules_of(office)["version"] == before);
}

TEST_CASE("a branch's own rules come into force over HTTP, hold at its units only, and are taken back",
          "[art24][policy]") {
    RunningOffice office;
    auto answer = put(office, "/v1/policy/branches/650100", {{"rules", tighter}}, administrator);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    CHECK(resolve_by(office.captured(captured_body())) == "2026-03-04T18:00:00+08:00");
    CHECK(rules_of(office)["rules"]["branches"].size() == 1);
    answer = put(office, "/v1/policy/branches/650100", {{"rules", nullptr}}, head);
    REQUIRE(answer.status == 200);
    CHECK(rules_of(office)["rules"].value("branches", Json::array()).empty());
    auto other = captured_body();
    other["category"] = "4.1";
    CHECK(resolve_by(office.captured(other)) == "2026-03-05T18:00:00+08:00");
    CHECK(office.damage().empty());
}

TEST_CASE("a branch's own rules are tried on the past by who keeps them, an administrator without complaints' names",
          "[art24][rulebook9][policy]") {
    RunningOffice office;
    const auto complaint = office.captured(captured_body());
    office.move_to("2026-03-10 10:00");
    auto at_once = tighter;
    at_once["office_hours"]["650101"] = {"08:00-12:00"};
    const Json wanted{{"branches", {at_once}}};
    const auto found = office.post("/v1/policy/trial", wanted, head).json();
    INFO(found.dump());
    CHECK(found["complaints"] == 1);
    const auto without_names = office.post("/v1/policy/trial", wanted, administrator).json();
    CHECK(without_names["complaints"] == 1);
    CHECK(without_names["items"].size() == found["items"].size());
    CHECK(without_names.dump().find(text_of(complaint, "number")) == std::string::npos);
    auto whole = wanted;
    whole["policy"] = rules_of(office)["rules"]["policy"];
    CHECK(office.post("/v1/policy/trial", whole, administrator).status == 403);
    CHECK(office.post("/v1/policy/trial", wanted, "branch_head-650100").status == 403);
    CHECK(rules_of(office)["rules"].value("branches", Json::array()).empty());
}

TEST_CASE("a branch's rules that loosen, or that are of no branch, are refused by their path", "[art24][policy]") {
    RunningOffice office;
    auto loose = tighter;
    loose["limits"]["1"]["resolve"]["working_days"] = 4;
    check_problem(put(office, "/v1/policy/branches/650100", {{"rules", loose}}, administrator), 422,
                  "limits.1.resolve.working_days");
    check_problem(put(office, "/v1/policy/branches/650101", {{"rules", tighter}}, administrator), 422, "unit");
    check_problem(put(office, "/v1/policy/branches/610000", {{"rules", tighter}}, administrator), 422, "branch");
    check_problem(put(office, "/v1/policy/branches/650100", {{"rules", "none"}}, administrator), 422, "rules");
}

TEST_CASE("whoever changes rules that somebody else changed meanwhile is told so, and nothing is changed",
          "[policy][conflict]") {
    RunningOffice office;
    const auto seen = rules_of(office)["version"];
    REQUIRE(put(office, "/v1/policy/branches/650100", {{"rules", tighter}, {"from", seen}}, head).status == 200);
    const auto now = rules_of(office)["version"];
    const Json workdays{{"workdays", calendar_with_day_off(office, "2026-03-04")}, {"from", seen}};
    const auto refused = put(office, "/v1/policy/workdays", workdays, administrator);
    check_problem(refused, 409, "from");
    CHECK(refused.json()["type"] == "rules-changed");
    auto policy = rules_of(office)["rules"]["policy"];
    policy["version"] = "2026-2";
    check_problem(office.post("/v1/policy", {{"policy", policy}, {"from", seen}}, head), 409, "from");
    CHECK(rules_of(office)["version"] == now);
    CHECK(office.post("/v1/policy", {{"policy", policy}, {"from", now}}, head).status == 200);
}
