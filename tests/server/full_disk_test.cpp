// SPDX-License-Identifier: Apache-2.0
// Head office on a disk that is really full.
#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "server/identity/accounts.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/sync/small_disk.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::SmallDisk;

namespace {

Json long_body() {
    auto out = captured_body();
    std::string words;
    for (int i = 0; i < 1'500; ++i) words += "等";
    out["narrative"] = words;
    return out;
}

/// A head office on the disk, without a reserve: what a write meets shall be seen.
OfficeSetting on(const SmallDisk& disk) {
    OfficeSetting out;
    out.directory = disk.file("office");
    out.prepare = [](server::ServerContext& office) {
        office.disk_reserve = 0;
        office.disk_room = [](const std::string&) { return std::nullopt; };
    };
    return out;
}

void found(const SmallDisk& disk) {
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(disk.file("office"), {*rules_from({}, {}), true}));
}

bool is_missing(const SmallDisk& disk) {
    if (!disk.is_there()) WARN("only root may make a small disk: skipped");
    return !disk.is_there();
}

/// Until one is refused, for what was left in the pages that there are.
HttpReceived refused_capture(RunningOffice& office) {
    for (;;)
        if (auto answer = office.post("/v1/complaints", long_body(), "outlet_manager-650101"); answer.status != 201)
            return answer;
}

}  // namespace

TEST_CASE("a full disk is told at once, nothing is acknowledged, what is there is shown, and room ends it") {
    const SmallDisk disk("size=8m");
    if (is_missing(disk)) return;
    found(disk);
    RunningOffice office(on(disk));
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto reader = office.token_of("auditor-000000");
    disk.fill();
    check_problem(refused_capture(office), 503);
    const auto lines = office.events_stored();
    const auto told = office.get("/readyz");
    CHECK(told.status == 503);
    CHECK(told.json().at("ready") == false);
    CHECK(text_of(told.json().at("reasons").at(0), "code") == "disk_full");
    CHECK(office.get("/livez").status == 200);
    CHECK(office.get("/v1/complaints/" + subject, "auditor-000000").status == 200);
    CHECK(office.get("/v1/complaints", "auditor-000000").status == 200);
    CHECK(office.get("/metrics").body.find("event=\"write_failed\"} 0") == std::string::npos);
    for (int i = 0; i < 20; ++i) refused_capture(office);
    CHECK(office.events_stored() == lines);
    // However often a write fails, the log is not filled with it.
    const auto log = office.log();
    std::size_t said = 0;
    for (auto at = log.find("a write failed"); at != std::string::npos; at = log.find("a write failed", at + 1)) ++said;
    CHECK(said == 1);
    CHECK(log.find("disk_full") != std::string::npos);
    disk.make_room();
    office.captured(captured_body());
    CHECK(office.get("/readyz").status == 200);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a head office that was stopped starts on a full disk, shows what is there, and goes on once there is room") {
    const SmallDisk disk("size=8m");
    if (is_missing(disk)) return;
    found(disk);
    std::string subject;
    {
        RunningOffice office(on(disk));
        subject = text_of(office.captured(captured_body()), "subject");
        // Signed in while that could be stored.
        office.write([](server::Store& store) {
            store.put_session(
                {server::hash_token("kept"), "auditor-000000", server::wall_time() + std::chrono::hours{1}, {}});
        });
    }
    disk.fill();
    RunningOffice office(on(disk));
    CHECK(office.call({"GET", "/v1/complaints/" + subject, {}, {}, "kept", {}}).status == 200);
    check_problem(office.post("/v1/session", {{"account", "auditor-000000"}, {"password", "demo-000000"}}), 503);
    CHECK(office.get("/readyz").status == 503);
    CHECK(office.damage() == std::vector<std::string>{});
    disk.make_room();
    CHECK(office.get("/readyz").status == 200);
    office.captured(captured_body());
}
