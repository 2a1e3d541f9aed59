// SPDX-License-Identifier: Apache-2.0
// POST and GET /v1/complaints: making one, what is refused, once per key.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

TEST_CASE("a captured complaint comes back as the contract's view, graded, assigned and filed") {
    RunningOffice office;
    const auto answer = office.post("/v1/complaints", captured_body(), "outlet_manager-650101");
    REQUIRE(answer.status == 201);
    const auto view = answer.json();
    for (const char* field :
         {"subject", "number", "state", "level", "reasons", "unit", "owner", "supervisors", "first_contact",
          "received_at", "duties", "links", "determination", "missing_to_close", "timeline"}) {
        INFO(field);
        CHECK(view.contains(field));
    }
    CHECK(view.at("state") == "captured");
    CHECK(view.at("level") == 1);
    CHECK(view.at("reasons") == Json::array({{{"rule", "first_report_usual_channel"}, {"article", "11(1)"}}}));
    CHECK(view.at("unit") == "650101");
    CHECK(view.at("owner") == Json{{"unit", "650101"}, {"person", nullptr}});
    CHECK(view.at("received_at") == "2026-03-02T09:30:00+08:00");
    CHECK(view.at("first_contact").at("person") == "outlet_manager-650101");  // who received it (Art. 3)
    CHECK(view.at("determination").is_null());
    CHECK(text_of(view, "number").starts_with("650101-20260302-"));
    CHECK(answer.header("location") == "/v1/complaints/" + text_of(view, "subject"));
    CHECK(answer.header("cache-control") == "no-store");
    CHECK_FALSE(view.at("missing_to_close").empty());
    CHECK(office.complaint(text_of(view, "subject")) == view);
}

TEST_CASE("every duty of a view says kind, article, unit, due, state and why, and every entry who, when and whether",
          "[art12]") {
    RunningOffice office;
    const auto view = office.captured(captured_body());
    const auto respond = duties_of_kind(view, "respond");
    REQUIRE(respond.size() == 1);
    CHECK(respond[0].at("article") == "12(1)");
    CHECK(respond[0].at("unit") == "650101");
    CHECK(respond[0].at("due") == "2026-03-03T18:00:00+08:00");
    CHECK(respond[0].at("state") == "open");
    CHECK(respond[0].at("met_at").is_null());
    CHECK_FALSE(text_of(respond[0], "explain").empty());
    CHECK(duties_of_kind(view, "resolve")[0].at("due") == "2026-03-05T18:00:00+08:00");
    for (const auto& entry : view.at("timeline"))
        for (const char* field : {"kind", "at", "by", "origin", "effective", "why_not", "body"})
            CHECK(entry.contains(field));
    CHECK(count_kind(view, "captured") == 1);
    CHECK(count_kind(view, "graded") == 1);
    CHECK(count_kind(view, "filed") == 1);
}

TEST_CASE("facts, cause and time may be left out: nothing is known, and it was received now") {
    RunningOffice office;
    auto body = captured_body();
    body.erase("facts");
    body.erase("cause");
    body.erase("received_at");
    const auto view = office.captured(body);
    CHECK(view.at("level") == 1);
    CHECK(view.at("received_at") == to_beijing(office.now()));
}

TEST_CASE("a body with something wrong in it is refused by the field's name, and nothing is stored") {
    RunningOffice office;
    std::string long_narrative;
    for (int i = 0; i < 2001; ++i) long_narrative += "慢";
    struct Case {
        const char* where;
        Json change;
    };
    const std::vector<Case> cases{
        {"received_at", {{"received_at", "2026-03-02T10:00:01+08:00"}}},
        {"received_at", {{"received_at", "yesterday"}}},
        {"unit", {{"unit", "999999"}}},
        {"unit", {{"unit", 650101}}},
        {"category", {{"category", "2.9"}}},
        {"channel", {{"channel", "telepathy"}}},
        {"form", {{"form", "inside"}}},
        {"cause", {{"cause", 9}}},
        {"reply_by", {{"reply_by", "pigeon"}}},
        {"narrative", {{"narrative", long_narrative}}},
        {"narrative", {{"narrative", 5}}},
        {"customer.mobile", {{"customer", {{"mobile", "12345"}}}}},
        {"customer.mobile", {{"customer", {{"mobile", "1380013800O"}}}}},
        {"customer.landline", {{"customer", {{"landline", "call me"}}}}},
        {"customer", {{"customer", "王建国"}}},
        {"facts.loss", {{"facts", {{"loss", "huge"}}}}},
        {"facts.loss_fen", {{"facts", {{"loss_fen", -1}}}}},
        {"facts.media", {{"facts", {{"media", "maybe"}}}}},
        {"facts.people", {{"facts", {{"people", 0}}}}},
        {"facts.injury", {{"facts", {{"injury", "yes"}}}}},
    };
    for (const auto& [where, change] : cases) {
        auto body = captured_body();
        body.merge_patch(change);
        INFO(where << ' ' << change.dump().substr(0, 80));
        check_problem(office.post("/v1/complaints", body, "contact_centre_agent-000030"), 422, where);
    }
    CHECK(office.events_stored() == 0);
    CHECK(office.get("/v1/complaints", "auditor-000000").json().at("items").empty());
}

TEST_CASE("a narrative of 2,000 characters is taken in whole") {
    RunningOffice office;
    std::string narrative;
    for (int i = 0; i < 2000; ++i) narrative += "慢";
    auto body = captured_body();
    body["narrative"] = narrative;
    CHECK(office.captured(body).at("timeline")[0].at("body").at("narrative") == narrative);
}

TEST_CASE("an outlet takes in what concerns itself, the contact centre takes in what concerns anyone") {
    RunningOffice office;
    auto body = captured_body();
    body["unit"] = "610001";
    check_problem(office.post("/v1/complaints", body, "outlet_manager-650101"), 403, "unit");
    CHECK(office.events_stored() == 0);
    CHECK(office.captured(body, "contact_centre_agent-000030").at("unit") == "610001");
}

TEST_CASE("the same key and bytes give the same answer again, other bytes are 409, another account's key is its own") {
    RunningOffice office;
    const auto first =
        office.post("/v1/complaints", captured_body(), "outlet_manager-650101", {{"Idempotency-Key", "a1"}});
    REQUIRE(first.status == 201);
    const auto again =
        office.post("/v1/complaints", captured_body(), "outlet_manager-650101", {{"Idempotency-Key", "a1"}});
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(again.header("location") == first.header("location"));
    auto other = captured_body();
    other["narrative"] = "something else";
    check_problem(office.post("/v1/complaints", other, "outlet_manager-650101", {{"Idempotency-Key", "a1"}}), 409,
                  "Idempotency-Key");
    CHECK(office.get("/v1/complaints", "auditor-000000").json().at("items").size() == 1);
    const auto someone =
        office.post("/v1/complaints", captured_body(), "branch_head-650100", {{"Idempotency-Key", "a1"}});
    CHECK(someone.status == 201);
    CHECK(someone.body != first.body);
    check_problem(office.post("/v1/complaints", other, "outlet_manager-650101", {{"Idempotency-Key", "two words"}}),
                  422, "Idempotency-Key");
}

TEST_CASE("the same key sent ten times at once makes one complaint") {
    RunningOffice office;
    const auto token = office.token_of("outlet_manager-650101");
    std::vector<std::string> answers(10);
    std::vector<std::thread> senders;
    for (auto& answer : answers)
        senders.emplace_back([&] {
            answer = office
                         .call({"POST",
                                "/v1/complaints",
                                captured_body().dump(),
                                "application/json",
                                token,
                                {{"Idempotency-Key", "once"}}})
                         .body;
        });
    for (auto& sender : senders) sender.join();
    for (const auto& answer : answers) CHECK(answer == answers[0]);
    CHECK(office.get("/v1/complaints", "auditor-000000").json().at("items").size() == 1);
}

TEST_CASE("a refused request leaves its key free") {
    RunningOffice office;
    auto bad = captured_body();
    bad["category"] = "9.9";
    check_problem(office.post("/v1/complaints", bad, "outlet_manager-650101", {{"Idempotency-Key", "k"}}), 422,
                  "category");
    CHECK(office.post("/v1/complaints", captured_body(), "outlet_manager-650101", {{"Idempotency-Key", "k"}}).status ==
          201);
}

TEST_CASE("a complaint out of scope is not there, and neither is one that never was") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    check_problem(office.get("/v1/complaints/" + subject, "outlet_manager-650102"), 404);
    check_problem(office.get("/v1/complaints/" + subject, "branch_head-610000"), 404);
    CHECK(office.get("/v1/complaints/" + subject, "branch_head-650100").status == 200);
    check_problem(office.get("/v1/complaints/c-00000000000000000000000000000000", "auditor-000000"), 404);
    check_problem(office.get("/v1/opinions/" + subject, "auditor-000000"), 404);
    const Json line{{"kind", "accepted"}, {"body", Json::object()}};
    check_problem(office.post("/v1/complaints/" + subject + "/lines", line, "outlet_manager-650102"), 404);
    CHECK(count_kind(office.complaint(subject), "accepted") == 0);
}
