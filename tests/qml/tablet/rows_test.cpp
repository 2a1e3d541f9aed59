// SPDX-License-Identifier: Apache-2.0
// What rows and timelines say of complaints that are folded here, without a face.
#include <algorithm>
#include <catch2/catch.hpp>

#include "client/app/fixtures/fixture.hpp"
#include "client/app/present/timeline.hpp"
#include "shared/complaint/ownership.hpp"

using namespace huiyin;
using namespace huiyin::app;

namespace {

/// The one on which nobody acted: its unit was urged.
fixture::Story urged() {
    for (auto& story : fixture::stories())
        if (story.subject().ends_with("3")) return story;
    FAIL("no such story");
    return fixture::stories().front();
}

bool has(const std::vector<timeline::Saying>& lines, const QString& kind) {
    return std::ranges::any_of(lines, [&](const auto& line) { return line.kind == kind; });
}

}  // namespace

TEST_CASE("a row says overdue where it counts as overdue: an urging is a reminder and no limit") {
    const auto snapshot = fixture::snapshot({urged()});
    REQUIRE(snapshot->complaints.size() == 1);
    const auto& row = *snapshot->complaints.front();
    const auto urging = [](const auto& duty) { return duty->kind == "urge" && duty->state == DutyState::overdue; };
    REQUIRE(std::ranges::any_of(snapshot->duties, urging));
    CHECK_FALSE(row.overdue);
    REQUIRE(row.next_due);
    CHECK(snapshot->now < *row.next_due);
}

TEST_CASE("a corrected clock has no line of its own: the event that it corrects says so") {
    auto story = urged();
    const auto& first = story.lines().front();
    const Json corrected{{"origin", first.origin}, {"from", first.seq}, {"to", first.seq}, {"offset_ms", 90'000}};
    story.line("03-02 11:20", rule_engine(*fixture::rules()), "clock_corrected", corrected);
    const auto detail = fixture::detail(story, fixture::actor(Role::outlet_manager, "650101"));
    const auto lines = timeline::lines(*detail);
    CHECK(has(lines, "captured"));
    CHECK_FALSE(has(lines, "clock_corrected"));
    const auto says = [](const auto& line) { return line.by.contains("time by head office's clock"); };
    CHECK(std::ranges::count_if(lines, says) == 1);
    CHECK(says(*std::ranges::find(lines, QString("captured"), &timeline::Saying::kind)));
}

TEST_CASE("what was written and that it is signed are parted by one mark, not by a full stop and a dot") {
    auto story = urged();
    story.line("03-02 11:20", fixture::actor(Role::outlet_manager, "650101"), "investigated",
               {{"findings", "监控与客户所述一致。"}, {"verdict", "true"}, {"signature", "经办人"}});
    const auto lines = timeline::lines(*fixture::detail(story, fixture::actor(Role::outlet_manager, "650101")));
    const auto line = std::ranges::find(lines, QString("investigated"), &timeline::Saying::kind);
    REQUIRE(line != lines.end());
    CHECK(line->text == QStringLiteral("监控与客户所述一致 · signed"));
}

TEST_CASE("what follows when nobody acts is no task of a complaint before it comes") {
    const auto urges = [](const fixture::Story& story) {
        const auto detail = fixture::detail(story, fixture::actor(Role::outlet_manager, "650101"));
        return std::ranges::count_if(timeline::duties(*detail), [](const QVariant& duty) {
            const auto title = duty.toMap()["title"].toString();
            return title == "Act on the assignment" || title.startsWith("Still not acted on");
        });
    };
    CHECK(urges(fixture::stories().front()) == 0);
    CHECK(urges(urged()) > 0);
}
