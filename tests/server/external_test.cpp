// SPDX-License-Identifier: Apache-2.0
// The reference by which another system of the bank's knows a complaint (contract, "Captured body").
#include <catch2/catch.hpp>

#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* agent = "contact_centre_agent-000030";

Json known_as(const std::string& source, const std::string& reference, const std::string& mobile = "13800138000") {
    auto body = captured_body();
    body["external"] = {{"source", source}, {"reference", reference}};
    body["customer"]["mobile"] = mobile;
    return body;
}

std::vector<std::string> found(RunningOffice& office, const std::string& external, const std::string& account = agent) {
    std::vector<std::string> out;
    const auto page = office.get("/v1/complaints?external=" + external, account);
    INFO(page.body);
    REQUIRE(page.status == 200);
    const auto shown = page.json();
    for (const auto& item : shown.at("items")) out.push_back(text_of(item, "subject"));
    return out;
}

}  // namespace

TEST_CASE("a second complaint with a source and reference is refused over HTTP and told the first one's number") {
    RunningOffice office;
    const auto first = office.captured(known_as("hotline", "T-1"), agent);
    CHECK(first.at("external") == Json{{"source", "hotline"}, {"reference", "T-1"}});
    const auto again = office.post("/v1/complaints", known_as("hotline", "T-1", "13900139000"), agent);
    check_problem(again, 409, "external.reference");
    CHECK(text_of(again.json(), "type") == "external-known");
    CHECK(text_of(again.json(), "detail").contains(text_of(first, "number")));
    CHECK(again.json().at("current").at("subject") == first.at("subject"));
    CHECK(office.post("/v1/complaints", known_as("web", "T-1"), agent).status == 201);
    CHECK(office.post("/v1/complaints", known_as("hotline", "T-2"), agent).status == 201);
    CHECK(office.get("/v1/complaints", agent).json().at("items").size() == 3);
}

TEST_CASE(
    "a reference is the same with a blank, in full width or with a mark that nobody sees, and not in another case") {
    RunningOffice office;
    const auto first = text_of(office.captured(known_as("hotline", "WX-1001"), agent), "subject");
    for (const char* same : {"WX-1001 ", "　WX-1001", "WX-1001\u200b", "WX\u00ad-1001", "ＷＸ－１００１"}) {
        INFO(same);
        check_problem(office.post("/v1/complaints", known_as("hotline", same, "13900139000"), agent), 409,
                      "external.reference");
    }
    check_problem(office.post("/v1/complaints", known_as("ｈｏｔｌｉｎｅ ", "WX-1001"), agent), 409,
                  "external.reference");
    CHECK(found(office, "WX-1001") == std::vector{first});
    CHECK(found(office, "%EF%BC%B7X-1001") == std::vector{first});
    CHECK(office.post("/v1/complaints", known_as("hotline", "wx-1001"), agent).status == 201);
    CHECK(found(office, "WX-1001") == std::vector{first});
}

TEST_CASE("the same call with its idempotency key gets its answer again, not the conflict") {
    RunningOffice office;
    const auto send = [&] {
        return office.post("/v1/complaints", known_as("hotline", "T-1"), agent, {{"Idempotency-Key", "k1"}});
    };
    const auto first = send(), again = send();
    REQUIRE(first.status == 201);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
}

TEST_CASE("complaints are found by source and reference, or by the reference alone, within one's scope") {
    RunningOffice office;
    const auto first = text_of(office.captured(known_as("hot:line", "T:1"), agent), "subject");
    const auto other = text_of(office.captured(known_as("web", "T:1", "13900139000"), agent), "subject");
    CHECK(found(office, "hot:line:T:1") == std::vector{first});
    CHECK(found(office, "web:T:1") == std::vector{other});
    CHECK(found(office, "T:1").size() == 2);
    CHECK(found(office, "hotline:T:1").empty());
    CHECK(found(office, "line:T:1").empty());
    CHECK(found(office, "web:T:1", "outlet_manager-610001").empty());
    const auto item = office.get("/v1/complaints?external=web:T:1", agent).json().at("items").at(0);
    CHECK(item.at("external") == Json{{"source", "web"}, {"reference", "T:1"}});
}

TEST_CASE("a device's complaint with a known reference is taken in, marked and linked to the first", "[decision19]") {
    RunningOffice office;
    const auto first = text_of(office.captured(known_as("hotline", "T-1"), agent), "subject");
    HandMadeDevice device(office, "650102");
    auto body = known_as("hotline", "T-1", "13900139000");
    body["unit"] = "650102";
    const auto answer = device.exchange({device.next(subject_named(1), "captured", body)}, 1);
    CHECK(answer.header.refused.empty());
    CHECK(answer.header.acked_seq == 1);
    const auto view = office.whole(subject_named(1));
    CHECK(view.at("links") == Json{first});
    std::vector<std::string> codes;
    for (const auto& entry : view.at("timeline"))
        if (entry.at("kind") == "marked") codes = entry.at("body").at("codes").get<std::vector<std::string>>();
    CHECK(codes == std::vector<std::string>{"reference_known"});
    CHECK(found(office, "hotline:T-1").size() == 2);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("what did not fit in a device's words stays noted beside the known reference", "[decision19]") {
    RunningOffice office;
    office.captured(known_as("hotline", "T-1"), agent);
    HandMadeDevice device(office, "650102");
    auto body = known_as("hotline", "T-1", "13900139000");
    body["unit"] = "650102";
    body["category"] = "9.9";
    device.exchange({device.next(subject_named(1), "captured", body)}, 1);
    const auto view = office.whole(subject_named(1));
    CHECK(view.at("category") == "4.9");
    CHECK(view.at("links").size() == 1);
}

TEST_CASE("a reference is not corrected to one that another complaint has") {
    RunningOffice office;
    office.captured(known_as("hotline", "T-1"), agent);
    const auto other = text_of(office.captured(known_as("hotline", "T-2", "13900139000"), agent), "subject");
    const auto correct = [&](const char* to) {
        return office.post("/v1/complaints/" + other + "/lines",
                           {{"kind", "amended"}, {"body", {{"field", "external.reference"}, {"new", to}}}}, agent);
    };
    check_problem(correct("T-1"), 409, "external.reference");
    CHECK(correct("T-2").status == 201);
    CHECK(correct("T-3").status == 201);
    CHECK(found(office, "hotline:T-3") == std::vector{other});
    CHECK(found(office, "hotline:T-2").empty());
    CHECK(office.post("/v1/complaints", known_as("hotline", "T-2"), agent).status == 201);
}
