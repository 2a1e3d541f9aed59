// SPDX-License-Identifier: Apache-2.0
// Respond and resolve: the table of Art. 12 (rulebook 4).
#include <random>

#include "shared/view/sentence.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* manager = "outlet_manager-650101";

/// A complaint of `level` taken down at the counter at `received`, graded at once.
History complaint_of(int level, When received) {
    return history(demo_rules()).captured(received, Json::object(), manager).graded(level, received);
}

}  // namespace

TEST_CASE("respond and resolve are due as the article says for each level", "[art12]") {
    struct Row {
        int level;
        const char *received, *respond, *resolve;
    };
    const Row rows[] = {
        {1, "2026-03-02 10:00", "2026-03-03 18:00", "2026-03-05 18:00"},
        {1, "2026-02-13 15:00", "2026-02-14 18:00", "2026-02-25 18:00"},
        {1, "2026-03-07 23:00", "2026-03-09 18:00", "2026-03-11 18:00"},
        {1, "2024-02-28 12:00", "2024-02-29 18:00", "2024-03-04 18:00"},
        {2, "2026-03-02 10:00", "2026-03-02 10:30", "2026-03-04 18:00"},
        {2, "2026-03-02 17:50", "2026-03-03 09:20", "2026-03-04 18:00"},
        {2, "2026-03-02 20:00", "2026-03-03 09:30", "2026-03-04 18:00"},
        {2, "2026-02-14 17:50", "2026-02-24 09:20", "2026-02-25 18:00"},
        {2, "2026-02-17 12:00", "2026-02-24 09:30", "2026-02-25 18:00"},
        {3, "2026-03-02 10:00", "2026-03-02 10:15", "2026-03-02 24:00"},
        {3, "2026-03-02 02:00", "2026-03-02 02:15", "2026-03-02 24:00"},
        {3, "2026-03-02 19:00", "2026-03-02 19:15", "2026-03-03 24:00"},
        {3, "2026-03-02 23:50", "2026-03-03 00:05", "2026-03-03 24:00"},
        {3, "2026-02-17 10:00", "2026-02-17 10:15", "2026-02-17 24:00"},
    };
    for (const auto& row : rows) {
        INFO("level " << row.level << " received " << row.received);
        const auto story = complaint_of(row.level, row.received);
        const auto respond = duty_at(story, DutyKind::respond, row.received);
        const auto resolve = duty_at(story, DutyKind::resolve, row.received);
        REQUIRE((respond && resolve));
        CHECK(respond->due.at == beijing(row.respond));
        CHECK(resolve->due.at == beijing(row.resolve));
        const auto article = "12(" + std::to_string(row.level) + ")";
        CHECK(respond->article == article);
        CHECK(resolve->article == article);
        CHECK(respond->state == DutyState::open);
        CHECK(resolve->state == DutyState::open);
        CHECK_FALSE(sentence(respond->due.why, Language::english).empty());
        CHECK_FALSE(sentence(resolve->due.why, Language::chinese).empty());
    }
}

TEST_CASE("a duty is overdue from the millisecond after its due instant", "[art12]") {
    const auto story = complaint_of(1, "2026-03-02 10:00");
    const auto due = beijing("2026-03-03 18:00");
    CHECK(duty_at(story, DutyKind::respond, due - one_ms)->state == DutyState::open);
    CHECK(duty_at(story, DutyKind::respond, due)->state == DutyState::open);
    CHECK(duty_at(story, DutyKind::respond, due + one_ms)->state == DutyState::overdue);
    CHECK(duty_at(story, DutyKind::resolve, due + one_ms)->state == DutyState::open);
}

TEST_CASE("a duty met exactly when it is due is met, one millisecond later it is late", "[art12]") {
    for (int level = 1; level <= 3; ++level) {
        INFO("level " << level);
        const auto fresh = complaint_of(level, "2026-03-02 10:00");
        const auto respond_due = duty_at(fresh, DutyKind::respond, "2026-03-02 10:00")->due.at;
        const auto resolve_due = duty_at(fresh, DutyKind::resolve, "2026-03-02 10:00")->due.at;
        const char* by = level == 1 ? manager : level == 2 ? "branch_handler-650100" : "channel_operations_head-000010";
        for (const auto& [after, state] : {std::pair{0ms, DutyState::met}, {1ms, DutyState::late}}) {
            auto story = fresh;
            story.responded(manager, respond_due + after);
            if (level > 1) story.approved(level == 2 ? "branch_head-650100" : by, respond_due + after);
            story.replied(by, resolve_due + after);
            const auto respond = duty_at(story, DutyKind::respond, "2026-03-20 10:00");
            const auto resolve = duty_at(story, DutyKind::resolve, "2026-03-20 10:00");
            REQUIRE((respond && resolve));
            CHECK(respond->state == state);
            CHECK(respond->met_at == respond_due + after);
            CHECK(resolve->state == state);
            CHECK(resolve->met_at == resolve_due + after);
        }
    }
}

TEST_CASE("what comes to an outlet by phone, mail or its book has the limits of what is said at its counter",
          "[art10][art12]") {
    const auto limits = [](const char* channel) {
        const auto story = history(demo_rules())
                               .captured("2026-03-02 10:00", {{"channel", channel}}, manager)
                               .graded(1, "2026-03-02 10:00");
        std::vector<Instant> out;
        for (const auto kind : {DutyKind::respond, DutyKind::resolve, DutyKind::file})
            out.push_back(duty_at(story, kind, "2026-03-02 11:00")->due.at);
        return out;
    };
    for (const char* channel : {"hotline", "email", "letter", "opinion_book"}) {
        INFO(channel);
        CHECK(limits(channel) == limits("counter"));
    }
}

TEST_CASE("accepting on the spot is a response, accepting otherwise is not", "[art12][art10]") {
    auto there = complaint_of(1, "2026-03-02 10:00").accepted_by(manager, "2026-03-02 10:05", {{"on_the_spot", true}});
    auto away = complaint_of(1, "2026-03-02 10:00").accepted_by(manager, "2026-03-02 10:05", {{"on_the_spot", false}});
    CHECK(duty_at(there, DutyKind::respond, "2026-03-02 11:00")->state == DutyState::met);
    CHECK(duty_at(there, DutyKind::respond, "2026-03-02 11:00")->met_at == beijing("2026-03-02 10:05"));
    CHECK(duty_at(away, DutyKind::respond, "2026-03-02 11:00")->state == DutyState::open);
}

TEST_CASE("a clear answer that it cannot be solved discharges the duty to resolve", "[art12]") {
    auto story = complaint_of(1, "2026-03-02 10:00").replied(manager, "2026-03-03 10:00", "cannot_resolve");
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-03 11:00")->state == DutyState::met);
}

TEST_CASE("neither transfer nor acceptance restarts the clock", "[art3][art12]") {
    auto story = complaint_of(1, "2026-03-02 10:00")
                     .accepted_by(manager, "2026-03-03 09:00")
                     .assigned("650101", "owner", "2026-03-03 09:30")
                     .assigned("650100", "owner", "2026-03-04 10:00");
    CHECK(duty_at(story, DutyKind::respond, "2026-03-04 11:00")->due.at == beijing("2026-03-03 18:00"));
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-04 11:00")->due.at == beijing("2026-03-05 18:00"));
}

TEST_CASE("raising starts the response anew and never lengthens the time to resolve", "[art11][art12][art13]") {
    struct Row {
        const char* what;
        int to;
        const char *raised, *respond, *resolve;
    };
    const Row rows[] = {
        {"early: the new limit is the earlier", 2, "2026-03-02 11:00", "2026-03-02 11:30", "2026-03-04 18:00"},
        {"late: the old limit stands", 2, "2026-03-05 10:00", "2026-03-05 10:30", "2026-03-05 18:00"},
        {"to major: the day of the raise", 3, "2026-03-03 10:00", "2026-03-03 10:15", "2026-03-03 24:00"},
        {"to major after closing on the last day: the old limit stands", 3, "2026-03-05 17:59:30",
         "2026-03-05 18:14:30", "2026-03-05 18:00"},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        auto story =
            complaint_of(1, "2026-03-02 10:00").responded(manager, "2026-03-02 10:10").raised(row.to, row.raised);
        const auto now = beijing(row.raised) + one_ms;
        const auto respond = duty_at(story, DutyKind::respond, now);
        const auto resolve = duty_at(story, DutyKind::resolve, now);
        REQUIRE((respond && resolve));
        CHECK(respond->due.at == beijing(row.respond));
        CHECK(respond->state == DutyState::open);
        CHECK(resolve->due.at == beijing(row.resolve));
    }
}

TEST_CASE("whenever a complaint comes and is raised, its time to resolve never grows", "[art11][art12]") {
    std::mt19937 random(11);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    for (int i = 0; i < 400; ++i) {
        const auto received = beijing("2019-01-01 00:00") + std::chrono::minutes{below(8 * 365 * 24 * 60)};
        const auto raised = received + std::chrono::minutes{below(6 * 24 * 60)};
        const int from = 1 + below(2), to = from + 1 + below(static_cast<unsigned>(3 - from));
        INFO(to_beijing(received) << " level " << from << ", " << to_beijing(raised) << " level " << to);
        auto story = history(demo_rules()).captured(received).graded(from, received);
        const auto before = duty_at(story, DutyKind::resolve, received)->due.at;
        story.raised(to, raised);
        const auto after = duty_at(story, DutyKind::resolve, raised);
        REQUIRE(after);
        CHECK(after->due.at <= before);
        CHECK(after->due.at > received);
        const auto response = duty_at(story, DutyKind::respond, raised);
        CHECK(response->due.at > raised);
    }
}

TEST_CASE("a response before the raise does not answer the duty that began with it", "[art11][art12]") {
    auto story = complaint_of(1, "2026-03-02 10:00")
                     .responded(manager, "2026-03-02 10:10")
                     .raised(2, "2026-03-02 11:00")
                     .responded(manager, "2026-03-02 11:20");
    const auto respond = duty_at(story, DutyKind::respond, "2026-03-02 12:00");
    REQUIRE(respond);
    CHECK(respond->state == DutyState::met);
    CHECK(respond->met_at == beijing("2026-03-02 11:20"));
}

TEST_CASE("ordered rework starts the duties anew", "[art20]") {
    auto story = complaint_of(1, "2026-03-02 10:00")
                     .responded(manager, "2026-03-02 10:10")
                     .replied(manager, "2026-03-03 10:00")
                     .line("rework_ordered", "contact_centre_agent-000030", "2026-03-09 10:00",
                           {{"unit", "650101"}, {"why", "处理不当"}});
    const auto respond = duty_at(story, DutyKind::respond, "2026-03-09 11:00");
    const auto resolve = duty_at(story, DutyKind::resolve, "2026-03-09 11:00");
    REQUIRE((respond && resolve));
    CHECK(respond->due.at == beijing("2026-03-10 18:00"));
    CHECK(resolve->due.at == beijing("2026-03-12 18:00"));
    CHECK(resolve->state == DutyState::open);
}

TEST_CASE("failed attempts on three different days stand for a contact", "[art12][rulebook5]") {
    auto story = complaint_of(1, "2026-03-02 10:00");
    for (const char* when : {"2026-03-02 10:10", "2026-03-02 11:10", "2026-03-02 15:00", "2026-03-03 10:00"})
        story.told("contact_failed", manager, when, {{"how", "phone"}});
    CHECK(duty_at(story, DutyKind::respond, "2026-03-03 11:00")->state == DutyState::open);
    story.told("contact_failed", manager, "2026-03-04 10:00", {{"how", "phone"}});
    CHECK(duty_at(story, DutyKind::respond, "2026-03-04 11:00")->met_at == beijing("2026-03-04 10:00"));
}

TEST_CASE("a unit's own hours decide when its duties are due", "[art12][policy]") {
    const auto rules =
        demo_rules_with({{"policy", {{"office_hours", {{"units", {{"650101", {"10:00-13:00", "15:00-19:00"}}}}}}}}});
    auto story = history(rules).captured("2026-03-02 12:50", Json::object(), manager).graded(2, "2026-03-02 12:50");
    CHECK(duty_at(story, DutyKind::respond, "2026-03-02 12:55")->due.at == beijing("2026-03-02 15:20"));
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-02 12:55")->due.at == beijing("2026-03-04 19:00"));
}

TEST_CASE("limits are the policy's", "[art12][policy]") {
    const auto rules = demo_rules_with({{"policy", {{"limits", {{"1", {{"resolve", {{"working_days", 2}}}}}}}}}});
    auto story = history(rules).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:00");
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-02 11:00")->due.at == beijing("2026-03-04 18:00"));
}

TEST_CASE("what was lowered and is raised again keeps the limit it had, the old shorter one does not come back",
          "[art11][art12]") {
    // Level 2 from the start (due 4 March), lowered to level 1 (due 5 March), raised again when that was missed.
    auto story = history(demo_rules()).captured("2026-03-02 10:00").graded(2, "2026-03-02 10:00");
    story.lowered(1, "branch_head-650100", "2026-03-02 12:00").raised(2, beijing("2026-03-05 18:00") + one_ms);
    CHECK(duty_at(story, DutyKind::resolve, "2026-03-06 10:00")->due.at == beijing("2026-03-05 18:00"));
}

TEST_CASE("a limit that was open when the customer withdrew is not missed because they come again", "[as1][art12]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:00");
    story.told("withdrawal_requested", "outlet_manager-650101", "2026-03-03 09:00")
        .told("withdrawal_verified", "branch_handler-650100", "2026-03-03 10:00", {{"voluntary", true}})
        .line("reopened", "branch_handler-650100", "2026-03-20 10:00", {{"reason", "客户再次来电"}});
    REQUIRE(story.complaint().state == State::investigating);
    const auto resolve = duties_of(story.complaint(), demo_rules(), beijing("2026-03-20 11:00"));
    std::vector<Duty> limits;
    for (const auto& duty : resolve)
        if (duty.kind == DutyKind::resolve) limits.push_back(duty);
    REQUIRE(limits.size() == 2);
    CHECK(limits[0].state == DutyState::void_);
    CHECK(limits[1].state == DutyState::open);
    CHECK(limits[1].due.at == beijing("2026-03-25 18:00"));
}
