// SPDX-License-Identifier: Apache-2.0
// Handling a complaint from proposal to remedy (Art. 15, 18, 19; Op. 6, 8, 9; rulebook 5, 6).
#include "shared/complaint/authority.hpp"
#include "shared/events/check.hpp"
#include "shared/events/redaction.hpp"
#include "shared/view/sentence.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* branch = "branch_head-650100";
constexpr const char* agent = "contact_centre_agent-000030";
constexpr const char* department = "department_handler-000070";

History of_level(int level, const Json& changes = Json::object()) {
    return history(demo_rules()).captured("2026-03-02 10:00", changes).graded(level, "2026-03-02 10:00");
}

/// Why the last line was not effective; "" when it was.
std::string verdict(const History& story) { return english_of(story.complaint().timeline.back().why_not); }

}  // namespace

TEST_CASE("a solution is proposed, the head approves it or sends it back, and is asked again then", "[rulebook5]") {
    auto story = of_level(1);
    story.told("proposed", manager, "2026-03-02 11:00", {{"solution", "道歉并补办"}});
    CHECK(story.complaint().state == State::investigating);
    story.told("approved", manager, "2026-03-02 11:10", {{"opinion", "同意"}, {"signature", "张"}});
    REQUIRE(story.complaint().investigation.approved_at);
    story.told("sent_back", branch, "2026-03-02 11:20", {{"reason", "措施不足"}});
    CHECK(verdict(story) == "");
    CHECK_FALSE(story.complaint().investigation.approved_at);  // the form is incomplete again
    story.told("proposed", "department_handler-000050", "2026-03-02 11:30", {{"solution", "同意补办"}});
    CHECK(verdict(story) != "");  // it does not concern that department
}

TEST_CASE("what was found, put right and paid stands with who did it, money is whole fen and never negative",
          "[art18]") {
    auto story = of_level(1);
    story.told("investigated", manager, "2026-03-02 11:00", {{"findings", "属实"}, {"verdict", "true"}});
    CHECK(story.complaint().investigation.at == beijing("2026-03-02 11:00"));
    story.told("remedied", manager, "2026-03-02 12:00", {{"text", "已更正户名"}});
    CHECK(verdict(story) == "");
    story.told("compensated", manager, "2026-03-02 12:10", {{"amount_fen", 12'345}});
    CHECK(verdict(story) == "");
    story.told("compensated", agent, "2026-03-02 12:20", {{"amount_fen", 1}});
    CHECK(verdict(story) != "");  // the contact centre pays nothing
    const auto now = beijing("2026-03-02 13:00");
    for (const Json& amount : {Json(-1), Json("12"), Json(1.5)}) {
        const auto checked =
            check_body("compensated", whole_body("compensated", {{"amount_fen", amount}}), demo_rules(), now);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().where == "body.amount_fen");
    }
    CHECK_FALSE(check_body("investigated", whole_body("investigated", {{"verdict", "perhaps"}}), demo_rules(), now));
}

TEST_CASE("the contact centre answers indirectly, the unit directly", "[art19]") {
    const auto answered = [](const char* who, bool direct) {
        auto story = of_level(1, {{"form", "offsite"}, {"channel", "hotline"}});
        story.told("replied", who, "2026-03-02 15:00",
                   {{"outcome", "resolved"}, {"text", "已说明"}, {"direct", direct}});
        return verdict(story);
    };
    CHECK(answered(agent, false) == "");
    CHECK_THAT(answered(agent, true), Catch::Contains("Art. 19(2)"));
    CHECK(answered(manager, true) == "");
    CHECK(answered(manager, false) == "");
}

TEST_CASE("good handling is commended by a head, not by whoever handled it", "[as2]") {
    for (const auto& [who, allowed] : {std::pair{manager, true},
                                       {branch, true},
                                       {"contact_centre_lead-000030", true},
                                       {"channel_operations_head-000010", true},
                                       {"outlet_staff-650101", false},
                                       {"branch_handler-650100", false},
                                       {agent, false}}) {
        INFO(who);
        auto story = of_level(1);
        story.told("commended", who, "2026-03-02 15:00", {{"person", "outlet_staff-650101"}, {"what", "耐心细致"}});
        CHECK((verdict(story) == "") == allowed);
    }
}

TEST_CASE("the general office starts the emergency plan, and is told of level 3 that may be attended to", "[art15]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", {{"media", "possible"}}}});
    run_rules(story, beijing("2026-03-02 10:01"));
    const auto told = story.complaint().reporting.notified;
    CHECK(std::ranges::find(told, "000020") != told.end());
    story.line("emergency_started", "general_office-000020", "2026-03-02 10:10", {{"plan", "舆情应急预案"}});
    CHECK(verdict(story) == "");
    story.line("emergency_started", "channel_operations_head-000010", "2026-03-02 10:20", {{"plan", "舆情应急预案"}});
    CHECK(verdict(story) != "");
}

TEST_CASE("the cause is one of the procedure's three, unknown at first, and staff correct it", "[op6]") {
    const auto now = beijing("2026-03-02 13:00");
    auto body = contract_body();
    for (int cause = 0; cause <= 3; ++cause) {
        body["cause"] = cause;
        CHECK(check_captured(body, demo_rules(), now));
    }
    body["cause"] = 4;
    const auto wrong = check_captured(body, demo_rules(), now);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().where == "cause");
    auto story = of_level(1, {{"cause", 0}});
    story.line("amended", manager, "2026-03-02 11:00", {{"field", "cause"}, {"old", 0}, {"new", 2}});
    CHECK(story.complaint().intake.captured["cause"] == 2);
    story.line("amended", manager, "2026-03-02 11:10", {{"field", "cause"}, {"old", 2}, {"new", 9}});
    CHECK(verdict(story) != "");
    CHECK(story.complaint().intake.captured["cause"] == 2);
}

TEST_CASE("the branch hands down, handles itself, or asks above, and its head checks the solution", "[op8]") {
    auto down = of_level(2);
    run_rules(down, beijing("2026-03-02 10:01"));
    CHECK(down.complaint().ownership.owner.unit == "650100");
    down.assigned("650101", "owner", "2026-03-02 10:10", "branch_handler-650100");
    CHECK(down.complaint().ownership.owner.unit == "650101");
    CHECK(run_rules(down, beijing("2026-03-02 10:11")).drafts.empty());  // what a person decided stands

    auto itself = of_level(2);
    itself.told("proposed", "branch_handler-650100", "2026-03-02 11:00", {{"solution", "上门道歉"}})
        .approved(branch, "2026-03-02 11:10")
        .replied(branch, "2026-03-02 11:20");
    CHECK(itself.complaint().state == State::replied);

    auto up = of_level(2);
    up.line("referred_up", branch, "2026-03-02 11:00", {{"unit", "000070"}, {"question", "制度如何解释"}});
    CHECK(verdict(up) == "");
    const auto seen_by = visible_to(up.complaint(), demo_rules());
    CHECK(std::ranges::find(seen_by, "000070") != seen_by.end());
    up.line("instructed", department, "2026-03-02 15:00", {{"text", "按新规办理"}});
    CHECK(verdict(up) == "");
    CHECK(duty_at(up, DutyKind::urge, "2026-03-02 16:00")->state == DutyState::met);
}

TEST_CASE("what a body referred is supervised by the general office, and archived by channel operations", "[op9]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"form", "other"}, {"channel", "regulator"}});
    run_rules(story, beijing("2026-03-02 10:01"));
    const auto& c = story.complaint();
    CHECK(c.grading.level == Level::sensitive);
    CHECK(c.ownership.supervisors == std::vector<std::string>{"000020"});  // as supervisor
    story.approved(branch, "2026-03-03 09:00").replied(branch, "2026-03-03 09:10");
    story.told("referrer_answered", "general_office-000020", "2026-03-03 10:00", {{"text", "已办结"}});
    CHECK(verdict(story) == "");
    story.line("archived", "channel_operations_officer-000010", "2026-03-03 11:00");
    CHECK(verdict(story) == "Only a closed complaint is archived.");
}

TEST_CASE("taking a complaint in is no answer to its assignment", "[art17]") {
    // The unit's own staff capture it; head office assigns it to the unit in the same moment.
    auto story = history(demo_rules()).captured("2026-03-02 10:00", Json::object(), "outlet_staff-650101");
    run_rules(story, beijing("2026-03-02 10:00"));
    REQUIRE(story.complaint().ownership.changes.front().at == beijing("2026-03-02 10:00"));
    CHECK(duty_at(story, DutyKind::urge, "2026-03-02 10:30")->state == DutyState::open);
    story.responded(manager, "2026-03-02 11:00");
    CHECK(duty_at(story, DutyKind::urge, "2026-03-02 11:30")->state == DutyState::met);
}

TEST_CASE("a miss that stood before the complaint came is written to its owner, not to who was complained of",
          "[art11][art12]") {
    // Level 3, received at 08:00, known to head office at 10:00: the response was missed before there was an owner.
    auto story = history(demo_rules()).captured("2026-03-02 08:00", {{"facts", {{"litigation", true}}}});
    const auto kept = run_rules(story, beijing("2026-03-02 10:00"));
    REQUIRE(kept.ended);
    for (const auto& draft : kept.drafts)
        if (draft.kind == "overdue" && draft.body["duty"] == "respond") CHECK(draft.body["unit"] == "650100");
    CHECK(count_of(kept.drafts, "overdue") >= 1);
}

TEST_CASE("the next day's contact is owed from the end of the day before, made early or not", "[art14]") {
    auto story = of_level(2);
    // Missed on 4 March at 18:00. The customer is called on the 5th in the morning.
    story.told("progress_told", branch, "2026-03-05 09:00", {{"text", "仍在核实"}});
    run_rules(story, beijing("2026-03-05 09:00"));  // what was missed is written down, and wakes nobody any more
    const auto c = story.complaint();
    const auto wake = [&](When now) {
        return next_wake(c, demo_rules(), duties_of(c, demo_rules(), now.instant), now.instant);
    };
    CHECK(wake("2026-03-05 10:00") == beijing("2026-03-05 18:00"));
    const auto next = duty_at(story, DutyKind::contact_daily, beijing("2026-03-05 18:00") + one_ms);
    REQUIRE(next);
    CHECK(next->due.at == beijing("2026-03-06 18:00"));
    CHECK(next->state == DutyState::open);
}

TEST_CASE("every due time that runs into a year without a calendar says so, whatever the duty", "[rulebook4]") {
    auto story = history(demo_rules()).captured("2026-12-28 10:00").graded(2, "2026-12-28 10:00");
    story.assigned("650100", "owner", "2026-12-31 17:30").told("withdrawal_requested", manager, "2026-12-31 10:00");
    const auto c = story.complaint();
    int assumed = 0;
    for (const auto& duty : duties_of(c, demo_rules(), beijing("2027-01-04 10:00"))) {
        const auto due_in = static_cast<int>(date_of(duty.due.at).year());
        const bool reckoned = duty.kind != DutyKind::regulator_limit;
        INFO(to_string(duty.kind) << " " << sentence(duty.due.why, Language::english));
        CHECK(duty.due.assumed() == (due_in == 2027 && reckoned));
        CHECK((sentence(duty.due.why, Language::english).find("no official calendar for 2027") != std::string::npos) ==
              duty.due.assumed());
        CHECK((sentence(duty.due.why, Language::chinese).find("2027年官方工作日历尚未公布") != std::string::npos) ==
              duty.due.assumed());
        assumed += duty.due.assumed();
    }
    CHECK(assumed >= 4);  // daily contacts, urging, the check of the withdrawal, the first-contact person's
}

TEST_CASE("staff write down something for each other: it changes nothing and stays with who wrote it", "[rulebook5]") {
    auto story = of_level(1);
    const auto before = story.complaint();
    story.line("noted", agent, "2026-03-02 11:00", {{"text", "客户上午不便接听电话"}});
    CHECK(verdict(story) == "");
    CHECK(story.complaint().state == before.state);
    story.line("noted", "customer", "2026-03-02 11:10", {{"text", "x"}});
    CHECK(verdict(story) != "");
    CHECK_FALSE(check_body("noted", {{"text", " "}}, demo_rules(), beijing("2026-03-02 12:00")));
    // An erasure leaves that it was written, and by whom.
    const auto left = redacted(story.lines()[2]);
    CHECK(left.body == Json{{"text", erased_text}});
}
