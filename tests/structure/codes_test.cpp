// SPDX-License-Identifier: Apache-2.0
// The codes that the rulebook and the contract list are known, every one.
#include "shared/vocabulary/codes.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "shared/events/catalogue.hpp"
#include "shared/events/check.hpp"
#include "shared/vocabulary/channels.hpp"
#include "tests/support/rules.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

std::vector<std::string> words(const char* text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace

TEST_CASE("every kind of line of rulebook 5 is known, and its body can be checked") {
    for (const auto& kind : words(
             "captured accepted graded raised lowered assigned referred_up instructed responded progress_told "
             "contact_failed investigated proposed approved sent_back remedied compensated replied "
             "satisfaction_recorded filed notified called_back rework_ordered withdrawal_requested withdrawal_verified "
             "evidence_attached determined sanctioned commended improvement_reported emergency_started "
             "referrer_answered rectification_ordered rectified revisited overdue linked unlinked amended closed "
             "reopened archived entered answered published converted viewed")) {
        INFO(kind);
        CHECK(is_kind(kind));
        const auto checked = check_body(kind, Json::object(), demo_rules(), beijing("2026-03-02 10:00"));
        CHECK((checked || checked.error().where != "kind"));
    }
    CHECK_FALSE(is_kind("waved_at"));
}

TEST_CASE("every role, form, channel and duty of the contract is known") {
    for (const auto& role : words(
             "outlet_staff outlet_manager branch_handler branch_head contact_centre_agent contact_centre_lead "
             "department_handler channel_operations_officer channel_operations_head general_office bank_leader auditor "
             "administrator"))
        CHECK(parse_role(role));
    for (const auto& form : words("onsite offsite other")) CHECK(is_form(form));
    for (const auto& channel :
         words("counter kiosk opinion_book hotline email letter web media superior leader regulator government "
               "consumer_council supervision_hotline public_opinion"))
        CHECK(is_channel(channel));
    for (const auto& duty :
         words("respond resolve contact_daily next_reply report_up tell_leaders file notify satisfaction callback "
               "evidence "
               "improvement rectification revisit answer_opinion verify_withdrawal follow_through urge monthly_report "
               "quarterly_report regulator_limit"))
        CHECK(parse_duty_kind(duty));
}

TEST_CASE("the policy's schema names every channel there is") {
    std::set<std::string> named;
    const auto schema = read_json("shared/policy/data/policy.schema.json");
    for (const auto& code : schema["definitions"]["channel"]["enum"]) named.insert(code.get<std::string>());
    CHECK(named.size() == channels.size());
    for (const auto& channel : channels) CHECK(named.contains(std::string(channel.code)));
}

TEST_CASE("every sub-category of the contract is in the bank's policy") {
    for (const auto& code : words("1.1 1.2 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.9"))
        CHECK(demo_rules().policy.sub_category(code));
}
