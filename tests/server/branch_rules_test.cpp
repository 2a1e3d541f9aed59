// SPDX-License-Identifier: Apache-2.0
// A branch hands in its own rules; channel operations puts them in force or sends them back (Art. 24).
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const std::string head = "channel_operations_head-000010", branch = "branch_head-650100";
constexpr const char* place = "/v1/policy/branches/650100";

Json file(int office_hours) {
    return {{"version", "b-" + std::to_string(office_hours)},
            {"branch", "650100"},
            {"urge", {{"office_hours", office_hours}}}};
}

HttpReceived submit(RunningOffice& office, int hours, const std::string& who = branch) {
    return office.post(std::string(place) + "/submission", {{"rules", file(hours)}, {"text", "报备"}}, who);
}
HttpReceived decide(RunningOffice& office, const Json& decision, const std::string& who = head) {
    return office.post(std::string(place) + "/decision", decision, who);
}

}  // namespace

TEST_CASE("what a branch handed in waits, is sent back with words, and comes into force when accepted", "[art24]") {
    RunningOffice office;
    REQUIRE(submit(office, 3).status == 201);
    auto seen = office.get(place, branch).json();
    CHECK(seen["submitted"]["rules"] == file(3));
    CHECK(seen["submitted"]["by"] == branch);
    CHECK(seen["in_force"] == Json());
    CHECK(office.rules().policy_for("650101").urge_office_hours == 4);

    check_problem(decide(office, {{"accept", false}}), 422, "text");
    auto returned = decide(office, {{"accept", false}, {"text", "请说明理由"}});
    REQUIRE(returned.status == 200);
    CHECK(returned.json()["submitted"] == Json());
    CHECK(returned.json()["history"].back()["text"] == "请说明理由");
    check_problem(decide(office, {{"accept", true}}), 409);

    REQUIRE(submit(office, 2).status == 201);
    auto accepted = decide(office, {{"accept", true}, {"text", "同意备案"}});
    REQUIRE(accepted.status == 200);
    CHECK(accepted.json()["in_force"] == file(2));
    CHECK(accepted.json()["submitted"] == Json());
    CHECK(office.rules().policy_for("650101").urge_office_hours == 2);
    std::vector<std::string> kinds;
    const auto told = accepted.json();
    for (const auto& entry : told["history"]) kinds.push_back(text_of(entry, "kind"));
    CHECK(kinds == std::vector<std::string>{"rules_submitted", "rules_returned", "rules_submitted", "rules_accepted"});
}

TEST_CASE("a branch's rules that loosen the bank's are refused when they are handed in", "[art24]") {
    RunningOffice office;
    check_problem(submit(office, 9), 422, "urge.office_hours");
    CHECK(office.get(place, head).json()["submitted"] == Json());
}

TEST_CASE("only the branch hands in its rules, and only the head of channel operations decides", "[art24]") {
    RunningOffice office;
    for (const char* other : {"outlet_manager-650101", "channel_operations_officer-000010", "bank_leader-000000"})
        check_problem(submit(office, 3, other), 403);
    check_problem(submit(office, 3, "branch_head-610000"), 404);
    REQUIRE(submit(office, 3).status == 201);
    for (const char* other : {"branch_head-650100", "channel_operations_officer-000010"})
        check_problem(decide(office, {{"accept", true}}, other), 403);
    CHECK(office.get(place, "outlet_manager-650101").status == 200);
    check_problem(office.get(place, "branch_head-610000"), 404);
    check_problem(office.get("/v1/policy/branches/650101", head), 404);
}
