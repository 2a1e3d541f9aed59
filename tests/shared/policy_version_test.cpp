// SPDX-License-Identifier: Apache-2.0
// A complaint keeps the policy it was received under; a new one can be tried on the past (rulebook 9).
#include "shared/dryrun/dry_run.hpp"
#include "shared/events/fold.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Json policy_with(const Json& changes) {
    auto policy = read_json("shared/policy/data/policy.json");
    policy["version"] = "2026-2";
    policy.merge_patch(changes);
    return policy;
}

/// The demo rules with a later policy in force.
Rules changed(const Json& changes) {
    auto rules = demo_rules().with_policy(policy_with(changes), Json::array());
    REQUIRE(rules);
    return *rules;
}

History kept_complaint(const Rules& rules, const Json& changes = Json::object()) {
    auto story = history(rules).captured("2026-03-02 10:00", changes);
    run_rules(story, beijing("2026-03-02 10:01"));
    return story;
}

}  // namespace

TEST_CASE("a complaint keeps the limits of the version it was received under", "[policy][art12]") {
    const auto later = changed(
        {{"limits", {{"1", {{"resolve", {{"working_days", 1}}}}}}}, {"office_hours", {{"default", {"08:00-17:00"}}}}});
    const auto before = kept_complaint(demo_rules());
    const auto resolve_due = [&](const History& story) {
        const auto c = fold_complaint(story.lines(), later);
        return duty_of(duties_of(c, later, beijing("2026-03-02 11:00")), DutyKind::resolve)->due.at;
    };
    CHECK(before.complaint().intake.policy_version == "2026-1");
    CHECK(resolve_due(before) == beijing("2026-03-05 18:00"));
    const auto after = kept_complaint(later);
    CHECK(after.complaint().intake.policy_version == "2026-2");
    CHECK(resolve_due(after) == beijing("2026-03-03 17:00"));
}

TEST_CASE("earlier versions travel with the rules, newest last", "[policy]") {
    const auto second = changed(Json::object());
    const auto third = second.with_policy(policy_with({{"version", "2026-3"}}), Json::array());
    REQUIRE(third);
    const auto again = Rules::from_json(third->to_json());
    REQUIRE(again);
    REQUIRE(again->earlier.size() == 2);
    CHECK(again->earlier[0].policy.version == "2026-1");
    CHECK(again->earlier[1].policy.version == "2026-2");
    CHECK(again->policy_for("650101", "2026-1").version == "2026-1");
    CHECK(again->policy_for("650101", "").version == "2026-3");
    CHECK(again->policy_for("650101", "unheard of").version == "2026-3");
}

TEST_CASE("a branch's earlier rules are kept with their version", "[policy][art24]") {
    auto json = demo_rules_json();
    json["branches"] = {
        {{"version", "a"}, {"branch", "650100"}, {"limits", {{"1", {{"resolve", {{"working_days", 2}}}}}}}}};
    const auto first = Rules::from_json(json);
    REQUIRE(first);
    const auto story = kept_complaint(*first);
    CHECK(story.complaint().intake.policy_version == "2026-1+a");
    const auto second = first->with_policy(policy_with(Json::object()), Json::array());
    REQUIRE(second);
    const auto c = fold_complaint(story.lines(), *second);
    CHECK(duty_of(duties_of(c, *second, beijing("2026-03-02 11:00")), DutyKind::resolve)->due.at ==
          beijing("2026-03-04 18:00"));
}

TEST_CASE("a version names one policy only", "[policy]") {
    const auto again =
        demo_rules().with_policy(policy_with({{"version", "2026-1"}, {"archive", {{"days", 9}}}}), Json::array());
    REQUIRE_FALSE(again);
    CHECK(again.error().where == "policy.version");
    const auto wrong = demo_rules().with_policy(policy_with({{"archive", {{"days", 0}}}}), Json::array());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().where == "policy.archive.days");
}

TEST_CASE("a new policy tried on the past lists what would have been otherwise, and nothing else", "[policy]") {
    const auto small = kept_complaint(demo_rules(), {{"facts", {{"loss", "small"}, {"loss_fen", 200'000}}}});
    auto slow = kept_complaint(demo_rules(), {{"category", "4.1"}});
    slow.responded("outlet_manager-650101", "2026-03-02 10:10").replied("outlet_manager-650101", "2026-03-04 10:00");
    const auto phone = kept_complaint(demo_rules(), {{"form", "offsite"}, {"channel", "hotline"}, {"category", "3.1"}});
    const std::vector<Complaint> complaints{small.complaint(), slow.complaint(), phone.complaint()};
    const auto now = beijing("2026-03-04 12:00");
    const auto tried = [&](const Json& changes) {
        return policy_dry_run(complaints, demo_rules(), changed(changes), now)["items"];
    };

    CHECK(tried(Json::object()).empty());
    const auto graded = tried({{"grading", {{"major_loss_fen", 200'000}}}});
    REQUIRE(graded.size() == 1);
    CHECK(graded[0]["level"] == Json{{"from", 2}, {"to", 3}});
    CHECK_FALSE(graded[0].contains("owner"));
    const auto late = tried({{"limits", {{"1", {{"resolve", {{"working_days", 1}}}}}}}});
    bool found = false;
    for (const auto& row : late)
        if (row["number"] == slow.complaint().number && row.contains("late")) {
            found = true;
            CHECK(row["late"] == Json{{"from", false}, {"to", true}});
        }
    CHECK(found);
    auto routed = policy_with(Json::object());
    routed["categories"][2]["department"] = "000050";
    const auto elsewhere = demo_rules().with_policy(routed, Json::array());
    REQUIRE(elsewhere);
    const auto rows = policy_dry_run(complaints, demo_rules(), *elsewhere, now)["items"];
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["department"] == Json{{"from", "000060"}, {"to", "000050"}});
}

TEST_CASE("rules learn the versions that only others know, and nothing else of them", "[policy]") {
    const auto theirs = changed({{"version", "2026-2"}});
    const auto ours = changed({{"version", "2026-3"}});
    const auto both = ours.knowing(theirs);
    REQUIRE(both);
    CHECK(both->policy.version == "2026-3");
    CHECK(both->policy_for("650101", "2026-2").version == "2026-2");
    REQUIRE(both->earlier.size() == 2);
    CHECK(both->knowing(theirs)->earlier.size() == 2);  // once
    CHECK(ours.knowing(demo_rules())->to_json() == ours.to_json());
    const auto clash = changed({{"version", "2026-3"}, {"urge", {{"office_hours", 2}}}});
    CHECK_FALSE(ours.knowing(clash));
}
