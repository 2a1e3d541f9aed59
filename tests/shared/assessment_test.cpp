// SPDX-License-Identifier: Apache-2.0
// The quarterly score of a branch (Art. 22; As. 2; rulebook 7).
#include "shared/reports/assessment.hpp"

#include <algorithm>

#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
const Instant after = beijing("2026-04-15 10:00");

/// Complaints of the branch told in one line each.
class Quarter {
  public:
    /// Responded and replied in time, or replied late.
    History& add(int level, const char* finding, bool in_time, const char* received = "2026-02-02 10:00",
                 const char* channel = "counter") {
        History story(demo_rules(), "c-" + std::to_string(stories_.size()));
        const auto at = beijing(received);
        const auto replied = at + (in_time ? std::chrono::minutes{5} : std::chrono::days{20});
        story.captured(at, {{"channel", channel}}, manager).graded(level, at);
        story.responded(manager, at + std::chrono::minutes{1}).investigated(manager, at + std::chrono::minutes{2});
        const char* head = level == 3 ? "channel_operations_head-000010" : "branch_head-650100";
        story.approved(head, at + std::chrono::minutes{3}).replied(head, replied);
        const auto quasi = std::string(finding) == "quasi";
        if (quasi)
            story.told("withdrawal_requested", manager, replied + one_ms)
                .told("withdrawal_verified", "branch_handler-650100", replied + one_ms, {{"voluntary", true}});
        if (*finding)
            story.told("determined", level == 1 ? "branch_head-650100" : "channel_operations_officer-000010",
                       replied + std::chrono::days{1}, {{"finding", quasi ? "valid" : finding}});
        stories_.push_back(std::move(story));
        return stories_.back();
    }
    Assessment assessed(Instant now = after) const {
        std::vector<Complaint> complaints;
        for (const auto& story : stories_) complaints.push_back(story.complaint());
        std::vector<const Complaint*> pointers;
        for (const auto& c : complaints) pointers.push_back(&c);
        return assess(pointers, demo_rules(), *parse_quarter("2026Q1"), now);
    }

  private:
    std::vector<History> stories_;
};

}  // namespace

TEST_CASE("a quarter without complaints scores a hundred", "[as2]") {
    const auto result = Quarter().assessed();
    CHECK(result.score_tenths == 1000);
    CHECK(result.timeliness_thousandths == 1000);
    CHECK(result.deductions.empty());
}

TEST_CASE("points are 1, 3 and 10 by level, times 1 valid, 0.5 quasi, 0 else", "[as1][as2]") {
    struct Row {
        int level;
        const char* finding;
        int points_tenths;
    };
    const Row rows[] = {{1, "valid", 10},       {2, "valid", 30}, {3, "valid", 100}, {1, "quasi", 5},
                        {2, "quasi", 15},       {3, "quasi", 50}, {1, "invalid", 0}, {3, "invalid_to_improve", 0},
                        {2, "undetermined", 0}, {1, "", 0}};
    for (const auto& row : rows) {
        INFO("level " << row.level << " " << row.finding);
        Quarter quarter;
        quarter.add(row.level, row.finding, true);
        const auto result = quarter.assessed();
        CHECK(result.score_tenths == 1000 - row.points_tenths);
        CHECK(result.timeliness_thousandths == 1000);
        REQUIRE(result.deductions.size() == (row.points_tenths > 0));
        if (row.points_tenths == 0) continue;
        CHECK(result.deductions[0].subject == "c-0");
        CHECK(result.deductions[0].points_tenths == row.points_tenths);
        CHECK(static_cast<int>(result.deductions[0].level) == row.level);
    }
}

TEST_CASE("points cost sixty at the most, lateness forty", "[as2]") {
    Quarter points;
    for (int i = 0; i < 7; ++i) points.add(3, "valid", true);
    CHECK(points.assessed().score_tenths == 400);
    CHECK(points.assessed().deductions.size() == 7);
    Quarter late;
    late.add(1, "", false);
    CHECK(late.assessed().score_tenths == 600);
    Quarter both;
    for (int i = 0; i < 7; ++i) both.add(3, "valid", false);
    CHECK(both.assessed().score_tenths == 0);
}

TEST_CASE("timeliness is the share met in time of those whose limits have passed", "[as2]") {
    Quarter quarter;
    for (int i = 0; i < 3; ++i) quarter.add(1, "", true);
    quarter.add(1, "", false);
    const auto result = quarter.assessed();
    CHECK(result.limits_passed == 4);
    CHECK(result.judged_in_time == 3);
    CHECK(result.timeliness_thousandths == 750);
    CHECK(result.score_tenths == 900);
    CHECK(result.late == std::vector<std::string>{"c-3"});
    // A limit that has not passed yet does not count.
    quarter.add(1, "", true, "2026-03-31 10:00");
    CHECK(quarter.assessed(beijing("2026-04-01 10:00")).limits_passed == 4);
    CHECK(quarter.assessed(beijing("2026-04-01 10:00")).received == 5);
    CHECK(quarter.assessed().limits_passed == 5);
}

TEST_CASE("the unrounded score of an answer agrees with the tenths", "[as2][contract]") {
    Quarter quarter;
    quarter.add(2, "valid", true);
    quarter.add(1, "", true);
    quarter.add(1, "", false);
    const auto result = quarter.assessed();
    const auto& scoring = demo_rules().policy.scoring;
    CHECK(timeliness_of(result) == Approx(2.0 / 3));
    CHECK(score_of(result, scoring) == Approx(100 - 3 - 40.0 / 3));
    CHECK(std::abs(score_of(result, scoring) * 10 - result.score_tenths) <= 0.5);
    CHECK(timeliness_of(Assessment{}) == 1.0);
}

TEST_CASE("only complaints received in the quarter count, to the last millisecond", "[as2]") {
    Quarter quarter;
    for (const char* received :
         {"2025-12-31 23:59:59.999", "2026-01-01 00:00", "2026-03-31 23:59:59", "2026-04-01 00:00"})
        quarter.add(1, "valid", true, received);
    const auto result = quarter.assessed();
    CHECK(result.received == 2);
    CHECK(result.deductions.size() == 2);
}

TEST_CASE("each channel is scored alone by the same formula", "[as2]") {
    Quarter quarter;
    quarter.add(2, "valid", true, "2026-02-02 10:00", "counter");
    quarter.add(1, "", false, "2026-02-02 10:00", "hotline");
    quarter.add(1, "", true, "2026-02-02 10:00", "hotline");
    const auto result = quarter.assessed();
    CHECK(result.channels.at("counter").score_tenths == 970);
    CHECK(result.channels.at("hotline").score_tenths == 800);
    CHECK(result.by_channel.at("hotline") == 2);
}

TEST_CASE("quarters and months are read strictly", "[contract]") {
    const auto q1 = parse_quarter("2026Q1");
    REQUIRE(q1);
    CHECK(q1->from == beijing("2026-01-01 00:00"));
    CHECK(q1->until == beijing("2026-04-01 00:00"));
    CHECK(parse_quarter("2026Q4")->until == beijing("2027-01-01 00:00"));
    CHECK(parse_month("2024-02")->until == beijing("2024-03-01 00:00"));
    for (const char* bad : {"", "2026", "2026Q0", "2026Q5", "2026q1", "26Q1", "2026-1", "2026Q12"})
        CHECK_FALSE(parse_quarter(bad));
    for (const char* bad : {"", "2026-00", "2026-13", "2026-2", "2026Q1", "202602"}) CHECK_FALSE(parse_month(bad));
}
