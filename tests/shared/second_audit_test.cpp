// SPDX-License-Identifier: Apache-2.0
// What a second audit of rulebook 11 and 12 found: who may close, what counts as a review, when a payment is due, and
// what a correction must not become.
#include "shared/complaint/authority.hpp"
#include "shared/view/view.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* department = "department_handler-000040";

std::string code(const History& story) {
    const auto timeline = story.complaint().timeline;
    return timeline.back().why_not ? timeline.back().why_not->code : "";
}
std::string code(History story, const char* kind, const char* who, const Json& said) {
    return code(story.told(kind, who, "2026-03-02 15:00", said));
}

History about(const char* unit, const Json& more = Json::object()) {
    Json body{{"unit", unit}};
    body.merge_patch(more);
    return history(demo_rules()).captured("2026-03-02 10:00", body, agent).graded(1, "2026-03-02 10:00");
}

std::string corrected(const Json& captured, const char* field, const Json& value) {
    return code(of_level(1, captured).line("amended", manager, "2026-03-02 11:00", {{"field", field}, {"new", value}}));
}

Due due_of(const History& story, DutyKind kind, When when) {
    const auto duty = duty_at(story, kind, when);
    REQUIRE(duty);
    return duty->due;
}

}  // namespace

TEST_CASE("what is complained of a department, the contact centre or channel operations is closed there", "[art3]") {
    CHECK(code(about("000040"), "closed", department, Json::object()) == "missing_to_close");
    CHECK(code(about("000030"), "closed", agent, Json::object()) == "missing_to_close");
    CHECK(code(about("000010"), "closed", chief, Json::object()) == "missing_to_close");
    CHECK(code(of_level(1), "closed", department, Json::object()) == "not_concerned");
    CHECK(code(about("000040"), "closed", chief, Json::object()) == "closed_by_who_accepted");
    auto before = demo_rules();
    before.policy.content_rules = 2;
    auto story = history(before).captured("2026-03-02 10:00", {{"unit", "000040"}}, agent);
    CHECK(code(story.graded(1, "2026-03-02 10:00").told("closed", department, "2026-03-02 15:00")) ==
          "closed_by_who_accepted");
}

TEST_CASE("to extend a limit or ask for a second callback reviews no level-3 answer", "[op8]") {
    const auto answered_after = [](const char* who, const Json& said) {
        return code(
            of_level(3).line("instructed", who, "2026-03-02 10:20", said).told("replied", chief, "2026-03-02 10:30"));
    };
    CHECK(answered_after(agent, {{"revisit", true}}) == "answer_not_reviewed");
    CHECK(answered_after("bank_leader-000000", {{"extend", "regulator_limit"}}) == "answer_not_reviewed");
    CHECK(answered_after("bank_leader-000000", {{"text", "同意"}}).empty());
}

TEST_CASE("once it was raised the outlet's approval is none any more", "[op8][annex1]") {
    auto story = of_level(1)
                     .told("investigated", handler, "2026-03-02 10:10")
                     .told("approved", manager, "2026-03-02 10:20")
                     .line("raised", "rule_keeper", "2026-03-02 10:30", {{"to", 2}, {"reason", "overdue"}});
    REQUIRE(story.complaint().grading.level == Level::sensitive);
    CHECK(code(story, "replied", handler, Json::object()) == "answer_not_reviewed");
    story.told("approved", head, "2026-03-02 10:40");
    CHECK(code(story, "replied", handler, Json::object()).empty());
}

TEST_CASE("an amount that comes to light later is paid within days from then", "[art18]") {
    auto story = of_level(2, {{"facts", {{"loss", "small"}}}}).assigned("650100", "owner", "2026-03-02 10:00");
    story.told("investigated", handler, "2026-03-02 11:00");
    const auto remedy = due_of(story, DutyKind::remedy, "2026-03-02 12:00").at;
    story.line("amended", handler, "2026-03-11 10:00", {{"field", "facts.loss_fen"}, {"new", 12'000}});
    CHECK(due_of(story, DutyKind::compensate, "2026-03-11 12:00").at == beijing("2026-03-18 18:00"));
    CHECK(due_of(story, DutyKind::remedy, "2026-03-11 12:00").at == remedy);
}

TEST_CASE("a plan that runs is not started anew", "[art15]") {
    auto story = of_level(3).line("emergency_started", office, "2026-03-02 10:10", {{"plan", "舆情应急预案"}});
    story.line("emergency_step_done", head, "2026-03-02 10:20", {{"step", "comfort"}});
    CHECK(code(story, "emergency_started", office, {{"plan", "舆情应急预案"}}) == "emergency_runs");
    story.line("emergency_ended", office, "2026-03-02 14:00", {{"text", "舆情平息"}});
    CHECK(code(story, "emergency_started", office, {{"plan", "舆情应急预案"}}).empty());
}

TEST_CASE("a quarter is objected to once it has ended", "[art22]") {
    const Json q1{{"quarter", "2026Q1"}};
    const auto at = [&](const char* when) { return code(of_level(1).told("objected", head, when, q1)); };
    CHECK(at("2026-03-31 23:59") == "objected_too_early");
    CHECK(at("2026-04-01 00:00").empty());
}

TEST_CASE("telling another branch's leaders, or before it came, tells none", "[art15]") {
    const auto after = [](const Json& said) {
        Json body{{"what", "leaders"}, {"unit", "650100"}, {"how", "phone"}, {"when", "2026-03-02T10:30:00+08:00"}};
        body.merge_patch(said);
        const auto story = of_level(3).line("notified", chief, "2026-03-02 11:00", body);
        return duty_at(story, DutyKind::tell_leaders, "2026-03-02 12:00")->state;
    };
    CHECK(after(Json::object()) == DutyState::met);
    CHECK(after({{"unit", "610100"}}) == DutyState::open);
    CHECK(after({{"when", "2020-01-01T10:00:00+08:00"}}) == DutyState::open);
}

TEST_CASE("a correction that makes anything wrong is none, whatever was wrong before", "[rulebook12]") {
    const Json no_number{{"reply_by", "none"}, {"customer", {{"name", "王建国"}, {"mobile", ""}, {"landline", ""}}}};
    CHECK(corrected(no_number, "reply_by", "phone") == "wrong_correction");
    CHECK(corrected(no_number, "customer.mobile", "13800138000").empty());
    for (const auto& [field, value] : std::vector<std::pair<const char*, Json>>{{"facts.loss_fen", "abc"},
                                                                                {"facts.loss", {{"a", 1}}},
                                                                                {"facts.people", -5},
                                                                                {"facts.media", "bogus"},
                                                                                {"accused", {5, nullptr}},
                                                                                {"product", Json::array({1})},
                                                                                {"referrer.deadline", "soon"},
                                                                                {"referrer.deadline", ""}}) {
        INFO(field << " " << value.dump());
        CHECK(corrected(no_number, field, value) == "wrong_correction");
    }
    // What came wrong, from a device of before say, is no reason against mending the rest.
    const Json wrong{{"facts", {{"media", "bogus"}}}};
    CHECK(corrected(wrong, "product", "信用卡").empty());
    CHECK(corrected(wrong, "facts.media", "actual").empty());
}

TEST_CASE("a person who names another complaint loses no voice", "[art10]") {
    auto story = opinion_history(demo_rules()).entered("complaint", "2026-03-02 10:00");
    story.line("converted", manager, "2026-03-02 11:00",
               {{"reason", "需正式处理"}, {"complaint", "c-00000000000000000000000000000007"}});
    CHECK(story.opinion().converted_to.empty());
    story.line("converted", "rule_keeper", "2026-03-02 11:00:01",
               {{"complaint", "c-00000000000000000000000000000009"}, {"article", "10(1)"}});
    CHECK(story.opinion().converted_to == "c-00000000000000000000000000000009");
}

TEST_CASE("blanks and width tell nobody apart who is complained of", "[art3][recusal]") {
    const Json named{{"accused", {" 吕　春梅 ", "６５０１０１－wang"}}};
    CHECK(is_accused(named, "吕春梅"));
    CHECK(is_accused(named, "650101-wang"));
    CHECK_FALSE(is_accused(named, "吕春"));
    CHECK_FALSE(is_accused(named, ""));
}

TEST_CASE("one person follows a complaint of a sub-branch until it is closed", "[art11]") {
    auto story = of_level(1)
                     .told("accepted", manager, "2026-03-02 10:10")
                     .told("investigated", manager, "2026-03-02 11:00")
                     .told("approved", head, "2026-03-02 11:10")
                     .filed("rule_keeper", "2026-03-02 11:20")
                     .told("replied", manager, "2026-03-02 11:30")
                     .rated(5, manager, "2026-03-02 11:40");
    const auto follows = duty_at(story, DutyKind::follow_through, "2026-03-02 12:00");
    REQUIRE(follows);
    CHECK(follows->person == manager);
    CHECK(follows->state == DutyState::open);
    story.told("closed", manager, "2026-03-02 14:00");
    REQUIRE(code(story).empty());
    CHECK(duty_at(story, DutyKind::follow_through, "2026-03-02 15:00")->state == DutyState::met);
}

TEST_CASE("who asks above asks the unit above, level by level", "[art13][art14][op7]") {
    auto story = of_level(2);
    story.line("referred_up", manager, "2026-03-02 10:10", {{"question", "能否减免年费"}})
        .line("referred_up", head, "2026-03-02 10:20", {{"question", "能否减免年费"}});
    std::vector<std::string> asked;
    for (const auto& one : story.complaint().superiors.referrals) asked.push_back(one.unit);
    CHECK(asked == std::vector<std::string>{"650100", "000000"});
}

TEST_CASE("of what was withdrawn the reason stays with the archived complaint", "[as1]") {
    auto story = of_level(1)
                     .line("withdrawal_requested", manager, "2026-03-02 11:00", {{"reason", "误会"}})
                     .told("withdrawal_verified", manager, "2026-03-02 12:00", {{"voluntary", true}, {"how", "phone"}})
                     .line("archived", "rule_keeper", "2026-03-30 10:00", Json::object());
    REQUIRE(story.complaint().state == State::archived);
    const auto view = complaint_view(story.complaint(), demo_rules(), beijing("2026-03-30 10:01"));
    CHECK(view["timeline"][2]["body"]["reason"] == "误会");
    CHECK(view["timeline"].back()["kind"] == "archived");
}
