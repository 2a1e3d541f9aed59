// SPDX-License-Identifier: Apache-2.0
// Who is in charge of a complaint, who never is, and who reviews, closes and hands it out (rulebook 12).
#include "shared/complaint/scope.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

std::string why(const History& story) {
    const auto timeline = story.complaint().timeline;
    return timeline.back().why_not ? timeline.back().why_not->code : "";
}
std::string why(History story, const char* kind, const char* who, const Json& said = Json::object()) {
    return why(story.told(kind, who, "2026-03-02 15:00", said.is_null() ? Json::object() : said));
}

std::vector<std::string> kept_owner(History story, const GradingContext& context = {}) {
    std::vector<std::string> out;
    for (const auto& draft : run_rules(story, beijing("2026-03-02 10:01"), context).drafts)
        if (draft.kind == "assigned" && text_of(draft.body, "as") == "owner")
            out.push_back(text_of(draft.body, "unit"));
    return out;
}

/// The head of a unit, as the organisation names them.
std::string head_of(const char* unit) { return demo_rules().organisation.find(unit)->head; }

}  // namespace

TEST_CASE("the owner of a sensitive complaint names the person in charge within the response limit", "[art11]") {
    CHECK_FALSE(duty_at(of_level(1), DutyKind::name_owner, "2026-03-02 10:01"));
    auto story = of_level(2).assigned("650100", "owner", "2026-03-02 10:00");
    const auto duty = duty_at(story, DutyKind::name_owner, "2026-03-02 10:01");
    REQUIRE(duty);
    CHECK(duty->article == "11(2)");
    CHECK(duty->unit == "650100");
    CHECK(duty->due.at == duty_at(story, DutyKind::respond, "2026-03-02 10:01")->due.at);
    // Naming a unit names nobody.
    story.assigned("650100", "owner", "2026-03-02 10:02", head);
    CHECK(duty_at(story, DutyKind::name_owner, "2026-03-02 10:03")->state == DutyState::open);
    story.line("assigned", head, "2026-03-02 10:05", {{"unit", "650100"}, {"as", "owner"}, {"person", handler}});
    CHECK(duty_at(story, DutyKind::name_owner, "2026-03-02 10:06")->state == DutyState::met);
    CHECK(story.complaint().ownership.owner.person == handler);
    CHECK(duty_at(of_level(3), DutyKind::name_owner, "2026-03-02 10:01")->article == "11(3)");
}

TEST_CASE("a unit that takes a sensitive complaint over names its own person", "[art11]") {
    auto story = of_level(2).assigned("650100", "owner", "2026-03-02 10:00");
    story.line("assigned", head, "2026-03-02 10:05", {{"unit", "650100"}, {"as", "owner"}, {"person", handler}});
    const auto owed = [](const History& of, const char* when) {
        std::vector<std::string> out;
        for (const auto& duty :
             duties_of_kind(duties_of(of.complaint(), demo_rules(), beijing(when)), DutyKind::name_owner))
            out.push_back(duty.unit + ' ' + std::string(to_string(duty.state)));
        return out;
    };
    using Owed = std::vector<std::string>;
    auto early = story;
    early.assigned("650101", "owner", "2026-03-02 10:20", head);  // while a name is awaited: the same duty
    CHECK(owed(early, "2026-03-02 10:21") == Owed{"650101 open"});
    story.assigned("650101", "owner", "2026-03-03 10:00", head);
    CHECK(owed(story, "2026-03-03 10:01") == Owed{"650100 met", "650101 open"});
    CHECK(owed(story, "2026-03-03 10:31") == Owed{"650100 met", "650101 overdue"});
    story.line("assigned", head, "2026-03-03 10:10", {{"unit", "650101"}, {"as", "owner"}, {"person", manager}});
    CHECK(owed(story, "2026-03-03 10:31") == Owed{"650100 met", "650101 met"});
}

TEST_CASE("who is complained of never owns: the owner moves up", "[art3][recusal]") {
    CHECK(kept_owner(of_level(1)) == std::vector<std::string>{"650101"});
    CHECK(kept_owner(of_level(1, {{"accused", {head_of("650101")}}})) == std::vector<std::string>{"650100"});
    CHECK(kept_owner(of_level(1, {{"accused", {head_of("650101"), head_of("650100")}}})) ==
          std::vector<std::string>{"000010"});
    GradingContext known;
    known.accused_heads = {"650100"};  // head office knows whose account it is
    CHECK(kept_owner(of_level(2, {{"accused", {head}}}), known) == std::vector<std::string>{"000010"});
    // Named later: it moves then.
    auto story = of_level(1).assigned("650101", "owner", "2026-03-02 10:00");
    story.line("amended", agent, "2026-03-02 11:00", {{"field", "accused"}, {"new", {head_of("650101")}}});
    CHECK(kept_owner(story) == std::vector<std::string>{"650100"});
    // And nobody gives it back to them.
    story.line("assigned", agent, "2026-03-02 11:10", {{"unit", "650101"}, {"as", "owner"}});
    CHECK(why(story) == "accused_never_owns");
    auto person = of_level(2, {{"accused", {handler}}});
    person.line("assigned", head, "2026-03-02 11:00", {{"unit", "650100"}, {"as", "owner"}, {"person", handler}});
    CHECK(why(person) == "accused_never_owns");
}

TEST_CASE("a sensitive answer is approved first, a major one decided by head office", "[op8]") {
    auto sensitive = of_level(2).told("investigated", handler, "2026-03-02 11:00");
    CHECK(why(sensitive, "replied", handler) == "answer_not_reviewed");
    sensitive.told("approved", head, "2026-03-02 11:10");
    CHECK(why(sensitive, "replied", handler).empty());
    auto sent_back = sensitive;
    sent_back.told("sent_back", head, "2026-03-02 11:20");
    CHECK(why(sent_back, "replied", handler) == "answer_not_reviewed");
    // What begins anew is reviewed anew.
    sensitive.told("replied", handler, "2026-03-02 12:00")
        .line("rework_ordered", agent, "2026-03-02 13:00", {{"unit", "650100"}, {"why", "未说明原因"}});
    CHECK(why(sensitive, "replied", handler) == "answer_not_reviewed");

    auto major =
        of_level(3).told("investigated", handler, "2026-03-02 11:00").told("approved", head, "2026-03-02 11:10");
    CHECK(why(major, "replied", chief) == "answer_not_reviewed");
    auto instructed = major, approved = major;
    instructed.line("instructed", "bank_leader-000000", "2026-03-02 11:20", {{"text", "同意"}});
    CHECK(why(instructed, "replied", chief).empty());
    approved.told("approved", chief, "2026-03-02 11:20");
    CHECK(why(approved, "replied", chief).empty());
    CHECK(why(of_level(1), "replied", manager).empty());
}

TEST_CASE("it is closed by who accepted it, off-site also by the contact centre", "[art3]") {
    const auto closes = [](const History& story, const char* who) { return why(story, "closed", who); };
    const std::string not_theirs = "closed_by_who_accepted";
    CHECK(closes(of_level(1), manager) == "missing_to_close");
    CHECK(closes(of_level(1), head) == "missing_to_close");
    CHECK(closes(of_level(1), agent) == not_theirs);
    CHECK(closes(of_level(1), chief) == not_theirs);
    const Json offsite{{"form", "offsite"}, {"channel", "hotline"}};
    CHECK(closes(of_level(1, offsite), agent) == "missing_to_close");
    CHECK(closes(of_level(1, offsite), chief) == not_theirs);
}

TEST_CASE("what the general office hands to the contact centre, any agent dispatches", "[op10]") {
    const Json public_opinion{{"channel", "public_opinion"}, {"form", "offsite"}};
    auto story = of_level(1, public_opinion).assigned("000030", "owner", "2026-03-02 10:30", office);
    CHECK(why(story, "assigned", agent, {{"unit", "650100"}, {"as", "owner"}}).empty());
    auto elsewhere = of_level(1, public_opinion).assigned("650100", "owner", "2026-03-02 10:30", head);
    CHECK(why(elsewhere, "assigned", agent, {{"unit", "650101"}, {"as", "owner"}}) == "public_opinion_not_handed_out");
}

TEST_CASE("public opinion is the general office's until it is handed out", "[op10]") {
    const Json public_opinion{{"channel", "public_opinion"}, {"form", "offsite"}};
    using Owners = std::vector<std::string>;
    for (const int level : {1, 2, 3}) CHECK(kept_owner(of_level(level, public_opinion)) == Owners{"000020"});
    CHECK(kept_owner(of_level(1, {{"channel", "web"}, {"form", "offsite"}})) == Owners{"650101"});
    // A rise does not take it from who holds it, once it was handed out it goes by its level.
    for (const auto& [holder, then] : {std::pair{"000020", "000020"}, {"000030", "000030"}, {"650101", "650100"}}) {
        INFO(holder);
        auto story = of_level(1, public_opinion).assigned(holder, "owner", "2026-03-02 10:00", office);
        story.line("raised", office, "2026-03-02 10:00", {{"to", 2}, {"reason", "转载增多"}});
        CHECK(kept_owner(story) == Owners{then});
    }
    auto brand = of_level(1, public_opinion).assigned("000020", "owner", "2026-03-02 10:00");
    brand.told("judged_public_opinion", office, "2026-03-02 10:00", {{"as", "brand"}})
        .assigned("000020", "owner", "2026-03-02 10:00")
        .line("raised", office, "2026-03-02 10:00", {{"to", 2}, {"reason", "转载增多"}});
    CHECK(kept_owner(brand) == Owners{"000020"});
}

TEST_CASE("the general office judges whose matter public opinion is", "[op10]") {
    const Json public_opinion{{"channel", "public_opinion"}, {"form", "offsite"}};
    auto story = of_level(1, public_opinion).assigned("650101", "owner", "2026-03-02 10:00");
    for (const auto& [as, owner] : {std::pair{"brand", "000020"}, {"service", "000030"}, {"product", "000030"}}) {
        auto judged = story;
        judged.told("judged_public_opinion", office, "2026-03-02 10:10", {{"as", as}});
        CHECK(why(judged).empty());
        CHECK(kept_owner(judged) == std::vector<std::string>{owner});
    }
    CHECK(why(of_level(1, {{"channel", "media"}}), "judged_public_opinion", office, {{"as", "brand"}}) ==
          "not_public_opinion");
    CHECK(why(story, "judged_public_opinion", agent, {{"as", "brand"}}) == "not_this_role");
}

TEST_CASE("a department sees every complaint of its line and answers what a branch would have improved", "[art6]") {
    auto story = of_level(1);
    const auto department = demo_rules().policy.category_of("2.2")->department;
    const auto sees = [&](const Rules& rules) {
        const auto units = visible_to(fold_complaint(story.lines(), rules), rules);
        return std::ranges::find(units, department) != units.end();
    };
    CHECK(sees(demo_rules()));
    CHECK_FALSE(sees(older_rules()));
    const auto who = "department_handler-" + department;
    CHECK(why(story, "improvement_answered", who.c_str()) == "no_improvement_reported");
    story.line("improvement_reported", head, "2026-03-02 11:00", {{"cause", "process"}, {"text", "弹性排班"}});
    auto kept = story;
    int told = 0;
    for (const auto& draft : run_rules(kept, beijing("2026-03-02 11:01")).drafts)
        told += draft.kind == "notified" && text_of(draft.body, "what") == "improvement";
    CHECK(told == 1);
    CHECK(why(story, "improvement_answered", who.c_str()).empty());
}

TEST_CASE("the emergency plan runs step by step to its end", "[art15]") {
    auto story = of_level(3);
    CHECK(why(story, "emergency_step_done", office, {{"step", "comfort"}}) == "no_emergency");
    story.line("emergency_started", office, "2026-03-02 10:10", {{"plan", "舆情应急预案"}});
    CHECK(why(story, "emergency_step_done", office, {{"step", "dance"}}) == "no_such_step");
    story.line("emergency_step_done", head, "2026-03-02 10:20", {{"step", "comfort"}});
    story.line("emergency_ended", office, "2026-03-02 18:00", {{"text", "舆情平息"}});
    const auto plan = story.complaint().emergency;
    REQUIRE(plan.done.size() == 1);
    CHECK(plan.done[0].who == head);
    CHECK(plan.done[0].at == beijing("2026-03-02 10:20"));
    CHECK(plan.ended_at == beijing("2026-03-02 18:00"));
    CHECK(why(story, "emergency_step_done", office, {{"step", "facts"}}) == "no_emergency");
}

TEST_CASE("a branch objects until the tenth, channel operations answers", "[art22]") {
    auto story = of_level(1);
    const Json q1{{"quarter", "2026Q1"}};
    CHECK(why(story, "objected", head, {{"quarter", "2026"}}) == "no_such_quarter");
    CHECK(why(story, "objected", "branch_head-610000", q1) != "");
    auto late = story;
    CHECK(why(late.told("objected", head, "2026-04-11 00:01", q1)) == "objected_too_late");
    story.told("objected", head, "2026-04-10 23:59", q1);
    CHECK(why(story).empty());
    story.told("objection_answered", chief, "2026-04-12 10:00", {{"quarter", "2026Q1"}, {"upheld", false}});
    REQUIRE(story.complaint().judgement.objections.size() == 1);
    CHECK(story.complaint().judgement.objections[0].answered_at == beijing("2026-04-12 10:00"));
    CHECK_FALSE(story.complaint().judgement.objections[0].upheld);
    story.told("objection_answered", chief, "2026-04-12 11:00", q1);
    CHECK(why(story) == "no_objection");
}

TEST_CASE("who converts an entry by hand learns which complaint it became", "[art10]") {
    auto story = opinion_history(demo_rules()).entered("complaint", "2026-03-02 10:00");
    story.line("converted", manager, "2026-03-02 11:00", {{"reason", "需正式处理"}});
    CHECK(story.opinion().converted_to.empty());
    story.line("converted", "rule_keeper", "2026-03-02 11:00:01",
               {{"complaint", "c-00000000000000000000000000000009"}, {"article", "10(1)"}});
    CHECK(story.opinion().converted_to == "c-00000000000000000000000000000009");
    CHECK(story.opinion().converted_at == beijing("2026-03-02 11:00"));
    story.line("converted", "rule_keeper", "2026-03-02 11:00:02",
               {{"complaint", "c-00000000000000000000000000000008"}});
    CHECK(story.opinion().converted_to == "c-00000000000000000000000000000009");
}
