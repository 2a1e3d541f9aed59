// SPDX-License-Identifier: Apache-2.0
// A database of an older version is brought up to date, and what it lacked is made from the log.
#include <SQLiteCpp/Database.h>

#include <array>
#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "server/store/sqlite/schema.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const char* manager = "outlet_manager-650101";

/// What each version did not have yet is taken away again, from the newest down: the n-th makes version n of n + 1.
constexpr std::array undone{
    "DROP INDEX subject_category; DROP INDEX subject_below_major; DROP INDEX subject_mobile; DROP INDEX "
    "subject_landline; DROP TABLE link; ALTER TABLE subject DROP COLUMN captured_by; ALTER TABLE subject DROP COLUMN "
    "answered_at; DELETE FROM meta WHERE key = 'projections'",
    "DROP TABLE subject_key",
    "DROP TABLE issue_count; ALTER TABLE duty ADD COLUMN item TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE origin DROP COLUMN exchange_key",
    R"sql(
    ALTER TABLE line RENAME TO line_of_6;
    CREATE TABLE line(origin TEXT NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, travelled TEXT, opened TEXT,
        subject TEXT, refused TEXT, received INTEGER NOT NULL, PRIMARY KEY(origin, seq));
    INSERT INTO line SELECT origin, seq, hash, travelled, opened, subject, refused, received FROM line_of_6
        ORDER BY feed;
    ALTER TABLE feed RENAME TO feed_of_6;
    CREATE TABLE feed(feed INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, origin TEXT, seq INTEGER,
        audience TEXT);
    INSERT INTO feed SELECT feed, subject, origin, seq, NULL FROM line_of_6 WHERE subject IS NOT NULL;
    INSERT INTO feed SELECT * FROM feed_of_6;
    DROP TABLE line_of_6;
    DROP TABLE feed_of_6;
    CREATE INDEX line_subject ON line(subject) WHERE subject IS NOT NULL;
    DROP INDEX subject_number;
    CREATE INDEX subject_number ON subject(number);
    ALTER TABLE duty RENAME TO duty_of_6;
    CREATE TABLE duty(subject TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL,
        state TEXT NOT NULL, due INTEGER NOT NULL, PRIMARY KEY(subject, position)) WITHOUT ROWID;
    INSERT INTO duty SELECT subject, position, kind, unit, state, due FROM duty_of_6;
    DROP TABLE duty_of_6;
    CREATE INDEX duty_due ON duty(due, subject, position);
    CREATE INDEX duty_state ON duty(state);
    DROP TABLE duty_count;
    ALTER TABLE subject DROP COLUMN dues;
    )sql",
    "DROP TABLE log_count",
    "ALTER TABLE subject DROP COLUMN words; ALTER TABLE subject ADD COLUMN narrative TEXT NOT NULL DEFAULT ''; UPDATE "
    "subject SET mobile = '+86' || mobile; DELETE FROM meta WHERE key = 'projections'",
    "DROP INDEX attachment_subject; ALTER TABLE attachment DROP COLUMN opens; DROP TABLE brought; DROP TABLE awaited; "
    "DELETE FROM meta WHERE key = 'projections'",
    "ALTER TABLE origin DROP COLUMN heard; ALTER TABLE origin DROP COLUMN head_arrived; ALTER TABLE origin DROP COLUMN "
    "bounded",
    "ALTER TABLE subject DROP COLUMN captured_at; DELETE FROM meta WHERE key = 'projections'",
    "DROP TABLE key_to_destroy",
    "ALTER TABLE origin DROP COLUMN unconfirmed; DROP TABLE returned; DROP TABLE keepsake",
    "DROP TABLE account_history; DROP INDEX line_refused; ALTER TABLE line DROP COLUMN refused_code; "
    "DELETE FROM meta WHERE key GLOB 'vouched *'",
    "DROP TABLE article; DROP TABLE article_version; DROP TABLE article_use; DELETE FROM meta WHERE key = "
    "'knowledge'",
    "DROP TABLE changed; ALTER TABLE subject DROP COLUMN said; ALTER TABLE duty DROP COLUMN article; ALTER TABLE duty "
    "DROP COLUMN met_at; ALTER TABLE duty "
    "DROP COLUMN period; ALTER TABLE duty DROP COLUMN assumed; DELETE FROM meta WHERE key = 'projections'",
    "DROP TABLE fact; DELETE FROM meta WHERE key = 'projections'",
    "ALTER TABLE account DROP COLUMN must_change; ALTER TABLE account DROP COLUMN was_used; ALTER TABLE session DROP "
    "COLUMN created; ALTER TABLE session DROP COLUMN only_for; DROP TABLE subject_name; DROP TABLE code_prefix; DELETE "
    "FROM meta WHERE key IN ('projections', "
    "'code series')",
    "DROP INDEX fact_came_late; ALTER TABLE fact DROP COLUMN came_late; DELETE FROM meta WHERE key = 'projections'"};

void go_back_to(int version, const std::string& directory) {
    SQLite::Database database(server::store_path(directory), SQLite::OPEN_READWRITE);
    REQUIRE(server::newest_schema() == static_cast<int>(undone.size()) + 1);  // a new version is undone here, too
    for (auto from = undone.size(); from >= static_cast<std::size_t>(version); --from) database.exec(undone[from - 1]);
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

OfficeSetting at(const std::string& directory) {
    return {.now = "2026-03-02 11:00", .rehearsal = true, .directory = directory};
}

}  // namespace

TEST_CASE("a database of any earlier version goes on: its lines stand, what it lacked is made from them") {
    for (int version = 1; version < server::newest_schema(); ++version) {
        INFO("version " << version);
        TempDirectory place, replica_place;
        const Attachment photo(500), unnamed(600);
        const auto directory = place.file("office");
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
        std::string first, again;
        auto repeated = captured_body("2026-03-02 09:40");
        repeated["channel"] = "hotline";
        repeated["form"] = "offsite";
        server::Counts before;
        {
            RunningOffice office(at(directory));
            first =
                text_of(office.captured(captured_body("2026-03-02 09:30"), "contact_centre_agent-000030"), "subject");
            again = text_of(office.captured(repeated, "contact_centre_agent-000030"), "subject");
            auto other = captured_body();
            other["customer"]["mobile"] = "13900139000";
            HandMadeDevice device(office, "650101");
            device.exchange({device.next(subject_named(1), "captured", other), device.place("refused")}, 1);
            for (const auto* attachment : {&photo, &unnamed})
                REQUIRE(office.call(attachment->whole(office.token_of(manager))).status == 201);
            office.line(subject_named(1), "evidence_attached", {{"hash", photo.hash}}, manager);
            office.read([&](server::Store& store) { before = store.counts(); });
        }
        go_back_to(version, directory);
        RunningOffice office(at(directory));
        CHECK(office.damage() == std::vector<std::string>{});
        // What was named keeps its effect; who brought the other one is known from version 9 on.
        CHECK(office.call(photo.read(office.token_of(manager))).body == photo.bytes);
        CHECK(office.call(unnamed.held(office.token_of(manager))).json().at("whole") == (version >= 9));
        CHECK(office.complaint(again).at("links") == Json{first});
        office.read([&](server::Store& store) {
            CHECK(store.links(again) == std::vector<std::string>{first});
            CHECK(store.subject(first)->captured_by == "000030");
            CHECK(store.counts() == before);
        });
        const auto replica = office.enrol(replica_place.path(), "000010", Face::desk);
        sync_all(*replica, office.now());
        CHECK(replica->complaint(first));
        CHECK_FALSE(replica->log_state().diverged);
        // Recognition works on what was there before.
        repeated["received_at"] = "2026-03-02T10:30:00+08:00";
        CHECK(office.captured(repeated, "contact_centre_agent-000030").at("links").size() == 2);
        sync_all(*replica, office.now());
        CHECK_FALSE(replica->log_state().diverged);
    }
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
