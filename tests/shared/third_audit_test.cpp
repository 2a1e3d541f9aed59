// SPDX-License-Identifier: Apache-2.0
// What a third audit of rulebook 10 to 12 found: what a lowered complaint owes, what meets a duty to tell, who has
// investigated, and what a device may not write.
#include <set>

#include "shared/complaint/closing.hpp"
#include "shared/complaint/fitting.hpp"
#include "shared/duties/duties.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* bank_leader = "bank_leader-000000";

std::string code(const History& story) {
    const auto timeline = story.complaint().timeline;
    return timeline.back().why_not ? timeline.back().why_not->code : "";
}

std::vector<DutyState> states(const History& story, DutyKind kind, When now) {
    std::vector<DutyState> out;
    for (const auto& duty : duties_of(story.complaint(), demo_rules(), now.instant))
        if (duty.kind == kind) out.push_back(duty.state);
    return out;
}

Json telling(const char* when) { return {{"what", "leaders"}, {"unit", "000000"}, {"how", "phone"}, {"when", when}}; }

const Json from_city{{"channel", "government"},
                     {"form", "offsite"},
                     {"referrer", {{"body", "市政府"}, {"deadline", "2026-03-20T18:00:00+08:00"}}}};

History referred(const Json& by) { return of_level(1, by).assigned("000020", "supervisor", "2026-03-02 10:00"); }

bool lacks(const History& story, std::string_view what) {
    const auto missing = missing_to_close(story.complaint(), demo_rules());
    return std::ranges::find(missing, what, &Missing::code) != missing.end();
}

}  // namespace

TEST_CASE("a complaint that was lowered owes no person in charge, also where both happened at once", "[art11]") {
    using enum DutyState;
    for (const char* when : {"2026-03-02 10:00", "2026-03-02 10:10"}) {
        INFO(when);
        auto story = of_level(2).lowered(1, head, when);
        CHECK(states(story, DutyKind::name_owner, "2026-03-03 10:00") == std::vector{void_});
        story.raised(2, when, head);
        CHECK(states(story, DutyKind::name_owner, "2026-03-02 10:11") == std::vector{void_, open});
    }
    // What was missed before stays so.
    CHECK(states(of_level(2).lowered(1, head, "2026-03-02 11:00"), DutyKind::name_owner, "2026-03-03 10:00") ==
          std::vector{overdue});
}

TEST_CASE("of what was lowered from level 3 the leaders need not be told, and again once it is raised anew",
          "[art15]") {
    using enum DutyState;
    for (const char* when : {"2026-03-02 10:00", "2026-03-02 15:00"}) {
        INFO(when);
        auto story = of_level(3).lowered(1, chief, when);
        CHECK(states(story, DutyKind::tell_leaders, "2026-03-03 10:00") == std::vector{void_});
        story.raised(3, "2026-03-02 16:00", head);
        CHECK(states(story, DutyKind::tell_leaders, "2026-03-03 10:00") == std::vector{void_, overdue});
    }
    CHECK(states(of_level(3).lowered(1, chief, "2026-03-03 09:00"), DutyKind::tell_leaders, "2026-03-03 10:00") ==
          std::vector{overdue});
}

TEST_CASE("leaders are told of a complaint after it came, and of its result after that", "[art15]") {
    using enum DutyState;
    const auto told = [](const char* when) {
        return states(of_level(3).line("notified", chief, "2026-03-02 11:00", telling(when)), DutyKind::tell_leaders,
                      "2026-03-02 12:00");
    };
    CHECK(told("2026-03-02T00:00:00+08:00") == std::vector{open});
    CHECK(told("2026-03-02T09:59:00+08:00") == std::vector{open});
    CHECK(told("2026-03-02T10:00:00+08:00") == std::vector{met});
    const auto again = [](const char* when) {
        return states(of_level(3)
                          .line("notified", chief, "2026-03-02 10:30", telling("2026-03-02T10:20:00+08:00"))
                          .line("instructed", bank_leader, "2026-03-02 10:40", {{"text", "同意"}})
                          .told("replied", chief, "2026-03-02 15:00")
                          .line("notified", chief, "2026-03-02 15:30", telling(when)),
                      DutyKind::tell_leaders, "2026-03-02 16:00");
    };
    CHECK(again("2026-03-02T10:20:00+08:00") == std::vector{met, open});
    CHECK(again("2026-03-02T14:59:00+08:00") == std::vector{met, open});
    CHECK(again("2026-03-02T15:00:00+08:00") == std::vector{met, met});
}

TEST_CASE("when leaders were told is named by head office's clock, or by a wrong one", "[art15][rulebook10]") {
    const auto told = [](int hours_ahead, const char* when) {
        const auto ahead = std::chrono::hours{hours_ahead};
        auto story = of_level(3).clock_of("d-wrong", ahead).device_of(chief, "d-wrong");
        story.line("notified", chief, "2026-03-02 11:00", telling(when))
            .line("clock_corrected", "rule_keeper", "2026-03-02 11:01",
                  {{"origin", "d-wrong"}, {"from", 1}, {"to", 1}, {"offset_ms", -hours_ahead * 60 * 60 * 1000}});
        return states(story, DutyKind::tell_leaders, "2026-03-02 12:00");
    };
    CHECK(told(-2, "2026-03-02T08:30:00+08:00") == std::vector{DutyState::met});
    CHECK(told(2, "2026-03-02T10:30:00+08:00") == std::vector{DutyState::met});
    CHECK(told(-2, "2026-03-02T07:30:00+08:00") == std::vector{DutyState::open});
}

TEST_CASE("a referring body is told a result, and it is the body that referred it", "[op9]") {
    using enum DutyState;
    auto early = referred(from_city).told("referrer_answered", office, "2026-03-02 11:00", {{"referrer", "市政府"}});
    CHECK(states(early, DutyKind::answer_referrer, "2026-03-21 10:00") == std::vector{overdue});
    early.told("replied", manager, "2026-03-03 10:00");
    CHECK(states(early, DutyKind::answer_referrer, "2026-03-21 10:00") == std::vector{overdue});
    CHECK(lacks(early, "referrer_answered"));
    auto another = early;
    another.told("referrer_answered", office, "2026-03-03 11:00", {{"referrer", "省政府"}});
    CHECK(code(another) == "referred_by_another");
    CHECK(another.complaint().timeline.back().why_not->args == std::vector<std::string>{"市政府"});
    CHECK(states(another, DutyKind::answer_referrer, "2026-03-04 10:00") == std::vector{open});
    CHECK(lacks(another, "referrer_answered"));
    early.told("referrer_answered", office, "2026-03-03 11:00", {{"referrer", "市政府 "}});
    CHECK(states(early, DutyKind::answer_referrer, "2026-03-21 10:00") == std::vector{met});
    CHECK_FALSE(lacks(early, "referrer_answered"));
}

TEST_CASE("where no body is named, any may be answered, and a withdrawal is a result", "[op9]") {
    const Json unnamed{{"channel", "government"}, {"form", "offsite"}};
    auto story = referred(unnamed)
                     .told("replied", manager, "2026-03-03 10:00")
                     .told("referrer_answered", office, "2026-03-03 11:00", {{"referrer", "省政府"}});
    CHECK(code(story).empty());
    auto withdrawn = referred(from_city)
                         .told("referrer_answered", office, "2026-03-02 10:30", {{"referrer", "市政府"}})
                         .line("withdrawal_requested", manager, "2026-03-02 11:00", {{"reason", "误会"}})
                         .told("withdrawal_verified", manager, "2026-03-02 11:10", {{"voluntary", true}});
    CHECK_FALSE(archive_at(withdrawn.complaint(), demo_rules()));
    withdrawn.told("referrer_answered", office, "2026-03-02 11:20", {{"referrer", "市政府"}});
    CHECK(archive_at(withdrawn.complaint(), demo_rules()));
    CHECK(states(withdrawn, DutyKind::answer_referrer, "2026-03-21 10:00") == std::vector{DutyState::met});
}

TEST_CASE("who investigated a sensitive complaint does not approve it, also when another did as well", "[annex1]") {
    const Json li{{"signature", "李"}}, zhang{{"signature", "张"}};
    const auto both = of_level(2)
                          .told("investigated", head, "2026-03-02 10:10", li)
                          .told("investigated", handler, "2026-03-02 10:20", zhang);
    CHECK(code(History(both).told("approved", head, "2026-03-02 10:30", li)) == "approves_own_work");
    CHECK(code(History(both).told("approved", chief, "2026-03-02 10:30", li)) == "approves_own_work");
    CHECK(code(History(both).told("approved", chief, "2026-03-02 10:30", {{"signature", "周"}})).empty());
    // An approval of before falls with what its writer finds later, whoever finds something after that.
    const auto after = of_level(2)
                           .told("investigated", handler, "2026-03-02 10:10", zhang)
                           .told("approved", head, "2026-03-02 10:20", li)
                           .told("investigated", head, "2026-03-02 10:30", li)
                           .told("investigated", handler, "2026-03-02 10:40", zhang);
    CHECK(code(History(after).told("replied", head, "2026-03-02 10:50")) == "answer_not_reviewed");
    // What is enough at level 1 is so no more once it is raised.
    auto ordinary = of_level(1)
                        .told("investigated", head, "2026-03-02 10:10", li)
                        .told("investigated", handler, "2026-03-02 10:20", zhang)
                        .told("approved", head, "2026-03-02 10:30", li);
    CHECK(code(ordinary).empty());
    CHECK_FALSE(lacks(ordinary, "approved"));
    CHECK(lacks(ordinary.raised(2, "2026-03-02 10:40", agent), "approved"));
}

TEST_CASE("a customer has a score or cannot be reached, not both", "[op7]") {
    const auto answered = of_level(1).told("replied", manager, "2026-03-02 11:00");
    const auto asked = [&](const Json& said) {
        return code(History(answered).line("satisfaction_recorded", manager, "2026-03-02 12:00", said));
    };
    CHECK(asked({{"score", 3}}).empty());
    CHECK(asked({{"unreachable", true}}).empty());
    CHECK(asked({{"score", 3}, {"unreachable", false}}).empty());
    CHECK(asked({{"score", 3}, {"unreachable", true}}) == "score_form");
}

TEST_CASE("what HTTP refuses in a line has no effect from a device either", "[rulebook11]") {
    struct Row {
        const char *kind, *who;
        Json body;
    };
    const std::string nul("sum\0mary", 8);
    const std::vector<Row> rows{
        {"rectification_ordered", chief, {{"what", nullptr}}},
        {"rectification_ordered", chief, {{"what", "x"}, {"by", nullptr}}},
        {"improvement_reported", head, {{"cause", nullptr}, {"text", "x"}}},
        {"improvement_reported",
         head,
         {{"text",
           "a\x1b"
           "b"}}},
        {"emergency_started", office, {{"plan", nullptr}}},
        {"referred_up", manager, {{"unit", nullptr}, {"question", "x"}}},
        {"notified",
         manager,
         {{"units", {"000010"}},
          {"text",
           "a\x1b"
           "b"}}},
        {"notified", manager, {{"units", nullptr}, {"text", "x"}}},
        {"filed", manager, {{"unit", nullptr}, {"what", "file"}}},
        {"filed", manager, {{"unit", "650100"}, {"what", nul}, {"text", "x"}}},
        {"filed", manager, {{"unit", "650100"}, {"note", {{"of", {nul}}}}}},
    };
    for (const auto& [kind, who, body] : rows) {
        INFO(kind << ' ' << body.dump());
        const int level = std::string_view(kind) == "emergency_started" ? 3 : 1;
        const auto story = of_level(level).line(kind, who, "2026-03-02 11:00", body);
        CHECK(std::set<std::string>{"not_said", "forbidden_character"}.contains(code(story)));
    }
}

TEST_CASE("of a customer's words with characters that no text may hold the rest counts, and they are marked",
          "[captured]") {
    const std::string bad = "p\xEF\xBF\xBF";
    auto body = contract_body();
    body.merge_patch({{"product", bad},
                      {"narrative", std::string("a\0b\nc", 5)},
                      {"customer", {{"name", "王\x07建国"}}},
                      {"accused", {"张\x1b三", "李四"}}});
    const auto found = misfit_of("captured", body, demo_rules(), "650101");
    REQUIRE(found);
    CHECK(found->codes ==
          std::vector<std::string>{"wrong_accused", "wrong_customer_name", "wrong_narrative", "wrong_product"});
    CHECK(found->instead.empty());
    auto story = history(demo_rules()).captured("2026-03-02 10:00", body, manager).graded(1, "2026-03-02 10:00");
    const auto& captured = story.lines().front();
    story.line("marked", "rule_keeper", "2026-03-02 10:00",
               {{"origin", captured.origin}, {"seq", captured.seq}, {"codes", found->codes}});
    const auto counts = story.complaint().intake.captured;
    CHECK(counts.at("product") == "p");
    CHECK(counts.at("narrative") == "ab\nc");
    CHECK(counts.at("customer").at("name") == "王建国");
    CHECK(counts.at("accused") == Json{"张三", "李四"});
    CHECK(story.complaint().timeline.front().event.body.at("product") == bad);
    body["narrative"] = std::string("\0\x1b", 2);
    CHECK(misfit_of("captured", body, demo_rules(), "650101"));
}

TEST_CASE("a branch sanctions units of its own only", "[art23]") {
    const auto valid = of_level(1)
                           .told("investigated", handler, "2026-03-02 10:10")
                           .told("determined", head, "2026-03-02 10:20", {{"finding", "valid"}, {"ground", "1(1)2"}});
    const auto sanctioned = [&](const char* unit) {
        return code(History(valid).line("sanctioned", head, "2026-03-02 10:30", {{"unit", unit}, {"what", "批评"}}));
    };
    for (const char* own : {"650100", "650101", "650106"}) CHECK(sanctioned(own).empty());
    for (const char* other : {"610001", "610000", "000000"}) CHECK(sanctioned(other) == "sanction_of_another_branch");
}
