// SPDX-License-Identifier: Apache-2.0
// What may be handed in (contract, "Captured body"; rulebook 2; Art. 9, 10).
#include <functional>

#include "shared/complaint/contacts.hpp"
#include "shared/events/check.hpp"
#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const Instant now = beijing("2026-02-13 16:00");

Json whole_body() {
    auto body = contract_body();
    body["received_at"] = "2026-02-13T15:00:00+08:00";
    return body;
}

std::string chinese(int characters) {
    std::string text;
    for (int i = 0; i < characters; ++i) text += "诉";
    return text;
}

struct Row {
    std::string where;  ///< the field that the fault must name
    Json wrong;
};

}  // namespace

TEST_CASE("the contract's captured body is accepted as it is", "[contract][art10]") {
    const auto checked = check_captured(whole_body(), demo_rules(), now);
    REQUIRE(checked);
    CHECK(*checked == whole_body());
}

TEST_CASE("what may be left out is filled in", "[contract]") {
    auto body = whole_body();
    for (const char* field : {"facts", "cause", "received_at"}) body.erase(field);
    const auto checked = check_captured(body, demo_rules(), now);
    REQUIRE(checked);
    CHECK((*checked)["facts"] == whole_body()["facts"]);
    CHECK((*checked)["cause"] == 0);
    const auto received = parse_instant(text_of(*checked, "received_at"));
    REQUIRE(received);
    CHECK(*received == now);
}

TEST_CASE("fields of a newer version stay in a captured body", "[contract]") {
    auto body = whole_body();
    body["mood"] = "angry";
    const auto checked = check_captured(body, demo_rules(), now);
    REQUIRE(checked);
    CHECK((*checked)["mood"] == "angry");
}

TEST_CASE("who gives a name says how to be answered, since rulebook 11", "[contract][rulebook2]") {
    Json body{{"form", "onsite"},  {"channel", "counter"}, {"unit", "650101"},
              {"category", "2.2"}, {"narrative", "排队"},  {"customer", {{"name", "王建国"}}}};
    const auto now = beijing("2026-03-02 10:00");
    const auto missing = check_captured(body, demo_rules(), now);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().where == "reply_by");
    CHECK(check_captured(body, older_rules(), now)->at("reply_by") == "none");
    body["reply_by"] = "none";
    CHECK(check_captured(body, demo_rules(), now));
    body.erase("reply_by");
    body["customer"] = {{"anonymous", true}};
    CHECK(check_captured(body, demo_rules(), now)->at("reply_by") == "none");
}

TEST_CASE("a wrong field of a captured body is refused and named", "[contract][art9][art10]") {
    const std::vector<Row> rows{
        {"form", "sitting"},
        {"form", 1},
        {"channel", "fax"},
        {"channel", ""},
        {"unit", "999999"},
        {"unit", ""},
        {"unit", 650101},
        {"category", "9.9"},
        {"category", "2"},
        {"category", 2},
        {"cause", 4},
        {"cause", -1},
        {"cause", "2"},
        {"customer", "王建国"},
        {"customer", nullptr},
        {"customer.name", 7},
        {"customer.mobile", "12345"},
        {"customer.mobile", "23800138000"},
        {"customer.mobile", "138001380001"},
        {"customer.mobile", "call me"},
        {"customer.mobile", 13800138000},
        {"customer.landline", "123"},
        {"customer.landline", "0991-abc"},
        {"customer.address", true},
        {"customer.email", 1},
        {"customer.anonymous", "no"},
        {"reply_by", "pigeon"},
        {"reply_by", 1},
        {"narrative", 5},
        {"narrative", ""},
        {"narrative", chinese(2001)},
        {"narrative", std::string(2001, 'a')},
        {"facts", "none"},
        {"facts.loss", "huge"},
        {"facts.loss", false},
        {"facts.loss_fen", -1},
        {"facts.loss_fen", "100"},
        {"facts.injury", "no"},
        {"facts.people", "three"},
        {"facts.people", -1},
        {"facts.media", "paper"},
        {"facts.society", 1},
        {"facts.government", "x"},
        {"facts.litigation", nullptr},
        {"facts.referrer", 1},
        {"received_at", "yesterday"},
        {"received_at", 1},
        {"received_at", "2026-02-13T15:00:00"},
        {"received_at", "2026-02-13T16:00:01+08:00"},
        {"received_at", "2027-01-01T00:00:00+08:00"},
        {"received_at", "1025-02-13T15:00:00+08:00"},
        {"received_at", "1970-01-01T07:59:59+08:00"},
    };
    for (const auto& row : rows) {
        INFO(row.where << " = " << row.wrong.dump());
        auto body = whole_body();
        const auto dot = row.where.find('.');
        (dot == std::string::npos ? body[row.where] : body[row.where.substr(0, dot)][row.where.substr(dot + 1)]) =
            row.wrong;
        const auto checked = check_captured(body, demo_rules(), now);
        CHECK_FALSE(checked);
        if (checked) continue;
        CHECK(checked.error().where == row.where);
        CHECK_FALSE(checked.error().what.empty());
        // check_body says the same under "body.".
        const auto as_line = check_body("captured", body, demo_rules(), now);
        REQUIRE_FALSE(as_line);
        CHECK(as_line.error().where == "body." + row.where);
    }
}

TEST_CASE("a captured body that lacks a field is refused and the field is named", "[contract]") {
    for (const char* field : {"form", "channel", "unit", "category", "customer", "narrative"}) {
        INFO(field);
        auto body = whole_body();
        body.erase(field);
        const auto checked = check_captured(body, demo_rules(), now);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().where == field);
    }
    for (const auto& other : {Json(), Json("text"), Json::array(), Json(1)})
        CHECK_FALSE(check_captured(other, demo_rules(), now));
}

TEST_CASE("a narrative may have 2,000 characters, however many bytes they are", "[contract]") {
    auto body = whole_body();
    body["narrative"] = chinese(2000);
    CHECK(check_captured(body, demo_rules(), now));
    body["narrative"] = std::string(2000, 'a');
    CHECK(check_captured(body, demo_rules(), now));
}

TEST_CASE("received now or long ago is fine, one moment later is the future", "[contract]") {
    auto body = whole_body();
    for (const char* fine : {"2026-02-13T16:00:00+08:00", "2026-02-13T08:00:00Z", "2025-01-01T00:00:00+08:00"}) {
        body["received_at"] = fine;
        CHECK(check_captured(body, demo_rules(), now));
    }
    body["received_at"] = "2026-02-13T16:00:00.001+08:00";
    CHECK_FALSE(check_captured(body, demo_rules(), now));
}

TEST_CASE("a fault never repeats what the customer said", "[contract][art3]") {
    auto body = whole_body();
    body["customer"]["mobile"] = "98765";
    const auto checked = check_captured(body, demo_rules(), now);
    REQUIRE_FALSE(checked);
    CHECK_THAT(checked.error().what + checked.error().where, !Catch::Contains("98765") && !Catch::Contains("王建国"));
}

TEST_CASE("a customer may stay anonymous", "[contract]") {
    auto body = whole_body();
    body["customer"] = {{"anonymous", true}};
    body["reply_by"] = "none";
    CHECK(check_captured(body, demo_rules(), now));
}

TEST_CASE("an entry in the opinion book is a complaint, a suggestion or praise", "[contract][art10]") {
    const Json whole{{"unit", "650101"}, {"opinion", "suggestion"}, {"narrative", "多放几把椅子。"}};
    const auto checked = check_entered(whole, demo_rules(), now);
    REQUIRE(checked);
    const auto received = parse_instant(text_of(*checked, "received_at"));
    REQUIRE(received);
    CHECK(*received == now);
    for (const char* opinion : {"complaint", "suggestion", "praise"}) {
        auto body = whole;
        body["opinion"] = opinion;
        CHECK(check_entered(body, demo_rules(), now));
    }
    const std::vector<Row> rows{{"unit", "999999"},   {"unit", 1},       {"opinion", "rant"},
                                {"opinion", nullptr}, {"narrative", ""}, {"narrative", chinese(2001)},
                                {"category", "9.9"},  {"customer", 3},   {"received_at", "2026-02-13T16:00:01+08:00"}};
    for (const auto& row : rows) {
        INFO(row.where << " = " << row.wrong.dump());
        auto body = whole;
        body[row.where] = row.wrong;
        const auto bad = check_entered(body, demo_rules(), now);
        CHECK_FALSE(bad);
        if (!bad) CHECK(bad.error().where == row.where);
    }
    for (const char* field : {"unit", "opinion", "narrative"}) {
        auto body = whole;
        body.erase(field);
        const auto bad = check_entered(body, demo_rules(), now);
        REQUIRE_FALSE(bad);
        CHECK(bad.error().where == field);
    }
}

TEST_CASE("phone numbers are told apart from what only looks like them", "[phones][art11]") {
    const std::pair<const char*, const char*> mobiles[] = {
        {"13800138000", "13800138000"},
        {"138 0013 8000", "13800138000"},
        {"138-0013-8000", "13800138000"},
        {"+86 13800138000", "13800138000"},
        {"+8613800138000", "13800138000"},
        {"008613800138000", "13800138000"},
        {"0086 138-0013-8000", "13800138000"},
        {"1380013800", ""},
        {"138001380000", ""},
        {"23800138000", ""},
        {"", ""},
        {"1380013800a", ""},
        {"+1 13800138000", ""},
        {"0991-2345678", ""},
    };
    for (const auto& [typed, digits] : mobiles) {
        INFO(typed);
        CHECK(normalised_mobile(typed) == digits);
    }
    const std::pair<const char*, const char*> landlines[] = {
        {"0991-2345678", "09912345678"},
        {"(0991) 2345678", "09912345678"},
        {"2345678", "2345678"},
        {"123456", ""},
        {"1234567890123", ""},
        {"0991-23x5678", ""},
        {"", ""},
    };
    for (const auto& [typed, digits] : landlines) {
        INFO(typed);
        CHECK(normalised_landline(typed) == digits);
    }
}

TEST_CASE("names and numbers are masked in lists", "[art3][rulebook8]") {
    CHECK(masked_name("王建国") == "王**");
    CHECK(masked_phone("13800138000") == "138****8000");
    CHECK_THAT(masked_name("欧阳建国"), !Catch::Contains("建国"));
    CHECK(masked_name("").empty());
    CHECK_THAT(masked_phone("2345678"), !Catch::Contains("2345678"));
    CHECK_THAT(masked_name("王"), Catch::StartsWith("王"));
}
