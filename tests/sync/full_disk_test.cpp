// SPDX-License-Identifier: Apache-2.0
// A disk that takes nothing more still shows what is on it.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "sync/sqlite/schema.hpp"
#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/small_disk.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using sync::EventLog;

namespace {

/// Skips where no small disk can be made.
#define ON_A_SMALL_DISK(disk, options)                    \
    const SmallDisk disk(options);                        \
    if (!disk.is_there()) {                               \
        WARN("only root may make a small disk: skipped"); \
        return;                                           \
    }

void has_three_lines(EventLog& log) {
    CHECK(log.read_subjects() == std::vector<std::string>{"c-1", "c-2"});
    CHECK(log.read_events("c-1")->size() == 2);
    CHECK(log.read_state()->last_seq == 3);
    CHECK(log.read_refused()->empty());
    CHECK(log.verify());
}

void write_three_lines(const std::string& directory, const FakeHeadOffice& office) {
    const auto log = open_log(directory, office);
    REQUIRE(log->append_all({draft("c-1"), draft("c-2"), draft("c-1", "again")}, noon()));
}

/// Longer than what is left in the pages that there are.
Draft long_draft() { return draft("c-3", std::string(40'000, 'w')); }

std::string why_refused(EventLog& log) {
    const auto appended = log.append(long_draft(), noon());
    return appended ? "" : appended.error().what;
}

}  // namespace

TEST_CASE("a log on a full disk opens, is read and verified, refuses captures, and goes on once there is room") {
    for (const int spared : {0, 1, 4'096, 8'192, 32'768, 40'960}) {
        INFO(spared << " bytes are left");
        ON_A_SMALL_DISK(disk, "size=1m")
        FakeHeadOffice office;
        write_three_lines(disk.file("device"), office);
        disk.fill(spared);
        {
            const auto log = EventLog::open(disk.file("device"));
            REQUIRE(log);
            has_three_lines(**log);
            CHECK(why_refused(**log).find("is full: free some space") != std::string::npos);
            has_three_lines(**log);
            disk.make_room();
            CHECK(why_refused(**log).empty());  // without being opened again
        }
        const auto log = open_log(disk.file("device"), office);
        CHECK(log->lines_of("c-3").size() == 1);
        CHECK(log->verify());
    }
}

TEST_CASE("a log that was open when the disk became full is read, refuses captures, and goes on once there is room") {
    ON_A_SMALL_DISK(disk, "size=1m")
    FakeHeadOffice office;
    write_three_lines(disk.file("device"), office);
    const auto log = open_log(disk.file("device"), office);
    disk.fill();
    CHECK(why_refused(*log).find("is full") != std::string::npos);
    has_three_lines(*log);
    CHECK_FALSE(log->put("a setting", std::string(40'000, 's')));
    disk.make_room();
    CHECK(why_refused(*log).empty());
    CHECK(log->verify());
}

TEST_CASE("what a killed process left in the write-ahead log is read on a full disk, too") {
    ON_A_SMALL_DISK(disk, "size=1m")
    FakeHeadOffice office;
    TempDirectory running;
    const auto killed = open_log(running.path(), office);
    REQUIRE(killed->append_all({draft("c-1"), draft("c-2"), draft("c-1", "again")}, noon()));
    std::filesystem::create_directory(disk.file("device"));
    for (const char* name : {"lock", "log.sqlite", "log.sqlite-wal"})
        std::filesystem::copy_file(running.file(name), disk.file(std::string("device/") + name));
    disk.fill();
    for (int start = 0; start < 2; ++start) {  // closing it must not lose the write-ahead log
        const auto log = EventLog::open(disk.file("device"));
        REQUIRE(log);
        has_three_lines(**log);
    }
    disk.make_room();
    const auto log = open_log(disk.file("device"), office);
    has_three_lines(*log);
    CHECK(why_refused(*log).empty());
}

TEST_CASE("a log of an earlier version is read on a full disk, and brought up to date once there is room") {
    ON_A_SMALL_DISK(disk, "size=1m")
    FakeHeadOffice office;
    write_three_lines(disk.file("device"), office);
    {
        SQLite::Database database(disk.file("device/log.sqlite"), SQLite::OPEN_READWRITE);
        // As version 3 left it.
        database.exec(
            "DROP TABLE receipts; DROP TABLE kept; DROP TABLE to_return; DROP INDEX own_covered; "
            "ALTER TABLE own DROP COLUMN covered; ALTER TABLE lines DROP COLUMN proof; "
            "ALTER TABLE lines DROP COLUMN chain_hash");
        database.exec(
            "DROP INDEX own_sealed; ALTER TABLE own DROP COLUMN held_total; ALTER TABLE own DROP COLUMN settled; "
            "CREATE INDEX own_sealed ON own(held_at) WHERE sealed IS NOT NULL");
        for (const char* column : {"boot", "since_boot", "total_on"})
            database.exec(std::string("ALTER TABLE progress DROP COLUMN ") + column);
        database.exec("PRAGMA user_version = 3");
    }
    disk.fill();
    const auto log = EventLog::open(disk.file("device"));
    REQUIRE(log);
    has_three_lines(**log);
    CHECK(why_refused(**log).find("is full: free some space") != std::string::npos);
    has_three_lines(**log);
    disk.make_room();
    CHECK(why_refused(**log).empty());
    CHECK((*log)->lines_of("c-3").size() == 1);
    CHECK(SQLite::Database(disk.file("device/log.sqlite")).execAndGet("PRAGMA user_version").getInt() ==
          sync::newest_schema());
}

TEST_CASE("a disk on which no file can be made any more is read as it lies") {
    ON_A_SMALL_DISK(disk, "size=1m,nr_inodes=20")
    FakeHeadOffice office;
    write_three_lines(disk.file("a device % with # signs?"), office);
    disk.use_up_names();
    const auto log = EventLog::open(disk.file("a device % with # signs?"));
    REQUIRE(log);
    has_three_lines(**log);
    const auto refused = (*log)->append(draft("c-3"), noon());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("cannot be opened") != std::string::npos);
    for (int i = 0; i < 4; ++i) std::filesystem::remove(disk.file("name-" + std::to_string(i)));
    CHECK((*log)->append(draft("c-3"), noon()));
    CHECK((*log)->lines_of("c-3").size() == 1);
}
