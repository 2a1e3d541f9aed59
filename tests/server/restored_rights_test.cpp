// SPDX-License-Identifier: Apache-2.0
// Nobody has more rights after a restore, or sees more, than events gave.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/server/support/backed_up_bank.hpp"

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
