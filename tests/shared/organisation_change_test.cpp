// SPDX-License-Identifier: Apache-2.0
// From one organisation to the next: what may change, and what a unit that moves leaves as it was (rulebook 1; Art. 7,
// 8).
#include "shared/policy/organisation_change.hpp"

#include "shared/complaint/authority.hpp"
#include "shared/dryrun/organisation_dry_run.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

using What = UnitChange::What;
using Units = std::vector<std::string>;

/// The demo bank's organisation with `changes` of its units, by code.
Json organisation_with(const std::map<std::string, Json>& changes) {
    auto out = read_json("shared/policy/data/demo-organisation.json");
    for (auto& unit : out["units"])
        if (const auto it = changes.find(text_of(unit, "code")); it != changes.end()) unit.merge_patch(it->second);
    return out;
}
const std::map<std::string, Json> outlet_moved{{"650101", {{"parent", "650000"}}}};

Organisation read(const Json& json) {
    auto out = Organisation::from_json(json);
    REQUIRE(out);
    return *out;
}

std::string place_of(const std::string& code) {
    std::size_t n = 0;
    for (const auto& unit : demo_rules().organisation.json()["units"]) {
        if (text_of(unit, "code") == code) break;
        ++n;
    }
    return "units[" + std::to_string(n) + "]";
}

/// Why the demo bank's organisation does not become `next` when something stands at every unit: its path; "" it does.
std::string refused_at(const Json& next, bool something_stands = true) {
    const auto fits =
        check_change(demo_rules().organisation, read(next), [&](std::string_view) { return something_stands; });
    return fits ? "" : fits.error().where;
}

/// The demo rules with 650101 moved to the branch 650000 at `when`.
Rules moved_at(When when) {
    auto rules = demo_rules().with_organisation(organisation_with(outlet_moved), when.instant);
    REQUIRE(rules);
    return *rules;
}

}  // namespace

TEST_CASE("each change of a unit is named with what was and what will be", "[rulebook1]") {
    auto next = organisation_with({{"650101", {{"parent", "650000"}, {"name", "天山路支行"}}},
                                   {"650000", {{"handlers", {"甲", "乙"}}, {"head", ""}}}});
    next["units"].push_back({{"code", "650007"}, {"name", "新"}, {"kind", "sub_branch"}, {"parent", "650000"}});
    const auto& now = demo_rules().organisation;
    const auto& branch = *now.find("650000");
    CHECK(changes_between(now, read(next)) ==
          std::vector<UnitChange>{{"650000", What::head, branch.head, ""},
                                  {"650000", What::handlers, branch.handlers.at(0), "甲 / 乙"},
                                  {"650007", What::added, "", "新"},
                                  {"650101", What::renamed, now.find("650101")->name, "天山路支行"},
                                  {"650101", What::moved, "650100", "650000"}});
    CHECK(changes_between(read(next), now).at(2) ==
          UnitChange{"650101", What::renamed, "天山路支行", now.find("650101")->name});
    CHECK(changes_between(now, now).empty());
}

TEST_CASE("a unit goes only when nothing stands at it, and keeps its kind while something does", "[rulebook1]") {
    auto without = demo_rules().organisation.json();
    std::erase_if(without["units"].get_ref<Json::array_t&>(),
                  [](const Json& unit) { return text_of(unit, "code") == "650106"; });
    CHECK(refused_at(without) == "units");
    CHECK(refused_at(without, false) == "");
    const auto outlet = organisation_with({{"650106", {{"kind", "outlet"}}}});
    CHECK(refused_at(outlet) == place_of("650106") + ".kind");
    CHECK(refused_at(outlet, false) == "");
}

TEST_CASE("head office's own four keep their codes, and a unit stands below what its kind stands below",
          "[rulebook1]") {
    CHECK(refused_at(organisation_with({{"000030", {{"kind", "department"}}},
                                        {"000040", {{"kind", "contact_centre"}}}})) == place_of("000040") + ".kind");
    CHECK(refused_at(organisation_with({{"650101", {{"parent", "650102"}}}})) == place_of("650101") + ".parent");
    CHECK(refused_at(organisation_with({{"650100", {{"parent", "610000"}}}})) == place_of("650100") + ".parent");
    CHECK(refused_at(organisation_with({{"000040", {{"parent", "610000"}}}})) == place_of("000040") + ".parent");
    CHECK(refused_at(organisation_with({{"000040", {{"parent", "000010"}}}})) == "");
    CHECK(refused_at(organisation_with(outlet_moved)) == "");
}

TEST_CASE("a unit that the policy or a branch's rules name is refused by the path where it stands", "[rulebook1]") {
    auto without = demo_rules().organisation.json();
    std::erase_if(without["units"].get_ref<Json::array_t&>(),
                  [](const Json& unit) { return text_of(unit, "code") == "000040"; });
    const auto gone = demo_rules().with_organisation(without, beijing("2026-03-02 12:00"));
    REQUIRE_FALSE(gone);
    CHECK_THAT(gone.error().where, Catch::StartsWith("policy.categories["));
    auto own = read_json("shared/policy/data/policy.json");
    own["version"] = "2026-2";
    const Json hours{{"version", "k1"}, {"branch", "650100"}, {"office_hours", {{"650101", {"09:00-17:00"}}}}};
    const auto before = demo_rules().with_policy(own, Json::array({hours}));
    REQUIRE(before);
    const auto moved = before->with_organisation(organisation_with(outlet_moved), beijing("2026-03-02 12:00"));
    REQUIRE_FALSE(moved);
    CHECK(moved.error().where == "branches[0].office_hours.650101");
    own["version"] = "2026-3";
    const auto freed = before->with_policy(own, Json::array());
    REQUIRE(freed);
    CHECK(freed->with_organisation(organisation_with(outlet_moved), beijing("2026-03-02 12:00")));
}

TEST_CASE("a name changes without a trace in the tree, a move keeps the tree of before, and travels", "[rulebook1]") {
    const auto renamed = demo_rules().with_organisation(organisation_with({{"650101", {{"name", "天山路支行"}}}}),
                                                        beijing("2026-03-02 12:00"));
    REQUIRE(renamed);
    CHECK(renamed->earlier.empty());
    CHECK(renamed->organisation.find("650101")->name == "天山路支行");
    const auto moved = Rules::from_json(moved_at("2026-03-02 12:00").to_json());
    REQUIRE(moved);
    CHECK(moved->organisation.branch_of("650101") == "650000");
    CHECK(moved->organisation_at(beijing("2026-03-02 12:00") - one_ms).branch_of("650101") == "650100");
    CHECK(moved->organisation_at(beijing("2026-03-02 12:00")).branch_of("650101") == "650000");
    CHECK(moved->policy_for("650101", "2026-1").version == "2026-1");
}

TEST_CASE("what a branch did before an outlet left it stays done and afterwards the new branch does it",
          "[rulebook1][art23]") {
    const auto rules = moved_at("2026-03-03 12:00");
    auto story = history(rules)
                     .captured("2026-03-02 10:00")
                     .graded(1, "2026-03-02 10:01")
                     .investigated("outlet_manager-650101", "2026-03-02 11:00");
    story.told("determined", "branch_head-650100", "2026-03-03 10:00", {{"finding", "invalid"}});
    CHECK(english_of(story.complaint().timeline.back().why_not) == "");
    story.told("determined", "branch_head-650100", "2026-03-03 13:00", {{"finding", "valid"}});
    CHECK_FALSE(story.complaint().timeline.back().effective);
    story.told("determined", "branch_head-650000", "2026-03-03 14:00", {{"finding", "valid"}});
    CHECK(english_of(story.complaint().timeline.back().why_not) == "");
    CHECK(story.complaint().judgement.finding() == "valid");
}

TEST_CASE("a branch's evidence still counts after the outlet left it", "[rulebook1][art23]") {
    const auto rules = moved_at("2026-03-04 12:00");
    auto story = history(rules).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:01");
    story.told("determined", "branch_head-650100", "2026-03-03 10:00", {{"finding", "undetermined"}});
    story.told("evidence_attached", "branch_handler-650100", "2026-03-03 11:00", {{"type", "video"}});
    const auto c = story.complaint();
    for (const auto& entry : c.timeline) CHECK(english_of(entry.why_not) == "");
    std::map<std::string, DutyState> evidence;
    for (const auto& duty : duties_of(c, rules, beijing("2026-03-09 10:00")))
        if (duty.kind == DutyKind::evidence && duty.what == "video") evidence[duty.unit] = duty.state;
    CHECK(evidence == std::map<std::string, DutyState>{{"650000", DutyState::met}});
}

TEST_CASE("a complaint keeps the branch's rules it was received under after the outlet left the branch",
          "[rulebook1][art24]") {
    const Json own{{"version", "k1"},
                   {"branch", "650100"},
                   {"limits", {{"1", {{"resolve", {{"working_days", 2}}}}}}},
                   {"office_hours", {{"650100", {"09:00-17:00"}}}}};
    const auto before = demo_rules().with_policy(
        [] {
            auto policy = read_json("shared/policy/data/policy.json");
            policy["version"] = "2026-2";
            return policy;
        }(),
        Json::array({own}));
    REQUIRE(before);
    const auto after = before->with_organisation(organisation_with(outlet_moved), beijing("2026-03-02 12:00"));
    REQUIRE(after);
    const auto version = before->policy_for("650101").version;
    CHECK(after->policy_for("650101").version == "2026-2");
    CHECK(after->policy_for("650101", version).version == version);
    CHECK_FALSE(after->working_time("650101", version).is_open(beijing("2026-03-02 17:30")));
    CHECK(after->working_time("650101").is_open(beijing("2026-03-02 17:30")));
}

TEST_CASE("who would see what otherwise is counted by unit, and names no complaint", "[rulebook1]") {
    const auto story = history(demo_rules()).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:01");
    const std::vector complaints{story.complaint()};
    CHECK(sight_changed(complaints, demo_rules(), moved_at("2026-03-03 12:00")) ==
          Json{{"complaints", 1},
               {"items", Json::array({{{"unit", "650000"}, {"gains", 1}, {"loses", 0}},
                                      {{"unit", "650100"}, {"gains", 0}, {"loses", 1}}})}});
}
