// SPDX-License-Identifier: Apache-2.0
// Least privilege: every role on every call, in its own branch and in another (rulebook 1).
#include <catch2/catch.hpp>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

struct Person {
    const char* account;
    int reads_own, reads_foreign;  ///< a complaint of 650101, one of 610001
    int captures_own, captures_foreign;
    int lists;  ///< complaints and duties
};

/// Rulebook 1, columns "sees" and "may".
const std::vector<Person>& everyone() {
    static const std::vector<Person> table{
        {"outlet_staff-650101", 200, 404, 201, 403, 200},
        {"outlet_manager-650101", 200, 404, 201, 403, 200},
        {"branch_handler-650100", 200, 404, 201, 403, 200},
        {"branch_head-650100", 200, 404, 201, 403, 200},
        {"outlet_manager-650102", 404, 404, 403, 403, 200},
        {"branch_head-610000", 404, 200, 403, 201, 200},
        {"contact_centre_agent-000030", 200, 200, 201, 201, 200},
        {"contact_centre_lead-000030", 200, 200, 201, 201, 200},
        {"channel_operations_officer-000010", 200, 200, 201, 201, 200},
        {"channel_operations_head-000010", 200, 200, 201, 201, 200},
        {"department_handler-000040", 404, 404, 201, 201, 200},
        {"general_office-000020", 404, 404, 201, 201, 200},
        {"bank_leader-000000", 200, 200, 403, 403, 200},
        {"auditor-000000", 200, 200, 403, 403, 200},
        {"administrator-000000", 403, 403, 403, 403, 403},
    };
    return table;
}

Json at_unit(const char* unit, const char* mobile) {
    auto body = captured_body();
    body["unit"] = unit;
    body["customer"]["mobile"] = mobile;
    return body;
}

}  // namespace

TEST_CASE("every role sees, lists and captures what rulebook 1 gives it, in its own branch and in another") {
    RunningOffice office;
    const auto own =
        text_of(office.captured(at_unit("650101", "13800000001"), "contact_centre_agent-000030"), "subject");
    const auto foreign =
        text_of(office.captured(at_unit("610001", "13800000002"), "contact_centre_agent-000030"), "subject");
    int number = 100;
    for (const auto& person : everyone()) {
        INFO(person.account);
        CHECK(office.get("/v1/complaints/" + own, person.account).status == person.reads_own);
        CHECK(office.get("/v1/complaints/" + foreign, person.account).status == person.reads_foreign);
        CHECK(office.get("/v1/complaints", person.account).status == person.lists);
        CHECK(office.get("/v1/opinions", person.account).status == person.lists);
        CHECK(office.get("/v1/duties", person.account).status == person.lists);
        const auto capture = [&](const char* unit) {
            return office
                .post("/v1/complaints", at_unit(unit, ("13700000" + std::to_string(++number)).c_str()), person.account)
                .status;
        };
        // Other places than those read above, so that these captures change no one's scope there.
        if (person.captures_own != 403) continue;
        CHECK(capture("650101") == 403);
        CHECK(capture("610001") == person.captures_foreign);
    }
}

TEST_CASE("who may capture may do so in its own unit") {
    for (const auto& person : everyone()) {
        if (person.captures_own != 201) continue;
        RunningOffice office;
        INFO(person.account);
        CHECK(office.post("/v1/complaints", at_unit("650101", "13700000001"), person.account).status == 201);
        CHECK(office.post("/v1/complaints", at_unit("610001", "13700000002"), person.account).status ==
              person.captures_foreign);
    }
}

TEST_CASE("a list never names a complaint that its reader may not open") {
    RunningOffice office;
    auto by_phone = at_unit("650101", "13800000001");
    by_phone["form"] = "offsite";
    by_phone["channel"] = "hotline";
    by_phone["category"] = "4.1";  // the department of this category is asked to help (Art. 17)
    office.captured(by_phone, "contact_centre_agent-000030");
    office.captured(at_unit("610001", "13800000002"), "contact_centre_agent-000030");
    auto media = at_unit("610002", "13800000003");
    media["facts"]["media"] = "actual";
    office.captured(media, "contact_centre_agent-000030");
    for (const auto& person : everyone()) {
        if (person.lists != 200) continue;
        INFO(person.account);
        for (const auto& item : all_items(office, "/v1/complaints", person.account))
            CHECK(office.get("/v1/complaints/" + text_of(item, "subject"), person.account).status == 200);
        for (const auto& duty : all_items(office, "/v1/duties", person.account, 50))
            CHECK(office.get("/v1/complaints/" + text_of(duty, "subject"), person.account).status == 200);
    }
    CHECK(all_items(office, "/v1/complaints", "general_office-000020").size() == 1);  // level 3 and media
    CHECK(all_items(office, "/v1/complaints", "department_handler-000040").empty() == false);
}

TEST_CASE("roles that only read write no line, and the administrator sees no content", "[rulebook1]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto stored = office.events_stored();
    const Json line{{"kind", "responded"}, {"body", whole_body("responded")}};
    for (const char* account : {"auditor-000000", "bank_leader-000000", "administrator-000000"})
        check_problem(office.post("/v1/complaints/" + subject + "/lines", line, account), 403);
    CHECK(office.events_stored() == stored);
}

TEST_CASE("what each role writes on a complaint of its own takes effect only where rulebook 5 says so") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body(), "outlet_staff-650101"), "subject");
    struct Case {
        const char *account, *kind;
        Json body;
        bool effective;
    };
    for (const auto& [account, kind, body, effective] : std::vector<Case>{
             {"outlet_staff-650101", "accepted", Json::object(), true},
             {"outlet_staff-650101", "raised", {{"to", 2}, {"reason", "loss"}}, true},
             {"outlet_staff-650101", "lowered", {{"to", 1}, {"reason", "mistake"}}, false},
             {"outlet_manager-650101", "lowered", {{"to", 1}, {"reason", "mistake"}}, false},
             {"branch_handler-650100", "lowered", {{"to", 1}, {"reason", "mistake"}}, false},
             {"branch_head-650100", "lowered", {{"to", 1}, {"reason", "mistake"}}, true},
             {"outlet_manager-650101", "called_back", {{"result", "satisfied"}}, false},
             {"branch_head-650100", "emergency_started", {{"plan", "A"}}, false},
             {"outlet_manager-650101", "determined", {{"finding", "invalid"}}, false},
             {"contact_centre_agent-000030", "sanctioned", {{"person", "x"}}, false},
             {"channel_operations_officer-000010", "raised", {{"to", 3}, {"reason", "press"}}, true},
             {"outlet_manager-650101", "replied", {{"outcome", "resolved"}, {"text", "sorry"}}, false},
             {"branch_head-650100", "replied", {{"outcome", "resolved"}, {"text", "sorry"}}, false},
             {"branch_head-650100", "lowered", {{"to", 1}, {"reason", "mistake"}}, false},
             {"channel_operations_officer-000010", "lowered", {{"to", 2}, {"reason", "mistake"}}, false},
             {"channel_operations_head-000010", "approved", Json::object(), true},
             {"channel_operations_head-000010", "replied", {{"outcome", "resolved"}, {"text", "sorry"}}, true},
         }) {
        INFO(account << ' ' << kind);
        CHECK(office.line(subject, kind, body, account).at("effective") == effective);
    }
}
