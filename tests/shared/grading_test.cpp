// SPDX-License-Identifier: Apache-2.0
// The level of a complaint, one row for every condition (Art. 11; rulebook 3).
#include "shared/grading/grading.hpp"

#include <algorithm>

#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

struct Row {
    const char* what;
    Json changes;
    int level;
    GradingContext context = {};
};

Grade grade_of(const Row& row) {
    return grade(history(demo_rules()).captured("2026-03-02 10:00", row.changes).complaint(), demo_rules().policy,
                 row.context);
}

std::string article(int level) { return "11(" + std::to_string(level) + ")"; }

Row fact(const char* what, const char* key, Json value, int level) {
    return {what, {{"facts", {{key, value}}}}, level};
}
Row channel(const char* name, const char* form, int level) {
    return {name, {{"form", form}, {"channel", name}}, level};
}

}  // namespace

TEST_CASE("each reason has its own name, so that reports can count it", "[art11]") {
    const std::pair<Row, const char*> rows[] = {
        {{"no loss", Json::object(), 1}, "first_report_usual_channel"},
        {fact("small loss", "loss", "small", 2), "small_loss"},
        {fact("injury", "injury", true, 2), "injury"},
        {{"another channel", Json::object(), 2, {.repeated_other_channel = true}}, "repeated_through_another_channel"},
        {channel("leader", "offsite", 2), "through_sensitive_channel"},
        {fact("a body", "referrer", "市长热线", 2), "referred_by_a_body"},
        {fact("major loss", "loss", "major", 3), "major_loss"},
        {fact("media", "media", "possible", 3), "media_coverage_possible"},
        {fact("media", "media", "actual", 3), "media_coverage_actual"},
        {fact("society", "society", true, 3), "social_attention"},
        {fact("government", "government", true, 3), "government_intervention"},
        {fact("litigation", "litigation", true, 3), "litigation_or_arbitration"},
        {{"three customers", Json::object(), 3, {.same_issue_customers = 3}}, "several_people_one_issue"},
    };
    for (const auto& [row, rule] : rows) {
        INFO(rule);
        const auto graded = grade_of(row);
        REQUIRE(graded.reasons.size() == 1);
        CHECK(graded.reasons.front() == GradingReason{rule, article(row.level)});
    }
}

TEST_CASE("each condition of the article gives its level, and the reason names the article", "[art11]") {
    const std::vector<Row> rows{
        {"first report, usual channel, no loss", Json::object(), 1},
        channel("kiosk", "onsite", 1),
        channel("opinion_book", "onsite", 1),
        channel("hotline", "offsite", 1),
        channel("email", "offsite", 1),
        channel("letter", "offsite", 1),
        channel("web", "offsite", 1),
        channel("public_opinion", "offsite", 1),
        channel("leader", "offsite", 2),
        channel("superior", "offsite", 2),
        channel("regulator", "offsite", 2),
        channel("government", "offsite", 2),
        channel("media", "offsite", 2),
        channel("consumer_council", "offsite", 2),
        channel("supervision_hotline", "offsite", 2),
        fact("small loss", "loss", "small", 2),
        {"small loss with an amount", {{"facts", {{"loss", "small"}, {"loss_fen", 4'999'999}}}}, 2},
        fact("injury", "injury", true, 2),
        {"the same customer, the same matter, another channel", Json::object(), 2, {.repeated_other_channel = true}},
        fact("marked as major loss", "loss", "major", 3),
        {"50,000 yuan", {{"facts", {{"loss", "small"}, {"loss_fen", 5'000'000}}}}, 3},
        fact("media coverage possible", "media", "possible", 3),
        fact("media coverage actual", "media", "actual", 3),
        fact("social attention", "society", true, 3),
        fact("government intervention", "government", true, 3),
        fact("litigation or arbitration", "litigation", true, 3),
        fact("three complainants together", "people", 3, 3),
        fact("two complainants together", "people", 2, 1),
        {"three customers on one issue within 24 h", Json::object(), 3, {.same_issue_customers = 3}},
        {"two customers on one issue within 24 h", Json::object(), 1, {.same_issue_customers = 2}},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        const auto graded = grade_of(row);
        CHECK(static_cast<int>(graded.level) == row.level);
        REQUIRE_FALSE(graded.reasons.empty());
        CHECK(graded.reasons.front().article == article(row.level));
        for (const auto& reason : graded.reasons) CHECK_FALSE(reason.rule.empty());
    }
}

TEST_CASE("the reason for an ordinary first report is the contract's", "[art11][contract]") {
    const auto graded = grade_of({"", Json::object(), 1});
    REQUIRE(graded.reasons.size() == 1);
    CHECK(graded.reasons[0] == GradingReason{"first_report_usual_channel", "11(1)"});
}

TEST_CASE("the highest rule wins and every match is kept as a reason", "[art11]") {
    const auto graded =
        grade_of({"",
                  {{"form", "offsite"},
                   {"channel", "regulator"},
                   {"facts", {{"injury", true}, {"loss", "small"}, {"media", "actual"}, {"litigation", true}}}},
                  3,
                  {.same_issue_customers = 5, .repeated_other_channel = true}});
    CHECK(graded.level == Level::major);
    const auto count = [&](const char* of) {
        return std::ranges::count_if(graded.reasons, [&](const GradingReason& r) { return r.article == of; });
    };
    CHECK(count("11(3)") == 3);  // media, litigation, several people
    CHECK(count("11(2)") == 4);  // channel, injury, small loss, repeated
    CHECK(std::ranges::is_sorted(graded.reasons, std::greater{}, &GradingReason::article));
    auto rules = graded.reasons;
    std::ranges::sort(rules, {}, &GradingReason::rule);
    CHECK(std::ranges::adjacent_find(rules, {}, &GradingReason::rule) == rules.end());
}

TEST_CASE("an amount counts as loss even where nobody marked it", "[art11]") {
    CHECK(grade_of({"", {{"facts", {{"loss", "none"}, {"loss_fen", 100}}}}, 2}).level == Level::sensitive);
    CHECK(grade_of({"", {{"facts", {{"loss", "none"}, {"loss_fen", 5'000'000}}}}, 3}).level == Level::major);
}

TEST_CASE("the amount that makes a loss major is the policy's", "[art11][policy]") {
    const auto rules = demo_rules_with({{"policy", {{"grading", {{"major_loss_fen", 1000}}}}}});
    const auto loss = [&](int fen) {
        return grade(history(rules)
                         .captured("2026-03-02 10:00", {{"facts", {{"loss", "small"}, {"loss_fen", fen}}}})
                         .complaint(),
                     rules.policy, {})
            .level;
    };
    CHECK(loss(999) == Level::sensitive);
    CHECK(loss(1000) == Level::major);
}

TEST_CASE("a complaint without facts is graded all the same", "[art11]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"facts", nullptr}});
    CHECK(grade(story.complaint(), demo_rules().policy, {}).level == Level::ordinary);
}
