// SPDX-License-Identifier: Apache-2.0
// What was done without a network before head office heard of it has been done (rulebook 10).
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

TEST_CASE("what an outlet answered before head office assigned it is neither urged nor overdue", "[rulebook10]") {
    RunningOffice office({.now = "2026-03-02 09:30"});
    HandMadeDevice tablet(office, "650101");
    const auto subject = subject_named(1);
    auto body = captured_body("2026-03-02 09:30");
    body["number"] = "650101-20260302-T0001-00001-X";
    std::vector<std::string> lines{tablet.next(subject, "captured", body)};
    const auto write = [&](When when, const char* kind, const Json& what) {
        office.move_to(when);
        lines.push_back(tablet.next(subject, kind, what));
    };
    write("2026-03-02 09:40", "accepted", {{"on_the_spot", false}});
    write("2026-03-02 10:00", "responded", {{"how", "phone"}, {"note", "已联系"}});
    write("2026-03-02 10:30", "investigated", {{"findings", "排队过长"}});
    write("2026-03-02 11:00", "replied",
          {{"outcome", "resolved"}, {"text", "已致歉"}, {"direct", true}, {"how", "phone"}});
    office.move_to("2026-03-02 16:00");
    const auto answer = tablet.exchange(lines, 1);
    CHECK(answer.header.refused.empty());
    office.move_to("2026-03-04 17:59");
    const auto view = office.complaint(subject);
    for (const auto& entry : view.at("timeline")) {
        INFO(entry.dump());
        CHECK(entry.at("kind") != "overdue");
        CHECK(text_of(entry.at("body"), "what") != "urged");
        CHECK(text_of(entry.at("body"), "what") != "head_told");
    }
    for (const char* kind : {"respond", "resolve", "urge"}) {
        const auto duties = duties_of_kind(view, kind);
        REQUIRE_FALSE(duties.empty());
        for (const auto& duty : duties) CHECK(duty.at("state") == "met");
    }
    CHECK(all_items(office, "/v1/complaints?overdue=true", "auditor-000000").empty());
}
