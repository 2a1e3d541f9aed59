// SPDX-License-Identifier: Apache-2.0
// Contact, promises, reports, callbacks, revisits: each duty with its article (rulebook 4–7).
#include <algorithm>
#include <set>

#include "shared/complaint/closing.hpp"
#include "shared/view/sentence.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* branch = "branch_head-650100";
constexpr const char* head = "channel_operations_head-000010";

History of_level(int level, const char* received = "2026-03-02 10:00", const Json& changes = Json::object()) {
    return history(demo_rules())
        .captured(received, changes)
        .graded(level, received)
        .assigned(level == 1 ? "650101" : "650100", "owner", received);
}

std::vector<Duty> all_of(const History& story, DutyKind kind, When now) {
    return duties_of_kind(duties_of(story.complaint(), story.rules(), now.instant), kind);
}

std::optional<Duty> with_article(const History& story, DutyKind kind, std::string_view article, When now) {
    for (const auto& duty : all_of(story, kind, now))
        if (duty.article == article) return duty;
    return std::nullopt;
}

}  // namespace

TEST_CASE("level 2 not resolved in time: the customer is contacted every working day after, until answered",
          "[art14]") {
    // Due Tuesday 10 March; Wednesday and Thursday contacts are due, then it is answered on Friday.
    auto story = of_level(2, "2026-03-06 10:00");
    CHECK(all_of(story, DutyKind::contact_daily, "2026-03-10 18:00").empty());
    story.told("progress_told", manager, "2026-03-11 15:00", {{"text", "核实中"}});
    const auto duties = all_of(story, DutyKind::contact_daily, "2026-03-12 19:00");
    REQUIRE(duties.size() == 3);
    CHECK(duties[0].due.at == beijing("2026-03-11 18:00"));
    CHECK(duties[0].state == DutyState::met);
    CHECK(duties[0].article == "14");
    CHECK(duties[1].due.at == beijing("2026-03-12 18:00"));
    CHECK(duties[1].state == DutyState::overdue);
    CHECK(duties[2].state == DutyState::open);
    story.approved(branch, "2026-03-13 09:50").replied(branch, "2026-03-13 10:00");
    const auto after = all_of(story, DutyKind::contact_daily, "2026-03-20 10:00");
    CHECK(after.size() == 3);  // none after the answer
    CHECK(after.back().state == DutyState::met);
}

TEST_CASE("daily contact leaves out weekends and holidays and keeps make-up days", "[art14]") {
    auto story = of_level(2, "2026-02-11 10:00");  // due Friday 13 February
    std::vector<Instant> due;
    for (const auto& duty : all_of(story, DutyKind::contact_daily, "2026-02-25 10:00")) due.push_back(duty.due.at);
    CHECK(due == std::vector{beijing("2026-02-14 18:00"), beijing("2026-02-24 18:00"), beijing("2026-02-25 18:00")});
}

TEST_CASE("a promised next reply time is a duty of its own", "[art15]") {
    auto story = of_level(3).told("progress_told", manager, "2026-03-02 11:00",
                                  {{"text", "明日上午答复"}, {"next_reply_at", "2026-03-03T10:30:00+08:00"}});
    const auto duty = duty_at(story, DutyKind::next_reply, "2026-03-02 12:00");
    REQUIRE(duty);
    CHECK(duty->due.at == beijing("2026-03-03 10:30"));
    CHECK(duty->article == "15");
    CHECK(duty->state == DutyState::open);
    story.told("progress_told", manager, "2026-03-03 10:31", {{"text", "仍在核实"}});
    CHECK(duty_at(story, DutyKind::next_reply, "2026-03-03 11:00")->state == DutyState::late);
}

TEST_CASE("level 3 not resolved on its day: the next reply time is to be told", "[art15]") {
    auto story = of_level(3);
    CHECK_FALSE(duty_at(story, DutyKind::next_reply, "2026-03-02 24:00"));
    const auto duty = duty_at(story, DutyKind::next_reply, beijing("2026-03-02 24:00") + one_ms);
    REQUIRE(duty);
    CHECK(duty->due.at == beijing("2026-03-03 00:15"));
    // Who told it on the day itself has done it.
    auto told = of_level(3).told("progress_told", manager, "2026-03-02 20:00",
                                 {{"next_reply_at", "2026-03-03T10:00:00+08:00"}});
    CHECK(all_of(told, DutyKind::next_reply, "2026-03-03 00:01").front().state == DutyState::met);
    auto answered = of_level(3).approved(head, "2026-03-02 19:50").replied(head, "2026-03-02 20:00");
    CHECK_FALSE(duty_at(answered, DutyKind::next_reply, "2026-03-03 10:00"));
}

TEST_CASE("a copy goes to the contact centre on the day of receipt", "[art10]") {
    const auto open = duty_at(of_level(1), DutyKind::file, "2026-03-02 11:00");
    REQUIRE(open);
    CHECK(open->article == "10(1)");
    CHECK(open->due.at == beijing("2026-03-02 18:00"));
    auto filed = of_level(1).filed(manager, "2026-03-02 12:00", "000030");
    CHECK(duty_at(filed, DutyKind::file, "2026-03-02 13:00")->state == DutyState::met);
    auto elsewhere = of_level(1).filed(manager, "2026-03-02 12:00", "650100");
    CHECK(duty_at(elsewhere, DutyKind::file, "2026-03-02 13:00")->state == DutyState::open);
}

TEST_CASE("who must be told and by when: nothing at level 1, the day's end at 2, at once at 3", "[art14][art15]") {
    CHECK_FALSE(duty_at(of_level(1), DutyKind::notify, "2026-03-02 11:00"));
    const auto two = with_article(of_level(2), DutyKind::notify, "14", "2026-03-02 11:00");
    REQUIRE(two);
    CHECK(two->due.at == beijing("2026-03-02 18:00"));
    const auto three = of_level(3);
    CHECK(with_article(three, DutyKind::report_up, "15", "2026-03-02 10:05")->due.at == beijing("2026-03-02 10:15"));
    const auto leaders = duty_at(three, DutyKind::tell_leaders, "2026-03-02 10:05");
    REQUIRE(leaders);
    CHECK(leaders->unit == "000010");
    CHECK(leaders->due.at == beijing("2026-03-02 24:00"));
    auto officer =
        of_level(3).line("notified", "channel_operations_officer-000010", "2026-03-02 11:00", {{"what", "行领导"}});
    CHECK(duty_at(officer, DutyKind::tell_leaders, "2026-03-02 12:00")->state == DutyState::open);
    auto told = of_level(3).line(
        "notified", head, "2026-03-02 11:00",
        {{"what", "leaders"}, {"unit", "000000"}, {"how", "phone"}, {"when", "2026-03-02T10:30:00+08:00"}});
    CHECK(duty_at(told, DutyKind::tell_leaders, "2026-03-02 12:00")->state == DutyState::met);
}

TEST_CASE("level 2 is summed up to the superior on the day it is finished", "[art14]") {
    auto story = of_level(2).approved(branch, "2026-03-03 09:50").replied(branch, "2026-03-03 10:00");
    const auto open = with_article(story, DutyKind::report_up, "14", "2026-03-03 11:00");
    REQUIRE(open);
    CHECK(open->due.at == beijing("2026-03-03 24:00"));
    story.filed("rule_keeper", "2026-03-03 11:00");  // what is filed by rule is no summary
    CHECK(with_article(story, DutyKind::report_up, "14", "2026-03-03 12:00")->state == DutyState::open);
    story.summed_up(branch, "2026-03-03 15:00");
    CHECK(with_article(story, DutyKind::report_up, "14", "2026-03-03 16:00")->state == DutyState::met);
    CHECK_FALSE(duty_at(of_level(1).replied(manager, "2026-03-03 10:00"), DutyKind::report_up, "2026-03-03 11:00"));
}

TEST_CASE("callbacks: every complaint of level 2 and 3, the disputed ones, and a sample of level 1", "[art20]") {
    CHECK(callback_is_due(of_level(2).complaint(), demo_rules()));
    CHECK(callback_is_due(of_level(3).complaint(), demo_rules()));
    const auto none = demo_rules_with({{"policy", {{"callback", {{"sample_percent", 0}}}}}});
    const auto base = [&] { return history(none).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:00"); };
    CHECK_FALSE(callback_is_due(base().replied(manager, "2026-03-02 11:00").complaint(), none));
    CHECK(callback_is_due(base().replied(manager, "2026-03-02 11:00", "cannot_resolve").complaint(), none));
    for (int score = 1; score <= 5; ++score)
        CHECK(callback_is_due(
                  base().replied(manager, "2026-03-02 11:00").rated(score, manager, "2026-03-02 12:00").complaint(),
                  none) == (score <= 2));
    int drawn = 0;
    constexpr int complaints = 4000;
    for (int i = 0; i < complaints; ++i) {
        Complaint c = of_level(1).complaint();
        c.subject = "c-" + std::to_string(i);
        drawn += callback_is_due(c, demo_rules());
    }
    CHECK(drawn > complaints * 18 / 100);
    CHECK(drawn < complaints * 22 / 100);
}

TEST_CASE("satisfaction is asked by the outlet, the callback is the contact centre's", "[op7][art20]") {
    auto story = of_level(2).approved(branch, "2026-03-03 09:50").replied(branch, "2026-03-03 10:00");
    const auto ask = duty_at(story, DutyKind::satisfaction, "2026-03-03 11:00");
    const auto call = duty_at(story, DutyKind::callback, "2026-03-03 11:00");
    REQUIRE((ask && call));
    CHECK(ask->unit == "650101");
    CHECK(ask->due.at == beijing("2026-03-06 18:00"));
    CHECK(call->unit == "000030");
    CHECK(call->due.at == beijing("2026-03-10 18:00"));
    story.rated(4, manager, "2026-03-03 15:00").called_back("satisfied", "2026-03-04 10:00");
    CHECK(duty_at(story, DutyKind::satisfaction, "2026-03-04 11:00")->state == DutyState::met);
    CHECK(duty_at(story, DutyKind::callback, "2026-03-04 11:00")->state == DutyState::met);
}

TEST_CASE("level 2 and 3 are revisited thirty days after closing, level 1 when it is asked for", "[art6][art13]") {
    const auto closed = [](int level) {
        return of_level(level)
            .accepted_by(manager, "2026-03-02 10:05")
            .investigated(manager, "2026-03-02 11:00")
            .approved(level == 3 ? head : branch, "2026-03-02 11:10")
            .filed("rule_keeper", "2026-03-02 11:20")
            .replied(level == 3 ? head : branch, "2026-03-02 11:30")
            .rated(4, manager, "2026-03-02 11:40")
            .summed_up(branch, "2026-03-02 11:50")
            .called_back("satisfied", "2026-03-03 10:00")
            .closed_by(branch, "2026-03-04 10:00");
    };
    for (const int level : {2, 3}) {
        auto story = closed(level);
        REQUIRE(story.complaint().state == State::closed);
        const auto duty = duty_at(story, DutyKind::revisit, "2026-03-05 10:00");
        REQUIRE(duty);
        CHECK(duty->article == "6(6)4");
        CHECK(duty->due.at == beijing("2026-04-03 18:00"));
        story.line("revisited", manager, "2026-04-02 10:00", {{"result", "满意"}});
        CHECK(duty_at(story, DutyKind::revisit, "2026-04-03 10:00")->state == DutyState::met);
    }
    auto one = closed(1);
    CHECK_FALSE(duty_at(one, DutyKind::revisit, "2026-03-05 10:00"));
    one.line("instructed", branch, "2026-03-05 10:00", {{"revisit", true}});
    const auto asked = duty_at(one, DutyKind::revisit, "2026-03-05 11:00");
    REQUIRE(asked);
    CHECK(asked->article == "13");
    CHECK(asked->unit == "650100");
    CHECK(asked->due.at == beijing("2026-03-12 18:00"));
}

TEST_CASE("a body that referred the complaint is told the result by the general office", "[op9]") {
    auto story = of_level(2, "2026-03-02 10:00", {{"form", "other"}, {"channel", "consumer_council"}})
                     .assigned("000020", "supervisor", "2026-03-02 10:01")
                     .approved(branch, "2026-03-03 09:50")
                     .replied(branch, "2026-03-03 10:00");
    const auto duty = with_article(story, DutyKind::notify, "Op. 9", "2026-03-03 11:00");
    REQUIRE(duty);
    CHECK(duty->unit == "000020");
    CHECK(duty->due.at == beijing("2026-03-04 18:00"));
    story.told("referrer_answered", "general_office-000020", "2026-03-04 10:00", {{"text", "已办结"}});
    CHECK(with_article(story, DutyKind::notify, "Op. 9", "2026-03-04 11:00")->state == DutyState::met);
    CHECK_FALSE(with_article(of_level(2).approved(branch, "2026-03-03 09:50").replied(branch, "2026-03-03 10:00"),
                             DutyKind::notify, "Op. 9", "2026-03-03 11:00"));
}

TEST_CASE("an owner that does not act in four office hours is urged, then its head is told", "[art17][art7]") {
    auto story = of_level(1, "2026-03-02 16:00");
    const auto urges = all_of(story, DutyKind::urge, "2026-03-02 16:30");
    REQUIRE(urges.size() == 2);
    CHECK(urges[0].due.at == beijing("2026-03-03 11:00"));
    CHECK(urges[0].article == "17");
    CHECK(urges[1].due.at == beijing("2026-03-03 15:00"));
    CHECK(urges[1].article == "7");
    auto acted = of_level(1, "2026-03-02 16:00").accepted_by(manager, "2026-03-02 17:00");
    for (const auto& urge : all_of(acted, DutyKind::urge, "2026-03-02 17:30")) CHECK(urge.state == DutyState::met);
    // Another unit's act, or only looking, is no answer.
    auto looked = of_level(1, "2026-03-02 16:00")
                      .line("viewed", manager, "2026-03-02 17:00")
                      .responded(branch, "2026-03-02 17:10");
    for (const auto& urge : all_of(looked, DutyKind::urge, "2026-03-02 17:30")) CHECK(urge.state == DutyState::open);
}

TEST_CASE("what a unit did before it was assigned counts, and no other unit's work does", "[rulebook10][art17]") {
    const auto urged = [](const History& story, std::string_view unit) {
        std::vector<DutyState> out;
        for (const auto& urge : all_of(story, DutyKind::urge, "2026-03-04 17:00"))
            if (urge.unit == unit) out.push_back(urge.state);
        return out;
    };
    const std::vector met(2, DutyState::met), overdue(2, DutyState::overdue);
    // Written without a network; head office's own lines came into being when it arrived.
    const auto offline = [](std::string_view who) {
        return history(demo_rules())
            .captured("2026-03-02 10:00", Json::object(), manager)
            .line("accepted", who, "2026-03-02 10:30")
            .graded(1, "2026-03-02 16:00")
            .assigned("650101", "owner", "2026-03-02 16:00");
    };
    CHECK(urged(offline(manager), "650101") == met);
    CHECK(urged(offline(branch), "650101") == overdue);
    // Taking it in is not yet to work on it.
    CHECK(urged(history(demo_rules())
                    .captured("2026-03-02 10:00", Json::object(), manager)
                    .graded(1, "2026-03-02 16:00")
                    .assigned("650101", "owner", "2026-03-02 16:00"),
                "650101") == overdue);
    // The branch that it was raised to has not acted because its outlet had.
    const auto raised = offline(manager).raised(2, "2026-03-03 10:00").assigned("650100", "owner", "2026-03-03 10:00");
    CHECK(urged(raised, "650100") == overdue);
    // What began anew asks for work anew.
    auto again = offline(manager)
                     .replied(manager, "2026-03-02 16:30")
                     .line("rework_ordered", "rule_keeper", "2026-03-03 09:00", {{"unit", "650101"}});
    again.assigned("650101", "owner", "2026-03-03 09:00");
    CHECK(urged(again, "650101") ==
          std::vector{DutyState::met, DutyState::met, DutyState::overdue, DutyState::overdue});
}

TEST_CASE("nobody is urged to work on what was answered", "[rulebook10][art17]") {
    const auto states = [](const History& story) {
        std::set<DutyState> out;
        for (const auto& urge : all_of(story, DutyKind::urge, "2026-03-04 17:00")) out.insert(urge.state);
        return out;
    };
    const std::set<DutyState> none;  // what is void is not among them
    CHECK(states(of_level(1)) == std::set{DutyState::overdue});
    // By whom, and when, does not matter: before it was assigned, or after it would have been urged.
    CHECK(states(of_level(1).replied(branch, "2026-03-04 10:00")) == none);
    CHECK(states(history(demo_rules())
                     .captured("2026-03-02 10:00")
                     .replied(branch, "2026-03-02 11:00")
                     .graded(1, "2026-03-02 16:00")
                     .assigned("650101", "owner", "2026-03-02 16:00")) == none);
}

TEST_CASE("a department that helps and a superior that was asked are urged as well", "[art17]") {
    auto helped = of_level(1).assigned("000070", "helper", "2026-03-02 10:00");
    const auto of_unit = [](const History& story, std::string_view unit) {
        std::vector<Duty> out;
        for (const auto& duty : all_of(story, DutyKind::urge, "2026-03-02 11:00"))
            if (duty.unit == unit) out.push_back(duty);
        return out;
    };
    REQUIRE(of_unit(helped, "000070").size() == 2);
    CHECK(of_unit(helped, "000070")[0].due.at == beijing("2026-03-02 14:00"));
    auto asked = of_level(1).line("referred_up", manager, "2026-03-02 10:30", {{"question", "如何答复"}});
    REQUIRE(of_unit(asked, "650100").size() == 2);
    CHECK(of_unit(asked, "650100")[0].due.at == beijing("2026-03-02 14:30"));
    asked.line("instructed", branch, "2026-03-02 10:45", {{"text", "先安抚客户"}});
    CHECK(of_unit(asked, "650100")[0].state == DutyState::met);
}

TEST_CASE("the regulator's limit stands beside the bank's and is extended twice with approval", "[regulator][policy]") {
    auto story = of_level(1);
    const auto due = [&] { return duty_at(story, DutyKind::regulator_limit, "2026-03-05 10:00")->due.at; };
    CHECK(due() == beijing("2026-03-17 24:00"));
    const Json extend{{"text", "情况复杂"}, {"extend", "regulator_limit"}};
    story.line("instructed", manager, "2026-03-03 10:00", extend);
    CHECK(due() == beijing("2026-03-17 24:00"));  // not the outlet's to extend
    story.line("instructed", branch, "2026-03-03 11:00", extend);
    CHECK(due() == beijing("2026-04-01 24:00"));
    story.line("instructed", branch, "2026-03-03 12:00", extend);
    CHECK(due() == beijing("2026-04-01 24:00"));  // the second time head office decides
    story.line("instructed", head, "2026-03-03 13:00", extend).line("instructed", head, "2026-03-03 14:00", extend);
    CHECK(due() == beijing("2026-05-01 24:00"));
    CHECK_FALSE(story.complaint().timeline.back().effective);
    const auto off = demo_rules_with({{"policy", {{"regulator_limit", {{"days", 0}}}}}});
    CHECK_FALSE(duty_at(history(off).captured("2026-03-02 10:00"), DutyKind::regulator_limit, "2026-03-05 10:00"));
}

TEST_CASE("a clock that was wrong moves the receipt and everything that counts from it", "[art12]") {
    // The kiosk's clock was two hours ahead: what it says was received at 19:00 came at 17:00.
    auto story = history(demo_rules());
    story.clock_of("k-0001", 2h).captured("2026-03-02 17:00").graded(2, "2026-03-02 17:30");
    CHECK(duty_at(story, DutyKind::respond, "2026-03-02 17:40")->due.at == beijing("2026-03-03 09:30"));
    story.line("clock_corrected", "rule_keeper", "2026-03-02 17:40",
               {{"origin", "k-0001"}, {"from", 1}, {"to", 1}, {"offset_ms", -7'200'000}});
    CHECK(story.complaint().intake.received_at == beijing("2026-03-02 17:00"));
    CHECK(duty_at(story, DutyKind::respond, "2026-03-02 17:50")->due.at == beijing("2026-03-02 17:30"));
}

TEST_CASE("a limit that runs into a year without a calendar says so", "[art12]") {
    const auto duty = duty_at(of_level(1, "2026-12-31 10:00"), DutyKind::resolve, "2026-12-31 11:00");
    REQUIRE(duty);
    CHECK(duty->due.assumed());
    CHECK(sentence(duty->due.why, Language::english).find("2027") != std::string::npos);
    CHECK_FALSE(duty_at(of_level(1, "2026-12-24 10:00"), DutyKind::resolve, "2026-12-24 11:00")->due.assumed());
}
