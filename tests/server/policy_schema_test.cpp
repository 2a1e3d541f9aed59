// SPDX-License-Identifier: Apache-2.0
// The schema that is shipped with the policy is enforced, and names what is wrong (architecture, decision 4).
#include "server/runtime/policy_schema.hpp"

#include <catch2/catch.hpp>
#include <functional>

#include "shared/policy/shipped.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
using server::check_policy_schema;

namespace {

Json shipped() { return read_json("shared/policy/data/policy.json"); }

/// Every value of the policy that holds no others, as JSON pointer and as the path a person reads.
void each_value(const Json& value, const Json::json_pointer& pointer, const std::string& path,
                const std::function<void(const Json::json_pointer&, const std::string&)>& see) {
    if (!value.is_structured()) return see(pointer, path);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            each_value(value[i], pointer / i, path + "[" + std::to_string(i) + "]", see);
    else
        for (const auto& [key, member] : value.items())
            each_value(member, pointer / key, path.empty() ? key : path + "." + key, see);
}

/// Where the schema finds fault; "" nowhere.
std::string fault_in(const Json& policy) {
    const auto checked = check_policy_schema(policy);
    if (checked) return {};
    CHECK_FALSE(checked.error().what.empty());
    return checked.error().where;
}

}  // namespace

TEST_CASE("the shipped policy fits the schema that is shipped with it", "[policy]") {
    CHECK(fault_in(shipped()) == "");
    CHECK(server::rules_from_files({}, {}));
}

TEST_CASE("a value of another type is refused, and its path is named", "[policy]") {
    int values = 0;
    each_value(shipped(), Json::json_pointer(), "", [&](const Json::json_pointer& pointer, const std::string& path) {
        ++values;
        for (const auto& wrong : {Json(nullptr), Json(-1), Json(1.5), Json{{"a", 1}}, Json::array({Json::array()})}) {
            INFO(path << " = " << wrong.dump());
            auto policy = shipped();
            policy[pointer] = wrong;
            CHECK_THAT(fault_in(policy), Catch::StartsWith(path));
        }
    });
    CHECK(values > 150);
}

TEST_CASE("a value that is missing is refused, and its path is named", "[policy]") {
    each_value(shipped(), Json::json_pointer(), "", [&](const Json::json_pointer& pointer, const std::string& path) {
        if (path.ends_with(']') || path.starts_with("limits.")) return;  // a list may be shorter; one of several limits
        if (path == "keeping.erasure") return;  // a policy of before erasure was known goes on: off
        if (path == "clock.doubt_hours" || path == "clock.agree_minutes") return;        // as the rulebook says
        for (const char* since : {"content_rules", "approval.", "remedy.", "quarter."})  // before: as it was
            if (path.starts_with(since)) return;
        // A topic may have no product, and a sentence nothing of its own.
        if (path.starts_with("topics[") && (path.ends_with("].product") || path.ends_with(".loss"))) return;
        if (path.starts_with("topics[") && path.find("].sentences[") != std::string::npos &&
            path.ends_with(".category"))
            return;
        INFO(path);
        auto policy = shipped();
        policy[pointer.parent_pointer()].erase(pointer.back());
        CHECK(fault_in(policy) == path);
    });
}

TEST_CASE("a misspelt value is refused wherever it stands, and its path is named", "[policy]") {
    const std::pair<const char*, const char*> rows[] = {{"", "office_hour"},
                                                        {"grading", "grading.office_hour"},
                                                        {"limits/1/respond", "limits.1.respond"},
                                                        {"categories/0/sub/1", "categories[0].sub[1].office_hour"},
                                                        {"office_hours", "office_hours.office_hour"}};
    for (const auto& [holder, path] : rows) {
        INFO(path);
        auto policy = shipped();
        policy[Json::json_pointer(*holder ? "/" + std::string(holder) : "")]["office_hour"] = 4;
        CHECK_THAT(fault_in(policy), Catch::StartsWith(path));
    }
}

TEST_CASE("the sentence says what a value must be", "[policy]") {
    const auto sentence = [](const Json& patch) {
        auto policy = shipped();
        policy.merge_patch(patch);
        const auto checked = check_policy_schema(policy);
        REQUIRE_FALSE(checked);
        return checked.error().what;
    };
    CHECK(sentence({{"urge", {{"office_hours", 0}}}}) == "must be a whole number from 1 to 100");
    CHECK(sentence({{"version", ""}}) == "must be a text that is not empty");
    CHECK_THAT(sentence({{"referral", {{"channels", {"pigeon"}}}}}),
               Catch::StartsWith("must be one of counter, kiosk"));
    CHECK(sentence({{"causes", Json::array()}}) == "must be a list with at least one member");
    CHECK(sentence({{"limits", {{"1", {{"respond", {{"office_minutes", 5}}}}}}}}) ==
          "must be an object with exactly one of its values");
    CHECK_THAT(sentence({{"office_hours", {{"default", {"9-18"}}}}}), Catch::StartsWith("must be a text that matches"));
}

TEST_CASE("whatever the schema refuses, the rules refuse as well", "[policy]") {
    // Devices read the policy without the schema: no value may pass there that head office would not take.
    auto rules = demo_rules_json();
    each_value(shipped(), Json::json_pointer(), "", [&](const Json::json_pointer& pointer, const std::string& path) {
        for (const auto& other : {Json(0), Json(1'000'000'000), Json(""), Json(false), Json("pigeon")}) {
            auto policy = shipped();
            policy[pointer] = other;
            INFO(path << " = " << other.dump());
            if (check_policy_schema(policy)) continue;
            rules["policy"] = policy;
            CHECK_FALSE(Rules::from_json(rules));
        }
    });
}

TEST_CASE("an earlier policy that does not fit is named by its place", "[policy]") {
    auto rules = demo_rules().to_json();
    auto before = rules["policy"];
    before["version"] = "2025-1";
    before["archive"]["days"] = 0;
    rules["earlier"].push_back({{"policy", before}, {"branches", Json::array()}});
    const auto checked = server::check_policy_schemas(rules);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().where == "earlier[0].policy.archive.days");
}
