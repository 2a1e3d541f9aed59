// SPDX-License-Identifier: Apache-2.0
// The closed lists of the contract ("Codes") and of rulebook 2 and 5.
#include "shared/vocabulary/codes.hpp"

#include <sstream>

#include "shared/events/catalogue.hpp"
#include "shared/vocabulary/channels.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;

namespace {

std::vector<std::string> words(const char* text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

template <class Parse>
void each_is_known(const char* list, Parse parse) {
    for (const auto& word : words(list)) {
        INFO(word);
        const auto value = parse(word);
        REQUIRE(value);
        CHECK(to_string(*value) == word);
    }
    for (const char* bad : {"", "nobody", "Open", " open"}) CHECK_FALSE(parse(bad));
}

}  // namespace

TEST_CASE("every code of the contract is known and comes back as written", "[codes]") {
    each_is_known(
        "outlet_staff outlet_manager branch_handler branch_head contact_centre_agent contact_centre_lead "
        "department_handler channel_operations_officer channel_operations_head general_office bank_leader auditor "
        "administrator customer rule_keeper",
        parse_role);
    each_is_known(
        "respond resolve contact_daily next_reply report_up tell_leaders file notify satisfaction callback evidence "
        "improvement rectification revisit answer_opinion verify_withdrawal follow_through urge monthly_report "
        "quarterly_report regulator_limit",
        parse_duty_kind);
    each_is_known("open met late overdue void", parse_duty_state);
    each_is_known("captured accepted investigating replied closed archived withdrawn", parse_state);
    each_is_known("kiosk tablet desk", parse_face);
}

TEST_CASE("forms, channels and kinds of line are those of the rulebook", "[codes][art10]") {
    for (const auto& word : words("onsite offsite other")) CHECK(is_form(word));
    for (const auto& word : words("counter kiosk opinion_book hotline email letter web media superior leader regulator "
                                  "government consumer_council supervision_hotline public_opinion"))
        CHECK(is_channel(word));
    for (const auto& word :
         words("captured accepted graded raised lowered assigned referred_up instructed responded progress_told "
               "contact_failed investigated proposed approved sent_back remedied compensated replied "
               "satisfaction_recorded filed notified called_back rework_ordered withdrawal_requested "
               "withdrawal_verified evidence_attached determined sanctioned commended improvement_reported "
               "emergency_started referrer_answered rectification_ordered rectified revisited overdue linked unlinked "
               "amended closed reopened archived viewed entered answered published converted clock_corrected "
               "judged_ineffective noted erased code_given")) {
        INFO(word);
        CHECK(is_kind(word));
    }
    for (const auto& word :
         words("account_changed role_changed account_locked code_issued device_enrolled device_revoked "
               "rules_changed clock_confirmed restored key_rotated")) {
        INFO(word);
        CHECK(is_kind(word));
        CHECK(is_administrative_kind(word));
        CHECK_FALSE(is_opinion_kind(word));
    }
    CHECK_FALSE(is_administrative_kind("captured"));
    for (const auto& word : words("entered answered published converted")) CHECK(is_opinion_kind(word));
    for (const char* bad : {"", "deleted", "Captured", "counter"}) CHECK_FALSE(is_kind(bad));
    CHECK_FALSE(is_form("captured"));
    CHECK_FALSE(is_channel("fax"));
    CHECK_FALSE(is_opinion_kind("graded"));
}

TEST_CASE("the sub-categories are those of the article", "[codes][art9]") {
    const auto& policy = test::demo_rules().policy;
    REQUIRE(policy.categories.size() == 4);
    std::vector<std::string> found;
    for (const auto& category : policy.categories)
        for (const auto& sub : category.sub) {
            found.push_back(sub.code);
            CHECK(policy.category_of(sub.code) == &category);
            CHECK(policy.sub_category(sub.code) == &sub);
        }
    CHECK(found == words("1.1 1.2 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.9"));
    for (const char* bad : {"", "1", "2", "1.3", "9.9"}) CHECK_FALSE(policy.sub_category(bad));
    CHECK(policy.causes.size() == 3);
}
