// SPDX-License-Identifier: Apache-2.0
// Another organisation put in force over HTTP while head office serves: what is refused, what follows a unit that
// moves, and that it lasts (rulebook 1; docs/decisions/0010).
#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* const administrator = "administrator-000000";
const char* const head = "channel_operations_head-000010";
const char* const calls = "/v1/policy/organisation";

HttpReceived put(RunningOffice& office, const Json& body, const char* account = administrator) {
    return office.call({"PUT", calls, body.dump(), "application/json", office.token_of(account), {}});
}

/// The organisation in force with `changes` merged into the unit `code`.
Json with(RunningOffice& office, const std::string& code, const Json& changes) {
    auto out = office.rules().organisation.json();
    for (auto& unit : out["units"])
        if (text_of(unit, "code") == code) unit.merge_patch(changes);
    return {{"organisation", out}};
}
Json moved(RunningOffice& office) { return with(office, "650101", {{"parent", "650000"}}); }
Json without(RunningOffice& office, const std::string& code) {
    auto out = office.rules().organisation.json();
    std::erase_if(out["units"].get_ref<Json::array_t&>(),
                  [&](const Json& unit) { return text_of(unit, "code") == code; });
    return {{"organisation", out}};
}
Json with_new_unit(RunningOffice& office) {
    auto out = office.rules().organisation.json();
    out["units"].push_back({{"code", "650007"}, {"name", "新网点"}, {"kind", "outlet"}, {"parent", "650000"}});
    return {{"organisation", out}};
}

std::string place_of(RunningOffice& office, const std::string& code) {
    std::size_t n = 0;
    for (const auto& unit : office.rules().organisation.json()["units"]) {
        if (text_of(unit, "code") == code) break;
        ++n;
    }
    return "units[" + std::to_string(n) + "]";
}

std::size_t seen_by(RunningOffice& office, const char* account) {
    return office.get("/v1/complaints", account).json().at("items").size();
}

void exchange_all(client::ReplicaExchange& device, RunningOffice& office) {
    for (bool more = true; more;) {
        const auto exchanged = device.exchange(office.now());
        REQUIRE(exchanged);
        more = exchanged->more;
    }
}

}  // namespace

TEST_CASE("the administrator alone changes the organisation, and it is in force at once", "[rulebook1][policy]") {
    RunningOffice office;
    const auto before = office.get("/v1/policy", head).json()["version"];
    auto wanted = with(office, "650101", {{"name", "天山路支行"}, {"head", "马骏"}});
    CHECK(put(office, wanted, head).status == 403);
    CHECK(put(office, wanted, "branch_head-650100").status == 403);
    wanted["from"] = before;
    const auto answer = put(office, wanted);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    CHECK(answer.json()["rules_version"] != before);
    CHECK(office.rules().organisation.find("650101")->name == "天山路支行");
    CHECK(office.rules().organisation.find("650101")->head == "马骏");
    const auto late = put(office, wanted);
    check_problem(late, 409, "from");
    CHECK(late.json()["type"] == "rules-changed");
}

TEST_CASE("a wrong organisation is refused by the path of what is wrong, and changes nothing", "[rulebook1][policy]") {
    RunningOffice office;
    const auto before = office.get("/v1/policy", head).json()["version"];
    const auto at = place_of(office, "650101");
    check_problem(put(office, Json::object()), 422, "organisation");
    check_problem(put(office, {{"organisation", {{"units", "none"}}}}), 422, "units");
    check_problem(put(office, with(office, "650101", {{"name", ""}})), 422, at + ".name");
    check_problem(put(office, with(office, "650101", {{"parent", "999999"}})), 422, at + ".parent");
    check_problem(put(office, with(office, "650101", {{"parent", "650102"}})), 422, at + ".parent");
    check_problem(put(office, with(office, "650101", {{"kind", "kiosk"}})), 422, at + ".kind");
    check_problem(put(office, with(office, "650100", {{"kind", "department"}})), 422,
                  place_of(office, "650100") + ".kind");
    check_problem(put(office, with(office, "650100", {{"parent", "650101"}})), 422,
                  place_of(office, "650100") + ".parent");
    check_problem(put(office, with(office, "650101", {{"code", "650199"}})), 422, "units");  // accounts stand there
    check_problem(
        office.post(std::string(calls) + "/trial", with(office, "650101", {{"code", "650199"}}), administrator), 422,
        "units");
    CHECK(office.get("/v1/policy", head).json()["version"] == before);
    CHECK(office.damage().empty());
}

TEST_CASE("a unit goes as long as nothing stands at it: no complaint, no account, no device", "[rulebook1]") {
    RunningOffice office;
    REQUIRE(put(office, with_new_unit(office)).status == 200);
    SECTION("nothing") {
        CHECK(put(office, without(office, "650007")).status == 200);
        CHECK(office.rules().organisation.find("650007") == nullptr);
    }
    SECTION("a complaint") {
        auto body = captured_body();
        body["unit"] = "650007";
        office.captured(body, "contact_centre_agent-000030");
        check_problem(put(office, without(office, "650007")), 422, "units");
    }
    SECTION("an account") {
        const Json account{{"account", "wang"}, {"unit", "650007"}, {"role", "outlet_staff"}, {"name", "王"}};
        REQUIRE(office.post("/v1/accounts", account, administrator).status == 201);
        check_problem(put(office, without(office, "650007")), 422, "units");
    }
    SECTION("a device") {
        const testing::TempDirectory directory;
        const auto kiosk = office.enrol(directory.path(), "650007", Face::kiosk);
        check_problem(put(office, without(office, "650007")), 422, "units");
    }
}

TEST_CASE("the complaints of an outlet that moves are seen by its new branch, and no longer by its old one",
          "[rulebook1]") {
    RunningOffice office;
    const testing::TempDirectory there, here;
    const auto former = office.enrol(there.path(), "650100", Face::desk),
               next = office.enrol(here.path(), "650000", Face::desk);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    exchange_all(*former, office);
    CHECK(former->complaint(subject));
    const auto tried = office.post(std::string(calls) + "/trial", moved(office), administrator).json();
    CHECK(tried["items"] == Json::array({{{"unit", "650000"}, {"gains", 1}, {"loses", 0}},
                                         {{"unit", "650100"}, {"gains", 0}, {"loses", 1}}}));
    CHECK(seen_by(office, "branch_head-650000") == 0);
    REQUIRE(put(office, moved(office)).status == 200);
    CHECK(seen_by(office, "branch_head-650000") == 1);
    CHECK(seen_by(office, "branch_head-650100") == 0);
    CHECK(seen_by(office, "outlet_manager-650101") == 1);
    for (auto* device : {former.get(), next.get()}) {
        exchange_all(*device, office);
        CHECK(device->rules().organisation.branch_of("650101") == "650000");
    }
    CHECK_FALSE(former->complaint(subject));
    CHECK(next->complaint(subject));
    CHECK(office.damage().empty());
}

TEST_CASE("what the old branch did stays done, across a restart and a rebuilding and from then on the new one does it",
          "[rulebook1][art23]") {
    const testing::TempDirectory place;
    const auto directory = place.path() + "/office";
    std::string subject;
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    {
        RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory});
        subject = text_of(office.captured(captured_body()), "subject");
        office.line(subject, "investigated", Json::object(), "outlet_manager-650101");
        CHECK(office.line(subject, "determined", {{"finding", "invalid"}}, "branch_head-650100")["effective"] == true);
        REQUIRE(put(office, moved(office)).status == 200);
    }
    RunningOffice office({.now = "2026-03-03 10:00", .rehearsal = true, .directory = directory});
    CHECK(office.rules().organisation.branch_of("650101") == "650000");
    auto view = office.complaint(subject);
    CHECK(view["determination"]["finding"] == "invalid");
    for (const auto& entry : view["timeline"]) CHECK(entry["effective"] == true);
    const auto tried = office.post("/v1/complaints/" + subject + "/lines",
                                   {{"kind", "determined"}, {"body", whole_body("determined")}}, "branch_head-650100");
    CHECK(tried.status == 404);  // it is no longer theirs to see
    CHECK(office.line(subject, "determined", {{"finding", "valid"}}, "branch_head-650000")["effective"] == true);
    CHECK(office.damage().empty());
}

TEST_CASE("a line that a device wrote before the outlet moved, and sent after, is taken in and stays done",
          "[rulebook1][offline]") {
    RunningOffice office;
    const testing::TempDirectory directory;
    const auto desk = office.enrol(directory.path(), "650100", Face::desk);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    REQUIRE(desk->exchange(office.now()));
    REQUIRE(desk->append(subject, "determined", whole_body("determined", {{"finding", "invalid"}}), office.now()));
    office.move_to("2026-03-02 11:00");
    REQUIRE(put(office, moved(office)).status == 200);
    exchange_all(*desk, office);
    CHECK(office.complaint(subject)["determination"]["finding"] == "invalid");
    CHECK(office.damage().empty());
}

TEST_CASE("a quarter that ended is the branch's to whom the outlet belonged then", "[rulebook7]") {
    RunningOffice office;
    office.captured(captured_body());
    office.move_to("2026-04-02 10:00");
    const auto received = [&](const char* branch) {
        const auto at = std::string("/v1/assessment?quarter=2026Q1&branch=") + branch;
        return office.get(at, head).json()["counts"]["received"];
    };
    const auto before = received("650100");
    CHECK(before == 1);
    REQUIRE(put(office, moved(office)).status == 200);
    CHECK(received("650100") == before);
    CHECK(received("650000") == 0);
}
