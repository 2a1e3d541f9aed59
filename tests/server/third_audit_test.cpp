// SPDX-License-Identifier: Apache-2.0
// What a third audit of the contract found at head office's doors: bytes behind a body, words of a device that no text
// may hold, times to come, references in another width.
#include <catch2/catch.hpp>

#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* agent = "contact_centre_agent-000030";

Json codes_on(const Json& view) {
    Json out = Json::array();
    for (const auto& entry : view.at("timeline"))
        if (entry.at("kind") == "marked") out = entry.at("body").at("codes");
    return out;
}

/// Taken in from a device, and shown whole.
Json taken_in(RunningOffice& office, HandMadeDevice& device, int name, const Json& changes) {
    auto body = captured_body();
    body.merge_patch(changes);
    const auto event = device.next(subject_named(name), "captured", body);
    CHECK(device.exchange({event}, device.written()).header.refused.empty());
    return office.whole(subject_named(name));
}

}  // namespace

TEST_CASE("a device's words with characters that no text may hold are taken in, marked, and found by their figure") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto view =
        taken_in(office, device, 1, {{"product", "p\xEF\xBF\xBF"}, {"narrative", std::string("a\0b", 3)}});
    CHECK(codes_on(view) == Json{"wrong_narrative", "wrong_product"});
    CHECK(view.at("product") == "p");
    CHECK(view.at("captured").at("narrative") == "ab");
    const auto behind =
        office.get("/v1/reports/month/2026-03/complaints?figure=by_product/p", "channel_operations_head-000010");
    REQUIRE(behind.status == 200);
    CHECK(behind.json().at("items").at(0).at("subject") == subject_named(1));
    const std::string entry = "o-00000000000000000000000000000001";
    const auto entered =
        device.next(entry, "entered", {{"unit", "650101"}, {"opinion", "complaint"}, {"narrative", "x\x1by"}});
    CHECK(device.exchange({entered}, device.written()).header.refused.empty());
    const auto book = office.get("/v1/opinions/" + entry, "outlet_manager-650101").json();
    CHECK(codes_on(book) == Json{"wrong_narrative"});
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a customer of a time to come counts from when the device wrote it down, and that is marked",
          "[rulebook10]") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto view = taken_in(office, device, 1, {{"received_at", "2099-01-01T00:00:00+08:00"}});
    CHECK(codes_on(view) == Json{"wrong_received_at"});
    CHECK(text_of(view, "received_at") == to_beijing(office.now()));
    CHECK(codes_on(taken_in(office, device, 2, {{"received_at", "2026-02-20T10:00:00+08:00"}})).empty());
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a reference in full width is the one in half width, letter by letter", "[contract]") {
    RunningOffice office;
    const auto known_as = [&](const char* reference) {
        auto body = captured_body();
        body["external"] = {{"source", "hotline"}, {"reference", reference}};
        return office.post("/v1/complaints", body, agent);
    };
    const auto capital = known_as("T-1"), small = known_as("t-1");
    REQUIRE(capital.status == 201);
    REQUIRE(small.status == 201);
    const std::vector<std::pair<const char*, HttpReceived>> rows{
        {"Ｔ-1", capital}, {"ｔ－１", small}, {"T\u00ad-1", capital}, {"t\u200b-1", small}};
    for (const auto& [same, first] : rows) {
        INFO(same);
        const auto again = known_as(same);
        check_problem(again, 409, "external.reference");
        CHECK(again.json().at("current").at("subject") == first.json().at("subject"));
    }
}

TEST_CASE("head office's own administration is no line of a complaint, and no erasure") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto answer = office.post("/v1/complaints/" + subject + "/lines",
                                    {{"kind", "account_changed"}, {"body", Json::object()}}, agent);
    check_problem(answer, 403);
    CHECK(answer.json().at("reason").at("code") == "own_administration");
}

TEST_CASE("a body with U+0000 behind its end is no JSON, whatever follows") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto body = canonical(captured_body()), line = std::string(R"({"kind":"noted","body":{"text":"x"}})");
    for (const auto& behind : {std::string("\0", 1), std::string("\0{}", 3), std::string("\0\xff\xfe", 3)}) {
        const auto posted = [&](const std::string& path, const std::string& text) {
            return office.call({"POST", path, text + behind, "application/json", office.token_of(agent), {}});
        };
        check_problem(posted("/v1/session", "{}"), 400);
        check_problem(posted("/v1/complaints", body), 400);
        check_problem(posted("/v1/complaints/" + subject + "/lines", line), 400);
    }
}
