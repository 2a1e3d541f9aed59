// SPDX-License-Identifier: Apache-2.0
// The opinion book at head office: due times, conversion, published answers (Art. 10).
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* staff = "outlet_staff-650101";
const char* manager = "outlet_manager-650101";

std::string entered(RunningOffice& office, const char* opinion, const char* unit = "650101") {
    const auto answer =
        office.post("/v1/opinions",
                    {{"unit", unit},
                     {"opinion", opinion},
                     {"narrative", "王建国:饮水机无水,请联系13800138000。"},
                     {"customer", {{"name", "王建国"}, {"mobile", "13800138000"}, {"anonymous", false}}}},
                    std::string("outlet_staff-") + unit);
    REQUIRE(answer.status == 201);
    return text_of(answer.json(), "subject");
}

Json line(RunningOffice& office, const std::string& subject, const char* kind, const Json& body, const char* account) {
    const auto answer =
        office.post("/v1/opinions/" + subject + "/lines", {{"kind", kind}, {"body", whole_body(kind, body)}}, account);
    REQUIRE(answer.status == 201);
    return answer.json();
}

}  // namespace

TEST_CASE("an unanswered complaint of the book is an on-site complaint the moment its working day is over", "[art10]") {
    RunningOffice office({.now = "2026-02-13 15:00", .directory = {}});
    const auto complaint = entered(office, "complaint"), praise = entered(office, "praise");
    const auto duty_of = [&](const std::string& subject) {
        return duties_of_kind(office.get("/v1/opinions/" + subject, manager).json(), "answer_opinion").at(0);
    };
    CHECK(duty_of(complaint)["due"] == "2026-02-14T18:00:00+08:00");  // a make-up Saturday
    CHECK(duty_of(praise)["due"] == "2026-02-25T18:00:00+08:00");     // three working days, the Spring Festival between
    office.move_to("2026-02-14 18:00");
    CHECK(office.get("/v1/opinions/" + complaint, manager).json()["state"] == "entered");
    CHECK(office.get("/v1/complaints", manager).json()["items"].empty());
    office.move_to("2026-02-14 18:01");
    const auto entry = office.get("/v1/opinions/" + complaint, manager).json();
    CHECK(entry["state"] == "converted");
    const auto view = office.complaint(text_of(entry, "converted_to"));
    CHECK(view["channel"] == "opinion_book");
    CHECK(view["received_at"] == "2026-02-13T15:00:00+08:00");  // its limits run from the entry
    office.move_to("2026-02-26 09:00");
    CHECK(office.get("/v1/opinions/" + praise, manager).json()["state"] == "entered");
    CHECK(duty_of(praise)["state"] == "overdue");
    CHECK(all_items(office, "/v1/opinions", manager).size() == 2);
    CHECK(office.damage().empty());
}

TEST_CASE("published answers are read by everyone who may call, with names and numbers masked", "[art10][rulebook8]") {
    RunningOffice office;
    const auto shown = entered(office, "suggestion"), silent = entered(office, "suggestion"),
               elsewhere = entered(office, "praise", "650001");
    for (const auto& subject : {shown, silent})
        line(office, subject, "answered", {{"text", "王建国先生,已加水。"}}, staff);
    line(office, elsewhere, "answered", {{"text", "谢谢"}}, "outlet_staff-650001");
    CHECK(line(office, shown, "published", Json::object(), staff)["effective"] == false);  // a manager publishes
    CHECK(line(office, shown, "published", Json::object(), manager)["effective"] == true);
    CHECK(line(office, elsewhere, "published", Json::object(), "outlet_manager-650001")["effective"] == true);

    const auto kiosk = office.enrolment_code("650101", Face::kiosk);
    const auto token = text_of(office.post("/v1/enroll", {{"code", kiosk}, {"name", "大堂"}}).json(), "token");
    const auto answer = office.call({"GET", "/v1/opinions/published?unit=650101", {}, {}, token, {}});
    REQUIRE(answer.status == 200);
    REQUIRE(answer.json()["items"].size() == 1);
    const auto item = answer.json()["items"][0];
    CHECK(item["name"] == "王**");
    CHECK(item["narrative"] == "王**:饮水机无水,请联系138****8000。");
    CHECK(item["answer"] == "王**先生,已加水。");
    CHECK(answer.body.find("王建国") == std::string::npos);
    CHECK(answer.body.find("13800138000") == std::string::npos);
    CHECK(all_items(office, "/v1/opinions/published", "bank_leader-000000", 1).size() == 2);
    check_problem(office.get("/v1/opinions/published"), 401);
    check_problem(office.get("/v1/opinions/published?unit=999999", manager), 422, "unit");
    CHECK(all_items(office, "/v1/opinions?state=published", manager).size() == 1);
}
