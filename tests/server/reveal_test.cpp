// SPDX-License-Identifier: Apache-2.0
// Who the customer is stands masked in every answer, and is shown only to who leaves a trace (rulebook 12).
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* customers_manager = "outlet_manager-650101";

Json body_of_customer() {
    auto body = captured_body();
    body["customer"] = {{"name", "王建国"},         {"mobile", "13800138000"},  {"landline", "0991-2345678"},
                        {"address", "人民路 1 号"}, {"email", "w@example.com"}, {"anonymous", false}};
    body["representatives"] = {{{"name", "李律师"}, {"mobile", "13900139000"}}};
    return body;
}

/// Nothing in `text` tells who the customer is.
bool tells_nobody(const std::string& text) {
    for (const char* part : {"王建国", "13800138000", "2345678", "人民路", "w@example.com", "李律师", "13900139000"})
        if (text.contains(part)) return false;
    return true;
}

HttpReceived write(RunningOffice& office, const std::string& subject, const std::string& kind, const Json& body,
                   const std::string& query = "") {
    return office.post("/v1/complaints/" + subject + "/lines" + query, {{"kind", kind}, {"body", body}},
                       customers_manager);
}

}  // namespace

TEST_CASE("every answer that holds a view is masked, corrections and representatives too", "[art3]") {
    RunningOffice office;
    const auto created = office.post("/v1/complaints", body_of_customer(), customers_manager);
    REQUIRE(created.status == 201);
    CHECK(tells_nobody(created.body));
    const auto subject = text_of(created.json(), "subject");
    const auto customer = created.json()["captured"]["customer"];
    CHECK(customer["name"] == "王**");
    CHECK(customer["mobile"] == "138****8000");
    CHECK(customer["address"] == "");
    CHECK(customer["email"] == "");
    const auto amended = write(office, subject, "amended", {{"field", "customer.address"}, {"new", "人民路 2 号"}});
    REQUIRE(amended.status == 201);
    CHECK(tells_nobody(amended.json()["complaint"].dump()));
    CHECK(tells_nobody(office.get("/v1/complaints/" + subject, customers_manager).body));
    CHECK(count_kind(office.complaint(subject), "viewed") == 0);
}

TEST_CASE("a text that repeats who the customer is stands masked there, too, and whole when it is asked for",
          "[art3]") {
    RunningOffice office;
    auto body = body_of_customer();
    body["narrative"] = "我是王建国，请打 13800138000。柜员态度很差。";
    const auto subject = text_of(office.captured(body, customers_manager), "subject");
    write(office, subject, "noted", {{"text", "王建国 上午不便"}});
    const auto masked = office.get("/v1/complaints/" + subject, customers_manager);
    CHECK(tells_nobody(masked.body));
    CHECK(masked.json()["captured"]["narrative"] == "我是王**，请打 138****8000。柜员态度很差。");
    const auto shown = office.get("/v1/complaints/" + subject + "?reveal=1", customers_manager);
    CHECK(shown.json()["captured"]["narrative"] == body["narrative"]);
}

TEST_CASE("what is asked to be shown is shown, and who looked is written down first", "[art3]") {
    RunningOffice office;
    const auto created = office.post("/v1/complaints?reveal=1", body_of_customer(), customers_manager);
    REQUIRE(created.status == 201);
    CHECK(created.json()["captured"]["customer"]["mobile"] == "13800138000");
    const auto subject = text_of(created.json(), "subject");
    CHECK(count_kind(created.json(), "viewed") == 1);
    const auto shown = office.get("/v1/complaints/" + subject + "?reveal=1", "auditor-000000");
    REQUIRE(shown.status == 200);
    CHECK(shown.json()["captured"]["customer"]["name"] == "王建国");
    const Json last = shown.json()["timeline"].back();
    CHECK(last["kind"] == "viewed");
    CHECK(last["by"] == "auditor-000000");
    CHECK(last["effective"] == true);
    const auto written = write(office, subject, "noted", {{"text", "客户上午不便"}}, "?reveal=1");
    CHECK(written.json()["complaint"]["captured"]["customer"]["name"] == "王建国");
    CHECK(count_kind(office.complaint(subject), "viewed") == 3);
    CHECK(office.damage().empty());
}

TEST_CASE("a number is hidden however it is written, and a name with blanks in it", "[art3]") {
    RunningOffice office;
    auto body = body_of_customer();
    body["customer"]["mobile"] = "138 0013 8000";
    body["narrative"] =
        "请打138-0013-8000或１３８００１３８０００，也可+86 138 0013 8000。我是王 建国，另有13800138001。";
    const auto subject = text_of(office.captured(body, customers_manager), "subject");
    const auto masked = office.get("/v1/complaints/" + subject, customers_manager).json();
    CHECK(masked["captured"]["narrative"] ==
          "请打138****8000或138****8000，也可+86 138****8000。我是王**，另有13800138001。");
}

TEST_CASE("an answer that is given again shows who the customer is with a trace of its own, or not at all", "[art3]") {
    RunningOffice office;
    const Headers once{{"Idempotency-Key", "once"}};
    const auto shown = office.post("/v1/complaints?reveal=1", body_of_customer(), customers_manager, once);
    const auto again = office.post("/v1/complaints?reveal=1", body_of_customer(), customers_manager, once);
    REQUIRE(again.status == 201);
    CHECK(again.body == shown.body);
    CHECK(count_kind(office.complaint(text_of(shown.json(), "subject")), "viewed") == 2);
    check_problem(office.post("/v1/complaints", body_of_customer(), customers_manager, once), 409, "Idempotency-Key");
}

TEST_CASE("out of scope nothing is shown and nothing written, and who is complained of sees no customer") {
    RunningOffice office;
    auto body = body_of_customer();
    body["accused"] = {customers_manager};
    const auto subject = text_of(office.captured(body, "contact_centre_agent-000030"), "subject");
    check_problem(office.get("/v1/complaints/" + subject + "?reveal=1", "outlet_manager-650001"), 404);
    const auto own = office.get("/v1/complaints/" + subject + "?reveal=1", customers_manager);
    CHECK(tells_nobody(own.body));
    CHECK(count_kind(office.complaint(subject), "viewed") == 0);  // nothing was shown
}

TEST_CASE("an entry of the opinion book is masked and shown alike") {
    RunningOffice office;
    const Json entry{{"unit", "650101"},
                     {"opinion", "suggestion"},
                     {"narrative", "请添置老花镜。"},
                     {"customer", {{"name", "王建国"}, {"mobile", "13800138000"}}}};
    const auto created = office.post("/v1/opinions", entry, customers_manager);
    REQUIRE(created.status == 201);
    CHECK(tells_nobody(created.body));
    const auto at = "/v1/opinions/" + text_of(created.json(), "subject");
    CHECK(tells_nobody(office.get(at, customers_manager).body));
    CHECK(office.get(at + "?reveal=1", customers_manager).body.contains("王建国"));
}
