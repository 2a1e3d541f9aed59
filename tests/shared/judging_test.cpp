// SPDX-License-Identifier: Apache-2.0
// Findings, evidence, improvement, withdrawal, rectification (Art. 21, 23; As. 1).
#include "shared/events/fold.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* branch = "branch_head-650100";
constexpr const char* officer = "channel_operations_officer-000010";

/// Of level 1, and found true by the outlet.
History level_one() {
    return history(demo_rules())
        .captured("2026-03-02 10:00", Json::object(), manager)
        .graded(1, "2026-03-02 10:00")
        .investigated(manager, "2026-03-02 11:00");
}

History found(const char* finding) {
    return level_one().told("determined", branch, "2026-03-03 10:00", {{"finding", finding}});
}

std::string finding(const History& story) { return story.complaint().judgement.finding(); }

History& withdraw(History& story, bool voluntary, const char* day = "2026-03-04") {
    return story.line("withdrawal_requested", manager, beijing(std::string(day) + " 10:00"), {{"reason", "误会"}})
        .told("withdrawal_verified", manager, beijing(std::string(day) + " 11:00"),
              {{"voluntary", voluntary}, {"how", "phone"}});
}

}  // namespace

TEST_CASE("undetermined: contact centre and branch send their evidence within two working days", "[art23][as1]") {
    auto story = found("undetermined");
    auto duties =
        duties_of_kind(duties_of(story.complaint(), demo_rules(), beijing("2026-03-03 11:00")), DutyKind::evidence);
    REQUIRE(duties.size() == 4);  // recording and ticket, video and statement
    for (std::size_t i = 0; i < duties.size(); ++i) CHECK(duties[i].unit == (i < 2 ? "000030" : "650100"));
    for (const auto& duty : duties) {
        CHECK(duty.article == "23");
        CHECK(duty.due.at == beijing("2026-03-05 18:00"));
        CHECK(duty.state == DutyState::open);
    }
    story.told("evidence_attached", manager, "2026-03-04 10:00", {{"type", "video"}});
    duties =
        duties_of_kind(duties_of(story.complaint(), demo_rules(), beijing("2026-03-04 11:00")), DutyKind::evidence);
    CHECK(duties[0].state == DutyState::open);
    CHECK(duties[2].state == DutyState::met);  // an outlet of the branch sent it
    CHECK(duties[3].state == DutyState::open);
    story.told("determined", officer, "2026-03-05 10:00", {{"finding", "invalid"}});
    CHECK_FALSE(duty_at(story, DutyKind::evidence, "2026-03-05 11:00"));
}

TEST_CASE("invalid, to improve: the branch reports to head office within five working days", "[as1]") {
    auto story = found("invalid_to_improve");
    const auto duty = duty_at(story, DutyKind::improvement, "2026-03-03 11:00");
    REQUIRE(duty);
    CHECK(duty->article == "As. 1(2)");
    CHECK(duty->unit == "650100");
    CHECK(duty->due.at == beijing("2026-03-10 18:00"));
    story.line("improvement_reported", branch, "2026-03-10 10:00", {{"cause", "process"}});
    CHECK(duty_at(story, DutyKind::improvement, "2026-03-10 11:00")->state == DutyState::met);
    for (const char* other : {"valid", "invalid"})
        CHECK_FALSE(duty_at(found(other), DutyKind::improvement, "2026-03-03 11:00"));
}

TEST_CASE("a withdrawal is checked first: of the customer's own will, or pressed", "[as1]") {
    auto asked = level_one().line("withdrawal_requested", manager, "2026-03-04 10:00", {{"reason", "误会"}});
    const auto check = duty_at(asked, DutyKind::verify_withdrawal, "2026-03-04 11:00");
    REQUIRE(check);
    CHECK(check->article == "As. 1(5)");
    CHECK(check->due.at == beijing("2026-03-05 18:00"));
    CHECK(asked.complaint().state == State::investigating);
    auto pressed = level_one();
    withdraw(pressed, false);
    CHECK(pressed.complaint().state != State::withdrawn);
    CHECK(duty_at(pressed, DutyKind::resolve, "2026-03-04 12:00")->state == DutyState::open);
    auto willing = level_one();
    withdraw(willing, true);
    CHECK(willing.complaint().state == State::withdrawn);
    CHECK_FALSE(duty_at(willing, DutyKind::resolve, "2026-03-04 12:00"));
    CHECK_FALSE(duty_at(willing, DutyKind::follow_through, "2026-03-04 12:00"));
    CHECK(duty_at(willing, DutyKind::verify_withdrawal, "2026-03-04 12:00")->state == DutyState::met);
}

TEST_CASE("valid and withdrawn of their own will is quasi, whichever came first", "[as1]") {
    auto judged_first = found("valid");
    CHECK(finding(judged_first) == "valid");
    withdraw(judged_first, true);
    CHECK(finding(judged_first) == "quasi");
    auto withdrawn_first = level_one();
    withdraw(withdrawn_first, true).told("determined", branch, "2026-03-05 10:00", {{"finding", "valid"}});
    CHECK(finding(withdrawn_first) == "quasi");
    auto pressed = found("valid");
    withdraw(pressed, false);
    CHECK(finding(pressed) == "valid");
    auto invalid = found("invalid");
    withdraw(invalid, true);
    CHECK(finding(invalid) == "invalid");
    // Taken up again, it counts in full.
    judged_first.line("reopened", manager, "2026-03-06 10:00", {{"reason", "客户再次来电"}});
    CHECK(finding(judged_first) == "valid");
}

TEST_CASE("nobody is sanctioned for what was found invalid", "[as1][art23]") {
    for (const auto& [result, may] : {std::pair{"valid", true}, {"invalid", false}, {"invalid_to_improve", false}}) {
        INFO(result);
        auto story =
            found(result).told("sanctioned", branch, "2026-03-04 10:00", {{"unit", "650101"}, {"what", "通报批评"}});
        CHECK(story.complaint().timeline.back().effective == may);
    }
}

TEST_CASE("each ground of the rules belongs to one finding", "[as1]") {
    const auto judged = [](const char* finding, const char* ground) {
        auto story =
            level_one().told("determined", branch, "2026-03-03 10:00", {{"finding", finding}, {"ground", ground}});
        return story.complaint().timeline.back().effective;
    };
    CHECK(demo_rules().policy.grounds.size() == 12);
    for (const auto& ground : demo_rules().policy.grounds) {
        INFO(ground.code);
        if (ground.finding != "quasi") CHECK(judged(ground.finding.c_str(), ground.code.c_str()));
        CHECK_FALSE(judged(ground.finding == "valid" ? "invalid" : "valid", ground.code.c_str()));
    }
}

TEST_CASE("nothing is quasi that was not withdrawn", "[as1]") {
    auto story = found("quasi");
    CHECK_FALSE(story.complaint().timeline.back().effective);
    CHECK_FALSE(story.complaint().judgement.determination);
}

TEST_CASE("an order to rectify is a duty of the branch, by the time ordered or the policy's", "[art21]") {
    const char* department = "department_handler-000070";
    auto story = level_one().assigned("000070", "helper", "2026-03-02 10:01");
    auto dated = story;
    dated.line("rectification_ordered", department, "2026-03-03 10:00",
               {{"what", "排队"}, {"by", "2026-03-20T18:00:00+08:00"}});
    CHECK(duty_at(dated, DutyKind::rectification, "2026-03-03 11:00")->due.at == beijing("2026-03-20 18:00"));
    story.line("rectification_ordered", department, "2026-03-03 10:00", {{"what", "排队"}});
    const auto duty = duty_at(story, DutyKind::rectification, "2026-03-03 11:00");
    REQUIRE(duty);
    CHECK(duty->article == "21");
    CHECK(duty->unit == "650100");
    CHECK(duty->due.at == beijing("2026-03-17 18:00"));
}

TEST_CASE("a correction must leave a complaint that could have been captured", "[art9]") {
    struct Row {
        const char* field;
        Json to;
        bool effective;
    };
    const Row rows[] = {{"category", "3.1", true},
                        {"category", "9.9", false},
                        {"cause", 1, true},
                        {"cause", 7, false},
                        {"facts.people", 5, true},
                        {"facts.people", "many", false},
                        {"facts.loss", "major", true},
                        {"facts.loss", "huge", false},
                        {"customer.mobile", "13900139000", true},
                        {"customer.mobile", "1", false},
                        {"customer.name", 7, false},
                        {"unit", "650102", false},
                        {"narrative", "另一回事", false},
                        {"received_at", "2026-03-01T10:00:00+08:00", false}};
    for (const auto& row : rows) {
        INFO(row.field << " " << row.to.dump());
        auto story = level_one().line("amended", manager, "2026-03-03 10:00", {{"field", row.field}, {"new", row.to}});
        CHECK(story.complaint().timeline.back().effective == row.effective);
    }
}

TEST_CASE("of two corrections of the same contact data the later one stands", "[art3][rulebook5]") {
    auto story = level_one();
    auto other = story;
    story.line("amended", manager, "2026-03-03 10:00", {{"field", "customer.mobile"}, {"new", "13900139000"}});
    other.line("amended", "contact_centre_agent-000030", "2026-03-03 11:00",
               {{"field", "customer.mobile"}, {"new", "13700137000"}});
    for (const auto& lines : {joined(story, other), joined(other, story)})
        CHECK(fold_complaint(lines, demo_rules()).intake.captured["customer"]["mobile"] == "13700137000");
}
