// SPDX-License-Identifier: Apache-2.0
// The bank's decisions as values (architecture, decision 4; every [policy] of the rulebook).
#include "shared/policy/policy.hpp"

#include <functional>

#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;

namespace {

/// Every member of `value` that is no object, as paths such as "limits.1.respond.working_days".
void each_value(const Json& value, const std::string& path, const std::function<void(const std::string&)>& see) {
    for (const auto& [key, member] : value.items()) {
        const auto here = path.empty() ? key : path + "." + key;
        if (member.is_object())
            each_value(member, here, see);
        else
            see(here);
    }
}

Json::json_pointer pointer(std::string path) {
    for (auto& c : path)
        if (c == '.') c = '/';
    return Json::json_pointer("/" + path);
}

}  // namespace

TEST_CASE("the shipped policy holds the rulebook's defaults", "[policy][art11][art12]") {
    const auto& p = demo_rules().policy;
    CHECK_FALSE(p.version.empty());
    CHECK(p.major_loss_fen == 5'000'000);
    CHECK(p.cluster_customers == 3);
    CHECK(p.cluster_hours == 24);
    CHECK(p.narrative_max == 2000);
    CHECK(p.opinion_complaint_days == 1);
    CHECK(p.opinion_other_days == 3);
    CHECK(p.contact_attempts == 3);
    CHECK(p.callback_sample_percent == 20);
    CHECK(p.urge_office_hours == 4);
    CHECK(p.office_hours == OfficeHours{{9h, 18h}});
    using Response = LevelLimits::Response;
    const auto& one = p.limits.at(Level::ordinary);
    CHECK((one.response_in == Response::working_days && one.response == 1));
    CHECK((!one.resolve_same_day && one.resolve_days == 3));
    const auto& two = p.limits.at(Level::sensitive);
    CHECK((two.response_in == Response::office_minutes && two.response == 30));
    CHECK((!two.resolve_same_day && two.resolve_days == 2));
    const auto& three = p.limits.at(Level::major);
    CHECK((three.response_in == Response::clock_minutes && three.response == 15));
    CHECK(three.resolve_same_day);
    for (const char* channel :
         {"leader", "superior", "regulator", "government", "media", "consumer_council", "supervision_hotline"})
        CHECK(p.sensitive_channels.contains(channel));
    for (const char* channel : {"counter", "kiosk", "hotline", "web", "public_opinion"})
        CHECK_FALSE(p.sensitive_channels.contains(channel));
}

TEST_CASE("when head office doubts its clock is a value of the policy, and one of before has the rulebook's",
          "[policy][rulebook10]") {
    auto json = read_json("shared/policy/data/policy.json");
    CHECK(json["clock"]["doubt_hours"] == 24);
    CHECK(json["clock"]["agree_minutes"] == 5);
    json["clock"] = {{"tolerance_seconds", 120}, {"doubt_hours", 2}, {"agree_minutes", 1}};
    CHECK(Policy::from_json(json)->clock_doubt_hours == 2);
    CHECK(Policy::from_json(json)->clock_agree_minutes == 1);
    json["clock"] = {{"tolerance_seconds", 120}};
    CHECK(Policy::from_json(json)->clock_doubt_hours == 24);
    CHECK(Policy::from_json(json)->clock_agree_minutes == 5);
    for (const auto& [key, value] : {std::pair{"doubt_hours", 0},
                                     {"doubt_hours", 721},
                                     {"agree_minutes", 0},
                                     {"agree_minutes", 61},
                                     {"agree_minute", 5}}) {
        INFO(key << ' ' << value);
        json["clock"] = {{"tolerance_seconds", 120}, {key, value}};
        const auto policy = Policy::from_json(json);
        REQUIRE_FALSE(policy);
        CHECK(policy.error().where == std::string("clock.") + key);
    }
}

TEST_CASE("a policy that lacks a value is refused and the path is named", "[policy]") {
    const auto whole = read_json("shared/policy/data/policy.json");
    int values = 0;
    each_value(whole, "", [&](const std::string& path) {
        // What policies of before did not have: nothing is erased, the knowledge base is empty, a clock is doubted as
        // ever.
        if (path == "keeping.erasure" || path == "answers") return;
        if (path == "clock.doubt_hours" || path == "clock.agree_minutes") return;
        for (const char* since : {"content_rules", "approval", "remedy", "quarter", "emergency", "products", "topics"})
            if (path.starts_with(since)) return;
        INFO(path);
        ++values;
        auto json = whole;
        const auto here = pointer(path);
        json[here.parent_pointer()].erase(here.back());
        const auto policy = Policy::from_json(json);
        CHECK_FALSE(policy);
        if (!policy) CHECK_THAT(policy.error().where, Catch::StartsWith(path.substr(0, path.rfind('.'))));
    });
    CHECK(values > 20);
}

TEST_CASE("a policy with a value of another type is refused and the path is named", "[policy]") {
    const auto whole = read_json("shared/policy/data/policy.json");
    each_value(whole, "", [&](const std::string& path) {
        for (const auto& wrong : {Json(-1), Json(nullptr), Json("seven"), Json(1.5), Json{{"a", 1}}}) {
            if (path == "version" && wrong == "seven") continue;
            INFO(path << " = " << wrong.dump());
            auto json = whole;
            json[pointer(path)] = wrong;
            const auto policy = Policy::from_json(json);
            CHECK_FALSE(policy);
            if (!policy) CHECK_THAT(policy.error().where, Catch::StartsWith(path));
        }
    });
    for (const auto& other : {Json(), Json(1), Json::array()}) CHECK_FALSE(Policy::from_json(other));
}

TEST_CASE("a misspelt value does not pass unnoticed", "[policy]") {
    auto json = read_json("shared/policy/data/policy.json");
    json["grading"]["major_los_fen"] = 1;
    const auto policy = Policy::from_json(json);
    REQUIRE_FALSE(policy);
    CHECK_THAT(policy.error().where, Catch::Contains("major_los_fen"));
}

TEST_CASE("the rules travel as one value and come back as they were", "[policy]") {
    const auto again = Rules::from_json(demo_rules().to_json());
    REQUIRE(again);
    CHECK(again->to_json() == demo_rules().to_json());
    auto told = demo_rules_json();
    told["branches"] = Json::array();
    CHECK(again->to_json() == told);
    for (const char* part : {"policy", "organisation", "workdays"}) {
        auto json = demo_rules_json();
        json.erase(part);
        const auto rules = Rules::from_json(json);
        REQUIRE_FALSE(rules);
        CHECK_THAT(rules.error().where, Catch::Contains(part));
    }
}

TEST_CASE("a unit keeps its own office hours, or the nearest ancestor's, or the bank's", "[policy]") {
    const auto rules = demo_rules_with(
        {{"policy",
          {{"office_hours", {{"units", {{"650100", {"10:00-13:00", "15:00-19:00"}}, {"650102", {"08:30-17:30"}}}}}}}}});
    CHECK(rules.working_time("650101").opens() == 10h);
    CHECK(rules.working_time("650101").closes() == 19h);
    CHECK(rules.working_time("650100").opens() == 10h);
    CHECK(rules.working_time("650102").opens() == 8h + 30min);
    CHECK(rules.working_time("650001").opens() == 9h);
    CHECK(rules.working_time("000030").closes() == 18h);
}
