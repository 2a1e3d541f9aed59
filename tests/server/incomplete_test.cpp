// SPDX-License-Identifier: Apache-2.0
// What rulebook 11 asks for and is missing: 422 over HTTP and nothing stored, not effective from a device.
#include <catch2/catch.hpp>

#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/support/bodies.hpp"
#include "tests/support/history.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";

HttpReceived write(RunningOffice& office, const std::string& subject, const std::string& kind, const Json& body,
                   const std::string& who = manager) {
    return office.post("/v1/complaints/" + subject + "/lines", {{"kind", kind}, {"body", body}}, who);
}

}  // namespace

TEST_CASE("an incomplete event is refused, its field named, and nothing is stored", "[rulebook11]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto stored = office.events_stored();
    const std::vector<std::tuple<const char*, Json, const char*>> rows{
        {"replied", Json::object(), "body.outcome"},
        {"replied",
         {{"outcome", "resolved"}, {"direct", true}, {"how", "phone"}, {"text", "已致歉"}},
         "body.signature"},
        {"responded", {{"how", "phone"}}, "body.text"},
        {"responded", {{"how", "phone"}, {"text", " \u3000"}}, "body.text"},
        {"contact_failed", Json::object(), "body.how"},
        {"investigated", {{"findings", "属实"}, {"verdict", "true"}}, "body.signature"},
        {"compensated", {{"amount_fen", 50'001}, {"text", "赔付"}}, "body.amount_fen"},
        {"progress_told",
         {{"how", "phone"}, {"text", "核实中"}, {"next_reply_at", "2020-01-01T10:00:00+08:00"}},
         "body.next_reply_at"},
        {"evidence_attached", {{"type", "photo"}, {"text", "照片"}}, "body.hash"}};
    for (const auto& [kind, body, field] : rows) {
        INFO(kind << " " << field);
        check_problem(write(office, subject, kind, body), 422, field);
    }
    check_problem(
        write(office, subject, "determined", {{"finding", "valid"}, {"ground", "1(1)1"}}, "branch_head-650100"), 422,
        "body.finding");
    CHECK(office.events_stored() == stored);
}

TEST_CASE("from a device the same is stored, has no effect and discharges nothing", "[rulebook11]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    testing::TempDirectory directory;
    auto tablet = office.enrol(directory.path(), "650101", Face::tablet);
    REQUIRE(tablet->exchange(office.now()));
    // The door of the device itself refuses it, as the server's does.
    const auto refused = tablet->append(subject, "replied", Json::object(), office.now());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == "body.outcome");
    CHECK(refused.error().code == "not_said");
    const auto view = office.complaint(subject);
    CHECK(count_kind(view, "replied") == 0);
    CHECK(duties_of_kind(view, "resolve")[0].at("state") == "open");
}

TEST_CASE("what an event of a device lacks is no reason to refuse it: it is kept, and has no effect", "[rulebook11]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto opinion = text_of(
        office.post("/v1/opinions", {{"unit", "650101"}, {"opinion", "suggestion"}, {"narrative", "老花镜"}}, manager)
            .json(),
        "subject");
    HandMadeDevice device(office, "650101");
    // As it is, without what tests add to a body to make it whole.
    const auto with = [](const Json& body) {
        return [body](Event& event) {
            event.by = person(manager);
            event.body = body;
        };
    };
    std::vector<std::string> lines;
    for (const auto& [kind, body] :
         std::vector<std::pair<const char*, Json>>{{"compensated", {{"amount_fen", -1}, {"text", "退费"}}},
                                                   {"assigned", {{"unit", "650101"}, {"as", "first_contact"}}},
                                                   {"satisfaction_recorded", Json::object()},
                                                   {"withdrawal_verified", {{"how", "电话核实"}}},
                                                   {"raised", {{"reason", "客户不满"}}},
                                                   {"linked", Json::object()},
                                                   {"replied", {{"outcome", "cannot_resolve"}}},
                                                   {"responded", {{"how", nullptr}}}})
        lines.push_back(device.next(subject, kind, body, with(body)));
    const Json unsaid{{"signature", "李"}};
    lines.push_back(device.next(opinion, "answered", unsaid, with(unsaid)));
    const auto answer = device.exchange(lines, 1);
    CHECK(answer.header.refused.empty());
    CHECK(answer.header.acked_seq == static_cast<std::int64_t>(lines.size()));
    const auto view = office.complaint(subject);
    std::size_t kept = 0;
    for (const auto& entry : view.at("timeline")) {
        if (entry.at("origin") != device.origin()) continue;
        INFO(entry.dump());
        ++kept;
        CHECK(entry.at("effective") == false);
        CHECK_FALSE(text_of(entry, "why_not").empty());
    }
    CHECK(kept == lines.size() - 1);
    CHECK(view.at("level") == 1);
    const auto entry = office.get("/v1/opinions/" + opinion, manager).json();
    CHECK(entry.at("answer").is_null());
    CHECK(entry.at("timeline").back().at("reason").at("code") == "not_said");
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a bank leader instructs and extends over HTTP", "[rulebook12]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto instructed = write(office, subject, "instructed", {{"text", "尽快处理"}}, "bank_leader-000000");
    REQUIRE(instructed.status == 201);
    CHECK(instructed.json()["effective"] == true);
    const auto extended = write(office, subject, "extension_approved", {{"text", "同意延期"}}, "bank_leader-000000");
    REQUIRE(extended.status == 201);
    CHECK(extended.json()["effective"] == true);
    check_problem(write(office, subject, "replied", whole_body("replied"), "bank_leader-000000"), 403);
    check_problem(write(office, subject, "instructed", {{"text", "x"}}, "auditor-000000"), 403);
}

TEST_CASE("why an event has no effect is told by a code with its arguments, beside the words", "[rulebook11]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    REQUIRE(write(office, subject, "accepted", Json::object()).json()["reason"].is_null());
    const auto again = write(office, subject, "accepted", Json::object()).json();
    CHECK(again["effective"] == false);
    CHECK(again["reason"]["code"] == "accepted_already");
    CHECK(again["reason"]["args"] == Json::array({manager}));
    CHECK(again["reason"]["text"] == again["why_not"]);
}

TEST_CASE("when the head's account is complained of, head office moves the complaint up", "[recusal]") {
    RunningOffice office;
    auto body = captured_body();
    body["accused"] = {manager};
    const auto view = office.captured(body, "contact_centre_agent-000030");
    CHECK(view["owner"]["unit"] == "650100");
    // Named later, it moves then.
    const auto subject =
        text_of(office.captured(captured_body("2026-03-02 09:40"), "contact_centre_agent-000030"), "subject");
    CHECK(office.complaint(subject)["owner"]["unit"] == "650101");
    const auto amended =
        write(office, subject, "amended", {{"field", "accused"}, {"new", {manager}}}, "contact_centre_agent-000030");
    REQUIRE(amended.status == 201);
    CHECK(office.complaint(subject)["owner"]["unit"] == "650100");
}
