// SPDX-License-Identifier: Apache-2.0
// The complaint view as the contract shows it.
#include "shared/view/view.hpp"

#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";

}  // namespace

TEST_CASE("the contract's complaint looks as the contract says", "[contract]") {
    auto story = history(demo_rules()).captured("2026-02-13 15:00");
    run_rules(story, beijing("2026-02-13 15:00:01"));
    story.accepted_by(manager, "2026-02-13 15:10");
    const auto view = complaint_view(story.complaint(), demo_rules(), beijing("2026-02-13 15:20"));
    CHECK(view["subject"] == story.subject());
    CHECK(view["number"] == story.complaint().number);
    CHECK(view["state"] == "accepted");
    CHECK(view["level"] == 1);
    CHECK(view["reasons"] == Json{{{"rule", "first_report_usual_channel"}, {"article", "11(1)"}}});
    CHECK(view["unit"] == "650101");
    CHECK(view["owner"] == Json{{"unit", "650101"}, {"person", nullptr}});
    CHECK(view["supervisors"] == Json::array());
    CHECK(view["first_contact"] == Json{{"unit", "650101"}, {"person", manager}});
    CHECK(view["received_at"] == "2026-02-13T15:00:00+08:00");
    CHECK(view["links"] == Json::array());
    CHECK(view["determination"].is_null());
    CHECK(view["missing_to_close"].is_array());
    CHECK(view["kept_until"].is_null());
    const auto& respond = view["duties"][0];
    CHECK(respond["kind"] == "respond");
    CHECK(respond["article"] == "12(1)");
    CHECK(respond["unit"] == "650101");
    CHECK(respond["due"] == "2026-02-14T18:00:00+08:00");
    CHECK(respond["state"] == "open");
    CHECK(respond["met_at"].is_null());
    CHECK(respond["explain"] ==
          "Received Fri 13 Feb 15:00; 1 working day: Sat 14 Feb (make-up day), close of office 18:00");
    const auto& first = view["timeline"][0];
    for (const char* field : {"kind", "at", "by", "origin", "effective", "why_not", "body"}) {
        INFO(field);
        CHECK(first.contains(field));
    }
    CHECK(first["kind"] == "captured");
    CHECK(first["effective"] == true);
    CHECK(first["why_not"].is_null());
}

TEST_CASE("a line without effect says in the timeline why", "[contract]") {
    auto story = history(demo_rules()).captured("2026-02-13 15:00").closed_by(manager, "2026-02-13 16:00");
    const auto view = complaint_view(story.complaint(), demo_rules(), beijing("2026-02-13 17:00"));
    CHECK(view["timeline"][1]["effective"] == false);
    CHECK_THAT(view["timeline"][1]["why_not"].get<std::string>(), Catch::Contains("Art. 12"));
}

TEST_CASE("an archived complaint says how long it is kept", "[art3]") {
    auto story = history(demo_rules())
                     .captured("2024-02-20 10:00", Json::object(), manager)
                     .line("withdrawal_requested", manager, "2024-02-21 11:00", {{"reason", "误会"}})
                     .told("withdrawal_verified", manager, "2024-02-21 12:00", {{"voluntary", true}})
                     .line("archived", "rule_keeper", "2024-02-29 10:00");
    const auto view = complaint_view(story.complaint(), demo_rules(), beijing("2024-03-01 10:00"));
    CHECK(view["state"] == "archived");
    CHECK(view["kept_until"] == "2029-02-28");
}

TEST_CASE("reminders go out in office hours, at level 3 at any time", "[art17]") {
    const auto urge_due = [](int level) {
        const auto story = history(demo_rules())
                               .captured("2026-03-06 14:00")
                               .graded(level, "2026-03-06 14:00")
                               .assigned("650100", "owner", "2026-03-06 14:00");
        for (const auto& duty : duties_of(story.complaint(), demo_rules(), beijing("2026-03-06 14:30")))
            if (duty.kind == DutyKind::urge) return duty.due.at;
        return Instant{};
    };
    CHECK(urge_due(1) == beijing("2026-03-09 09:00"));
    CHECK(urge_due(3) == beijing("2026-03-06 18:00"));
}

TEST_CASE("the row of a list says what the contract's row says", "[contract]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00");
    run_rules(story, beijing("2026-03-02 10:01"));
    const auto row = complaint_item(story.complaint(), demo_rules(), beijing("2026-03-03 18:00"));
    for (const char* field :
         {"subject", "number", "unit", "category", "channel", "level", "state", "owner", "received_at", "overdue"}) {
        INFO(field);
        CHECK(row.contains(field));
    }
    CHECK(row["overdue"] == false);
    CHECK(complaint_item(story.complaint(), demo_rules(), beijing("2026-03-03 18:00") + one_ms)["overdue"] == true);
}
