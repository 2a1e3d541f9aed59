// SPDX-License-Identifier: Apache-2.0
// A branch's own rules tighten, never loosen (Art. 24; rulebook 9).
#include "shared/policy/branch_policy.hpp"

#include "shared/complaint/captured_body.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;
using Catch::Contains;

namespace {

Json file_with(const Json& changes) {
    Json file{{"version", "urumqi-1"}, {"branch", "650100"}};
    file.merge_patch(changes);
    return file;
}

Result<Policy> with(const Json& changes) {
    return with_branch_rules(demo_rules().policy, file_with(changes), demo_rules().organisation);
}

/// {"a.b.c": value} as nested objects.
Json nested(std::string path, Json value) {
    for (auto dot = path.rfind('.'); dot != std::string::npos; dot = path.rfind('.')) {
        value = {{path.substr(dot + 1), value}};
        path = path.substr(0, dot);
    }
    return {{path, value}};
}

}  // namespace

TEST_CASE("each limit may be made tighter or kept, and is refused by its path when it is loosened", "[art24]") {
    struct Row {
        const char* path;
        int bank;
    };
    const Row rows[] = {
        {"limits.1.respond.working_days", 1},
        {"limits.1.resolve.working_days", 3},
        {"limits.2.respond.office_minutes", 30},
        {"limits.2.resolve.working_days", 2},
        {"limits.3.respond.clock_minutes", 15},
        {"opinion_book.complaint_days", 1},
        {"opinion_book.other_days", 3},
        {"satisfaction.days", 3},
        {"urge.office_hours", 4},
        {"revisit.days", 30},
        {"judging.evidence_days", 2},
        {"judging.improvement_days", 5},
        {"judging.withdrawal_check_days", 1},
        {"judging.rectification_days", 10},
    };
    for (const auto& row : rows) {
        INFO(row.path);
        CHECK(with(nested(row.path, row.bank)));
        CHECK(with(nested(row.path, 1)));
        for (const Json& bad : {Json(row.bank + 1), Json(0), Json(-1), Json("1"), Json(nullptr)}) {
            INFO(bad.dump());
            if (bad.is_null()) continue;
            const auto policy = with(nested(row.path, bad));
            REQUIRE_FALSE(policy);
            CHECK(policy.error().where == row.path);
        }
        const auto loosened = with(nested(row.path, row.bank + 1));
        CHECK_THAT(loosened.error().what, Contains("Art. 24"));
    }
}

TEST_CASE("a branch cannot change what is not its own", "[art24]") {
    const std::pair<const char*, Json> rows[] = {
        {"limits.3.resolve.working_days", 1},
        {"limits.1.respond.office_minutes", 30},
        {"limits.4", Json::object()},
        {"grading", Json::object()},
        {"scoring", Json::object()},
        {"clock.doubt_hours", 1},
        {"clock.agree_minutes", 60},
        {"opinion_book.days", 1},
        {"office_hours.650001", {"09:00-18:00"}},
        {"contacts.650001", {"张三"}},
        {"contacts.650101", Json::array()},
        {"phrases.9.9", {"x"}},
    };
    for (const auto& [path, value] : rows) {
        INFO(path);
        const auto policy = with(nested(path, value));
        REQUIRE_FALSE(policy);
        CHECK_FALSE(policy.error().where.empty());
    }
    for (const char* branch : {"650101", "999999", "000000"}) {
        const auto policy = with({{"branch", branch}});
        REQUIRE_FALSE(policy);
        CHECK(policy.error().where == "branch");
    }
}

TEST_CASE("a branch's tighter limit holds for its units and no others", "[art24][art12]") {
    auto json = demo_rules_json();
    json["branches"] = {file_with({{"limits", {{"1", {{"resolve", {{"working_days", 2}}}}}}},
                                   {"office_hours", {{"650101", {"08:30-17:30"}}}},
                                   {"contacts", {{"650101", {"李四"}}}}})};
    const auto rules = Rules::from_json(json);
    REQUIRE(rules);
    const auto due = [&](const char* unit) {
        const auto story = history(*rules).captured("2026-03-02 10:00", {{"unit", unit}}).graded(1, "2026-03-02 10:00");
        for (const auto& duty : duties_of(story.complaint(), *rules, beijing("2026-03-02 11:00")))
            if (duty.kind == DutyKind::resolve) return duty.due.at;
        return Instant{};
    };
    CHECK(due("650101") == beijing("2026-03-04 17:30"));
    CHECK(due("650102") == beijing("2026-03-04 18:00"));
    CHECK(due("650001") == beijing("2026-03-05 18:00"));
    CHECK(rules->policy_for("650101").version == demo_rules().policy.version + "+urumqi-1");
    CHECK(rules->emergency_contacts("650101") == std::vector<std::string>{"李四"});
    CHECK(rules->emergency_contacts("650102") == demo_rules().organisation.find("650102")->emergency_contacts);
}

TEST_CASE("a branch may add sub-categories and phrases of its own", "[art24][art9]") {
    auto json = demo_rules_json();
    json["branches"] = {file_with({{"sub_categories",
                                    {{{"category", "4"},
                                      {"code", "4.4"},
                                      {"name", "停车"},
                                      {"name_en", "Parking"},
                                      {"phrases", {"没有车位。"}}}}},
                                   {"phrases", {{"2.2", {"说话声音太小。"}}}}})};
    const auto rules = Rules::from_json(json);
    REQUIRE(rules);
    CHECK(rules->policy_for("650101").sub_category("4.4"));
    CHECK_FALSE(rules->policy_for("650001").sub_category("4.4"));
    auto body = contract_body();
    body["category"] = "4.4";
    CHECK(check_captured(body, *rules, beijing("2026-03-02 10:00")));
    body["unit"] = "650001";
    CHECK_FALSE(check_captured(body, *rules, beijing("2026-03-02 10:00")));
}
