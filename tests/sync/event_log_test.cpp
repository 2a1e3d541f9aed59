// SPDX-License-Identifier: Apache-2.0
// What a device's log promises about its own lines and its directory.
#include <SQLiteCpp/Database.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <map>

#include "sync/platform/corruption.hpp"
#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using sync::EventLog;

TEST_CASE("what was appended is there after the log is opened again") {
    TempDirectory directory;
    FakeHeadOffice office;
    std::string written;
    {
        auto log = open_log(directory.path(), office);
        written = canonical_line(*log->append(draft("c-1"), noon()));
        REQUIRE(log->put("colour", "red"));
    }
    auto log = open_log(directory.path(), office);
    REQUIRE(log->lines_of("c-1").size() == 1);
    CHECK(canonical_line(log->lines_of("c-1")[0]) == written);
    CHECK(log->subjects() == std::vector<std::string>{"c-1"});
    CHECK(log->get("colour") == "red");
    CHECK_FALSE(log->get("taste"));
    CHECK(log->identity()->origin == "t-0001");
    CHECK(log->state().last_seq == 1);
    CHECK(log->state().waiting == 1);
}

TEST_CASE("a line is durable before append returns, so a killed process loses nothing") {
    TempDirectory directory;
    FakeHeadOffice office;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto log = EventLog::open(directory.path());
        bool stored = log && (*log)->enrol(office.identity("t-0001"));
        for (int i = 0; stored && i < 5; ++i) stored = (*log)->append(draft("c-1"), noon()).has_value();
        ::_exit(stored ? 0 : 1);  // no destructor runs: the database is not closed
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    auto log = open_log(directory.path(), office);
    CHECK(log->lines_of("c-1").size() == 5);
    CHECK(log->verify());
}

TEST_CASE("own lines are numbered without gaps and each holds the hash of the one before") {
    TempDirectory directory;
    FakeHeadOffice office;
    Hash before{};
    for (std::int64_t round = 0; round < 3; ++round) {
        auto log = open_log(directory.path(), office);
        for (std::int64_t i = 1; i <= 3; ++i) {
            const auto event = log->append(draft("c-" + std::to_string(i)), noon());
            REQUIRE(event);
            CHECK(event->seq == round * 3 + i);
            CHECK(event->prev == before);
            before = hash_of(canonical_line(*event));
        }
        CHECK(log->verify());
    }
}

TEST_CASE("stamps of one subject grow even when the clock goes back") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    const auto first = log->append(draft("c-1"), noon());
    const auto second = log->append(draft("c-1"), noon() - std::chrono::hours{5});
    const auto elsewhere = log->append(draft("c-2"), noon() - std::chrono::hours{5});
    CHECK(second->at > first->at);
    CHECK(second->clock == noon() - std::chrono::hours{5});
    CHECK(elsewhere->at < first->at);
}

TEST_CASE("several lines are stored together or not at all") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    CHECK_FALSE(log->append_all({draft("c-1"), draft("Not A Subject")}, noon()));
    CHECK(log->state().last_seq == 0);
    CHECK(log->subjects().empty());
    const auto lines = log->append_all({draft("c-1"), draft("c-1")}, noon());
    REQUIRE(lines);
    CHECK((*lines)[0].seq == 1);
    CHECK((*lines)[1].at > (*lines)[0].at);
    CHECK_FALSE(log->append(draft("c-1", std::string(70'000, 'x')), noon()));
    CHECK(log->append(draft("c-1"), noon())->seq == 3);
    CHECK(log->verify());
}

TEST_CASE("a number that was given with a line is never given again") {
    TempDirectory directory;
    FakeHeadOffice office;
    {
        auto log = open_log(directory.path(), office);
        CHECK(*log->next_counter() == 1);
        CHECK(*log->next_counter() == 2);
        REQUIRE(log->append(draft("c-1"), noon()));
    }
    CHECK(*open_log(directory.path(), office)->next_counter() == 3);
}

TEST_CASE("a device that is not enrolled appends nothing, and is enrolled once") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = EventLog::open(directory.path());
    REQUIRE(log);
    CHECK_FALSE((*log)->append(draft("c-1"), noon()));
    CHECK_FALSE((*log)->next_counter());
    REQUIRE((*log)->enrol(office.identity("t-0001")));
    CHECK_FALSE((*log)->enrol(office.identity("t-0002")));
    CHECK((*log)->identity()->origin == "t-0001");
}

TEST_CASE("a second process is refused the directory, and gets it when the first has gone") {
    TempDirectory directory;
    {
        auto first = EventLog::open(directory.path());
        REQUIRE(first);
        const auto second = EventLog::open(directory.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().what.find(directory.path()) != std::string::npos);
        CHECK(second.error().what.find("in use by another process") != std::string::npos);
    }
    CHECK(EventLog::open(directory.path()));
}

TEST_CASE("a damaged file is named with what to do") {
    TempDirectory directory;
    std::ofstream(directory.file("log.sqlite")) << std::string(5000, 'x');
    const auto log = EventLog::open(directory.path());
    REQUIRE_FALSE(log);
    CHECK(sync::is_corruption(log.error()));
    CHECK(log.error().what.find(directory.file("log.sqlite")) != std::string::npos);
    CHECK(log.error().what.find("restore") != std::string::npos);
}

TEST_CASE("a file made by a newer version is left alone") {
    TempDirectory directory;
    REQUIRE(EventLog::open(directory.path()));
    SQLite::Database(directory.file("log.sqlite"), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
    const auto log = EventLog::open(directory.path());
    REQUIRE_FALSE(log);
    CHECK(log.error().what.find("newer version") != std::string::npos);
}

TEST_CASE("a path that is no directory is refused with a sentence") {
    TempDirectory directory;
    std::ofstream(directory.file("file")) << "x";
    const auto log = EventLog::open(directory.file("file"));
    REQUIRE_FALSE(log);
    CHECK(log.error().what.find("not a directory") != std::string::npos);
}

TEST_CASE("a disk that takes no more stores nothing of the line, says so, and the next line takes the place") {
    TempDirectory directory;
    FakeHeadOffice office;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const auto unlimited = limit.rlim_cur;
        auto log = EventLog::open(directory.path());
        bool right = log && (*log)->enrol(office.identity("t-0001"));
        limit.rlim_cur = 200'000;  // bytes in one file: the write-ahead log reaches it
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::int64_t stored = 0;
        auto line = (*log)->append(draft("c-1", std::string(20'000, 'x')), noon());
        for (; line && stored < 50; line = (*log)->append(draft("c-1", std::string(20'000, 'x')), noon())) ++stored;
        right = right && !line && stored < 50 && line.error().what.find("nothing was stored") != std::string::npos;
        right = right && (*log)->state().last_seq == stored;
        limit.rlim_cur = unlimited;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        line = (*log)->append(draft("c-1"), noon());
        right = right && line && line->seq == stored + 1 && (*log)->verify();
        ::_exit(right ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(open_log(directory.path(), office)->verify());
}

TEST_CASE("verify names the line that was changed, moved or taken out") {
    TempDirectory directory;
    FakeHeadOffice office;
    {
        auto log = open_log(directory.path(), office);
        for (int i = 0; i < 4; ++i) REQUIRE(log->append(draft("c-1"), noon()));
        REQUIRE(log->verify());
    }
    struct Row {
        const char* sql;
        const char* where;
    };
    const std::vector<Row> table{
        {"UPDATE lines SET bytes = replace(bytes, 'long', 'loud') WHERE seq = 3", "seq 3"},
        {"UPDATE own SET hash = zeroblob(32) WHERE seq = 2", "seq 2"},
        {"DELETE FROM own WHERE seq = 2", "seq 3"},
        {"DELETE FROM lines WHERE seq = 4", "seq 4"},
    };
    for (const auto& row : table) {
        TempDirectory copy;
        directory.copy_to(copy);
        SQLite::Database(copy.file("log.sqlite"), SQLite::OPEN_READWRITE).exec(row.sql);
        const auto verified = open_log(copy.path(), office)->verify();
        INFO(row.sql);
        REQUIRE_FALSE(verified);
        CHECK(sync::is_corruption(verified.error()));
        CHECK(verified.error().where == row.where);
    }
}

TEST_CASE("a note on a subject is found by its maker until a line of the subject comes") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(log->append(draft("c-2"), noon()));
    const auto notes = [&](const std::string& key) {
        std::map<std::string, std::string> out;
        log->each_cached(key, [&](const sync::CacheEntry& note) { out[note.subject] = note.text; });
        return out;
    };
    REQUIRE(log->cache_entries("one", {{"c-1", "first"}, {"c-2", "second"}, {"c-3", "of nothing"}}));
    CHECK(notes("one") == std::map<std::string, std::string>{{"c-1", "first"}, {"c-2", "second"}});
    CHECK(notes("another").empty());
    REQUIRE(log->append(draft("c-1"), noon()));
    CHECK(notes("one") == std::map<std::string, std::string>{{"c-2", "second"}});
    office.write("c-2", "graded", noon());
    REQUIRE(exchange(*log, office, noon()));
    CHECK(notes("one").empty());
}
