// SPDX-License-Identifier: Apache-2.0
// What head office writes by rule: grade, owner, copies, misses, raises (rulebook 3–6).
#include <algorithm>

#include "shared/engine/required_events.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* branch = "branch_head-650100";

std::vector<Json> bodies(const RulesRun& kept, std::string_view kind) {
    std::vector<Json> out;
    for (const auto& draft : kept.drafts)
        if (draft.kind == kind) out.push_back(draft.body);
    return out;
}

bool wrote(const RulesRun& kept, std::string_view kind, const Json& part) {
    return std::ranges::any_of(bodies(kept, kind), [&](const Json& body) {
        return std::ranges::all_of(part.items(), [&](const auto& item) {
            return body.contains(item.key()) && body[item.key()] == item.value();
        });
    });
}

}  // namespace

TEST_CASE("a new complaint is graded, given to its owner and filed with the contact centre", "[keeper][art10][art11]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00");
    const auto kept = run_rules(story, beijing("2026-03-02 10:01"));
    REQUIRE(kept.ended);
    const auto c = story.complaint();
    CHECK(c.grading.level == Level::ordinary);
    CHECK(c.ownership.owner.unit == "650101");
    CHECK(c.reporting.filed_with == std::vector<std::string>{"000030"});
    CHECK(c.reporting.notified.empty());
    CHECK(c.intake.policy_version == demo_rules().policy.version);
    CHECK(kept.drafts.size() == 3);
    for (const auto& draft : kept.drafts) CHECK(draft.by == rule_engine(demo_rules()));
}

TEST_CASE("the owner is the sub-branch, the branch, or the branch with a supervisor, by level", "[keeper][art11]") {
    struct Row {
        const char* what;
        Json changes;
        const char* owner;
        std::vector<std::string> supervisors, helpers, told;
    };
    const std::vector<Row> rows{
        {"level 1 on site", Json::object(), "650101", {}, {}, {}},
        {"level 1 off site: the department of its category",
         {{"form", "offsite"}, {"channel", "hotline"}},
         "650101",
         {},
         {"000070"},
         {}},
        {"level 2", {{"facts", {{"injury", true}}}}, "650100", {}, {}, {"650100", "000030", "000010"}},
        {"level 3", {{"facts", {{"litigation", true}}}}, "650100", {"000010"}, {}, {"650100", "000030", "000010"}},
        {"level 3 with society's attention",
         {{"facts", {{"society", true}}}},
         "650100",
         {"000010", "000020"},
         {},
         {"650100", "000030", "000010", "000020"}},
        {"level 3, a government steps in",
         {{"facts", {{"government", true}}}},
         "650100",
         {"000010"},
         {},
         {"650100", "000030", "000010", "000020"}},
        {"referred by a regulator",
         {{"channel", "regulator"}},
         "650100",
         {"000020"},
         {},
         {"650100", "000030", "000010"}},
        {"public opinion", {{"channel", "public_opinion"}}, "000020", {"000020"}, {}, {}},
        {"a department, level 2",
         {{"unit", "000060"}, {"facts", {{"injury", true}}}},
         "000060",
         {},
         {},
         {"000030", "000010"}},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        auto story = history(demo_rules()).captured("2026-03-02 10:00", row.changes);
        REQUIRE(run_rules(story, beijing("2026-03-02 10:01")).ended);
        const auto c = story.complaint();
        CHECK(c.ownership.owner.unit == row.owner);
        CHECK(c.ownership.supervisors == row.supervisors);
        CHECK(c.reporting.notified == row.told);
        std::vector<std::string> helpers;
        for (const auto& helper : c.ownership.helpers) helpers.push_back(helper.unit);
        CHECK(helpers == row.helpers);
    }
}

TEST_CASE("an outlet's complaint is owned by its sub-branch", "[keeper][art11]") {
    auto json = demo_rules_json();
    json["organisation"]["units"].push_back(
        {{"code", "650191"}, {"name", "友好路网点"}, {"kind", "outlet"}, {"parent", "650101"}});
    const auto rules = *Rules::from_json(json);
    auto story = history(rules).captured("2026-03-02 10:00", {{"unit", "650191"}});
    run_rules(story, beijing("2026-03-02 10:01"));
    CHECK(story.complaint().ownership.owner.unit == "650101");
}

TEST_CASE("the contact centre coordinates where several departments are concerned", "[keeper][art17]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"form", "offsite"}, {"channel", "hotline"}});
    run_rules(story, beijing("2026-03-02 10:01"));
    CHECK(story.complaint().ownership.supervisors.empty());
    story.assigned("000060", "helper", "2026-03-02 11:00", "contact_centre_agent-000030");
    const auto kept = run_rules(story, beijing("2026-03-02 11:01"));
    CHECK(wrote(kept, "assigned", {{"unit", "000030"}, {"as", "supervisor"}, {"article", "17"}}));
}

TEST_CASE("a missed response is written down and the branch told, without a raise", "[keeper][art12]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00");
    run_rules(story, beijing("2026-03-02 10:01"));
    CHECK(count_of(run_rules(story, beijing("2026-03-03 18:00")).drafts, "overdue") == 0);
    const auto kept = run_rules(story, beijing("2026-03-03 18:00") + one_ms);
    CHECK(wrote(kept, "overdue", {{"duty", "respond"}, {"article", "12(1)"}, {"unit", "650101"}}));
    CHECK(wrote(kept, "notified", {{"units", {"650100"}}, {"what", "overdue_respond"}}));
    CHECK(count_of(kept.drafts, "raised") == 0);
    CHECK(story.complaint().grading.level == Level::ordinary);
}

TEST_CASE("level 1 not resolved in time becomes level 2 and goes to the branch", "[keeper][art11][art13]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00", Json::object(), manager)
                     .responded(manager, "2026-03-02 10:05");
    run_rules(story, beijing("2026-03-02 10:06"));
    const auto kept = run_rules(story, beijing("2026-03-05 18:00") + one_ms);
    REQUIRE(kept.ended);
    CHECK(wrote(kept, "overdue", {{"duty", "resolve"}, {"article", "12(1)"}}));
    CHECK(wrote(kept, "raised", {{"from", 1}, {"to", 2}, {"reason", "overdue"}, {"article", "11(2)"}}));
    const auto c = story.complaint();
    CHECK(c.grading.level == Level::sensitive);
    CHECK(c.ownership.owner.unit == "650100");
    CHECK(std::ranges::find(c.reporting.notified, "000010") != c.reporting.notified.end());
}

TEST_CASE("level 2 not resolved in time: head office and contact centre are told", "[keeper][art14]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", {{"injury", true}}}});
    run_rules(story, beijing("2026-03-02 10:01"));
    const auto kept = run_rules(story, beijing("2026-03-04 18:00") + one_ms);
    CHECK(wrote(kept, "notified", {{"units", {"650100", "000030", "000010"}}, {"what", "overdue_resolve"}}));
    CHECK(count_of(kept.drafts, "raised") == 0);
}

TEST_CASE("level 3 not resolved on its day: the branch, the contact centre and channel operations are told",
          "[keeper][art15]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", {{"litigation", true}}}});
    run_rules(story, beijing("2026-03-02 10:01"));
    CHECK_FALSE(wrote(run_rules(story, beijing("2026-03-02 24:00")), "notified", {{"what", "overdue_resolve"}}));
    const auto kept = run_rules(story, beijing("2026-03-02 24:00") + one_ms);
    CHECK(wrote(kept, "notified",
                {{"units", {"650100", "000030", "000010"}}, {"what", "overdue_resolve"}, {"article", "12(3)"}}));
}

TEST_CASE("very dissatisfied with the first handling of level 1: raised, the branch takes over",
          "[keeper][art11][art13]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00", Json::object(), manager)
                     .replied(manager, "2026-03-02 11:00");
    run_rules(story, beijing("2026-03-02 11:01"));
    story.rated(2, manager, "2026-03-02 11:30");
    CHECK(count_of(run_rules(story, beijing("2026-03-02 11:31")).drafts, "raised") == 0);
    story.rated(1, manager, "2026-03-02 12:00");
    const auto kept = run_rules(story, beijing("2026-03-02 12:01"));
    CHECK(wrote(kept, "raised", {{"to", 2}, {"reason", "very_dissatisfied"}, {"article", "13"}}));
    CHECK(story.complaint().ownership.owner.unit == "650100");
}

TEST_CASE("what was lowered to level 1 is raised again by what happens after, not by what was known",
          "[keeper][art11][art13]") {
    // Raised by the branch, lowered by its head; then its limit is missed at level 1.
    auto story = history(demo_rules()).captured("2026-03-02 10:00", Json::object(), manager);
    run_rules(story, beijing("2026-03-02 10:01"));
    story.raised(2, "2026-03-02 11:00", branch).lowered(1, branch, "2026-03-02 12:00");
    CHECK(count_of(run_rules(story, beijing("2026-03-05 18:00")).drafts, "raised") == 0);
    const auto missed = run_rules(story, beijing("2026-03-05 18:00") + one_ms);
    REQUIRE(missed.ended);
    CHECK(wrote(missed, "raised", {{"to", 2}, {"reason", "overdue"}}));
    // The head lowers it once more, knowing of the miss: that stands, until the customer is very dissatisfied.
    story.lowered(1, branch, "2026-03-06 09:00");
    CHECK(count_of(run_rules(story, beijing("2026-03-06 09:01")).drafts, "raised") == 0);
    story.replied(manager, "2026-03-06 10:00").rated(1, manager, "2026-03-06 11:00");
    CHECK(wrote(run_rules(story, beijing("2026-03-06 11:01")), "raised", {{"to", 2}, {"reason", "very_dissatisfied"}}));
}

TEST_CASE("a callback that finds the handling improper orders rework until it is right", "[keeper][art11][art20]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00", Json::object(), manager)
                     .replied(manager, "2026-03-02 11:00");
    run_rules(story, beijing("2026-03-02 11:01"));
    for (const char* day : {"2026-03-03", "2026-03-04"}) {
        INFO(day);
        story.called_back("improper", beijing(std::string(day) + " 10:00"));
        const auto kept = run_rules(story, beijing(std::string(day) + " 10:01"));
        REQUIRE(kept.ended);
        CHECK(wrote(kept, "rework_ordered", {{"article", "20"}}));
        CHECK(story.complaint().state == State::investigating);
        CHECK(story.complaint().grading.level == Level::sensitive);  // badly handled (Art. 11(2))
        CHECK(std::ranges::count(story.complaint().grading.reasons, GradingReason{"handled_badly", "11(2)"}) == 1);
        story.approved(branch, beijing(std::string(day) + " 14:50"))
            .replied(branch, beijing(std::string(day) + " 15:00"));
    }
    story.called_back("satisfied", "2026-03-05 10:00");
    CHECK(count_of(run_rules(story, beijing("2026-03-05 10:01")).drafts, "rework_ordered") == 0);
}

TEST_CASE("a callback after closing that finds it improper opens the complaint again", "[keeper][art20]") {
    const auto rules = demo_rules_with({{"policy", {{"callback", {{"sample_percent", 0}}}}}});
    auto story = history(rules)
                     .captured("2026-03-02 10:00", Json::object(), manager)
                     .graded(1, "2026-03-02 10:00")
                     .filed(manager, "2026-03-02 10:30")
                     .investigated(manager, "2026-03-02 10:40")
                     .approved(manager, "2026-03-02 10:50")
                     .replied(manager, "2026-03-02 11:00")
                     .rated(4, manager, "2026-03-02 11:10")
                     .closed_by(manager, "2026-03-02 12:00");
    REQUIRE(story.complaint().state == State::closed);
    story.called_back("improper", "2026-03-04 10:00");
    REQUIRE(run_rules(story, beijing("2026-03-04 10:01")).ended);
    CHECK(story.complaint().state == State::investigating);
    CHECK(story.complaint().grading.level == Level::sensitive);
}

TEST_CASE("a customer who does not accept the answer and comes again makes level 1 level 2", "[keeper][art11]") {
    const auto rules = demo_rules_with({{"policy", {{"callback", {{"sample_percent", 0}}}}}});
    const auto closed = history(rules)
                            .captured("2026-03-02 10:00", Json::object(), manager)
                            .graded(1, "2026-03-02 10:00")
                            .filed(manager, "2026-03-02 10:30")
                            .investigated(manager, "2026-03-02 10:40")
                            .approved(manager, "2026-03-02 10:50")
                            .replied(manager, "2026-03-02 11:00")
                            .rated(3, manager, "2026-03-02 11:10")
                            .closed_by(manager, "2026-03-02 12:00");
    auto again = closed;
    again.line("reopened", manager, "2026-03-06 10:00", {{"reason", "客户再次来电"}, {"complained_again", true}});
    CHECK(wrote(run_rules(again, beijing("2026-03-06 10:01")), "raised",
                {{"to", 2}, {"reason", "not_accepted_complained_again"}, {"article", "11(2)"}}));
    // Opened again for a reason of the bank's own, it stays at its level; its duties start anew all the same.
    auto own = closed;
    own.line("reopened", manager, "2026-03-06 10:00", {{"reason", "补正材料"}});
    CHECK(count_of(run_rules(own, beijing("2026-03-06 10:01")).drafts, "raised") == 0);
    CHECK(duty_at(own, DutyKind::respond, "2026-03-06 11:00")->due.at == beijing("2026-03-09 18:00"));
}

TEST_CASE("lowered by a person stays lowered, but a new fact raises it again", "[keeper][art11]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", {{"loss", "small"}}}});
    run_rules(story, beijing("2026-03-02 10:01"));
    story.lowered(1, branch, "2026-03-02 11:00");
    CHECK(count_of(run_rules(story, beijing("2026-03-02 11:01")).drafts, "raised") == 0);
    CHECK(story.complaint().grading.level == Level::ordinary);
    story.line("amended", manager, "2026-03-02 12:00",
               {{"field", "facts.media"}, {"old", "none"}, {"new", "possible"}});
    CHECK(wrote(run_rules(story, beijing("2026-03-02 12:01")), "raised", {{"to", 3}}));
}

TEST_CASE("the fifth complaint on one sub-category at one unit in a quarter makes a duty to rectify",
          "[keeper][art6][art21]") {
    for (int place = 3; place <= 7; ++place) {
        INFO("place " << place);
        auto story = history(demo_rules()).captured("2026-03-02 10:00");
        const auto kept = run_rules(story, beijing("2026-03-02 10:01"), {.place_in_quarter = place});
        REQUIRE(kept.ended);
        CHECK(count_of(kept.drafts, "rectification_ordered") == (place == 5));
        const auto duty = duty_at(story, DutyKind::rectification, "2026-03-02 11:00");
        CHECK(duty.has_value() == (place == 5));
        if (!duty) continue;
        CHECK(duty->unit == "650100");
        CHECK(duty->due.at == beijing("2026-03-16 18:00"));
        story.line("rectified", branch, "2026-03-10 10:00", {{"cause", "窗口少"}, {"measure", "增开窗口"}});
        CHECK(duty_at(story, DutyKind::rectification, "2026-03-10 11:00")->state == DutyState::met);
    }
}

TEST_CASE("who was told of level 2 is told again when it becomes level 3, channel operations at once",
          "[keeper][art15]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", {{"injury", true}}}});
    run_rules(story, beijing("2026-03-02 10:01"));
    story.raised(3, "2026-03-03 11:00", branch);
    const auto kept = run_rules(story, beijing("2026-03-03 11:01"));
    CHECK(wrote(kept, "notified", {{"units", {"650100", "000030", "000010"}}, {"level", 3}, {"article", "15"}}));
    for (const auto& duty : duties_of(story.complaint(), demo_rules(), beijing("2026-03-03 12:00")))
        if (duty.kind == DutyKind::report_up) CHECK(duty.state == DutyState::met);
}

TEST_CASE("after an outage misses are written down in the order they fell due", "[keeper][art12][art15]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", {{"society", true}}}});
    run_rules(story, beijing("2026-03-02 10:01"));
    const auto marks = bodies(run_rules(story, beijing("2026-03-09 12:00")), "overdue");
    REQUIRE(marks.size() >= 3);
    for (std::size_t i = 1; i < marks.size(); ++i) CHECK(text_of(marks[i - 1], "due") <= text_of(marks[i], "due"));
}

TEST_CASE("a closed or withdrawn complaint is archived in time, and nothing more is written", "[keeper][art3][as1]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00", Json::object(), manager)
                     .line("withdrawal_requested", manager, "2026-03-02 11:00", {{"reason", "误会"}})
                     .told("withdrawal_verified", manager, "2026-03-02 12:00", {{"voluntary", true}, {"how", "phone"}});
    const auto kept = run_rules_until(story, beijing("2026-03-02 12:01"), beijing("2026-06-01 10:00"));
    REQUIRE(kept.ended);
    CHECK(count_of(kept.drafts, "archived") == 1);
    CHECK(story.complaint().state == State::archived);
}
