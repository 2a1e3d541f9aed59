// SPDX-License-Identifier: Apache-2.0
// What an acceptance from the contract alone found.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "server/audit/verify_accounts.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* auditor = "auditor-000000";

/// What head office answers to a captured body.
HttpReceived capture(RunningOffice& office, const Json& changes) {
    auto body = captured_body();
    body.merge_patch(changes);
    return office.post("/v1/complaints", body, manager);
}

std::vector<std::string> wrong(RunningOffice& office) {
    std::vector<std::string> out;
    office.read([&](server::Store& store) {
        out = server::wrong_accounts(store, office.rules(), office.runtime().context.all_box_keys());
    });
    return out;
}

void run_sql(RunningOffice& office, const std::string& sql) {
    SQLite::Database(server::store_path(office.directory()), SQLite::OPEN_READWRITE, 10'000).exec(sql);
}

}  // namespace

TEST_CASE("nothing of who the customer is stands in a masked view, whatever field it came in", "[art3][contract]") {
    RunningOffice office;
    const Json told{
        {"customer", {{"idcard", "650102199001011234"}, {"wechat", "wang1990"}}},
        {"signature", "王建国"},
        {"representatives",
         {{{"name", "李四光"}, {"mobile", "13911112222"}, {"authorised_by", "王建国"}, {"idcard", "6501"}}}}};
    const auto answer = capture(office, told);
    REQUIRE(answer.status == 201);
    const auto subject = text_of(answer.json(), "subject");
    for (const char* field : {"customer", "representatives"})
        office.post("/v1/complaints/" + subject + "/lines",
                    {{"kind", "amended"},
                     {"body", {{"field", field}, {"new", {{"name", "上官婉儿"}, {"mobile", "13700001111"}}}}}},
                    manager);
    const auto line =
        office.post("/v1/complaints/" + subject + "/lines",
                    {{"kind", "amended"}, {"body", {{"field", "customer.name"}, {"new", "慕容复"}}}}, manager);
    const auto shown = office.get("/v1/complaints/" + subject, auditor).body + answer.body + line.body;
    for (const char* secret :
         {"650102199001011234", "wang1990", "王建国", "李四光", "13911112222", "上官婉儿", "13700001111", "慕容复"}) {
        INFO(secret);
        CHECK(shown.find(secret) == std::string::npos);
    }
}

TEST_CASE("a correction that cannot be is refused where somebody can mend it", "[rulebook11][contract]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto before = office.events_stored();
    for (const auto& [body, where] :
         std::vector<std::pair<Json, std::string>>{{{{"field", "category"}, {"new", "9.9"}}, "body.new"},
                                                   {{{"field", "customer.mobile"}, {"new", "abc"}}, "body.new"},
                                                   {{{"field", "reply_by"}, {"new", "fax"}}, "body.new"},
                                                   {{{"field", "cause"}, {"new", 9}}, "body.new"},
                                                   {{{"field", "facts.loss_fen"}, {"new", -5}}, "body.new"},
                                                   {{{"field", "nonsense"}, {"new", "x"}}, "body.field"}}) {
        INFO(body.dump());
        check_problem(
            office.post("/v1/complaints/" + subject + "/lines", {{"kind", "amended"}, {"body", body}}, manager), 422,
            where);
    }
    CHECK(office.events_stored() == before);
}

TEST_CASE("what is said beside the complaint is checked, too", "[contract]") {
    RunningOffice office;
    check_problem(capture(office, {{"representatives", {{{"name", "张三"}, {"mobile", "123"}}}}}), 422,
                  "representatives.mobile");
    check_problem(capture(office, {{"external", {{"source", "12345"}}}}), 422, "external.reference");
    check_problem(capture(office, {{"external", {{"source", "12345"}, {"reference", "　"}}}}), 422,
                  "external.reference");
    check_problem(capture(office, {{"accused", {"　"}}}), 422, "accused");
}

TEST_CASE("a refusal by a rule says so by its code", "[rulebook11][contract]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto answer = office.post("/v1/complaints/" + subject + "/lines",
                                    {{"kind", "responded"}, {"body", {{"how", "phone"}}}}, manager);
    check_problem(answer, 422, "body.text");
    CHECK(answer.json()["reason"]["code"] == "not_said");
    CHECK(answer.json()["reason"]["args"] == Json{"text"});
    CHECK(answer.json()["reason"]["text"] == answer.json()["detail"]);
}

TEST_CASE("what head office answers for itself has a code, too, with what varies beside it", "[contract]") {
    RunningOffice office;
    const auto unknown = office.post("/v1/complaints/c-unknown/lines", {{"kind", "accepted"}}, manager);
    check_problem(unknown, 404, "");
    CHECK(unknown.json()["reason"]["code"] == "no_such_thing");
    CHECK(unknown.json()["reason"]["text"] == unknown.json()["detail"]);
    auto long_story = captured_body();
    long_story["narrative"] = std::string(20'001, 'x');
    const auto too_long = office.post("/v1/complaints", long_story, manager);
    check_problem(too_long, 422, "narrative");
    CHECK(too_long.json()["reason"]["code"] == "too_long");
    CHECK(too_long.json()["reason"]["args"].size() == 1);
}

TEST_CASE("who is not overdue can be asked for as well", "[contract]") {
    RunningOffice office;
    office.captured(captured_body("2026-02-25 09:30"));
    office.captured(captured_body("2026-03-02 09:30"));
    office.move_to("2026-03-02 11:00");
    const auto found = [&](const std::string& overdue) {
        return office.get("/v1/complaints?overdue=" + overdue, auditor).json()["items"].size();
    };
    CHECK(found("true") == 1);
    CHECK(found("false") == 1);
}

TEST_CASE("lists are asked for by time and by change, and a parameter that nobody reads is a mistake", "[contract]") {
    RunningOffice office;
    office.captured(captured_body("2026-02-25 09:30"));
    const auto early = text_of(office.captured(captured_body("2026-02-27 09:30")), "subject");
    office.captured(captured_body("2026-03-02 09:30"));
    office.move_to("2026-03-02 10:10");
    const auto before = office.now();
    office.line(early, "accepted", Json::object(), manager);
    const auto found = [&](const std::string& query) {
        return office.get("/v1/complaints?" + query, auditor).json()["items"].size();
    };
    CHECK(found("received_from=2026-02-27T09:30:00%2B08:00") == 2);
    CHECK(found("received_until=2026-02-27T09:30:00%2B08:00") == 1);
    CHECK(found("received_from=2026-02-26&received_until=2026-03-01") == 1);
    CHECK(found("changed_since=" + to_utc(before)) == 1);
    check_problem(office.get("/v1/complaints?recieved_from=2026-02-26", auditor), 422, "recieved_from");
    check_problem(office.get("/v1/duties?stat=open", auditor), 422, "stat");
    check_problem(office.get("/v1/complaints?received_from=soon", auditor), 422, "received_from");
}

TEST_CASE("whoever is complained of views nothing, and no trace says they did", "[recusal]") {
    RunningOffice office;
    auto body = captured_body();
    body["accused"] = {manager};
    const auto subject = text_of(office.captured(body, "contact_centre_agent-000030"), "subject");
    const auto view = office.get("/v1/complaints/" + subject + "?reveal=1", manager);
    CHECK(view.status == 200);
    CHECK(view.json()["captured"]["customer"] == Json{{"hidden", true}});
    CHECK(count_kind(office.whole(subject), "viewed") == 0);
    office.get("/v1/complaints/" + subject + "?reveal=1", auditor);
    CHECK(count_kind(office.whole(subject), "viewed") == 1);
}

TEST_CASE("who is complained of reads the customer's name and number in no text either", "[recusal][art3]") {
    RunningOffice office;
    auto body = captured_body();
    body["accused"] = {manager};
    body["customer"] = {{"name", "赵建国"}, {"mobile", "13811110000"}};
    body["narrative"] = "我是赵建国，电话13811110000，请回电";
    const auto subject = text_of(office.captured(body, "contact_centre_agent-000030"), "subject");
    office.line(subject, "noted", {{"text", "赵建国来电催办"}}, "branch_handler-650100");
    for (const char* query : {"", "?reveal=1"}) {
        const auto view = office.get("/v1/complaints/" + subject + query, manager);
        REQUIRE(view.status == 200);
        for (const char* said : {"赵建国", "13811110000"}) CHECK(view.body.find(said) == std::string::npos);
        CHECK(view.body.find("请回电") != std::string::npos);
    }
    CHECK(office.get("/v1/complaints/" + subject + "?reveal=1", auditor).body.find("赵建国") != std::string::npos);
}

TEST_CASE("nor in the entry of the opinion book that the complaint was", "[recusal][art3]") {
    RunningOffice office;
    const auto entry = text_of(office
                                   .post("/v1/opinions",
                                         {{"unit", "650101"},
                                          {"opinion", "complaint"},
                                          {"narrative", "柜员态度差"},
                                          {"customer", {{"name", "赵建国"}, {"mobile", "13811110000"}}}},
                                         manager)
                                   .json(),
                               "subject");
    const auto path = "/v1/opinions/" + entry;
    CHECK(office.get(path + "?reveal=1", manager).body.find("赵建国") != std::string::npos);
    const auto converted =
        office.post(path + "/lines", {{"kind", "converted"}, {"body", {{"reason", "需正式处理"}}}}, manager);
    REQUIRE(converted.status == 201);
    const auto complaint = text_of(office.get(path, auditor).json(), "converted_to");
    office.line(complaint, "amended", {{"field", "accused"}, {"new", Json::array({manager})}, {"why", "客户说明"}},
                "branch_head-650100");
    const auto seen = office.get(path + "?reveal=1", manager);
    CHECK(seen.status == 200);
    CHECK(seen.body.find("赵建国") == std::string::npos);
    CHECK(seen.body.find("13811110000") == std::string::npos);
}

TEST_CASE("a branch sanctions people of its own", "[art23]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto sanction = [&](const char* person) {
        return office.post("/v1/complaints/" + subject + "/lines",
                           {{"kind", "sanctioned"}, {"body", {{"person", person}, {"what", "通报批评"}}}},
                           "branch_head-650100");
    };
    check_problem(sanction("outlet_staff-610001"), 422, "body.person");
    CHECK(sanction("outlet_staff-650101").status == 201);
}

TEST_CASE("who is named to be in charge belongs to the unit that owns it", "[art11]") {
    RunningOffice office;
    auto body = captured_body();
    body["facts"]["loss"] = "small";
    const auto subject = text_of(office.captured(body), "subject");
    const auto assign = [&](const char* person) {
        return office.post("/v1/complaints/" + subject + "/lines",
                           {{"kind", "assigned"}, {"body", {{"unit", "650100"}, {"as", "owner"}, {"person", person}}}},
                           "branch_head-650100");
    };
    check_problem(assign("branch_handler-650000"), 422, "body.person");
    check_problem(assign(auditor), 422, "body.person");
    CHECK(assign("branch_handler-650100").status == 201);
    CHECK(assign("outlet_manager-650102").status == 201);  // of a unit below
}

TEST_CASE("verify names accounts that the log does not stand behind", "[audit][contract]") {
    RunningOffice office;
    CHECK(wrong(office).empty());
    const auto made =
        office.post("/v1/accounts", {{"account", "li"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "李"}},
                    "administrator-000000");
    REQUIRE(made.status == 201);
    CHECK(wrong(office).empty());
    const std::vector<std::pair<std::string, std::string>> changes{
        {"UPDATE account SET role = 'bank_leader', unit = '000000' WHERE id = 'outlet_staff-650101'",
         "outlet_staff-650101"},
        {"UPDATE account SET active = 0 WHERE id = 'outlet_staff-650102'", "outlet_staff-650102"},
        {"UPDATE account SET role = 'outlet_manager' WHERE id = 'li'", "li"},
        {"INSERT INTO account SELECT 'evil', unit, role, name, password_hash, active, demo, 0, 0 FROM account LIMIT 1",
         "evil"}};
    std::size_t found = 0;
    for (const auto& [sql, account] : changes) {
        INFO(sql);
        run_sql(office, sql);
        const auto all = wrong(office);
        CHECK(all.size() == ++found);
        CHECK(std::ranges::any_of(all, [&](const std::string& one) { return one.starts_with("account " + account); }));
    }
    CHECK_FALSE(office.damage().empty());
}
