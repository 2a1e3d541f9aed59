// SPDX-License-Identifier: Apache-2.0
// GET /v1/progress: what a customer without an account learns, and no more.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

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
    CHECK(answer.json() == Json{{"stage", "captured"}, {"promised_by", "2026-03-03T18:00:00+08:00"}});
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

TEST_CASE("an anonymous complaint shows its progress to nobody") {
    RunningOffice office;
    auto body = captured_body();
    body["customer"] = {{"anonymous", true}};
    body["reply_by"] = "none";
    const auto number = text_of(office.captured(body), "number");
    check_problem(progress(office, number, "0000"), 404);
    check_problem(progress(office, number, ""), 422, "phone4");
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
