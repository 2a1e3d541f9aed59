// SPDX-License-Identifier: Apache-2.0
// Each row of the rulebook has a test that is tagged with its article and speaks of what the row says.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/structure/sources.hpp"

using namespace huiyin::test;

namespace {

struct TestCase {
    std::string where;  ///< file
    std::string text;   ///< from TEST_CASE to the next one: name, tags, body
    std::string tags;
};

/// Every test case below tests/, but those that check the sources themselves.
std::vector<TestCase> test_cases() {
    std::vector<TestCase> out;
    for (const auto& source : sources()) {
        if (!source.path.ends_with("_test.cpp") || source.in("tests/structure")) continue;
        bool inside = false;
        for (const auto& line : source.lines) {
            if (line.starts_with("TEST_CASE(")) {
                out.push_back({source.path, {}, {}});
                inside = true;
            }
            if (inside) out.back().text += line + '\n';
        }
    }
    for (auto& test : out) {
        const auto head = test.text.substr(0, test.text.find("{\n"));
        const auto tags = head.rfind("\"[");
        if (tags != std::string::npos) test.tags = head.substr(tags);
    }
    return out;
}

/// A row: the tag of its article, and words that a test of it cannot do without.
struct Row {
    const char* tag;
    std::vector<std::string> words;
};

bool has_test(const Row& row, const std::vector<TestCase>& tests) {
    return std::ranges::any_of(tests, [&](const TestCase& test) {
        const bool tagged = test.tags.find('[' + std::string(row.tag) + ']') != std::string::npos;
        return tagged && std::ranges::all_of(row.words, [&](const std::string& word) {
                   return test.text.find(word) != std::string::npos;
               });
    });
}

std::vector<std::string> without_test(const std::vector<Row>& rows) {
    static const auto tests = test_cases();
    std::vector<std::string> out;
    for (const auto& row : rows) {
        if (has_test(row, tests)) continue;
        out.push_back(row.tag);
        for (const auto& word : row.words) out.back() += " " + word;
    }
    return out;
}

using None = std::vector<std::string>;

}  // namespace

TEST_CASE("rulebook 1: every role and what it may, first contact, emergency contacts, recusal have a test") {
    CHECK(without_test({{"rulebook1", {"outlet_staff"}},
                        {"rulebook1", {"outlet_manager"}},
                        {"rulebook1", {"branch_handler"}},
                        {"rulebook1", {"branch_head"}},
                        {"rulebook1", {"contact_centre_agent"}},
                        {"rulebook1", {"contact_centre_lead"}},
                        {"rulebook1", {"department_handler"}},
                        {"rulebook1", {"channel_operations_officer"}},
                        {"rulebook1", {"channel_operations_head"}},
                        {"rulebook1", {"general_office"}},
                        {"rulebook1", {"bank_leader"}},
                        {"rulebook1", {"auditor"}},
                        {"rulebook1", {"administrator"}},
                        {"art3", {"first_contact"}},
                        {"art7", {}},
                        {"art8", {"contact"}},
                        {"recusal", {"accused"}}}) == None{});
}

TEST_CASE("rulebook 2: what comes in has a test") {
    CHECK(without_test({{"art10", {"onsite"}},
                        {"art10", {"offsite"}},
                        {"art9", {"category"}},
                        {"op6", {"cause"}},
                        {"art11", {"facts"}},
                        {"number", {}},
                        {"art10", {"\"converted\""}},
                        {"art10", {"suggestion", "praise"}}}) == None{});
}

TEST_CASE("rulebook 3: every reason for a level has a test") {
    std::vector<Row> rows;
    for (const char* rule : {"major_loss", "media_coverage_possible", "media_coverage_actual", "social_attention",
                             "government_intervention", "litigation_or_arbitration", "several_people_one_issue",
                             "several_people_bank_wide", "small_loss", "injury", "repeated_through_another_channel",
                             "not_accepted_complained_again", "through_sensitive_channel", "referred_by_a_body",
                             "first_report_usual_channel", "very_dissatisfied", "handled_badly"})
        rows.push_back({"art11", {rule}});
    for (const char* kind : {"raised", "lowered", "linked", "unlinked"}) rows.push_back({"art11", {kind}});
    CHECK(without_test(rows) == None{});
}

TEST_CASE("rulebook 4: every duty has a test under its article") {
    CHECK(without_test({{"art12", {"DutyKind::respond"}},
                        {"art12", {"DutyKind::resolve"}},
                        {"art14", {"DutyKind::contact_daily"}},
                        {"art15", {"DutyKind::next_reply"}},
                        {"art14", {"DutyKind::report_up"}},
                        {"art15", {"DutyKind::report_up"}},
                        {"art15", {"DutyKind::tell_leaders"}},
                        {"art10", {"DutyKind::file"}},
                        {"art14", {"DutyKind::notify"}},
                        {"art15", {"DutyKind::notify"}},
                        {"op7", {"DutyKind::satisfaction"}},
                        {"art20", {"DutyKind::callback"}},
                        {"art23", {"DutyKind::evidence"}},
                        {"as1", {"DutyKind::improvement"}},
                        {"art21", {"DutyKind::rectification"}},
                        {"art6", {"DutyKind::revisit"}},
                        {"art13", {"DutyKind::revisit"}},
                        {"art10", {"DutyKind::answer_opinion"}},
                        {"as1", {"DutyKind::verify_withdrawal"}},
                        {"art3", {"DutyKind::follow_through"}},
                        {"art17", {"DutyKind::urge"}},
                        {"art22", {"DutyKind::monthly_report"}},
                        {"art13", {"DutyKind::monthly_report"}},
                        {"art22", {"DutyKind::quarterly_report"}},
                        {"regulator", {"DutyKind::regulator_limit"}},
                        {"rulebook4", {"assumed"}},
                        {"calendar", {"make_up"}}}) == None{});
}

TEST_CASE("rulebook 5: every kind of line has a test under its article") {
    CHECK(without_test({{"art9", {"captured"}},
                        {"art3", {"accepted"}},
                        {"art11", {"graded"}},
                        {"art17", {"assigned"}},
                        {"art17", {"referred_up", "instructed"}},
                        {"art12", {"responded"}},
                        {"art14", {"progress_told"}},
                        {"art15", {"progress_told"}},
                        {"rulebook5", {"contact_failed"}},
                        {"art18", {"investigated"}},
                        {"rulebook5", {"proposed", "approved", "sent_back"}},
                        {"art18", {"remedied"}},
                        {"art18", {"compensated"}},
                        {"art12", {"replied"}},
                        {"art19", {"replied"}},
                        {"op7", {"satisfaction_recorded"}},
                        {"art10", {"filed"}},
                        {"art14", {"notified"}},
                        {"art20", {"called_back"}},
                        {"art20", {"rework_ordered"}},
                        {"as1", {"withdrawal_requested", "withdrawal_verified"}},
                        {"art23", {"evidence_attached"}},
                        {"art23", {"determined"}},
                        {"art23", {"sanctioned"}},
                        {"as2", {"commended"}},
                        {"as1", {"improvement_reported"}},
                        {"art15", {"emergency_started"}},
                        {"op9", {"referrer_answered"}},
                        {"art21", {"rectification_ordered", "rectified"}},
                        {"art6", {"revisited"}},
                        {"art12", {"overdue"}},
                        {"rulebook5", {"amended"}},
                        {"art3", {"closed"}},
                        {"art3", {"reopened"}},
                        {"art3", {"archived"}},
                        {"art10", {"entered", "answered", "published"}},
                        {"art3", {"viewed"}},
                        {"rulebook5", {"missing_to_close"}}}) == None{});
}

TEST_CASE("rulebook 6: every way has a test") {
    CHECK(without_test({{"op7", {"on_the_spot"}},
                        {"art17", {"offsite", "department"}},
                        {"art17", {"several departments"}},
                        {"op8", {"branch"}},
                        {"op9", {"supervisor"}},
                        {"op10", {"public_opinion"}},
                        {"art11", {"owner"}},
                        {"art17", {"urge"}}}) == None{});
}

TEST_CASE("rulebook 7: every finding, the score, the reports, recurring trouble, several channels have a test") {
    std::vector<Row> rows;
    for (const char* finding : {"\"valid\"", "invalid_to_improve", "\"invalid\"", "undetermined", "quasi"})
        rows.push_back({"as1", {finding}});
    rows.insert(rows.end(), {{"as2", {"score"}},
                             {"as2", {"timeliness"}},
                             {"art22", {"bulletin"}},
                             {"art22", {"report"}},
                             {"art6", {"place_in_quarter"}},
                             {"art21", {"come_back"}},
                             {"art14", {"linked"}}});
    CHECK(without_test(rows) == None{});
}

TEST_CASE("rulebook 8 and 9: keeping, masking, branches' own rules, versions and the trial have a test") {
    CHECK(without_test({{"art3", {"kept_until"}},
                        {"rulebook8", {"mask"}},
                        {"art24", {"loosened"}},
                        {"art24", {"office_hours"}},
                        {"art24", {"phrases"}},
                        {"rulebook9", {"version"}},
                        {"rulebook9", {"trial"}}}) == None{});
}

TEST_CASE("a row that nobody tests would be found") {
    CHECK(without_test({{"art12", {"DutyKind::sing"}}}) == None{"art12 DutyKind::sing"});
    CHECK(without_test({{"art99", {}}}) == None{"art99"});
}
