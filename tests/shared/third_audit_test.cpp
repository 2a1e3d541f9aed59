// SPDX-License-Identifier: Apache-2.0
// What a third audit of rulebook 10 to 12 found: what a lowered complaint owes, what meets a duty to tell, who has
// investigated, and what a device may not write.
#include <set>

#include "shared/complaint/closing.hpp"
#include "shared/complaint/fitting.hpp"
#include "shared/duties/duties.hpp"
#include "tests/support/level_story.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rule_loop.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* bank_leader = "bank_leader-000000";

std::string code(const History& story) {
    const auto timeline = story.complaint().timeline;
    return timeline.back().why_not ? timeline.back().why_not->code : "";
}

std::vector<DutyState> states(const History& story, DutyKind kind, When now) {
    std::vector<DutyState> out;
    for (const auto& duty : duties_of(story.complaint(), demo_rules(), now.instant))
        if (duty.kind == kind) out.push_back(duty.state);
    return out;
}

Json telling(const char* when) { return {{"what", "leaders"}, {"unit", "000000"}, {"how", "phone"}, {"when", when}}; }

const Json from_city{{"channel", "government"},
                     {"form", "offsite"},
                     {"referrer", {{"body", "市政府"}, {"deadline", "2026-03-20T18:00:00+08:00"}}}};

History referred(const Json& by) { return of_level(1, by).assigned("000020", "supervisor", "2026-03-02 10:00"); }

bool lacks(const History& story, std::string_view what) {
    const auto missing = missing_to_close(story.complaint(), demo_rules());
    return std::ranges::find(missing, what, &Missing::code) != missing.end();
}

}  // namespace

TEST_CASE("a complaint that was lowered owes no person in charge, also where both happened at once", "[art11]") {
    using enum DutyState;
    for (const char* when : {"2026-03-02 10:00", "2026-03-02 10:10"}) {
        INFO(when);
        auto story = of_level(2).lowered(1, head, when);
        CHECK(states(story, DutyKind::name_owner, "2026-03-03 10:00") == std::vector{void_});
        story.raised(2, when, head);
        CHECK(states(story, DutyKind::name_owner, "2026-03-02 10:11") == std::vector{void_, open});
    }
    // What was missed before stays so.
    CHECK(states(of_level(2).lowered(1, head, "2026-03-02 11:00"), DutyKind::name_owner, "2026-03-03 10:00") ==
          std::vector{overdue});
}
