// SPDX-License-Identifier: Apache-2.0
// What units owe for themselves: the contact centre's and the sub-branches' month, a branch's quarter (Art. 13, 22;
// rulebook 4, 7).
#include "server/services/unit_reports.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "server/services/scheduler.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A head office that keeps reports since `now`.
struct Reporting {
    RunningOffice office;
    explicit Reporting(When now = "2026-02-10 10:00") : office({.now = now, .rehearsal = true, .directory = {}}) {
        REQUIRE(server::owe_reports(office.runtime()));
    }
    std::vector<Json> duties(const std::string& kind, const std::string& account = "auditor-000000") {
        return all_items(office, "/v1/duties?kind=" + kind, account, 100);
    }
    Json of_unit(const std::string& kind, const std::string& unit) {
        for (const auto& duty : duties(kind))
            if (duty.at("unit") == unit) return duty;
        return {};
    }
    int overdue_events(const std::string& unit) {
        int count = 0;
        office.read([&](server::Store& store) {
            for (const auto& text : store.opened_events("u-" + unit))
                count += text.find("\"kind\":\"overdue\"") != std::string::npos;
        });
        return count;
    }
};

constexpr const char* lead = "contact_centre_lead-000030";

}  // namespace

TEST_CASE("the contact centre and each sub-branch owe the month once it has ended, the branch its quarter",
          "[art13][art22]") {
    Reporting bank;
    CHECK(bank.duties("monthly_report").empty());
    bank.office.move_to("2026-03-01 00:01");
    const auto centre = bank.of_unit("monthly_report", "000030");
    CHECK(centre.at("due") == "2026-03-06T18:00:00+08:00");  // the fifth working day after February
    CHECK(centre.at("period") == "2026-02");
    CHECK(centre.at("article") == "22");
    CHECK(centre.at("state") == "open");
    CHECK(bank.of_unit("monthly_report", "650101").at("article") == "13");
    CHECK(bank.duties("monthly_report").size() == 14);  // thirteen sub-branches and the contact centre
    CHECK(bank.duties("quarterly_report").empty());
    bank.office.move_to("2026-04-01 00:01");
    CHECK(bank.of_unit("quarterly_report", "650100").at("due") == "2026-04-15T18:00:00+08:00");
    CHECK(bank.duties("quarterly_report").size() == 3);
    CHECK(bank.office.damage() == std::vector<std::string>{});
}

TEST_CASE("a period that ended before reports were kept here is nobody's duty", "[art22]") {
    Reporting bank("2026-03-01 09:00");
    bank.office.move_to("2026-03-31 12:00");
    CHECK(bank.duties("monthly_report").empty());
    CHECK(bank.overdue_events("000030") == 0);
}

TEST_CASE("a report that is handed in meets the duty, keeps its figures, and is handed in once", "[art22]") {
    Reporting bank;
    bank.office.captured(captured_body("2026-02-10 09:30"));
    bank.office.move_to("2026-03-02 10:00");
    const auto answer = bank.office.post("/v1/reports/month/2026-02", {{"remark", "一切正常"}}, lead);
    REQUIRE(answer.status == 201);
    CHECK(answer.json().at("effective") == true);
    CHECK(answer.json().at("line").at("body").at("received") == 1);
    CHECK(bank.of_unit("monthly_report", "000030").at("state") == "met");
    const auto again = bank.office.post("/v1/reports/month/2026-02", Json::object(), lead).json();
    CHECK(again.at("effective") == false);
    CHECK(text_of(again, "why_not").find("already") != std::string::npos);
    CHECK(bank.of_unit("monthly_report", "000030").at("state") == "met");
    CHECK(bank.office.damage() == std::vector<std::string>{});
}

TEST_CASE("a report is handed in by its own unit's head, for a period of its rhythm that has ended", "[art22]") {
    Reporting bank;
    bank.office.move_to("2026-04-02 10:00");
    struct Case {
        const char *path, *account;
        int status;
        bool effective;
    };
    for (const auto& [path, account, status, effective] : std::vector<Case>{
             {"month/2026-03", "contact_centre_agent-000030", 201, false},
             {"month/2026-04", lead, 201, false},
             {"quarter/2026Q1", lead, 201, false},
             {"month/2026-03", "branch_head-650100", 201, false},
             {"quarter/2026Q1", "outlet_manager-650101", 201, false},
             {"month/2026-03", "outlet_staff-650101", 201, false},
             {"month/2026-03", "outlet_manager-650101", 201, true},
             {"quarter/2026Q1", "branch_handler-650100", 201, true},
             {"month/2026-03", lead, 201, true},
             {"month/2026-03", "auditor-000000", 403, false},
             {"month/2026-03", "department_handler-000040", 403, false},
             {"month/2026-13", lead, 422, false},
             {"year/2026", lead, 422, false},
         }) {
        INFO(account << ' ' << path);
        const auto answer = bank.office.post(std::string("/v1/reports/") + path, Json::object(), account);
        CHECK(answer.status == status);
        if (status == 201) CHECK(answer.json().at("effective") == effective);
    }
    CHECK(bank.of_unit("quarterly_report", "650100").at("state") == "met");
    CHECK(bank.of_unit("quarterly_report", "610000").at("state") == "open");
}

TEST_CASE("a report that is not handed in is overdue once, also when head office was down, and late when it comes",
          "[art22]") {
    Reporting bank;
    bank.office.move_to("2026-04-20 10:00");
    const auto due = bank.duties("monthly_report");
    CHECK(std::ranges::count_if(due, [](const Json& d) { return d.at("unit") == "000030"; }) == 2);
    CHECK(bank.overdue_events("000030") == 2);
    CHECK(bank.overdue_events("650100") == 1);
    bank.office.move_to("2026-04-21 10:00");
    CHECK(bank.overdue_events("000030") == 2);
    CHECK(bank.office.post("/v1/reports/month/2026-02", Json::object(), lead).json().at("effective") == true);
    CHECK(bank.duties("monthly_report", lead).front().at("state") == "late");
    CHECK(bank.overdue_events("000030") == 2);
    CHECK(bank.office.damage() == std::vector<std::string>{});
}

TEST_CASE("beginning again changes nothing, and what a unit owes is no complaint in any list or count") {
    Reporting bank;
    const auto stored = bank.office.events_stored();
    CHECK(*server::owe_reports(bank.office.runtime()) == 0);
    CHECK(bank.office.events_stored() == stored);
    CHECK(all_items(bank.office, "/v1/complaints", "auditor-000000").empty());
    CHECK(all_items(bank.office, "/v1/opinions", "auditor-000000").empty());
    CHECK(bank.office.get("/v1/complaints/u-000030", "auditor-000000").status == 404);
    CHECK(bank.office.post("/v1/complaints/u-000030/lines", {{"kind", "viewed"}, {"body", Json::object()}}, lead)
              .status == 404);
    CHECK(bank.office.get("/metrics").body.find("huiyin_complaints 0\n") != std::string::npos);
}

TEST_CASE("each unit sees what it owes and what those below it owe", "[art13]") {
    Reporting bank;
    bank.office.move_to("2026-03-02 10:00");
    CHECK(bank.duties("monthly_report", "outlet_manager-650101").size() == 1);
    CHECK(bank.duties("monthly_report", "branch_head-650100").size() == 6);
    CHECK(bank.duties("monthly_report", lead).size() == 14);
}

TEST_CASE("a device takes in the reports of its unit and shows complaints as before") {
    Reporting bank;
    TempDirectory place;
    bank.office.captured(captured_body("2026-02-10 09:30"));
    const auto tablet = bank.office.enrol(place.path(), "650101", Face::tablet);
    sync_all(*tablet, bank.office.now());
    CHECK(tablet->list(bank.office.now())->at("items").size() == 1);
    CHECK(tablet->verify());
    bank.office.move_to("2026-03-02 10:00");
    REQUIRE(bank.office.post("/v1/reports/month/2026-02", Json::object(), "outlet_manager-650101").status == 201);
    sync_all(*tablet, bank.office.now());
    CHECK(tablet->list(bank.office.now())->at("items").size() == 1);
}
