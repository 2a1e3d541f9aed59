// SPDX-License-Identifier: Apache-2.0
// Reports, scores and the bulletin by the facts that the store keeps (docs/decisions/0029): the same as from all
// complaints, folded; and the complaints behind a figure, page by page.
#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/quarters.hpp"
#include "server/ingest/rebuilding.hpp"
#include "server/services/reporting.hpp"
#include "server/services/unit_reports.hpp"
#include "server/store/fact_store.hpp"
#include "shared/complaint/policy_kept.hpp"
#include "shared/reports/report.hpp"
#include "shared/view/assessment_view.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace huiyin::server;

namespace {

constexpr const char* auditor = "auditor-000000";

class Picker {
  public:
    explicit Picker(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t many) { return engine_() % many; }
    bool once_in(std::size_t many) { return below(many) == 0; }
    std::string one_of(const std::vector<std::string>& of) { return of[below(of.size())]; }

  private:
    std::mt19937 engine_;
};

Json some_body(Picker& pick) {
    auto body = captured_body("2026-03-02 09:30");
    const bool counter = pick.once_in(2);
    body["unit"] = pick.one_of({"650101", "650102", "610001", "650001"});
    body["category"] = pick.one_of({"1.1", "2.2", "2.3", "3.1"});
    body["channel"] = counter ? "counter" : "hotline";
    body["form"] = counter ? "onsite" : "offsite";
    if (pick.once_in(2)) body["product"] = pick.one_of({"储蓄卡", "a/b~c"});
    body["customer"]["mobile"] = "1390000" + std::to_string(1000 + pick.below(9000));
    body["facts"]["loss"] = pick.one_of({"none", "none", "small"});
    return body;
}

/// A complaint is taken in, or somebody does something on one; some of it has no effect.
void do_something(RunningOffice& office, Picker& pick, std::vector<std::string>& subjects) {
    if (subjects.empty() || pick.once_in(4)) {
        auto body = some_body(pick);
        body["received_at"] = to_beijing(office.now() - std::chrono::minutes{pick.below(3) * 10});
        subjects.push_back(text_of(office.captured(body, "contact_centre_agent-000030"), "subject"));
        return;
    }
    const auto& subject = subjects[pick.below(subjects.size())];
    const auto& other = subjects[pick.below(subjects.size())];
    const auto whole = office.whole(subject);
    const auto unit = text_of(whole, "unit"), branch = office.rules().organisation.branch_of(unit);
    const std::string outlet = "outlet_manager-" + unit, head = "branch_head-" + branch;
    const Json acts{{"accepted", Json::object(), outlet},
                    {"responded", Json::object(), outlet},
                    {"investigated", {{"verdict", "true"}}, outlet},
                    {"investigated", {{"verdict", "true"}}, head},
                    {"replied", Json::object(), outlet},
                    {"replied", Json::object(), head},
                    {"satisfaction_recorded", {{"score", pick.once_in(2) ? 2 : 5}}, outlet},
                    {"determined", {{"finding", "valid"}}, head},
                    {"determined", {{"finding", "invalid"}}, head},
                    {"remedied", Json::object(), head},
                    {"raised", {{"to", 2}, {"reason", "客户不满"}}, head},
                    {"rectified", Json::object(), head},
                    {"withdrawal_requested", {{"reason", "误会"}}, outlet},
                    {"withdrawal_verified", {{"voluntary", true}}, "contact_centre_lead-000030"},
                    {"called_back", {{"result", "satisfied"}}, "contact_centre_agent-000030"},
                    {"amended", {{"field", "category"}, {"new", "2.3"}}, outlet},
                    {"linked", {{"to", other}, {"why", "duplicate"}}, "contact_centre_agent-000030"}};
    const auto& act = acts[pick.below(acts.size())];
    const auto kind = act[0].get<std::string>();
    office.post("/v1/complaints/" + subject + "/lines", {{"kind", kind}, {"body", whole_body(kind, act[1])}},
                act[2].get<std::string>());
}

/// All complaints, folded, as reports read them: of the unit and what is below it, of the department's line.
std::vector<const Complaint*> reported(const std::vector<Complaint>& all, const Rules& rules, const Period& period,
                                       const std::string& unit, const std::string& department = {}) {
    std::vector<const Complaint*> out;
    for (const auto& c : all)
        if (c.known() && c.intake.received_at >= period.from && c.intake.received_at < period.until &&
            (unit.empty() || rules.organisation.within(c.unit(), unit)) &&
            (department.empty() || department_of(c, rules) == department))
            out.push_back(&c);
    std::ranges::sort(out, {}, [](const Complaint* c) {
        return PlaceInTime{c->intake.received_at, captured_at(*c), c->number, c->subject};
    });
    return out;
}

using Behind = std::vector<std::pair<std::string, Json>>;

Json without_subjects(Json report, Behind& behind, const std::string& name = {}) {
    if (report.contains("subjects")) {
        behind.emplace_back(name, report["subjects"]);
        report.erase("subjects");
        return report;
    }
    for (auto& [key, part] : report.items()) {
        auto escaped = key == "a/b~c" ? std::string("a~1b~0c") : key;
        part = without_subjects(std::move(part), behind, name.empty() ? escaped : name + "/" + escaped);
    }
    return report;
}

std::string in_url(const std::string& text) {
    std::string out;
    for (const unsigned char c : text) {
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", c);
        out += escaped;
    }
    return out;
}

Json subjects_of(const std::vector<Json>& items) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(item.at("subject"));
    return out;
}

/// The report, over HTTP, and a few of its figures with the complaints behind them.
void check_report(RunningOffice& office, Picker& pick, const std::vector<Complaint>& all, const std::string& unit,
                  const std::string& department) {
    const std::string account = department.empty() ? auditor : "department_handler-" + department;
    const auto path = pick.once_in(2) ? std::string("month/2026-03") : std::string("quarter/2026Q1");
    const auto period = *(path.starts_with("month") ? parse_month("2026-03") : parse_quarter("2026Q1"));
    Behind behind;
    const auto slow = without_subjects(
        report_of(reported(all, office.rules(), period, unit, department), office.rules(), period, office.now()),
        behind);
    const auto asked = unit.empty() ? std::string{} : "?unit=" + unit;
    auto fast = office.get("/v1/reports/" + path + ".json" + asked, account).json();
    CHECK(fast["as_of"] == to_beijing(office.now()));
    for (const char* more : {"kind", "period", "unit", "from", "until", "as_of", "due"}) fast.erase(more);
    CHECK(fast == slow);
    for (int i = 0; i < 3; ++i) {
        const auto& [figure, subjects] = behind[pick.below(behind.size())];
        INFO(figure);
        const auto items = all_items(office,
                                     "/v1/reports/" + path + "/complaints?figure=" + in_url(figure) +
                                         (unit.empty() ? std::string{} : "&unit=" + unit),
                                     account, static_cast<int>(1 + pick.below(4)));
        CHECK(subjects_of(items) == subjects);
    }
}

Json assessed_slowly(Store& store, RunningOffice& office, const std::vector<Complaint>& all,
                     const std::string& branch) {
    const auto quarter = *parse_quarter("2026Q1");
    const auto list = reported(all, office.rules(), quarter, branch);
    const auto score = assess(list, office.rules(), quarter, office.now());
    auto out = assessment_view(branch, "2026Q1", score, list, office.rules(), office.now());
    const auto now = assessment_of_quarter(store, office.rules(), branch, "2026Q1", office.now());
    for (const char* when : {"status", "published_on", "objections_until", "fixed_on"}) out[when] = now[when];
    return out;
}

void check_scores(RunningOffice& office, const std::vector<Complaint>& all) {
    auto items = office.get("/v1/assessment?quarter=2026Q1", auditor).json()["items"];
    REQUIRE(items.size() == 3);
    office.read([&](Store& store) {
        for (const auto& item : items) {
            const auto branch = text_of(item, "branch");
            INFO(branch);
            auto slow = assessed_slowly(store, office, all, branch);
            CHECK(office.get("/v1/assessment?quarter=2026Q1&branch=" + branch, auditor).json() == slow);
            slow.erase("late");
            slow.erase("late_complaints");
            CHECK(item == slow);
        }
    });
    const auto quarter = *parse_quarter("2026Q1");
    CHECK(office.get("/v1/bulletin?quarter=2026Q1", auditor).json()["items"] ==
          bulletin_of(reported(all, office.rules(), quarter, ""), office.rules(), quarter, office.now()));
}

std::vector<Complaint> folded(RunningOffice& office) {
    std::vector<Complaint> out;
    office.read([&](Store& store) { out = all_complaints(store, office.rules()); });
    return out;
}

/// Every row of the projection that reports read, as it lies there.
std::vector<std::string> facts_stored(RunningOffice& office) {
    SQLite::Database database(store_path(office.directory()));
    SQLite::Statement rows(database, "SELECT * FROM fact");
    std::vector<std::string> out;
    while (rows.executeStep()) {
        auto& row = out.emplace_back();
        for (int i = 0; i < rows.getColumnCount(); ++i)
            row += std::to_string(rows.getColumn(i).getType()) + rows.getColumn(i).getString() + '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("reports, scores and the bulletin by the facts are those of all complaints folded", "[art22]") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    Picker pick(seed);
    RunningOffice office;
    REQUIRE(owe_reports(office.runtime()));
    std::vector<std::string> subjects;
    for (const char* then : {"2026-03-03 10:00", "2026-03-04 10:00", "2026-03-06 10:00", "2026-03-16 10:00"}) {
        for (int step = 0; step < 45; ++step) do_something(office, pick, subjects);
        const auto all = folded(office);
        check_report(office, pick, all, "", "");
        check_report(office, pick, all, pick.one_of({"650100", "650101", "610000"}), "");
        check_report(office, pick, all, "", pick.one_of({"000040", "000060", "000070"}));
        check_scores(office, all);
        office.move_to(then);
    }
    CHECK(office.damage().empty());
    const auto followed = facts_stored(office);
    CHECK(followed.size() == subjects.size());
    office.write([&](Store& store) { rebuild(store, office.runtime().context); });
    CHECK(facts_stored(office) == followed);
}

TEST_CASE("a fact that was changed is named by verify, and rebuild makes it again", "[art22]") {
    RunningOffice office;
    office.captured(captured_body());
    const auto sound = facts_stored(office);
    office.write([&](Store& store) {
        const auto row = store.subject_page({}).at(0);
        auto changed = *store.facts(row);
        const auto stood = changed;
        changed.finding = "valid";
        store.put_facts(changed, stood);
    });
    CHECK(facts_stored(office) != sound);
    const auto damage = office.damage();
    REQUIRE(damage.size() == 1);
    CHECK(damage.front().find("run rebuild") != std::string::npos);
    office.write([&](Store& store) { rebuild(store, office.runtime().context); });
    CHECK(facts_stored(office) == sound);
    CHECK(office.damage().empty());
}

TEST_CASE("the workbook lists what the report is about, and the call without a figure the same", "[art22]") {
    RunningOffice office;
    std::vector<std::string> subjects;
    for (const char* when : {"2026-03-02 09:30", "2026-03-02 09:10", "2026-03-02 09:20"})
        subjects.push_back(text_of(office.captured(captured_body(when)), "subject"));
    const auto items = all_items(office, "/v1/reports/month/2026-03/complaints", auditor);
    CHECK(subjects_of(items) == Json{subjects[1], subjects[2], subjects[0]});
    CHECK(items == [&] {
        auto listed = office.get("/v1/complaints", auditor).json()["items"];
        std::ranges::reverse(listed);
        return listed.get<std::vector<Json>>();
    }());
    const auto workbook = office.get("/v1/reports/month/2026-03.xlsx", auditor);
    REQUIRE(workbook.status == 200);
    CHECK(workbook.body.starts_with("PK"));
}

TEST_CASE("a figure, a page or a parameter that cannot be is refused by its name", "[art22]") {
    RunningOffice office;
    const std::string behind = "/v1/reports/month/2026-03/complaints";
    for (const auto& [query, where] : {std::pair{"?figure=by_colour/red", "figure"},
                                       {"?figure=by_level", "figure"},
                                       {"?after=!!!", "after"},
                                       {"?after=AAAA", "after"},
                                       {"?limit=501", "limit"},
                                       {"?unit=1", "unit"},
                                       {"?level=1", "level"}})
        check_problem(office.get(behind + query, auditor), 422, where);
    check_problem(office.get("/v1/reports/month/2026-13/complaints", auditor), 422, "period");
    check_problem(office.get("/v1/reports/day/2026-03/complaints", auditor), 422, "kind");
    check_problem(office.get(behind + "?unit=650001", "branch_head-650100"), 403, "unit");
    check_problem(office.get(behind, "outlet_manager-650101"), 403);
    CHECK(office.get(behind + "?figure=by_level/9", auditor).json()["items"].empty());
}
