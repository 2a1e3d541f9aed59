// SPDX-License-Identifier: Apache-2.0
// A new version of the policy put in force over HTTP while head office serves (rulebook 1, 9).
#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <thread>

#include "server/audit/verify.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* head = "channel_operations_head-000010";

Json changed(RunningOffice& office, const std::string& version, const Json& changes) {
    auto policy = office.get("/v1/policy", head).json().at("rules").at("policy");
    policy["version"] = version;
    policy.merge_patch(changes);
    return {{"policy", policy}};
}
const Json one_day_less{{"limits", {{"1", {{"resolve", {{"working_days", 2}}}}}}}};

std::string resolve_by(const Json& view) { return duties_of_kind(view, "resolve").at(0).at("due"); }

}  // namespace

TEST_CASE("the head of channel operations puts a policy in force at once, and what came before keeps its own",
          "[rulebook9][policy]") {
    RunningOffice office;
    const auto before = office.captured(captured_body());
    const auto answer = office.post("/v1/policy", changed(office, "2026-2", one_day_less), head);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    CHECK(answer.json()["version"] == "2026-2");
    CHECK(answer.json()["subjects"] == 1);
    CHECK(office.get("/v1/policy", head).json()["version"] == answer.json()["rules_version"]);
    CHECK(resolve_by(office.complaint(text_of(before, "subject"))) == "2026-03-05T18:00:00+08:00");
    auto body = captured_body();
    body["category"] = "4.1";
    CHECK(resolve_by(office.captured(body)) == "2026-03-04T18:00:00+08:00");
    CHECK(office.damage().empty());
}

TEST_CASE("a device takes a policy over that came into force while it was enrolled", "[rulebook9][policy]") {
    RunningOffice office;
    const testing::TempDirectory directory;
    const auto device = office.enrol(directory.path(), "650101", Face::tablet);
    REQUIRE(device->exchange(office.now()));
    CHECK(device->rules().policy.version == "2026-1");
    REQUIRE(office.post("/v1/policy", changed(office, "2026-2", one_day_less), head).status == 200);
    const auto exchanged = device->exchange(office.now());
    REQUIRE(exchanged);
    CHECK(exchanged->policy_changed);
    CHECK(device->rules().policy.version == "2026-2");
}

TEST_CASE("nobody else changes the policy, and a wrong one changes nothing", "[rulebook1][policy]") {
    RunningOffice office;
    const auto wanted = changed(office, "2026-2", one_day_less);
    for (const char* other : {"channel_operations_officer-000010", "administrator-000000", "branch_head-650100"})
        CHECK(office.post("/v1/policy", wanted, other).status == 403);
    const auto in_force = office.get("/v1/policy", head).json()["version"];
    check_problem(office.post("/v1/policy", Json::object(), head), 422, "policy");
    check_problem(office.post("/v1/policy", changed(office, "2026-2", {{"urge", {{"office_hours", 0}}}}), head), 422,
                  "urge.office_hours");
    check_problem(office.post("/v1/policy", changed(office, "2026-1", one_day_less), head), 422, "version");
    CHECK(office.get("/v1/policy", head).json()["version"] == in_force);
    CHECK(office.rules().policy.version == "2026-1");
}

TEST_CASE("a policy comes into force while the auditor verifies, who judges by the rules that held when it began",
          "[rulebook1][policy]") {
    RunningOffice office;
    office.captured(captured_body());
    const auto wanted = changed(office, "2026-2", one_day_less);
    std::future<int> change;
    const auto found = server::verify_aside(office.runtime(), [&](std::int64_t, std::int64_t) {
        if (change.valid()) return;  // in the middle of it, once
        change = std::async(std::launch::async, [&] { return office.post("/v1/policy", wanted, head).status; });
        constexpr std::chrono::seconds far_too_long{20};
        CHECK(change.wait_for(far_too_long) == std::future_status::ready);
    });
    REQUIRE(change.valid());
    CHECK(change.get() == 200);
    CHECK(office.rules().policy.version == "2026-2");
    REQUIRE(found);
    CHECK(found->damage == std::vector<std::string>{});
    CHECK(office.get("/v1/verification", "auditor-000000").json()["damage"] == Json::array());
}

TEST_CASE("complaints are taken while the policy changes again and again, each whole under one version", "[policy]") {
    RunningOffice office;
    office.token_of("outlet_manager-650101");
    const auto token = office.token_of("outlet_manager-650101");
    std::atomic<int> taken{0};
    std::atomic<bool> stop{false};
    std::thread counter([&] {
        for (int i = 0; !stop; ++i) {
            auto body = captured_body();
            body["customer"]["mobile"] = "1380013" + std::to_string(1000 + i % 9000);
            if (office.call({"POST", "/v1/complaints", body.dump(), "application/json", token, {}}).status == 201)
                ++taken;
        }
    });
    for (int version = 2; version < 8; ++version) {
        const Json limits{{"limits", {{"1", {{"resolve", {{"working_days", version % 2 ? 2 : 3}}}}}}}};
        CHECK(office.post("/v1/policy", changed(office, "2026-" + std::to_string(version), limits), head).status ==
              200);
    }
    stop = true;
    counter.join();
    CHECK(taken > 0);
    CHECK(office.damage().empty());
}

TEST_CASE("the bulletin of a quarter names unit and person of what was answered late", "[art22]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    office.move_to("2026-03-06 10:00");
    const auto answer = office.get("/v1/bulletin?quarter=2026Q1", head);
    REQUIRE(answer.status == 200);
    const auto items = answer.json().at("items");
    REQUIRE(items.size() == 1);
    CHECK(items[0]["subject"] == subject);
    CHECK(items[0]["branch"] == "650100");
    CHECK(items[0]["why"] == "late");
    check_problem(office.get("/v1/bulletin?quarter=2026", head), 422, "quarter");
    CHECK(office.get("/v1/bulletin?quarter=2026Q1", "branch_head-650100").status == 403);
    const auto scored = office.get("/v1/assessment?quarter=2026Q1&branch=650100", head).json();
    REQUIRE(scored.at("late_complaints").size() == 1);
    CHECK(scored["late_complaints"][0]["subject"] == subject);
    CHECK(scored["formula"]["weight"] == 40);
    CHECK(scored["channels"]["counter"]["limits_passed"] == 1);
}
