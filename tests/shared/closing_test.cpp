// SPDX-License-Identifier: Apache-2.0
// What is still missing when someone tries to close (rulebook 5, "Closing"; Art. 3(4)).
#include "shared/complaint/closing.hpp"

#include <algorithm>
#include <functional>

#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* branch = "branch_head-650100";

/// A step that closing needs, and the code that names it when it is missing.
struct Step {
    const char* code;
    std::function<void(History&)> tell;
};

std::vector<std::string> missing(const Complaint& c) {
    std::vector<std::string> out;
    for (const auto& m : missing_to_close(c, demo_rules())) out.push_back(m.code);
    return out;
}

History begun(int level, const Json& changes = Json::object()) {
    return history(demo_rules())
        .captured("2026-03-02 10:00", changes, manager)
        .graded(level, "2026-03-02 10:00")
        .assigned(level == 1 ? "650101" : "650100", "owner", "2026-03-02 10:01");
}

const std::vector<Step>& steps_of_level_two() {
    static const std::vector<Step> steps{
        {"investigated", [](History& h) { h.investigated(manager, "2026-03-02 11:00"); }},
        {"approved", [](History& h) { h.approved(branch, "2026-03-02 11:10"); }},
        {"filed", [](History& h) { h.filed("rule_keeper", "2026-03-02 11:20"); }},
        {"replied", [](History& h) { h.replied(branch, "2026-03-02 11:30"); }},
        {"satisfaction_recorded", [](History& h) { h.rated(4, manager, "2026-03-02 11:40"); }},
        {"summary", [](History& h) { h.summed_up(branch, "2026-03-02 11:50"); }},
        {"called_back", [](History& h) { h.called_back("satisfied", "2026-03-03 10:00"); }},
    };
    return steps;
}

}  // namespace

TEST_CASE("closing lists exactly the steps that are missing, and is refused until then", "[art3][art14][art20]") {
    for (const auto& left_out : steps_of_level_two()) {
        INFO(left_out.code);
        auto story = begun(2);
        for (const auto& step : steps_of_level_two())
            if (step.code != left_out.code) step.tell(story);
        const auto codes = missing(story.complaint());
        CHECK(std::ranges::find(codes, left_out.code) != codes.end());
        // Without the reply, or the approval that it needs, what must follow it is missing, too.
        if (left_out.code != std::string("replied") && left_out.code != std::string("approved"))
            CHECK(codes.size() == 1);
        story.closed_by(branch, "2026-03-03 11:00");
        CHECK(story.complaint().state != State::closed);
        CHECK_FALSE(story.last().kind.empty());
        CHECK(story.complaint().timeline.back().why_not.has_value());
        left_out.tell(story);
    }
    auto whole = begun(2);
    for (const auto& step : steps_of_level_two()) step.tell(whole);
    CHECK(missing(whole.complaint()).empty());
    whole.closed_by(branch, "2026-03-03 11:00");
    CHECK(whole.complaint().state == State::closed);
}

TEST_CASE("every missing step is named in both languages with its article", "[art3][rulebook5]") {
    for (const auto& m : missing_to_close(begun(3).complaint(), demo_rules())) {
        INFO(m.code);
        CHECK_FALSE(m.english.empty());
        CHECK_FALSE(m.chinese.empty());
        CHECK((m.english.find("Art.") != std::string::npos || m.english.find("annex") != std::string::npos ||
               m.english.find("Op.") != std::string::npos));
    }
}

TEST_CASE("an improper callback keeps the complaint open", "[art20]") {
    auto story = begun(2);
    for (const auto& step : steps_of_level_two())
        if (step.code != std::string("called_back")) step.tell(story);
    story.called_back("improper", "2026-03-03 10:00").closed_by(branch, "2026-03-03 11:00");
    CHECK(story.complaint().state != State::closed);
    CHECK(missing(story.complaint()) == std::vector<std::string>{"rework"});
}

TEST_CASE("failed contacts on three days stand for asking, fewer or on one day do not", "[op7]") {
    const auto told = [](std::initializer_list<const char*> attempts) {
        auto story = begun(1);
        for (const auto& step : steps_of_level_two())
            if (step.code != std::string("satisfaction_recorded")) step.tell(story);
        for (const char* when : attempts) story.told("contact_failed", manager, when, {{"how", "phone"}});
        const auto codes = missing(story.complaint());
        return std::ranges::find(codes, "satisfaction_recorded") == codes.end();
    };
    CHECK_FALSE(told({"2026-03-03 10:00", "2026-03-04 10:00"}));
    CHECK_FALSE(told({"2026-03-03 10:00", "2026-03-03 12:00", "2026-03-03 14:00"}));
    CHECK(told({"2026-03-03 10:00", "2026-03-04 10:00", "2026-03-05 10:00"}));
}

TEST_CASE("an anonymous customer is neither asked nor called back", "[contract]") {
    auto story = begun(2, {{"customer", {{"anonymous", true}}}})
                     .investigated(manager, "2026-03-02 11:00")
                     .approved(branch, "2026-03-02 11:10")
                     .filed("rule_keeper", "2026-03-02 11:20")
                     .replied(branch, "2026-03-02 11:30")
                     .summed_up(branch, "2026-03-02 11:50");
    CHECK(missing(story.complaint()).empty());
    const auto duties = duties_of(story.complaint(), demo_rules(), beijing("2026-03-02 12:00"));
    for (const auto kind : {DutyKind::respond, DutyKind::satisfaction, DutyKind::callback, DutyKind::contact_daily})
        CHECK_FALSE(duty_of(duties, kind));
    CHECK(duty_of(duties, DutyKind::resolve));
}

TEST_CASE("a closed complaint takes no more work until someone opens it again", "[art3]") {
    auto story = begun(2);
    for (const auto& step : steps_of_level_two()) step.tell(story);
    story.closed_by(branch, "2026-03-03 11:00");
    for (const char* kind : {"responded", "investigated", "replied", "assigned", "raised", "satisfaction_recorded"}) {
        INFO(kind);
        auto later = story;
        later.told(kind, branch, "2026-03-04 10:00", {{"unit", "650101"}, {"to", 3}, {"score", 3}});
        CHECK_FALSE(later.complaint().timeline.back().effective);
        CHECK(later.complaint().state == State::closed);
    }
    story.line("reopened", manager, "2026-03-05 10:00", {{"reason", "客户再次来电"}});
    const auto c = story.complaint();
    CHECK(c.state == State::investigating);
    CHECK_FALSE(c.course.closed_at);
    const auto resolve = duty_at(story, DutyKind::resolve, "2026-03-05 11:00");
    REQUIRE(resolve);
    CHECK(resolve->due.at == beijing("2026-03-09 18:00"));  // the duties start anew
    CHECK(resolve->state == DutyState::open);
}
