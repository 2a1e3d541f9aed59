// SPDX-License-Identifier: Apache-2.0
// The knowledge base over HTTP and in exchanges: who writes what, versions, conflicts, search, seeds (Art. 6).
#include <catch2/catch.hpp>
#include <set>

#include "server/app/founding.hpp"
#include "server/ingest/knowledge_delivery.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const char* agent = "contact_centre_agent-000030";
const char* lead = "contact_centre_lead-000030";
const char* line = "department_handler-000060";  // of category 3
const char* staff = "outlet_staff-650101";
const std::string path = "/v1/knowledge/k-transfer";

Json change(const std::string& state, int version, const Json& changes = Json::object()) {
    Json out{{"category", "3.3"},    {"title", "转账到账时间"}, {"title_en", "When a transfer arrives"},
             {"text", "先查账务。"}, {"text_en", ""},           {"article", "12(1)"},
             {"state", state},       {"version", version}};
    out.merge_patch(changes);
    return out;
}

HttpReceived put(RunningOffice& office, const Json& body, const std::string& account, const std::string& to = path) {
    return office.call({"PUT", to, body.dump(), "application/json", office.token_of(account), {}});
}

/// Fails the test unless it is stored.
Json stored(RunningOffice& office, const Json& body, const std::string& account) {
    const auto answer = put(office, body, account);
    INFO(answer.body);
    REQUIRE(answer.status / 100 == 2);
    return answer.json();
}

std::string text_read_by(RunningOffice& office, const std::string& account) {
    return text_of(office.get(path, account).json(), "text");
}

Json found(RunningOffice& office, const std::string& query, const std::string& account = agent) {
    const auto answer = office.get("/v1/knowledge" + query, account);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    const auto json = answer.json();
    Json ids = Json::array();
    for (const auto& item : json.at("items")) ids.push_back(item.at("id"));
    return ids;
}

}  // namespace

TEST_CASE("the contact centre drafts, the department confirms, and only then does an outlet read it", "[art6]") {
    RunningOffice office;
    const auto drafted = put(office, change("draft", 0), agent);
    CHECK(drafted.status == 201);
    CHECK(drafted.json()["version"] == 1);
    CHECK(drafted.json()["stands"].is_null());
    CHECK(office.get(path, staff).status == 404);
    CHECK(office.get(path, line).json()["by"] == agent);
    const auto proposed = stored(office, change("proposed", 1), agent);
    CHECK(proposed["stands"] == 2);
    CHECK(proposed["confirmed_by"].is_null());
    CHECK(office.get(path, staff).json()["state"] == "proposed");
    const auto confirmed = stored(office, change("confirmed", 2, {{"text", "两小时内到账。"}}), line);
    CHECK(confirmed["confirmed_by"] == line);
    CHECK_FALSE(confirmed["confirmed_at"].is_null());
    CHECK(confirmed["department"] == "000060");
    CHECK(text_read_by(office, staff) == "两小时内到账。");
}

TEST_CASE("a department gives the contact centre what its knowledge base lacks", "[art6]") {
    RunningOffice office;
    const auto proposed = put(office, change("proposed", 0), line);
    CHECK(proposed.status == 201);
    CHECK(proposed.json()["department"] == "000060");
    const auto read = office.get(path, agent).json();
    CHECK(read["by"] == line);
    CHECK(read["state"] == "proposed");
    CHECK(stored(office, change("proposed", 1, {{"text", "先查账务，再答复。"}}), agent)["version"] == 2);
}

TEST_CASE("while the contact centre works on an article, everybody else reads the confirmed word", "[art6]") {
    RunningOffice office;
    stored(office, change("proposed", 0), agent);
    stored(office, change("confirmed", 1), line);
    for (const auto& [version, state] : {std::pair(2, "draft"), std::pair(3, "proposed")}) {
        const auto worked_on = stored(office, change(state, version, {{"text", "新的说法。"}}), agent);
        CHECK(worked_on["in_force"]["version"] == 2);
        CHECK(text_read_by(office, agent) == "新的说法。");
        CHECK(text_read_by(office, staff) == "先查账务。");
        CHECK(found(office, "?q=新的说法", staff) == Json::array());
    }
    stored(office, change("confirmed", 4, {{"text", "新的说法。"}}), line);
    CHECK(text_read_by(office, staff) == "新的说法。");
    stored(office, change("withdrawn", 5), lead);
    CHECK(office.get(path, staff).status == 404);
}

TEST_CASE("every version of an article is kept, newest first, with who wrote it when", "[art6]") {
    RunningOffice office;
    stored(office, change("draft", 0), agent);
    stored(office, change("proposed", 1, {{"title", "到账时间"}}), lead);
    stored(office, change("confirmed", 2), line);
    const auto versions = office.get(path, agent).json().at("versions");
    REQUIRE(versions.size() == 3);
    CHECK(versions[0]["by"] == line);
    CHECK(versions[1]["title"] == "到账时间");
    CHECK(versions[2]["state"] == "draft");
    CHECK(versions[2]["at"] == "2026-03-02T10:00:00+08:00");
    CHECK_FALSE(office.get(path, staff).json().contains("versions"));
}

TEST_CASE("who may not write an article is refused, and nothing of it is stored", "[art6]") {
    RunningOffice office;
    for (const char* nobody : {staff, "outlet_manager-650101", "branch_head-650100", "general_office-000020",
                               "channel_operations_head-000010", "auditor-000000", "administrator-000000"})
        CHECK(put(office, change("draft", 0), nobody).status == 403);
    check_problem(put(office, change("confirmed", 0), lead), 403, "state");
    check_problem(put(office, change("withdrawn", 0), agent), 403, "state");
    check_problem(put(office, change("draft", 0), line), 403, "state");
    check_problem(put(office, change("proposed", 0), "department_handler-000040"), 403, "category");
    CHECK(office.get(path, agent).status == 404);
    CHECK(office.call({"PUT", path, change("draft", 0).dump(), "application/json", {}, {}}).status == 401);
}

TEST_CASE("a wrong field of an article is named, and nothing of it is stored", "[art6]") {
    RunningOffice office;
    for (const auto& [field, value] : std::vector<std::pair<std::string, Json>>{{"category", "9.9"},
                                                                                {"title", "  "},
                                                                                {"title", std::string(101, 'x')},
                                                                                {"text", std::string(2001, 'x')},
                                                                                {"text_en", 3},
                                                                                {"article", "Art. 12"},
                                                                                {"state", "final"},
                                                                                {"version", -1},
                                                                                {"version", nullptr},
                                                                                {"text", "a\u0001"}})
        check_problem(put(office, change("draft", 0, {{field, value}}), agent), 422, field);
    check_problem(put(office, change("draft", 0), agent, "/v1/knowledge/Transfer"), 422, "id");
    CHECK(office.get(path, agent).status == 404);
}

TEST_CASE("who read an older version is told what stands now, and the same change said twice is one version",
          "[art6]") {
    RunningOffice office;
    stored(office, change("draft", 0), agent);
    CHECK(stored(office, change("draft", 0), agent)["version"] == 1);  // its answer was lost, it is made again
    const auto conflict = put(office, change("draft", 0), lead);
    check_problem(conflict, 409, "version");
    CHECK(conflict.json()["type"] == "article-changed");
    CHECK(conflict.json()["current"]["version"] == 1);
    CHECK(conflict.json()["current"]["by"] == agent);
    check_problem(put(office, change("draft", 2), agent), 409, "version");
    CHECK(put(office, change("draft", 3), agent, "/v1/knowledge/k-other").status == 404);
    CHECK(office.get(path, agent).json().at("versions").size() == 1);
}

TEST_CASE("the knowledge base begins with the answers of the policy, once, and is the truth from then on", "[art6]") {
    TempDirectory place;
    const auto directory = place.file("office");
    std::size_t shipped = 0;
    {
        RunningOffice office;
        shipped = office.rules().policy.answers.size();
    }
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    const OfficeSetting setting{.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory};
    const std::string of_policy = "/v1/knowledge/k-3.3-1";
    {
        RunningOffice office(setting);
        CHECK(found(office, "").size() == shipped);
        const auto first = office.get(of_policy, staff).json();
        CHECK(first["state"] == "proposed");
        CHECK(first["version"] == 1);
        CHECK(first["by"] == "");
        CHECK(first["at"].is_null());
        REQUIRE(put(office, change("confirmed", 1), line, of_policy).status == 200);
    }
    RunningOffice office(setting);
    CHECK(found(office, "").size() == shipped);
    CHECK(office.get(of_policy, staff).json()["version"] == 2);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a search finds articles whatever the width and case of what was typed, and by category", "[art6]") {
    RunningOffice office;
    stored(office, change("proposed", 0, {{"title", "ＡＴＭ吞卡"}, {"category", "3.5"}}), agent);
    CHECK(found(office, "?q=atm") == Json{"k-transfer"});
    CHECK(found(office, "?q=ATM%20%E5%90%9E%E5%8D%A1") == Json{"k-transfer"});
    CHECK(found(office, "?category=3.5&q=k-none") == Json::array());
    CHECK(found(office, "?category=3.5").size() == 3);
    for (const char* query : {"?words=x", "?q=x&unit=650101"})
        CHECK(office.get(std::string("/v1/knowledge") + query, agent).status == 422);
    check_problem(office.get("/v1/knowledge?colour=red", agent), 422, "colour");
    check_problem(office.get("/v1/knowledge?limit=0", agent), 422, "limit");
    check_problem(office.get("/v1/knowledge?category=9.9", agent), 422, "category");
    check_problem(office.get("/v1/knowledge?after=k-none", agent), 422, "after");
}

TEST_CASE("the list of articles comes page by page, each once", "[art6]") {
    RunningOffice office;
    const auto items = all_items(office, "/v1/knowledge", agent, 5);
    CHECK(items.size() == office.rules().policy.answers.size());
    std::set<std::string> ids;
    for (const auto& item : items) ids.insert(item.at("id").get<std::string>());
    CHECK(ids.size() == items.size());
}

TEST_CASE("uses are counted: by HTTP one at a time, from a device what it used in all", "[art6]") {
    RunningOffice office;
    const std::string used = "/v1/knowledge/k-3.3-1/used";
    CHECK(office.post(used, Json::object(), staff).json()["used"] == 1);
    CHECK(office.post(used, Json::object(), agent).json()["used"] == 2);
    CHECK(office.post("/v1/knowledge/k-none/used", Json::object(), agent).status == 404);
    office.write([&](server::Store& store) {
        server::Origin device;
        device.id = "t-0001";
        sync::RequestHeader header;
        header.used = {{"k-3.3-1", 3}, {"k-none", 1}};
        server::count_uses(store, device, header);
        server::count_uses(store, device, header);  // said again: nothing more
        header.used = {{"k-3.3-1", 2}};             // a copy of the device from before
        server::count_uses(store, device, header);
    });
    CHECK(office.get("/v1/knowledge/k-3.3-1", agent).json()["used"] == 5);
}

TEST_CASE("a tablet is given what stands, the contact centre's desk the drafts, too, and both hand their uses in",
          "[art6]") {
    RunningOffice office;
    stored(office, change("draft", 0), agent);
    TempDirectory of_tablet, of_desk;
    const auto tablet = office.enrol(of_tablet.path(), "650101", Face::tablet);
    const auto desk = office.enrol(of_desk.path(), "000030", Face::desk);
    const auto all_exchange = [&] {
        for (const auto* device : {&tablet, &desk}) REQUIRE((*device)->exchange(office.now()));
    };
    all_exchange();
    const auto shipped = office.rules().policy.answers.size();
    CHECK(tablet->knowledge().size() == shipped);
    CHECK(desk->knowledge().size() == shipped + 1);
    stored(office, change("proposed", 1), agent);
    REQUIRE(tablet->use_article("k-3.3-1"));
    REQUIRE(desk->use_article("k-3.3-1"));
    all_exchange();
    all_exchange();
    CHECK(tablet->knowledge().size() == shipped + 1);
    CHECK(office.get("/v1/knowledge/k-3.3-1", agent).json()["used"] == 2);
}
