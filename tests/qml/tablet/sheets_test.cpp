// SPDX-License-Identifier: Apache-2.0
// Whatever people may write on a complaint (rulebook 5) can be written on a face.
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "client/app/present/events/presenter.hpp"
#include "shared/events/actions.hpp"
#include "shared/policy/shipped.hpp"

using namespace huiyin;

TEST_CASE("every kind of line that people write on a complaint is offered, with the fields of its sheet",
          "[rulebook5]") {
    const auto rules = rules_from({}, {});
    REQUIRE(rules);
    std::set<std::string_view> offered;
    for (const auto& action : actions_of(Complaint{}, Actor{}, *rules)) offered.insert(action.type->name());
    // All of rulebook 5 but what is captured on its form, follows by itself, or belongs to the opinion book.
    std::istringstream kinds(
        "accepted graded raised lowered assigned referred_up instructed responded progress_told contact_failed "
        "investigated proposed approved sent_back remedied compensated replied satisfaction_recorded filed notified "
        "called_back rework_ordered withdrawal_requested withdrawal_verified evidence_attached determined sanctioned "
        "commended improvement_reported emergency_started referrer_answered rectification_ordered rectified revisited "
        "linked unlinked amended closed reopened objected objection_answered emergency_step_done emergency_ended "
        "judged_public_opinion improvement_answered evidence_absent extension_approved noted");
    for (std::string kind; kinds >> kind;) {
        INFO(kind);
        CHECK(offered.contains(kind));
        REQUIRE(app::presenter_of(kind));
        CHECK_FALSE(app::presenter_of(kind)->form.empty());
    }
}
