// SPDX-License-Identifier: Apache-2.0
// A new version of the policy, a branch's own rules, and trying one on the past, at head office (rulebook 9; Art. 24).
#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "server/services/policy_service.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* head = "channel_operations_head-000010";

Json policy_with(const Rules& rules, const Json& changes) {
    auto policy = rules.policy.source;
    policy["version"] = "2026-2";
    policy.merge_patch(changes);
    return policy;
}

std::string due(const Json& view, const char* kind) { return duties_of_kind(view, kind).at(0).at("due"); }

/// Makes a head office of the demo bank in `directory`.
void found(const std::string& directory) {
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {demo_rules(), true}));
}

/// Changes the rules of the head office in `directory`, which does not serve meanwhile.
void change(const std::string& directory, const std::function<Result<Rules>(const Rules&)>& make) {
    auto office = server::open_office(directory);
    REQUIRE(office);
    auto store = server::open_store(directory);
    REQUIRE(store);
    auto rules = make(office->rules);
    if (!rules) FAIL(rules.error().where + " " + rules.error().what);
    (*store)->begin();
    server::put_in_force(**store, *office, std::move(*rules), "change");
    (*store)->commit();
}

}  // namespace

TEST_CASE("a complaint keeps the version it was received under, the next one gets the new", "[rulebook9][policy]") {
    const testing::TempDirectory directory;
    const auto place = directory.path() + "/ho";
    std::string before, entry;
    found(place);
    {
        RunningOffice office({.directory = place});
        before = text_of(office.captured(captured_body()), "subject");
        const auto answer =
            office.post("/v1/opinions", {{"unit", "650101"}, {"opinion", "suggestion"}, {"narrative", "建议增加座椅"}},
                        "outlet_staff-650101");
        REQUIRE(answer.status == 201);
        entry = text_of(answer.json(), "subject");
        CHECK(due(office.complaint(before), "resolve") == "2026-03-05T18:00:00+08:00");
    }
    change(place, [](const Rules& rules) {
        return server::rules_with_policy(rules,
                                         policy_with(rules, {{"limits", {{"1", {{"resolve", {{"working_days", 1}}}}}}},
                                                             {"opinion_book", {{"other_days", 1}}}}));
    });
    RunningOffice office({.directory = place});
    CHECK(office.damage().empty());
    CHECK(due(office.complaint(before), "resolve") == "2026-03-05T18:00:00+08:00");
    const auto book = office.get("/v1/opinions/" + entry, "outlet_manager-650101").json();
    CHECK(due(book, "answer_opinion") == "2026-03-05T18:00:00+08:00");
    auto body = captured_body();
    body["category"] = "4.1";
    CHECK(due(office.captured(body), "resolve") == "2026-03-03T18:00:00+08:00");
    office.read([](server::Store& store) {
        const auto history = server::policy_history(store);
        REQUIRE(history.size() == 1);
        CHECK(history[0]["version"] == "2026-2");
    });
    // What fell due under the old version is written by it, and is not written again.
    office.move_to("2026-03-06 10:00");
    const auto view = office.complaint(before);
    CHECK(count_kind(view, "overdue") >= 1);
    CHECK(office.damage().empty());
}

TEST_CASE("a version is used for one policy only, and a wrong policy changes nothing", "[rulebook9][policy]") {
    const auto& rules = demo_rules();
    const auto again =
        server::rules_with_policy(rules, policy_with(rules, {{"version", "2026-1"}, {"urge", {{"office_hours", 3}}}}));
    REQUIRE_FALSE(again);
    CHECK(again.error().where == "version");
    const auto wrong = server::rules_with_policy(rules, policy_with(rules, {{"urge", {{"office_hours", 0}}}}));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().where == "urge.office_hours");
    const auto nowhere = policy_with(rules, {{"office_hours", {{"units", {{"999999", {"09:00-17:00"}}}}}}});
    const auto unknown = server::rules_with_policy(rules, nowhere);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().where == "office_hours.units.999999");
}

TEST_CASE("a branch's own rules tighten for its units and are refused where they loosen", "[art24][rulebook9]") {
    const auto& rules = demo_rules();
    const auto file = [](int days) {
        return Json{
            {"version", "k1"}, {"branch", "650000"}, {"limits", {{"1", {{"resolve", {{"working_days", days}}}}}}}};
    };
    const auto looser = server::rules_with_branch(rules, "650000", file(4));
    REQUIRE_FALSE(looser);
    CHECK(looser.error().where == "limits.1.resolve.working_days");
    CHECK_THAT(looser.error().what, Catch::Contains("Art. 24"));
    const auto another = server::rules_with_branch(rules, "650100", file(2));
    REQUIRE_FALSE(another);
    CHECK(another.error().where == "branch");
    CHECK_FALSE(server::rules_with_branch(rules, "650101", file(2)));  // no branch

    const auto tighter = server::rules_with_branch(rules, "650000", file(2));
    REQUIRE(tighter);
    CHECK(tighter->policy_for("650001").limits.at(Level::ordinary).resolve_days == 2);
    CHECK(tighter->policy_for("650101").limits.at(Level::ordinary).resolve_days == 3);
    // The same name for other rules is refused; rules taken back leave what they governed as it was.
    const auto renamed = server::rules_with_branch(*tighter, "650000", file(1));
    REQUIRE_FALSE(renamed);
    CHECK(renamed.error().where == "version");
    const auto back = server::rules_with_branch(*tighter, "650000", Json());
    REQUIRE(back);
    CHECK(back->policy_for("650001").limits.at(Level::ordinary).resolve_days == 3);
    CHECK(back->policy_for("650001", "2026-1+k1").limits.at(Level::ordinary).resolve_days == 2);
    // A bank that tightens below a branch's rules must settle with the branch first.
    const auto below = server::rules_with_policy(
        *tighter, policy_with(rules, {{"limits", {{"1", {{"resolve", {{"working_days", 1}}}}}}}}));
    REQUIRE_FALSE(below);
    CHECK(below.error().where == "branches[0].limits.1.resolve.working_days");
}

TEST_CASE("the head of channel operations tries a policy on the past, nothing is changed by it",
          "[rulebook9][policy]") {
    RunningOffice office;
    auto lossy = captured_body();
    lossy["facts"] = {{"loss", "small"}, {"loss_fen", 200'000}};
    const auto loss = office.captured(lossy);
    auto dirty = captured_body();
    dirty["category"] = "4.1";
    const auto slow = office.captured(dirty);
    const auto subject = text_of(slow, "subject");
    office.line(subject, "responded", {{"how", "phone"}}, "outlet_manager-650101");
    office.move_to("2026-03-04 10:00");
    office.line(subject, "replied", {{"outcome", "resolved"}}, "outlet_manager-650101");
    office.move_to("2026-03-06 10:00");
    const auto lines = office.events_stored();

    const auto policy = policy_with(office.rules(), {{"grading", {{"major_loss_fen", 200'000}}},
                                                     {"limits", {{"1", {{"resolve", {{"working_days", 1}}}}}}}});
    const auto answer = office.post("/v1/policy/trial", {{"policy", policy}}, head);
    REQUIRE(answer.status == 200);
    const auto found = answer.json();
    CHECK(found["in_force"] == "2026-1");
    CHECK(found["tried"] == "2026-2");
    CHECK(found["complaints"] == 2);
    REQUIRE(found["items"].size() == 2);
    std::map<std::string, Json> by_number;
    for (const auto& item : found["items"]) by_number[item["number"]] = item;
    CHECK(by_number[text_of(loss, "number")]["level"] == Json{{"from", 2}, {"to", 3}});
    CHECK(by_number[text_of(slow, "number")]["late"] == Json{{"from", false}, {"to", true}});
    REQUIRE(found["scores"].size() == 1);
    CHECK(found["scores"][0]["branch"] == "650100");
    CHECK(found["scores"][0]["quarter"] == "2026Q1");
    CHECK(found["scores"][0]["to"] < found["scores"][0]["from"]);
    CHECK(office.events_stored() == lines);
    CHECK(office.rules().policy.version == "2026-1");

    for (const char* account : {"channel_operations_officer-000010", "branch_head-650100", "administrator-000000",
                                "auditor-000000", "outlet_manager-650101"})
        check_problem(office.post("/v1/policy/trial", {{"policy", policy}}, account), 403);
    check_problem(office.post("/v1/policy/trial", {{"policy", policy}}), 401);
    auto wrong = policy;
    wrong["limits"]["1"]["resolve"]["working_days"] = 0;
    check_problem(office.post("/v1/policy/trial", {{"policy", wrong}}, head), 422,
                  "policy.limits.1.resolve.working_days");
    check_problem(office.post("/v1/policy/trial", {{"branches", 1}}, head), 422, "branches");
}

TEST_CASE("several customers on one issue are counted anew by the policy that is tried", "[art11][rulebook9]") {
    RunningOffice office;
    for (const char* mobile : {"13800138001", "13800138002"}) {
        auto body = captured_body();
        body["customer"] = {{"name", "客户"}, {"mobile", mobile}, {"anonymous", false}};
        CHECK(office.captured(body)["level"] == 1);
    }
    const auto found =
        office
            .post("/v1/policy/trial",
                  {{"policy", policy_with(office.rules(), {{"grading", {{"cluster_customers", 2}}}})}}, head)
            .json();
    REQUIRE(found["items"].size() == 2);
    for (const auto& item : found["items"]) CHECK(item["level"] == Json{{"from", 1}, {"to", 3}});
}

TEST_CASE("a year without an official calendar is named wherever it matters", "[rulebook4][policy]") {
    RunningOffice office({.now = "2026-12-30 10:00", .directory = {}});
    const auto policy = office.get("/v1/policy", "auditor-000000").json();
    CHECK(policy["assumed_years"] == Json{2027});
    CHECK(policy["official_years"].back() == 2026);
    CHECK(office.get("/healthz").json()["assumed_years"] == Json{2027});
    CHECK_THAT(office.get("/metrics").body, Catch::Contains("huiyin_calendar_years_assumed 1"));
    const auto found =
        office.post("/v1/policy/trial", Json{{"policy", policy_with(office.rules(), Json::object())}}, head);
    CHECK(found.json()["assumed_years"] == Json{2027});

    const auto view = office.captured(captured_body("2026-12-30 09:30"));
    const auto resolve = duties_of_kind(view, "resolve").at(0);
    CHECK(resolve["assumed_calendar"] == true);
    CHECK_THAT(text_of(resolve, "explain"), Catch::Contains("no official calendar for 2027"));
    CHECK_THAT(text_of(resolve, "explain_zh"), Catch::Contains("2027年官方工作日历尚未公布"));
    CHECK(duties_of_kind(view, "respond").at(0)["assumed_calendar"] == false);  // 31 December is known
    for (const auto& duty : all_items(office, "/v1/duties?kind=resolve", "auditor-000000"))
        CHECK(duty["assumed_calendar"] == true);
}

TEST_CASE("a calendar that was published is loaded, and its year is assumed no more", "[rulebook4][policy]") {
    auto workdays = demo_rules().calendar.json();
    workdays["years"]["2027"] = {{"weekdays_off", {"2027-01-01"}}, {"weekends_worked", Json::array()}};
    const auto rules = server::rules_with_workdays(demo_rules(), workdays);
    REQUIRE(rules);
    CHECK(assumed_years(rules->calendar, beijing("2026-12-30 10:00")).empty());
    workdays["years"]["2027"].erase("weekdays_off");
    const auto wrong = server::rules_with_workdays(demo_rules(), workdays);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().where == "years.2027.weekdays_off");
}
