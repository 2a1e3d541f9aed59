// SPDX-License-Identifier: Apache-2.0
// Who may write what: every kind of line by every role (rulebook 1 and 5).
#include "shared/complaint/authority.hpp"

#include <sstream>

#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/verdicts.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

// One letter a role, in this order.
constexpr std::string_view letters = "csmhHaldoOgbAxk";
constexpr const char* accounts[] = {"customer",
                                    "outlet_staff-650101",
                                    "outlet_manager-650101",
                                    "branch_handler-650100",
                                    "branch_head-650100",
                                    "contact_centre_agent-000030",
                                    "contact_centre_lead-000030",
                                    "department_handler-000070",
                                    "channel_operations_officer-000010",
                                    "channel_operations_head-000010",
                                    "general_office-000020",
                                    "bank_leader-000000",
                                    "auditor-000000",
                                    "administrator-000000",
                                    "rule_keeper"};

struct Row {
    const char* kind;
    const char* who;  ///< the letters of the roles that may
    Json body = Json::object();
};

/// A complaint that concerns everyone: staff took it in, a department helps, channel operations supervises, a body
/// referred it.
History known_to_all(int level) {
    return history(demo_rules())
        .captured("2026-03-02 10:00", {{"facts", {{"referrer", "消费者协会"}}}}, "outlet_staff-650101")
        .graded(level, "2026-03-02 10:00")
        .assigned("000070", "helper", "2026-03-02 10:01")
        .assigned("000020", "supervisor", "2026-03-02 10:02");
}

void check(const std::vector<Row>& rows, const Complaint& c) {
    for (const auto& row : rows)
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const auto why = authorise_in_english(person(accounts[i]), row.kind, row.body, c, demo_rules());
            INFO(row.kind << " " << row.body.dump() << " by " << accounts[i] << ": " << why);
            CHECK(why.empty() == std::string_view(row.who).contains(letters[i]));
        }
}

}  // namespace

TEST_CASE("each kind of line is written by the roles that the rulebook names, at level 1", "[authority][art6][art23]") {
    check(
        {
            {"captured", "csmhHaldoOgk"},
            {"accepted", "smhHaldoOg"},
            {"graded", "mhHaloOk"},
            {"raised", "smhHaldoOgk"},
            {"lowered", "HoOk", {{"to", 1}}},
            {"assigned", "hHaloOgk"},
            {"referred_up", "mhHaldoOg"},
            {"instructed", "hHaldoOgb"},
            {"responded", "smhHaldoOg"},
            {"progress_told", "smhHaldoOg"},
            {"contact_failed", "smhHaldoOg"},
            {"investigated", "mhHaldoOg"},
            {"proposed", "mhHaldoOg"},
            {"approved", "mhHoOg"},
            {"sent_back", "mhHoOg"},
            {"remedied", "mhHaldoOg"},
            {"compensated", "mhHdoO"},
            {"replied", "mhHO", {{"direct", true}}},
            {"replied", "mhHalO", {{"direct", false}}},
            {"satisfaction_recorded", "smhHal"},
            {"filed", "smhHaldoOgk"},
            {"notified", "smhHaldoOgk"},
            {"called_back", "al"},
            {"rework_ordered", "alk"},
            {"withdrawal_requested", "smhHaldoOg"},
            {"withdrawal_verified", "smhHaldoOg"},
            {"evidence_attached", "smhHal"},
            {"determined", "hH"},
            {"sanctioned", "hH"},
            {"commended", "mHlOg"},
            {"improvement_reported", "hH"},
            {"emergency_started", "g"},
            {"referrer_answered", "g"},
            {"rectification_ordered", "doOgk"},
            {"rectified", "hH"},
            {"revisited", "mhHal"},
            {"overdue", "k"},
            {"linked", "smhHaldoOgk"},
            {"unlinked", "smhHaldoOgk"},
            {"amended", "smhHaldoOgk"},
            {"closed", "mhH"},
            {"reopened", "mhHaldoOgk"},
            {"archived", "oOk"},
            {"viewed", "smhHaldoOgbA"},
            {"clock_corrected", "k"},
            {"judged_ineffective", "k"},
            {"marked", "k"},
            {"code_given", "k"},
            {"erased", "O"},
            {"entered", ""},
            {"danced", ""},
        },
        known_to_all(1).complaint());
}

TEST_CASE("level 2 is answered, judged and closed above the outlet", "[authority][art12][art23]") {
    check(
        {
            {"replied", "hHO", {{"direct", true}}},
            {"replied", "hHalO", {{"direct", false}}},
            {"lowered", "HoOk", {{"to", 1}}},
            {"determined", "oO"},
            {"sanctioned", "oO"},
            {"closed", "hH"},
        },
        known_to_all(2).complaint());
}

TEST_CASE("level 3 is answered and lowered by the head of channel operations", "[authority][art12][art23]") {
    check(
        {
            {"replied", "O", {{"direct", true}}},
            {"replied", "O", {{"direct", false}}},
            {"lowered", "Ok", {{"to", 2}}},
            {"lowered", "Ok", {{"to", 1}}},
            {"determined", "oO"},
            {"sanctioned", "oO"},
        },
        known_to_all(3).complaint());
}

TEST_CASE("where media or society attend, the general office answers level 3 as well", "[authority][art12]") {
    for (const Json& changes :
         {Json{{"channel", "media"}}, Json{{"facts", {{"media", "possible"}}}}, Json{{"facts", {{"society", true}}}}}) {
        INFO(changes.dump());
        auto story = history(demo_rules()).captured("2026-03-02 10:00", changes).graded(3, "2026-03-02 10:00");
        check({{"replied", "Og", {{"direct", true}}}}, story.complaint());
    }
}

TEST_CASE("public opinion is answered by the general office alone", "[authority][op10]") {
    auto story = history(demo_rules())
                     .captured("2026-03-02 10:00", {{"form", "offsite"}, {"channel", "public_opinion"}})
                     .graded(1, "2026-03-02 10:00");
    check({{"replied", "g", {{"direct", true}}}, {"replied", "g", {{"direct", false}}}}, story.complaint());
}

TEST_CASE("what could not be determined is decided by channel operations alone", "[authority][art23]") {
    auto story =
        known_to_all(1).told("determined", "branch_head-650100", "2026-03-02 11:00", {{"finding", "undetermined"}});
    check({{"determined", "oO"}}, story.complaint());
}

TEST_CASE("a unit that belongs to no branch is judged by channel operations", "[authority][art23]") {
    auto story = history(demo_rules()).captured("2026-03-02 10:00", {{"unit", "000030"}}).graded(1, "2026-03-02 10:00");
    check({{"determined", "oO"}, {"sanctioned", "oO"}}, story.complaint());
}

TEST_CASE("outlet staff answer what was solved on the spot and nothing else", "[authority][op7]") {
    auto story = known_to_all(1);
    const auto by = person("outlet_staff-650101");
    CHECK_FALSE(authorise_in_english(by, "replied", Json::object(), story.complaint(), demo_rules()).empty());
    story.accepted_by("outlet_staff-650101", "2026-03-02 10:10", {{"on_the_spot", true}});
    CHECK(authorise_in_english(by, "replied", Json::object(), story.complaint(), demo_rules()).empty());
}

TEST_CASE("staff raise and ask about what they took in themselves", "[authority][art3][art11]") {
    const auto c = known_to_all(1).complaint();
    const Actor colleague{"outlet_staff-650101-b", Role::outlet_staff, "650101"};
    for (const char* kind : {"raised", "satisfaction_recorded"}) {
        INFO(kind);
        CHECK(authorise_in_english(person("outlet_staff-650101"), kind, Json::object(), c, demo_rules()).empty());
        CHECK_FALSE(authorise_in_english(colleague, kind, Json::object(), c, demo_rules()).empty());
    }
}

TEST_CASE("the contact centre's agents dispatch, its lead reassigns", "[authority][art6][rulebook1]") {
    auto story = known_to_all(1).assigned("650101", "owner", "2026-03-02 10:05");
    const Json to{{"unit", "650100"}, {"as", "owner"}};
    const auto may = [&](const char* who) {
        return authorise_in_english(person(who), "assigned", to, story.complaint(), demo_rules()).empty();
    };
    CHECK(may("contact_centre_agent-000030"));
    story.assigned("650100", "owner", "2026-03-02 10:10", "contact_centre_agent-000030");
    CHECK_FALSE(may("contact_centre_agent-000030"));
    CHECK(may("contact_centre_lead-000030"));
}

TEST_CASE("nobody writes on what does not concern their unit", "[authority][rulebook1]") {
    const auto c = known_to_all(1).complaint();
    for (const char* who : {"outlet_manager-650102", "branch_head-650000", "department_handler-000060"}) {
        INFO(who);
        CHECK_FALSE(authorise_in_english(person(who), "responded", Json::object(), c, demo_rules()).empty());
    }
    for (const char* who : {"outlet_manager-650101", "branch_head-650100", "contact_centre_agent-000030"})
        CHECK(authorise_in_english(person(who), "responded", Json::object(), c, demo_rules()).empty());
}

TEST_CASE("the opinion book: who enters, answers, publishes and converts", "[authority][art10]") {
    const auto entry = opinion_history(demo_rules()).entered("complaint", "2026-03-02 10:00").opinion();
    const Row rows[] = {{"entered", "csmhHaldoOg"}, {"answered", "smhHal"}, {"published", "mhH"},
                        {"converted", "smhHalk"},   {"overdue", "k"},       {"captured", ""}};
    for (const auto& row : rows)
        for (std::size_t i = 0; i < letters.size(); ++i) {
            INFO(row.kind << " by " << accounts[i]);
            // General office and departments see no opinion book of an outlet.
            CHECK(authorise_in_english(person(accounts[i]), row.kind, entry, demo_rules()).empty() ==
                  std::string_view(row.who).contains(letters[i]));
        }
}

TEST_CASE("what each role sees", "[authority][rulebook1]") {
    using Extent = Scope::Extent;
    const std::pair<const char*, Extent> rows[] = {
        {"customer", Extent::nothing},
        {"outlet_staff-650101", Extent::unit},
        {"outlet_manager-650101", Extent::unit},
        {"branch_handler-650100", Extent::unit},
        {"branch_head-650100", Extent::unit},
        {"contact_centre_agent-000030", Extent::everything},
        {"contact_centre_lead-000030", Extent::everything},
        {"department_handler-000070", Extent::unit},
        {"channel_operations_officer-000010", Extent::everything},
        {"channel_operations_head-000010", Extent::everything},
        {"general_office-000020", Extent::unit},
        {"bank_leader-000000", Extent::everything},
        {"auditor-000000", Extent::everything},
        {"administrator-000000", Extent::nothing},
    };
    for (const auto& [who, extent] : rows) {
        INFO(who);
        const auto scope = scope_of(person(who), demo_rules());
        CHECK(scope.extent == extent);
        if (extent == Extent::unit) CHECK(scope.unit == person(who).unit);
    }
}

TEST_CASE("a complaint is seen by its units up to the branch, helpers, and the general office from level 3",
          "[authority][art6]") {
    using Units = std::vector<std::string>;
    auto story = history(demo_rules()).captured("2026-03-02 10:00").graded(1, "2026-03-02 10:00");
    // The department of its line sees it from the beginning (rulebook 12), a helper once it is one.
    CHECK(visible_to(story.complaint(), demo_rules()) == Units{"000070", "650100", "650101"});
    CHECK(visible_to(fold_complaint(story.lines(), older_rules()), older_rules()) == Units{"650100", "650101"});
    story.assigned("000070", "helper", "2026-03-02 10:01");
    CHECK(visible_to(story.complaint(), demo_rules()) == Units{"000070", "650100", "650101"});
    story.raised(3, "2026-03-02 10:02");
    CHECK(visible_to(story.complaint(), demo_rules()) == Units{"000020", "000070", "650100", "650101"});
    auto post = history(demo_rules()).captured("2026-03-02 10:00", {{"channel", "public_opinion"}});
    CHECK(visible_to(post.complaint(), demo_rules()) == Units{"000020", "000070", "650100", "650101"});
}
