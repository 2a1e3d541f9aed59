// SPDX-License-Identifier: Apache-2.0
// GET /v1/progress: what a customer without an account learns, and no more.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

HttpReceived progress(RunningOffice& office, const std::string& number, const std::string& phone4) {
    return office.get("/v1/progress?number=" + number + "&phone4=" + phone4);
}

}  // namespace

TEST_CASE("the number and the last four digits show the stage and the promised time, and nothing personal") {
    RunningOffice office;
    const auto view = office.captured(captured_body());
    const auto answer = progress(office, text_of(view, "number"), "8000");
    REQUIRE(answer.status == 200);
    CHECK(answer.json() == Json{{"stage", "captured"},
                                {"promises",
                                 {{{"kind", "contact"}, {"by", "2026-03-03T18:00:00+08:00"}},
                                  {{"kind", "answer"}, {"by", "2026-03-05T18:00:00+08:00"}}}},
                                {"promised_by", "2026-03-03T18:00:00+08:00"}});
}

TEST_CASE("a number typed in small letters and without dashes is understood") {
    RunningOffice office;
    auto number = text_of(office.captured(captured_body()), "number");
    std::erase(number, '-');
    std::ranges::transform(number, number.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(progress(office, number, "8000").status == 200);
}

TEST_CASE("other digits and other numbers are told the same") {
    RunningOffice office;
    const auto number = text_of(office.captured(captured_body()), "number");
    const auto digits = progress(office, number, "8001"),
               other = progress(office, "650101-20260302-HO-00099-X", "8000");
    check_problem(digits, 404);
    check_problem(other, 404);
    CHECK(digits.body == other.body);
}

TEST_CASE("of a number that a device gave twice, each customer learns of their own", "[rulebook10]") {
    RunningOffice office;
    HandMadeDevice kiosk(office, "650101");
    const auto said = [&](const char* mobile, const char* category) {
        auto body = captured_body();
        body["number"] = "650101-20260302-T0001-00001-A";
        body["customer"]["mobile"] = mobile;
        body["category"] = category;
        return body;
    };
    const std::vector lines{kiosk.next(subject_named(2), "captured", said("13800138000", "2.2")),
                            kiosk.next(subject_named(1), "captured", said("13900139111", "3.1"))};
    REQUIRE(kiosk.exchange(lines, 1).header.acked_seq == 2);
    const auto number = text_of(office.whole(subject_named(1)), "number");
    REQUIRE(text_of(office.whole(subject_named(2)), "number") == number);
    office.line(subject_named(1), "withdrawal_requested", {{"reason", "误会"}}, "outlet_manager-650101");
    office.line(subject_named(1), "withdrawal_verified",
                {{"voluntary", true}, {"how", "phone"}, {"text", "本人确认"}, {"signature", "李"}},
                "branch_head-650100");
    CHECK(progress(office, number, "8000").json()["stage"] == "captured");
    CHECK(progress(office, number, "9111").json()["stage"] == office.complaint(subject_named(1))["state"]);
    CHECK(progress(office, number, "9111").json()["stage"] != "captured");
}

TEST_CASE("who gave no name asks with the four digits of the receipt", "[rulebook12]") {
    RunningOffice office;
    auto body = captured_body();
    body["customer"] = {{"anonymous", true}};
    body["reply_by"] = "none";
    const auto view = office.captured(body);
    const auto number = text_of(view, "number"), digits = text_of(view["captured"], "lookup");
    REQUIRE(digits.size() == 4);
    CHECK(progress(office, number, digits).status == 200);
    check_problem(progress(office, number, digits == "0000" ? "0001" : "0000"), 404);
    check_problem(progress(office, number, ""), 422, "phone4");
    CHECK_FALSE(office.captured(captured_body("2026-03-02 09:40"))["captured"].contains("lookup"));
}

TEST_CASE("an entry that became a complaint shows the complaint's promises", "[rulebook12]") {
    RunningOffice office;
    const Json entry{{"unit", "650101"},
                     {"opinion", "complaint"},
                     {"narrative", "排队太久。"},
                     {"category", "2.3"},
                     {"customer", {{"name", "李四"}, {"mobile", "13900001111"}}}};
    const std::string manager = "outlet_manager-650101";
    const auto view = office.post("/v1/opinions", entry, manager).json();
    const auto number = text_of(view, "number"), subject = text_of(view, "subject");
    CHECK(progress(office, number, "1111").json()["promises"].size() == 1);
    const auto converted = office.post("/v1/opinions/" + subject + "/lines",
                                       {{"kind", "converted"}, {"body", {{"reason", "需正式处理"}}}}, manager);
    REQUIRE(converted.status == 201);
    const auto complaint = text_of(office.get("/v1/opinions/" + subject, manager).json(), "converted_to");
    REQUIRE(complaint.starts_with("c-"));
    const auto shown = progress(office, number, "1111").json();
    CHECK(shown["stage"] == office.complaint(complaint)["state"]);
    CHECK(shown["promises"].size() == 2);
}

TEST_CASE("questions about progress are bounded, for everyone at that place") {
    RunningOffice office;
    int answered = 0;
    for (int i = 0; i < 40; ++i)
        if (progress(office, "650101-20260302-HO-00001-X", "8000").status != 429) ++answered;
    CHECK(answered == 30);
    const auto limited = progress(office, "x", "8000");
    check_problem(limited, 429);
    CHECK(std::stoi(limited.header("retry-after")) > 0);
}
