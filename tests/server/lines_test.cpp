// SPDX-License-Identifier: Apache-2.0
// POST /v1/complaints/{subject}/lines and /v1/opinions: what takes effect, what does not, what is refused.
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Json opinion_body(const std::string& opinion) {
    return {{"unit", "650101"},
            {"opinion", opinion},
            {"narrative", "请多开一个窗口。"},
            {"category", "2.3"},
            {"customer", {{"name", "李四"}, {"mobile", "13900001111"}}}};
}

}  // namespace

TEST_CASE("a line that its writer may write takes effect at once", "[art3]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto answer = office.line(subject, "accepted", {{"on_the_spot", true}}, "outlet_staff-650101");
    CHECK(answer.at("effective") == true);
    CHECK(answer.at("why_not").is_null());
    CHECK(answer.at("line").at("kind") == "accepted");
    CHECK(answer.at("line").at("by").at("account") == "outlet_staff-650101");
    CHECK(answer.at("complaint").at("state") == "accepted");
    CHECK(answer.at("complaint").at("first_contact").at("person") == "outlet_manager-650101");  // who captured it
    CHECK(duties_of_kind(answer.at("complaint"), "respond")[0].at("state") == "met");
}

TEST_CASE("a line that its writer had no right to write stays in the log and changes nothing") {
    RunningOffice office;
    const auto before = office.captured(captured_body());
    const auto subject = text_of(before, "subject");
    const auto answer = office.line(subject, "called_back", {{"result", "satisfied"}}, "outlet_manager-650101");
    CHECK(answer.at("effective") == false);
    CHECK_FALSE(text_of(answer, "why_not").empty());
    CHECK(answer.at("complaint").at("state") == before.at("state"));
    CHECK(answer.at("complaint").at("duties") == before.at("duties"));
    CHECK(count_kind(answer.at("complaint"), "called_back") == 1);
}

TEST_CASE("nobody can write what only the rule keeper writes") {
    RunningOffice office;
    const auto before = office.captured(captured_body());
    const auto subject = text_of(before, "subject");
    const std::vector<std::pair<const char*, Json>> lines{
        {"overdue", {{"duty", "respond"}, {"due", "2026-03-03T18:00:00+08:00"}}},
        {"archived", Json::object()},
        {"clock_corrected", {{"origin", "ho"}, {"from", 1}, {"to", 1000}, {"offset_ms", 86'400'000}}},
        {"judged_ineffective", {{"origin", "ho"}, {"seq", 1}, {"code", "link_to_itself"}}},
        {"marked", {{"origin", "ho"}, {"seq", 1}, {"codes", {"wrong_unit"}}, {"instead", {{"unit", "610000"}}}}}};
    for (const auto& [kind, body] : lines) {
        const auto answer = office.line(subject, kind, body, "channel_operations_head-000010");
        INFO(kind);
        CHECK(answer.at("effective") == false);
        CHECK(answer.at("complaint").at("received_at") == before.at("received_at"));
        CHECK(answer.at("complaint").at("duties") == before.at("duties"));
        CHECK(answer.at("complaint").at("state") == before.at("state"));
    }
}

TEST_CASE("a second captured line does not change what the first one said") {
    RunningOffice office;
    const auto before = office.captured(captured_body());
    auto other = captured_body();
    other["unit"] = "650102";
    other["received_at"] = "2026-02-01T09:00:00+08:00";
    const auto answer = office.post("/v1/complaints/" + text_of(before, "subject") + "/lines",
                                    {{"kind", "captured"}, {"body", other}}, "outlet_manager-650101");
    if (answer.status == 201) CHECK(answer.json().at("effective") == false);
    const auto after = office.complaint(text_of(before, "subject"));
    CHECK(after.at("unit") == "650101");
    CHECK(after.at("number") == before.at("number"));
    CHECK(after.at("received_at") == before.at("received_at"));
}

TEST_CASE("an unknown kind and a wrong body are 422 by name, and nothing is stored") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto stored = office.events_stored();
    struct Case {
        Json line;
        const char* where;
    };
    for (const auto& [line, where] : std::vector<Case>{
             {{{"kind", "waved_at"}, {"body", Json::object()}}, "kind"},
             {{{"body", Json::object()}}, "kind"},
             {{{"kind", 7}, {"body", Json::object()}}, "kind"},
             {{{"kind", "accepted"}, {"body", "yes"}}, "body"},
             {{{"kind", "accepted"}, {"body", {{"on_the_spot", "yes"}}}}, "body.on_the_spot"},
             {{{"kind", "satisfaction_recorded"}, {"body", {{"score", 6}}}}, "body.score"},
             {{{"kind", "raised"}, {"body", {{"to", 4}}}}, "body.to"},
             {{{"kind", "assigned"}, {"body", {{"unit", "999999"}}}}, "body.unit"},
             {{{"kind", "progress_told"}, {"body", whole_body("progress_told", {{"next_reply_at", "soon"}})}},
              "body.next_reply_at"},
             {{{"kind", "evidence_attached"},
               {"body", whole_body("evidence_attached", {{"hash", "../../etc/passwd"}})}},
              "body.hash"},
         })
        check_problem(office.post("/v1/complaints/" + subject + "/lines", line, "branch_head-650100"), 422, where);
    CHECK(office.events_stored() == stored);
}

TEST_CASE("a line with a key is written once") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto path = "/v1/complaints/" + subject + "/lines";
    const Json line{{"kind", "responded"}, {"body", whole_body("responded")}};
    const auto first = office.post(path, line, "outlet_manager-650101", {{"Idempotency-Key", "r"}});
    const auto again = office.post(path, line, "outlet_manager-650101", {{"Idempotency-Key", "r"}});
    CHECK(first.status == 201);
    CHECK(again.body == first.body);
    CHECK(count_kind(office.complaint(subject), "responded") == 1);
    const auto elsewhere = text_of(office.captured(captured_body()), "subject");
    check_problem(office.post("/v1/complaints/" + elsewhere + "/lines", line, "outlet_manager-650101",
                              {{"Idempotency-Key", "r"}}),
                  409, "Idempotency-Key");
}

TEST_CASE("an opinion is entered, answered, published and listed", "[art10]") {
    RunningOffice office;
    const auto made = office.post("/v1/opinions", opinion_body("suggestion"), "outlet_staff-650101");
    REQUIRE(made.status == 201);
    const auto subject = text_of(made.json(), "subject");
    CHECK(subject.starts_with("o-"));
    CHECK(made.json().at("opinion") == "suggestion");
    CHECK(made.json().at("state") == "entered");
    const auto path = "/v1/opinions/" + subject;
    const auto answered = office.post(
        path + "/lines", {{"kind", "answered"}, {"body", whole_body("answered", {{"text", "下周起加开一个窗口。"}})}},
        "outlet_manager-650101");
    REQUIRE(answered.status == 201);
    CHECK(answered.json().at("effective") == true);
    CHECK(answered.json().at("opinion").at("state") == "answered");
    CHECK(office.post(path + "/lines", {{"kind", "published"}, {"body", Json::object()}}, "outlet_manager-650101")
              .status == 201);
    CHECK(office.get(path, "branch_head-650100").json().at("state") == "published");
    check_problem(office.get(path, "outlet_manager-650102"), 404);
    check_problem(office.get("/v1/complaints/" + subject, "outlet_manager-650101"), 404);
    CHECK(all_items(office, "/v1/opinions?state=published", "outlet_manager-650101").size() == 1);
    CHECK(all_items(office, "/v1/complaints", "auditor-000000").empty());
}

TEST_CASE("a wrong opinion is 422 by name, and nothing is stored") {
    RunningOffice office;
    for (const auto& [where, change] :
         std::vector<std::pair<const char*, Json>>{{"opinion", {{"opinion", "rumour"}}},
                                                   {"unit", {{"unit", "000099"}}},
                                                   {"narrative", {{"narrative", nullptr}}}}) {
        auto body = opinion_body("praise");
        body.merge_patch(change);
        check_problem(office.post("/v1/opinions", body, "outlet_staff-650101"), 422, where);
    }
    CHECK(office.events_stored() == 0);
}

TEST_CASE("who is complained of neither handles the complaint nor learns who complained", "[recusal]") {
    RunningOffice office;
    auto body = captured_body();
    body["accused"] = {"outlet_staff-650101"};
    const auto subject = text_of(office.captured(body), "subject");
    const auto seen = office.get("/v1/complaints/" + subject, "outlet_staff-650101");
    CHECK(seen.body.find("王建国") == std::string::npos);
    CHECK(seen.body.find("13800138000") == std::string::npos);
    const auto answer = office.line(subject, "responded", {{"how", "phone"}}, "outlet_staff-650101");
    CHECK(answer.at("effective") == false);
    CHECK(answer.dump().find("王建国") == std::string::npos);
    CHECK(answer.dump().find("13800138000") == std::string::npos);
    CHECK(office.complaint(subject, "outlet_manager-650101").dump().find("王**") != std::string::npos);
}
