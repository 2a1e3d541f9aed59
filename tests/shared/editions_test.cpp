// SPDX-License-Identifier: Apache-2.0
// What a complaint owes and what counts on it is said by the policy that it was received under: by its edition of
// rulebook 11 and 12, and by its values (rulebook 9; docs/decisions/0026).
#include <algorithm>

#include "shared/complaint/closing.hpp"
#include "shared/complaint/scope.hpp"
#include "shared/view/sentence.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// The shipped policy under another name, with `changes` merged in.
Json policy_named(const char* version, const Json& changes) {
    auto policy = read_json("shared/policy/data/policy.json");
    policy["version"] = version;
    policy.merge_patch(changes);
    return policy;
}

/// The second edition in force.
Rules second_edition() { return demo_rules_with({{"policy", policy_named("2026-second", {{"content_rules", 2}})}}); }

/// `before`, and another policy in force since.
Rules then(const Rules& before, const Json& changes) {
    auto rules = before.with_policy(policy_named("2026-since", changes), Json::array());
    REQUIRE(rules);
    return *rules;
}

/// Captured at ten o'clock on Monday 2 March 2026 under these rules, and graded by them.
History received_under(const Rules& rules, const Json& changes) {
    auto story = history(rules).captured("2026-03-02 10:00", changes, manager);
    run_rules(story, beijing("2026-03-02 10:00"));
    return story;
}

const Json referred{
    {"channel", "consumer_council"},
    {"form", "offsite"},
    {"referrer", {{"body", "市消费者协会"}, {"reference", "2026-118"}, {"deadline", "2026-03-20T18:00:00+08:00"}}}};

/// Every duty with its state, as of a month later, by these rules.
std::vector<std::string> owed(const History& story, const Rules& rules) {
    std::vector<std::string> out;
    const auto c = fold_complaint(story.lines(), rules);
    for (const auto& duty : duties_of(c, rules, beijing("2026-04-02 10:00")))
        out.push_back(std::string(to_string(duty.kind)) + " " + duty.article + " " + duty.unit + " " +
                      to_beijing(duty.due.at) + " " + std::string(to_string(duty.state)));
    for (const auto& missing : missing_to_close(c, rules)) out.push_back("to close: " + missing.code);
    for (const auto& entry : c.timeline)
        if (!entry.effective) out.push_back("not effective: " + entry.event.kind);
    return out;
}

/// What only the third edition asks for, and leaves out what it asks for.
History life(const Rules& rules, Json changes) {
    changes["facts"] = {{"injury", true}};
    auto story = received_under(rules, changes);
    story.told("investigated", handler, "2026-03-02 11:00")
        .line("instructed", head, "2026-03-02 11:10", {{"text", ""}})
        .line("contact_failed", handler, "2026-03-02 11:20", {{"how", "phone"}, {"when", "2026-03-01T10:00:00+08:00"}})
        .assigned("650101", "owner", "2026-03-05 10:00", head)
        .line("amended", handler, "2026-03-11 10:00", {{"field", "facts.loss_fen"}, {"new", 12'000}})
        .line("filed", manager, "2026-03-12 10:00", {{"what", "summary"}, {"unit", "650100"}})
        .line("withdrawal_requested", manager, "2026-03-12 11:00", Json::object());
    return story;
}

bool says(const std::vector<std::string>& list, std::string_view part) {
    return std::ranges::any_of(list, [&](const std::string& one) { return one.contains(part); });
}

}  // namespace

TEST_CASE("a body that referred the complaint is answered by the deadline that it set", "[op9]") {
    auto story = received_under(demo_rules(), referred);
    const auto duty = duty_at(story, DutyKind::answer_referrer, "2026-03-02 11:00");
    REQUIRE(duty);
    CHECK(duty->article == "Op. 9");
    CHECK(duty->unit == "000020");
    CHECK(duty->due.at == beijing("2026-03-20 18:00"));
    CHECK_THAT(sentence(duty->due.why, Language::english), Catch::Contains("18:00"));
    CHECK_THAT(sentence(duty->due.why, Language::chinese), Catch::StartsWith("转办单位要求的期限"));
    CHECK(duty->discharged_by == std::vector<EventKind>{EventKind::referrer_answered});
    CHECK(duty_at(story, DutyKind::answer_referrer, "2026-03-20 18:01")->state == DutyState::overdue);
    // What is told on the day that it falls due is in time, once there is an answer to tell of.
    auto told = story;
    told.told("approved", head, "2026-03-20 16:00")
        .told("replied", head, "2026-03-20 17:00")
        .told("referrer_answered", office, "2026-03-20 18:00");
    CHECK(duty_at(told, DutyKind::answer_referrer, "2026-03-21 10:00")->state == DutyState::met);
    // A body that says nothing of a deadline sets none; one that passed before it came is due at once.
    CHECK_FALSE(duty_at(received_under(demo_rules(), {{"channel", "government"}, {"form", "offsite"}}),
                        DutyKind::answer_referrer, "2026-03-02 11:00"));
    auto passed = referred;
    passed["referrer"]["deadline"] = "2026-02-20T18:00:00+08:00";
    CHECK(duty_at(received_under(demo_rules(), passed), DutyKind::answer_referrer, "2026-03-02 11:00")->due.at ==
          beijing("2026-03-02 10:00"));
    // The body gives more time: a correction says so.
    story.line("amended", agent, "2026-03-03 10:00",
               {{"field", "referrer.deadline"}, {"new", "2026-03-27T18:00:00+08:00"}});
    CHECK(duty_at(story, DutyKind::answer_referrer, "2026-03-04 10:00")->due.at == beijing("2026-03-27 18:00"));
    // Nobody waits for a withdrawn complaint, but the body does.
    story.told("withdrawal_requested", manager, "2026-03-04 11:00")
        .told("withdrawal_verified", agent, "2026-03-04 11:10", {{"voluntary", true}});
    CHECK(duty_at(story, DutyKind::answer_referrer, "2026-03-05 10:00")->state == DutyState::open);
}

TEST_CASE("a complaint of the second edition owes and counts what it did, whatever is in force since",
          "[rulebook9][rulebook11]") {
    const auto before = second_edition();
    const auto since = then(before, Json::object());
    REQUIRE(since.policy.third_edition());
    for (const auto& changes : {referred, Json{{"channel", "public_opinion"}, {"form", "offsite"}}}) {
        const auto story = life(before, changes);
        CHECK(story.complaint().intake.policy_version == "2026-second");
        const auto then_owed = owed(story, before);
        CHECK(owed(story, since) == then_owed);
        // One more run of the rules in force writes nothing that those of before would not have written.
        auto with_those = story, with_these = History(since);
        for (const auto& line : story.lines()) with_these.take(line);
        const auto now = beijing("2026-03-13 10:00");
        std::vector<std::string> kinds, those;
        for (const auto& draft : run_rules(with_these, now).drafts) kinds.push_back(draft.kind + draft.body.dump());
        for (const auto& draft : run_rules(with_those, now).drafts) those.push_back(draft.kind + draft.body.dump());
        CHECK(kinds == those);
        CHECK_FALSE(says(then_owed, "answer_referrer"));
        CHECK_FALSE(says(then_owed, "not effective"));
    }
}

TEST_CASE("the third edition asks for what came to rulebook 11 and 12 since the second", "[rulebook11]") {
    const auto now_owed = owed(life(demo_rules(), referred), demo_rules());
    CHECK(says(now_owed, "answer_referrer Op. 9 000020 2026-03-20T18:00:00"));
    for (const char* kind : {"instructed", "contact_failed", "filed", "withdrawal_requested"}) {
        INFO(kind);
        CHECK(says(now_owed, std::string("not effective: ") + kind));
    }
    // The unit that took it over names its own person, and a loss that came to light has its days from then.
    CHECK(says(now_owed, "name_owner 11(2) 650101"));
    CHECK(says(now_owed, "compensate 18 650101 2026-03-18"));
    const auto owner = [](const Rules& rules) {
        return received_under(rules, {{"channel", "public_opinion"}, {"form", "offsite"}})
            .complaint()
            .ownership.owner.unit;
    };
    CHECK(owner(demo_rules()) == "000020");
    CHECK(owner(second_edition()) == "650101");
}

TEST_CASE("which channels are referred, public opinion or in public is said by the policy that a complaint keeps",
          "[rulebook9][op9][op10][art15]") {
    const auto story = received_under(demo_rules(), referred);
    const auto quiet = then(demo_rules(), {{"referral", {{"channels", {"media"}}}}});
    auto channel_alone = referred;
    channel_alone.erase("referrer");
    const auto by_channel = received_under(demo_rules(), channel_alone);
    for (const auto* one : {&story, &by_channel}) CHECK(owed(*one, quiet) == owed(*one, demo_rules()));
    CHECK(says(owed(by_channel, quiet), "to close: referrer_answered"));

    const Json web{{"channel", "web"}, {"form", "offsite"}};
    const auto ordinary = received_under(demo_rules(), web);
    const auto wider = then(demo_rules(), {{"referral", {{"channels", {"web"}}}},
                                           {"public_opinion", {{"channels", {"web"}}}},
                                           {"grading", {{"media_channels", {"web"}}}}});
    CHECK(owed(ordinary, wider) == owed(ordinary, demo_rules()));
    CHECK(visible_to(fold_complaint(ordinary.lines(), wider), wider) ==
          visible_to(fold_complaint(ordinary.lines(), demo_rules()), demo_rules()));
    auto answered = History(wider);
    for (const auto& line : ordinary.lines()) answered.take(line);
    CHECK(run_rules(answered, beijing("2026-03-02 10:01")).drafts.empty());
    answered.told("replied", manager, "2026-03-02 15:00");
    CHECK(answered.complaint().timeline.back().effective);
}

TEST_CASE("a complaint that a body referred is sensitive, whichever field names the body", "[art11][op9]") {
    const Json named{{"channel", "counter"}, {"referrer", {{"body", "市消费者协会"}}}};
    CHECK(received_under(demo_rules(), named).complaint().grading.level == Level::sensitive);
    CHECK(received_under(second_edition(), named).complaint().grading.level == Level::ordinary);
}
