// SPDX-License-Identifier: Apache-2.0
// Nobody has more rights after a restore, or sees more, than events gave.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "server/store/subject_keys.hpp"
#include "tests/server/support/backed_up_bank.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
namespace fs = std::filesystem;

TEST_CASE("a backup in which somebody was given a right that no event gave is refused", "[restore]") {
    BackedUpBank bank;
    for (const char* sql :
         {"UPDATE account SET role = 'administrator' WHERE role = 'outlet_staff'",
          "INSERT INTO account SELECT 'intruder', unit, role, name, password_hash, active, 0, 0, 0 FROM "
          "account WHERE role = 'administrator' LIMIT 1"}) {
        INFO(sql);
        const auto changed = bank.place.file("rights.sqlite");
        fs::remove(changed);
        fs::copy_file(bank.backup, changed);
        REQUIRE(SQLite::Database(changed, SQLite::OPEN_READWRITE).exec(sql) > 0);
        bank.is_refused(changed, "damaged");
    }
}

TEST_CASE("what a backup says beside its events is made anew from them", "[restore]") {
    BackedUpBank bank;
    const auto changed = bank.place.file("projections.sqlite");
    fs::copy_file(bank.backup, changed);
    SQLite::Database backup(changed, SQLite::OPEN_READWRITE);
    REQUIRE(backup.exec("UPDATE subject SET level = 3") > 0);
    REQUIRE(backup.exec("INSERT OR IGNORE INTO scope SELECT subject, '610000' FROM subject") > 0);
    REQUIRE(bank.restore(changed));
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = bank.directory});
    CHECK(office.damage().empty());
}

TEST_CASE("a backup whose subjects have keys of their own is whole again at the start after the restore", "[restore]") {
    testing::TempDirectory place;
    const auto directory = place.file("office"), backup = place.file("backup.sqlite"), keys = place.file("keys.sqlite");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {erasing_rules(), true}));
    REQUIRE(server::begin_generation(directory));
    const OfficeSetting setting{.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory};
    const auto state = [](RunningOffice& office) {
        return std::pair{office.get("/v1/complaints", "auditor-000000").json().at("items"),
                         office.get("/v1/duties", "channel_operations_head-000010").json().at("items")};
    };
    std::pair<Json, Json> before;
    {
        RunningOffice office(setting);
        office.captured(captured_body());
        before = state(office);
        REQUIRE(before.first.size() == 1);
    }
    REQUIRE(server::back_up_subject_keys(directory, keys));
    {
        const auto store = server::open_store(directory);
        REQUIRE(server::back_up(**store, backup));
    }
    REQUIRE(server::restore({directory, backup, keys, {}}));
    REQUIRE(server::begin_generation(directory));
    RunningOffice office(setting);
    CHECK(state(office) == before);
    CHECK(office.damage().empty());
}
