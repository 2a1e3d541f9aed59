// SPDX-License-Identifier: Apache-2.0
// A quarter's score is published, objected to and fixed; nothing changes it then (Art. 22; rulebook 12).
#include <catch2/catch.hpp>

#include "server/ingest/rule_run.hpp"
#include "server/services/unit_reports.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/support/history.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
constexpr const char* head = "branch_head-650100";
constexpr const char* officer = "channel_operations_officer-000010";

Json score(RunningOffice& office, const std::string& quarter, const std::string& branch = "650100") {
    return office.get("/v1/assessment?quarter=" + quarter + "&branch=" + branch, "auditor-000000").json();
}

/// A complaint of level 1, investigated and found valid by its branch.
std::string found_valid(RunningOffice& office, When received) {
    const auto subject = text_of(office.captured(captured_body(received)), "subject");
    office.line(subject, "investigated", Json::object(), manager);
    office.line(subject, "replied", Json::object(), manager);
    CHECK(office.line(subject, "determined", {{"finding", "valid"}}, head).at("effective") == true);
    return subject;
}

}  // namespace

TEST_CASE("the score is provisional, published, and fixed on its day, and what is judged later is a correction",
          "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    CHECK(score(office, "2026Q1")["status"] == "running");
    const auto first = found_valid(office, "2026-03-02 09:30");
    const auto later = text_of(office.captured(captured_body("2026-03-02 09:45")), "subject");
    office.line(later, "investigated", Json::object(), manager);
    office.line(later, "replied", Json::object(), manager);
    office.move_to("2026-04-01 09:00");
    CHECK(score(office, "2026Q1")["status"] == "provisional");
    office.move_to("2026-04-08 09:00");
    CHECK(score(office, "2026Q1")["status"] == "published");
    const auto objected = office.line(first, "objected", {{"quarter", "2026Q1"}, {"text", "系统故障"}}, head);
    CHECK(objected.at("effective") == true);
    CHECK(
        office.line(first, "objection_answered", {{"quarter", "2026Q1"}, {"upheld", false}, {"text", "维持"}}, officer)
            .at("effective") == true);
    office.move_to("2026-04-15 09:00");
    const auto fixed = score(office, "2026Q1");
    CHECK(fixed["status"] == "fixed");
    CHECK(fixed["deductions"].size() == 1);
    CHECK(score(office, "2026Q2")["corrections"].empty());

    // Judged a week later: the fixed quarter stays as it is, the running one has the correction.
    CHECK(office.line(later, "determined", {{"finding", "valid"}}, head).at("effective") == true);
    CHECK(office.line(first, "determined", {{"finding", "invalid"}}, head).at("effective") == true);
    CHECK(score(office, "2026Q1") == fixed);
    const auto corrections = score(office, "2026Q2")["corrections"];
    INFO(corrections.dump());
    REQUIRE(corrections.size() == 2);
    for (const auto& correction : corrections) {
        CHECK(correction["quarter"] == "2026Q1");
        CHECK(correction["points"] == (correction["subject"] == later ? 1.0 : -1.0));
    }
    CHECK(office.damage().empty());
}

TEST_CASE("what is judged more than a year later is a correction all the same", "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    const auto subject = text_of(office.captured(captured_body("2026-03-02 09:45")), "subject");
    office.line(subject, "investigated", Json::object(), manager);
    office.line(subject, "replied", Json::object(), manager);
    office.move_to("2027-07-20 10:00");
    const auto fixed = score(office, "2026Q1");
    CHECK(office.line(subject, "determined", {{"finding", "valid"}}, head).at("effective") == true);
    const auto corrections = score(office, "2027Q3")["corrections"];
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0]["subject"] == subject);
    CHECK(corrections[0]["quarter"] == "2026Q1");
    CHECK(score(office, "2026Q1") == fixed);
}

TEST_CASE("what was found before its quarter was fixed and came after is a correction of the next one", "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    HandMadeDevice desk(office, "650100", Face::desk);
    const auto investigated = [&](When received) {
        const auto subject = text_of(office.captured(captured_body(received)), "subject");
        office.line(subject, "investigated", Json::object(), manager);
        office.line(subject, "replied", Json::object(), manager);
        return subject;
    };
    const auto found = [&](const std::string& subject, const char* finding) {
        return desk.next(subject, "determined", whole_body("determined", {{"finding", finding}}),
                         [](Event& event) { event.by = person(head); });
    };
    const auto corrected = [&](const std::string& quarter) {
        std::map<std::string, double> out;
        const auto scored = score(office, quarter);
        for (const auto& correction : scored["corrections"]) {
            CHECK(correction["quarter"] == "2026Q1");
            out[text_of(correction, "subject")] += correction["points"].get<double>();
        }
        return out;
    };
    using Points = std::map<std::string, double>;
    const auto by_others = found_valid(office, "2026-03-02 09:30");
    const auto in_time = investigated("2026-03-02 09:40"), late = investigated("2026-03-02 09:50");
    office.move_to("2026-03-31 10:00");
    std::vector<std::string> lines{found(late, "valid"), found(by_others, "invalid"), found(in_time, "valid")};
    // What comes after the quarter's end and before its day is in it; the rest comes when it was fixed.
    office.move_to("2026-04-10 10:00");
    CHECK(desk.exchange({lines[0]}, 1).header.refused.empty());
    CHECK(score(office, "2026Q1")["deductions"].size() == 2);
    office.move_to("2026-04-20 10:00");
    const auto first = score(office, "2026Q1");
    CHECK(first["status"] == "fixed");
    CHECK(desk.exchange({lines[1], lines[2]}, 2).header.refused.empty());
    CHECK(score(office, "2026Q1") == first);
    CHECK(corrected("2026Q2") == Points{{by_others, -1.0}, {in_time, 1.0}});
    CHECK(score(office, "2026Q2")["formula"]["points"] == 0.0);

    // Judged in the second quarter, handed in before it was fixed, and after.
    office.move_to("2026-06-30 10:00");
    const auto before = found(late, "invalid"), after = found(in_time, "invalid");
    office.move_to("2026-07-10 10:00");
    CHECK(desk.exchange({before}, 4).header.refused.empty());
    CHECK(corrected("2026Q2") == Points{{by_others, -1.0}, {in_time, 1.0}, {late, -1.0}});
    CHECK(corrected("2026Q3").empty());
    office.move_to("2026-07-20 10:00");
    const auto second = score(office, "2026Q2");
    CHECK(desk.exchange({after}, 5).header.refused.empty());
    CHECK(score(office, "2026Q1") == first);
    CHECK(score(office, "2026Q2") == second);
    CHECK(corrected("2026Q3") == Points{{in_time, -1.0}});
    // As it is told of all branches at once, and once that quarter is fixed, too.
    const auto all = office.get("/v1/assessment?quarter=2026Q3", "auditor-000000").json();
    for (const auto& item : all["items"])
        if (item["branch"] == "650100") CHECK(item["corrections"] == score(office, "2026Q3")["corrections"]);
    office.move_to("2026-10-20 10:00");
    CHECK(corrected("2026Q3") == Points{{in_time, -1.0}});
    CHECK(corrected("2026Q4").empty());
    CHECK(office.damage().empty());
}

TEST_CASE("a quarter in which more was late than an event can list is fixed all the same", "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    constexpr int many = 220;
    office.write([&](server::Store& store) {
        server::UnitOfWork work(store, office.runtime().context, office.now());
        for (int i = 0; i < many; ++i) {
            auto body = captured_body("2026-03-02 09:30");
            body["customer"]["mobile"] = std::to_string(13'900'000'000 + i);
            body["category"] = i % 2 == 0 ? "2.2" : "3.1";
            server::capture(work, server::new_complaint_subject(office.now()), test::person(manager), body);
        }
        server::run_rules(work);
    });
    office.move_to("2026-04-15 09:00");
    const auto fixed = score(office, "2026Q1");
    CHECK(fixed["status"] == "fixed");
    CHECK(fixed["counts"]["late"] == many);
    CHECK(office.damage().empty());
}

TEST_CASE("a quarter in which more was found valid than an event can list is fixed whole", "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    constexpr int many = 450;
    std::string first;
    office.write([&](server::Store& store) {
        server::UnitOfWork work(store, office.runtime().context, office.now());
        for (int i = 0; i < many; ++i) {
            auto body = captured_body("2026-03-02 09:30");
            body["customer"]["mobile"] = std::to_string(13'900'000'000 + i);
            const auto subject = server::new_complaint_subject(office.now());
            if (i == 0) first = subject;
            server::capture(work, subject, test::person(manager), body);
            for (const char* kind : {"investigated", "determined"})
                work.write({subject, kind, test::person(head), whole_body(kind, Json::object())});
        }
        server::run_rules(work);
    });
    office.move_to("2026-04-15 09:00");
    const auto fixed = score(office, "2026Q1");
    CHECK(fixed["status"] == "fixed");
    CHECK(fixed["deductions"].size() == many);
    CHECK(fixed["counts"]["by_finding"]["valid"] == many);
    // Each is known to have been deducted: a correction says what it became less that.
    const double points = fixed["deductions"][0]["points"];
    CHECK(office.line(first, "determined", {{"finding", "invalid"}}, officer).at("effective") == true);
    const auto corrections = score(office, "2026Q2")["corrections"];
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0]["points"] == -points);
    CHECK(score(office, "2026Q1") == fixed);
    CHECK(office.damage().empty());
}

TEST_CASE("an objection after the tenth has no effect", "[art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    REQUIRE(server::owe_reports(office.runtime()));
    const auto subject = found_valid(office, "2026-03-02 09:30");
    office.move_to("2026-04-11 09:00");
    const auto answer = office.line(subject, "objected", {{"quarter", "2026Q1"}, {"text", "系统故障"}}, head);
    CHECK(answer.at("effective") == false);
    CHECK(answer.at("reason").at("code") == "objected_too_late");
}

TEST_CASE("a department reads the figures of its line, a manager none", "[art6]") {
    RunningOffice office;
    const auto own = text_of(office.captured(captured_body()), "subject");
    const auto department = office.rules().policy.category_of("2.2")->department;
    auto other = captured_body("2026-03-02 09:40");
    other["category"] = "3.1";
    office.captured(other);
    const auto month = office.get("/v1/reports/month/2026-03.json", "department_handler-" + department);
    REQUIRE(month.status == 200);
    CHECK(month.json()["received"] == Json{{"count", 1}});
    const auto behind =
        office.get("/v1/reports/month/2026-03/complaints?figure=received", "department_handler-" + department);
    REQUIRE(behind.json()["items"].size() == 1);
    CHECK(behind.json()["items"][0]["subject"] == own);
    check_problem(office.get("/v1/reports/month/2026-03.json", manager), 403);
}
