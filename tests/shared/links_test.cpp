// SPDX-License-Identifier: Apache-2.0
// The same customer again, through another channel, or after an answer (Art. 11(2), 14), and issues of the whole bank
// (Art. 11(3)).
#include <algorithm>

#include "shared/complaint/authority.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
const Related on_the_web{"c-2", "web", {"650103"}, false};
const Related answered_before{"c-2", "kiosk", {"650103"}, true};

History on_the_phone() {
    return history(demo_rules()).captured("2026-03-02 10:00", {{"form", "offsite"}, {"channel", "hotline"}});
}

bool holds(const std::vector<std::string>& list, const char* value) {
    return std::ranges::find(list, value) != list.end();
}

bool has_reason(const Complaint& c, const char* rule) {
    return std::ranges::any_of(c.grading.reasons, [&](const GradingReason& r) { return r.rule == rule; });
}

}  // namespace

TEST_CASE("the same customer's matter through another channel is linked and is level 2", "[art11]") {
    auto story = on_the_phone();
    const GradingContext context{.same_matter = {on_the_web}, .linked = {on_the_web}};
    REQUIRE(run_rules(story, beijing("2026-03-02 10:01"), context).ended);
    const auto c = story.complaint();
    CHECK(c.grading.level == Level::sensitive);
    CHECK(has_reason(c, "repeated_through_another_channel"));
    CHECK(c.links.subjects() == std::vector<std::string>{"c-2"});
}

TEST_CASE("the same matter through the same channel is no repetition unless it had been answered", "[art11]") {
    auto unanswered = history(demo_rules()).captured("2026-03-02 10:00", {{"channel", "kiosk"}});
    auto related = answered_before;
    related.answered = false;
    run_rules(unanswered, beijing("2026-03-02 10:01"), {.same_matter = {related}});
    CHECK(unanswered.complaint().grading.level == Level::ordinary);
    auto again = history(demo_rules()).captured("2026-03-02 10:00", {{"channel", "kiosk"}});
    run_rules(again, beijing("2026-03-02 10:01"), {.same_matter = {answered_before}});
    CHECK(again.complaint().grading.level == Level::sensitive);
    CHECK(has_reason(again.complaint(), "not_accepted_complained_again"));
}

TEST_CASE("whoever holds a linked complaint is told, and the contact centre coordinates one answer", "[art14]") {
    auto story = on_the_phone();
    const GradingContext context{.same_matter = {on_the_web}, .linked = {on_the_web}};
    run_rules(story, beijing("2026-03-02 10:01"), context);
    const auto c = story.complaint();
    REQUIRE(c.links.all.size() == 1);
    CHECK(holds(c.links.all[0].told, "650103"));
    CHECK(holds(c.links.all[0].told, "650101"));
    CHECK(holds(c.ownership.supervisors, "000030"));
    CHECK(holds(visible_to(c, demo_rules()), "650103"));
}

TEST_CASE("undoing a link takes back what only the link caused", "[art11][art14]") {
    auto story = on_the_phone();
    const GradingContext context{.same_matter = {on_the_web}, .linked = {on_the_web}};
    run_rules(story, beijing("2026-03-02 10:01"), context);
    story.line("unlinked", manager, "2026-03-02 11:00", {{"to", "c-2"}, {"why", "不是同一客户"}});
    // The rule would still find the other complaint: what a person took apart stays apart.
    const auto kept = run_rules(story, beijing("2026-03-02 11:01"), {.same_matter = {on_the_web}});
    REQUIRE(kept.ended);
    const auto c = story.complaint();
    CHECK(c.links.subjects().empty());
    CHECK(c.grading.level == Level::ordinary);
    CHECK_FALSE(has_reason(c, "repeated_through_another_channel"));
    CHECK_FALSE(holds(visible_to(c, demo_rules()), "650103"));
    // Linked again by a person, it counts again.
    story.line("linked", manager, "2026-03-02 12:00", {{"to", "c-2"}, {"why", "same_customer"}});
    run_rules(story, beijing("2026-03-02 12:01"), {.same_matter = {on_the_web}, .linked = {on_the_web}});
    CHECK(story.complaint().grading.level == Level::sensitive);
}

TEST_CASE("undoing a link leaves what other reasons caused", "[art11]") {
    for (const Json& changes : {Json{{"facts", {{"injury", true}}}}, Json{{"channel", "regulator"}}}) {
        INFO(changes.dump());
        auto story = history(demo_rules()).captured("2026-03-02 10:00", changes);
        run_rules(story, beijing("2026-03-02 10:01"), {.same_matter = {on_the_web}, .linked = {on_the_web}});
        story.line("unlinked", manager, "2026-03-02 11:00", {{"to", "c-2"}});
        run_rules(story, beijing("2026-03-02 11:01"), {.same_matter = {on_the_web}});
        CHECK(story.complaint().grading.level == Level::sensitive);
    }
}

TEST_CASE("a person links as well, only the same customer's complaint through another channel raises", "[art11]") {
    for (const auto& [why, level] : {std::pair{"same_customer", Level::sensitive},
                                     {"duplicate", Level::ordinary},
                                     {"same_issue", Level::ordinary}}) {
        INFO(why);
        auto story = on_the_phone();
        run_rules(story, beijing("2026-03-02 10:01"));
        story.line("linked", manager, "2026-03-02 11:00", {{"to", "c-2"}, {"why", why}});
        REQUIRE(run_rules(story, beijing("2026-03-02 11:01"), {.linked = {on_the_web}}).ended);
        CHECK(story.complaint().grading.level == level);
        CHECK(holds(story.complaint().links.all[0].told, "650103"));
    }
}

TEST_CASE("an issue of the whole bank is level 3: ten customers, and five times the average day", "[art11]") {
    struct Row {
        int customers, before;
        bool major;
    };
    for (const auto& row : {Row{9, 0, false}, Row{10, 0, true}, Row{10, 60, true}, Row{10, 61, false},
                            Row{20, 120, true}, Row{20, 121, false}, Row{1, 0, false}}) {
        INFO(row.customers << " customers, " << row.before << " complaints in the thirty days before");
        auto story = on_the_phone();
        run_rules(story, beijing("2026-03-02 10:01"),
                  {.bank_wide_customers = row.customers, .bank_wide_before = row.before});
        CHECK((story.complaint().grading.level == Level::major) == row.major);
        CHECK(has_reason(story.complaint(), "several_people_bank_wide") == row.major);
    }
}
