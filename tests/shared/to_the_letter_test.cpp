// SPDX-License-Identifier: Apache-2.0
// What an acceptance from the regulation alone found: the same rules in another order, by another hand, at another time
// (rulebook 11 and 12).
#include "shared/complaint/closing.hpp"
#include "shared/reports/report.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

History owned_by_branch(const Json& changes = Json::object()) {
    return of_level(2, changes).assigned("650100", "owner", "2026-03-02 10:00");
}
/// Investigated and approved.
History reviewed() {
    return owned_by_branch()
        .told("investigated", handler, "2026-03-02 10:10")
        .told("approved", head, "2026-03-02 10:20");
}

std::string code(const History& story) {
    const auto timeline = story.complaint().timeline;
    return timeline.back().why_not ? timeline.back().why_not->code : "";
}

DutyState state_of(const History& story, DutyKind kind, When when) {
    const auto duty = duty_at(story, kind, when);
    REQUIRE(duty);
    return duty->state;
}

/// The duty to sum it up to the superior.
DutyState summary_of(const History& story, When when) {
    for (const auto& duty :
         duties_of_kind(duties_of(story.complaint(), demo_rules(), when.instant), DutyKind::report_up))
        if (duty.article == "14") return duty.state;
    return DutyState::void_;
}

std::vector<std::string> contact_days(const History& story, When when) {
    std::vector<std::string> out;
    for (const auto& duty : duties_of(story.complaint(), demo_rules(), when.instant))
        if (duty.kind == DutyKind::contact_daily && duty.state != DutyState::void_)
            out.push_back(to_string(date_of(duty.due.at)) + ' ' + std::string(to_string(duty.state)));
    return out;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("four eyes hold in whatever order both sign", "[annex1][rulebook11]") {
    const auto story = owned_by_branch()
                           .told("approved", head, "2026-03-02 10:10")
                           .told("investigated", head, "2026-03-02 10:20", {{"signature", "吕春梅"}});
    const auto replied = History(story).told("replied", head, "2026-03-02 10:30");
    CHECK(code(replied) == "answer_not_reviewed");
    CHECK(std::ranges::count(missing_to_close(story.complaint(), demo_rules()), "approved", &Missing::code) == 1);
    // Whoever approves again, and did not investigate, is the second pair.
    const auto again = History(story).told("approved", chief, "2026-03-02 10:40", {{"signature", "周"}});
    CHECK(code(History(again).told("replied", head, "2026-03-02 10:50")).empty());
}

TEST_CASE("a name is the same name with a blank around it", "[annex1][rulebook11]") {
    auto story = owned_by_branch().told("investigated", handler, "2026-03-02 10:10", {{"signature", "王行长"}});
    CHECK(code(story.told("approved", head, "2026-03-02 10:20", {{"signature", " 王行长　"}})) == "approves_own_work");
}

TEST_CASE("from level 2 on an outlet approves nothing", "[annex1]") {
    auto story = owned_by_branch().told("investigated", handler, "2026-03-02 10:10");
    CHECK(code(story.told("approved", manager, "2026-03-02 10:20")) == "approved_above_outlet");
}

TEST_CASE("an instruction reviews a level-3 answer, and none of level 2", "[op8]") {
    auto two = owned_by_branch()
                   .told("investigated", handler, "2026-03-02 10:10")
                   .line("instructed", officer, "2026-03-02 10:20", {{"text", "同意"}})
                   .told("replied", handler, "2026-03-02 10:30");
    CHECK(code(two) == "answer_not_reviewed");
    auto three = of_level(3)
                     .line("instructed", officer, "2026-03-02 10:20", {{"text", "同意"}})
                     .told("replied", chief, "2026-03-02 10:30");
    CHECK(code(three).empty());
}

TEST_CASE("a summary goes to the superior, and to nobody else", "[art14]") {
    for (const char* unit : {"650101", "000030", "000040"}) {
        INFO(unit);
        auto story =
            reviewed().told("replied", handler, "2026-03-02 11:00").summed_up(handler, "2026-03-02 12:00", unit);
        CHECK(summary_of(story, "2026-03-02 13:00") == DutyState::open);
    }
    for (const char* unit : {"000010", "000000", ""}) {
        INFO(unit);
        auto story =
            reviewed().told("replied", handler, "2026-03-02 11:00").summed_up(handler, "2026-03-02 12:00", unit);
        CHECK(summary_of(story, "2026-03-02 13:00") == DutyState::met);
    }
}

TEST_CASE("without the customer's agreement the head closes, with a reason", "[art14]") {
    const auto story = reviewed()
                           .accepted_by(handler, "2026-03-02 10:01")
                           .told("replied", handler, "2026-03-02 11:00", {{"outcome", "cannot_resolve"}})
                           .filed(handler, "2026-03-02 11:10")
                           .summed_up(handler, "2026-03-02 11:20")
                           .called_back("satisfied", "2026-03-02 11:30")
                           .rated(2, handler, "2026-03-02 11:40");
    const auto close = [&](const char* who, const Json& body) {
        return code(History(story).line("closed", who, "2026-03-02 12:00", body));
    };
    CHECK(close(handler, {{"text", "结案"}}) == "closed_without_agreement");
    CHECK(close(head, Json::object()) == "closed_without_agreement");
    CHECK(close(head, {{"text", "客户要求无法满足，已书面说明"}}).empty());
    const auto agreed = History(story).rated(4, handler, "2026-03-02 11:50");
    CHECK(code(History(agreed).line("closed", handler, "2026-03-02 12:00", {{"text", "结案"}})).empty());
}

TEST_CASE("days without contact stay missed when it is raised, and go on through a rework", "[art14]") {
    // Due on Wednesday 4 March; answered in time with half a solution.
    const auto story = reviewed().told("replied", handler, "2026-03-04 11:00", {{"outcome", "partly"}});
    CHECK(contact_days(story, "2026-03-09 09:00") ==
          Days{"2026-03-05 overdue", "2026-03-06 overdue", "2026-03-09 open"});
    const auto raised = History(story).raised(3, "2026-03-09 10:00");
    CHECK(contact_days(raised, "2026-03-11 09:00") == Days{"2026-03-05 overdue", "2026-03-06 overdue"});
    const auto reworked = History(story)
                              .called_back("improper", "2026-03-09 10:00")
                              .line("rework_ordered", "rule_keeper", "2026-03-09 10:00", {{"unit", "650100"}});
    CHECK(contact_days(reworked, "2026-03-10 09:00") ==
          Days{"2026-03-05 overdue", "2026-03-06 overdue", "2026-03-09 overdue", "2026-03-10 open"});
    // Who had agreed is contacted daily once the new limit has passed, not before.
    const auto reopened =
        reviewed()
            .told("replied", handler, "2026-03-04 11:00")
            .rated(5, handler, "2026-03-04 12:00")
            .line("rework_ordered", chief, "2026-03-09 10:00", {{"unit", "650100"}, {"why", "再核实"}});
    CHECK(contact_days(reopened, "2026-03-10 09:00").empty());
}

TEST_CASE("a person in charge who turns out to be complained of is followed by another", "[art11][recusal]") {
    auto story = owned_by_branch().line("assigned", head, "2026-03-02 10:05",
                                        {{"unit", "650100"}, {"as", "owner"}, {"person", handler}});
    CHECK(state_of(story, DutyKind::name_owner, "2026-03-02 10:06") == DutyState::met);
    story.line("amended", manager, "2026-03-02 11:00", {{"field", "accused"}, {"new", {handler}}});
    CHECK(story.complaint().ownership.owner.person.empty());
    CHECK(story.complaint().ownership.owner.unit == "650100");
    const auto duties =
        duties_of_kind(duties_of(story.complaint(), demo_rules(), beijing("2026-03-02 11:01")), DutyKind::name_owner);
    REQUIRE(duties.size() == 2);
    CHECK(duties[0].state == DutyState::met);
    CHECK(duties[1].state == DutyState::open);
    CHECK(duties[1].due.at > beijing("2026-03-02 11:00"));
    story.line("assigned", head, "2026-03-02 11:05", {{"unit", "650100"}, {"as", "owner"}, {"person", head}});
    CHECK(
        duties_of_kind(duties_of(story.complaint(), demo_rules(), beijing("2026-03-02 11:06")), DutyKind::name_owner)[1]
            .state == DutyState::met);
}

TEST_CASE("first contact is not handed to who is complained of", "[art3][recusal]") {
    auto story = of_level(1, {{"accused", {"outlet_staff-650101"}}}).accepted_by(manager, "2026-03-02 10:05");
    story.line("assigned", manager, "2026-03-02 10:10",
               {{"unit", "650101"}, {"as", "first_contact"}, {"person", "outlet_staff-650101"}});
    CHECK(code(story) == "accused_never_owns");
}

TEST_CASE("the head of channel operations tells the leaders of the bank or of the branch, and when", "[art15]") {
    const auto told = [](const char* who, const Json& said) {
        Json body{{"what", "leaders"}, {"unit", "000000"}, {"how", "phone"}, {"when", "2026-03-02T10:30:00+08:00"}};
        body.merge_patch(said);
        return of_level(3).line("notified", who, "2026-03-02 11:00", body);
    };
    CHECK(state_of(told(chief, Json::object()), DutyKind::tell_leaders, "2026-03-02 12:00") == DutyState::met);
    CHECK(code(told(chief, {{"when", nullptr}})) == "leaders_told_when");
    CHECK(code(told(chief, {{"when", "2026-03-02T11:30:00+08:00"}})) == "happens_later");
    for (const char* unit : {"650101", "000010"}) {
        INFO(unit);
        CHECK(state_of(told(chief, {{"unit", unit}}), DutyKind::tell_leaders, "2026-03-02 12:00") == DutyState::open);
    }
    CHECK(state_of(told(officer, Json::object()), DutyKind::tell_leaders, "2026-03-02 12:00") == DutyState::open);
}

TEST_CASE("attempts stand for the days on which they were made, not written down", "[rulebook5]") {
    auto story = of_level(1);
    for (const char* written : {"2026-03-02 18:00", "2026-03-03 10:00", "2026-03-04 10:00"})
        story.line("contact_failed", manager, written, {{"how", "phone"}, {"when", "2026-03-02T17:00:00+08:00"}});
    CHECK_FALSE(story.complaint().contact.unreachable_at);
    CHECK(code(History(story).line("contact_failed", manager, "2026-03-05 10:00", {{"how", "phone"}})) == "not_said");
    for (const char* tried : {"2026-03-03T17:00:00+08:00", "2026-03-04T09:00:00+08:00"})
        story.line("contact_failed", manager, "2026-03-05 10:00", {{"how", "phone"}, {"when", tried}});
    CHECK(story.complaint().contact.unreachable_at == beijing("2026-03-05 10:00"));
}

TEST_CASE("a step of the emergency plan is not done tomorrow", "[art15]") {
    auto story = of_level(3).line("emergency_started", office, "2026-03-02 10:30", {{"plan", "舆情应急预案"}});
    story.line("emergency_step_done", office, "2026-03-02 11:00",
               {{"step", "comfort"}, {"who", "主任"}, {"when", "2026-03-03T10:00:00+08:00"}});
    CHECK(code(story) == "happens_later");
}

TEST_CASE("public opinion is dispatched once it was handed out, and the brand's never", "[op10]") {
    const Json changes{{"channel", "public_opinion"}, {"form", "offsite"}};
    const Json to_outlet{{"unit", "650103"}, {"as", "owner"}};
    const auto story = of_level(1, changes).assigned("650101", "owner", "2026-03-02 10:00");
    CHECK(code(History(story).line("assigned", agent, "2026-03-02 10:30", to_outlet)) ==
          "public_opinion_not_handed_out");
    const auto judged = [&](const char* as, const char* owner) {
        return History(story)
            .told("judged_public_opinion", office, "2026-03-02 10:10", {{"as", as}})
            .assigned(owner, "owner", "2026-03-02 10:11");
    };
    CHECK(code(judged("brand", "000020").line("assigned", agent, "2026-03-02 10:30", to_outlet)) ==
          "public_opinion_not_handed_out");
    CHECK(code(judged("service", "000030").line("assigned", agent, "2026-03-02 10:30", to_outlet)).empty());
    CHECK(code(judged("brand", "000020").line("assigned", office, "2026-03-02 10:30", to_outlet)).empty());
}

TEST_CASE("cause, measure and effect are reported by product, department and unit", "[art18][op6]") {
    const auto story = of_level(1, {{"product", "card"}})
                           .told("investigated", manager, "2026-03-02 11:00", {{"cause", 3}})
                           .told("remedied", manager, "2026-03-02 11:10")
                           .told("replied", manager, "2026-03-02 11:20")
                           .rated(5, manager, "2026-03-02 11:30");
    const auto c = story.complaint();
    const std::vector<const Complaint*> list{&c};
    const auto report = report_of(list, demo_rules(), *parse_month("2026-03"), beijing("2026-03-03 10:00"));
    for (const auto& [by, of] : {std::pair{"by_product", "card"}, {"by_unit", "650101"}}) {
        const auto& handling = report["handling"][by][of];
        CHECK(handling["by_cause"]["3"]["count"] == 1);
        CHECK(handling["by_measure"]["remedied"]["count"] == 1);
        CHECK(handling["by_effect"]["satisfied"]["count"] == 1);
    }
    CHECK(report["handling"]["by_department"].size() == 1);
}
