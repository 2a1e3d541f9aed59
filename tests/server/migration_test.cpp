// SPDX-License-Identifier: Apache-2.0
// tests/server/migration_test.cpp — a database of an older version is brought up to date, and what it lacked is made
// from the log.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "server/schema.hpp"
#include "shared/shipped.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// What version 1 did not have is taken away again.
void make_version_one(const std::string& directory) {
    SQLite::Database database(server::store_path(directory), SQLite::OPEN_READWRITE);
    database.exec(
        "DROP INDEX subject_category; DROP INDEX subject_below_major; DROP INDEX subject_mobile; DROP INDEX "
        "subject_landline; DROP TABLE link; DROP TABLE subject_key; ALTER TABLE subject DROP COLUMN captured_by; ALTER "
        "TABLE subject DROP "
        "COLUMN answered_at; DELETE FROM meta WHERE key = 'projections'; ALTER TABLE duty ADD COLUMN item TEXT NOT "
        "NULL DEFAULT ''; "
        "DROP TABLE issue_count; PRAGMA user_version = 1");
}

OfficeSetting at(const std::string& directory) {
    return {.now = "2026-03-02 11:00", .rehearsal = true, .directory = directory};
}

}  // namespace

TEST_CASE("a database of the first version goes on: its lines stand, what it lacked is made from them") {
    TempDirectory place;
    const auto directory = place.file("office");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    std::string first, again;
    auto repeated = captured_body("2026-03-02 09:40");
    repeated["channel"] = "hotline";
    repeated["form"] = "offsite";
    {
        RunningOffice office(at(directory));
        first = text_of(office.captured(captured_body("2026-03-02 09:30"), "contact_centre_agent-000030"), "subject");
        again = text_of(office.captured(repeated, "contact_centre_agent-000030"), "subject");
    }
    make_version_one(directory);
    RunningOffice office(at(directory));
    CHECK(office.damage() == std::vector<std::string>{});
    CHECK(office.complaint(again).at("links") == Json{first});
    office.read([&](server::Store& store) {
        CHECK(store.links(again) == std::vector<std::string>{first});
        CHECK(store.subject(first)->captured_by == "000030");
    });
    // Recognition works on what was there before.
    repeated["received_at"] = "2026-03-02T10:30:00+08:00";
    CHECK(office.captured(repeated, "contact_centre_agent-000030").at("links").size() == 2);
}

TEST_CASE("a database of a newer version is left alone, and told so") {
    TempDirectory place;
    const auto directory = place.file("office");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    {
        SQLite::Database database(server::store_path(directory), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = " + std::to_string(server::newest_schema() + 1));
    }
    const auto opened = server::open_store(directory);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().what.find("newer version") != std::string::npos);
}
