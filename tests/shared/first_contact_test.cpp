// SPDX-License-Identifier: Apache-2.0
// The first-contact person, and who is complained of (Art. 3; rulebook 1).
#include "shared/complaint/authority.hpp"
#include "shared/events/check.hpp"
#include "shared/view/recusal.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"
#include "tests/support/verdicts.hpp"

using namespace huiyin;
using namespace huiyin::test;
using Catch::Contains;

namespace {

constexpr const char* staff = "outlet_staff-650101";
constexpr const char* manager = "outlet_manager-650101";

History taken_by_staff() {
    return history(demo_rules()).captured("2026-03-02 10:00", Json::object(), staff).graded(1, "2026-03-02 10:00");
}

Json hand_over(const char* to) { return {{"unit", "650101"}, {"as", "first_contact"}, {"person", to}}; }

}  // namespace

TEST_CASE("who takes the complaint from the customer is its first-contact person", "[art3]") {
    REQUIRE(taken_by_staff().complaint().ownership.first_contact);
    CHECK(taken_by_staff().complaint().ownership.first_contact->account == staff);
    auto kiosk = history(demo_rules()).captured("2026-03-02 10:00");
    CHECK_FALSE(kiosk.complaint().ownership.first_contact);
    kiosk.accepted_by(manager, "2026-03-02 10:10");
    REQUIRE(kiosk.complaint().ownership.first_contact);
    CHECK(kiosk.complaint().ownership.first_contact->account == manager);
    // Who accepts what staff took in does not become it.
    auto accepted = taken_by_staff().accepted_by(manager, "2026-03-02 10:10");
    CHECK(accepted.complaint().ownership.first_contact->account == staff);
}

TEST_CASE("following through stays with the first-contact person after a transfer, until it is closed", "[art3]") {
    auto story = taken_by_staff().assigned("650100", "owner", "2026-03-02 11:00");
    const auto duty = duty_at(story, DutyKind::follow_through, "2026-03-02 12:00");
    REQUIRE(duty);
    CHECK(duty->article == "3(2)");
    CHECK(duty->unit == "650101");
    CHECK(duty->person == staff);
    CHECK(duty->due.at == beijing("2026-03-23 18:00"));
    CHECK(duty->state == DutyState::open);
}

TEST_CASE("following through does not hang on the regulator's limit", "[art3][policy]") {
    const auto rules = demo_rules_with({{"policy", {{"regulator_limit", {{"days", 0}}}}}});
    auto story = history(rules).captured("2026-03-02 10:00", Json::object(), staff);
    CHECK(duty_at(story, DutyKind::follow_through, "2026-03-02 12:00"));
    CHECK_FALSE(duty_at(story, DutyKind::regulator_limit, "2026-03-02 12:00"));
}

TEST_CASE("first contact is handed off to a named successor only", "[art3]") {
    const auto body = check_body("assigned", {{"unit", "650101"}, {"as", "first_contact"}}, demo_rules(), {});
    REQUIRE_FALSE(body);
    CHECK(body.error().where == "body.person");
    auto nameless =
        taken_by_staff().line("assigned", staff, "2026-03-02 11:00", {{"unit", "650101"}, {"as", "first_contact"}});
    CHECK_FALSE(nameless.complaint().timeline.back().effective);
    CHECK_THAT(english_of(nameless.complaint().timeline.back().why_not), Contains("Art. 3"));
    auto named = taken_by_staff().line("assigned", staff, "2026-03-02 11:00", hand_over(manager));
    CHECK(named.complaint().timeline.back().effective);
    CHECK(named.complaint().ownership.first_contact->account == manager);
    CHECK(named.complaint().ownership.owner.unit.empty());  // it says nothing about the owner
    CHECK(duty_at(named, DutyKind::follow_through, "2026-03-02 12:00")->person == manager);
}

TEST_CASE("first contact is handed off by who has it or a head above, by nobody else", "[art3]") {
    const auto may = [&](const Actor& by) {
        return authorise_in_english(by, "assigned", hand_over(manager), taken_by_staff().complaint(), demo_rules())
            .empty();
    };
    CHECK(may(person(staff)));
    CHECK(may(person(manager)));
    CHECK(may(person("branch_head-650100")));
    CHECK_FALSE(may({"outlet_staff-650101-b", Role::outlet_staff, "650101"}));
    CHECK_FALSE(may(person("contact_centre_agent-000030")));
    CHECK_FALSE(may(person("outlet_manager-650102")));
}

TEST_CASE("who is complained of neither handles the complaint nor sees the customer", "[art3][recusal]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00", {{"accused", {staff}}})
                     .graded(1, "2026-03-02 10:00")
                     .line("amended", manager, "2026-03-02 10:20",
                           {{"field", "customer.mobile"}, {"old", "13800138000"}, {"new", "13900139000"}});
    const auto c = story.complaint();
    for (const char* kind : {"accepted", "responded", "replied", "amended", "filed"}) {
        INFO(kind);
        CHECK_THAT(authorise_in_english(person(staff), kind, Json::object(), c, demo_rules()), Contains("recusal"));
    }
    CHECK(is_accused(c, staff));
    CHECK_FALSE(is_accused(c, manager));
    CHECK_FALSE(is_accused(c, ""));
    const auto now = beijing("2026-03-02 11:00");
    const auto hidden = complaint_view_for(person(staff), c, demo_rules(), now).dump();
    const auto whole = complaint_view_for(person(manager), c, demo_rules(), now).dump();
    for (const char* identity : {"王建国", "13800138000", "13900139000"}) {
        INFO(identity);
        CHECK_THAT(whole, Contains(identity));
        CHECK_THAT(hidden, !Contains(identity));
    }
    CHECK_THAT(hidden, Contains("柜员态度冷淡"));
}

TEST_CASE("who is complained of is named by a correction where the customer did not know the name", "[recusal]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00")
                     .line("amended", manager, "2026-03-02 10:20", {{"field", "accused"}, {"new", {staff}}});
    CHECK(is_accused(story.complaint(), staff));
    // Who is accused cannot take it back.
    story.line("amended", staff, "2026-03-02 10:30", {{"field", "accused"}, {"new", Json::array()}});
    CHECK(is_accused(story.complaint(), staff));
}
