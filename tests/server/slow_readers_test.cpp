// SPDX-License-Identifier: Apache-2.0
// Whoever reads slowly, or without end, keeps the write-ahead log from no one; and what operators ask for reads no line
// of the log.
#include <sqlite3.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/audit/log_transfer.hpp"
#include "server/audit/verify.hpp"
#include "server/ingest/loaded_subject.hpp"
#include "server/runtime/device_health.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using server::Store;

namespace {

constexpr std::int64_t mib = std::int64_t{1} << 20;

std::int64_t write_ahead_mib(RunningOffice& office) {
    std::int64_t out = 0;
    office.read([&](Store& store) { out = store.write_ahead_bytes() / mib; });
    return out;
}

/// 96 MiB, in as many commits.
void write_much(RunningOffice& office) {
    for (int i = 0; i < 96; ++i)
        office.write([&](Store& store) { store.put_value("much", std::string(mib, static_cast<char>('a' + i % 26))); });
}

}  // namespace

TEST_CASE("the write-ahead log stays small behind an export that is stuck in the middle") {
    RunningOffice office;
    office.captured(captured_body());
    office.read([&](Store& store) {
        server::export_events(store, office.runtime().context, [&](const std::string&) {
            write_much(office);  // what is written goes nowhere meanwhile
            CHECK(write_ahead_mib(office) < 64);
            return false;
        });
    });
}

TEST_CASE("an export is what the log was when it began, whatever is written while it goes on") {
    RunningOffice office;
    const auto lines = (office.captured(captured_body()), office.events_stored());
    std::int64_t exported = 0;
    office.read([&](Store& store) {
        exported = server::export_events(store, office.runtime().context, [&](const std::string&) {
            office.captured(captured_body());
            return true;
        });
    });
    CHECK(exported == lines);
    CHECK(office.events_stored() > lines);
}

TEST_CASE("a write-ahead log that grew behind a reader gives its room back when that is gone") {
    RunningOffice office;
    office.read([&](Store& store) {
        (void)store.last_feed();  // the snapshot is held
        write_much(office);
        CHECK(write_ahead_mib(office) > 64);
    });
    office.captured(captured_body());
    CHECK(write_ahead_mib(office) < 64);
}

TEST_CASE("overlapping readers do not keep the write-ahead log from beginning anew") {
    RunningOffice office;
    auto one = server::open_store(office.directory()), other = server::open_store(office.directory());
    REQUIRE((one && other));
    std::atomic<bool> done = false;
    // At each moment one of them holds a snapshot, if none for long.
    std::thread reading([&] {
        const auto hold = [](Store& store) {
            store.begin_read();
            (void)store.last_feed();
        };
        for (hold(**one); !done;) {
            hold(**other);
            (*one)->commit();
            hold(**one);
            (*other)->commit();
        }
        (*one)->commit();
    });
    write_much(office);
    CHECK(write_ahead_mib(office) < 64);
    done = true;
    reading.join();
}

TEST_CASE("a read that holds its snapshot for too long is ended with a problem that says so") {
    RunningOffice office;
    office.captured(captured_body());
    auto store = server::open_store(office.directory());
    REQUIRE(store);
    std::vector<std::unique_ptr<Store>> stores;
    stores.push_back(std::move(*store));
    server::Readers readers(std::move(stores), office.runtime().health, std::chrono::milliseconds{20});
    const auto endless = [](Store& s) -> server::Answer<bool> {
        for (;;) (void)s.last_feed();
    };
    const auto ended = readers.read<bool>(endless);
    REQUIRE_FALSE(ended);
    CHECK(ended.error().status == 503);
    CHECK(ended.error().type == "read-too-long");
    CHECK(ended.error().detail.find("read for too long at once") != std::string::npos);
    // One long statement is interrupted, too.
    server::SqliteStore raw(server::store_path(office.directory()), false);
    raw.limit_snapshots(std::chrono::milliseconds{20});
    raw.begin_read();
    try {
        raw.database().execAndGet(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n, line");
        FAIL("it came to an end");
    } catch (const std::exception& exception) {
        CHECK(raw.trouble(exception) == server::StoreTrouble::too_long);
    }
    raw.rollback();
    // Who lets go begins anew each time, and head office is well.
    const auto pages = readers.read<bool>([](Store& s) -> server::Answer<bool> {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{60};
        while (std::chrono::steady_clock::now() < end) {
            (void)s.last_feed();
            s.let_go();
        }
        return true;
    });
    CHECK(pages);
    CHECK(office.runtime().health.ready());
}

TEST_CASE("lengthy reads leave connections to those who ask briefly") {
    RunningOffice office;
    std::mutex mutex;
    std::condition_variable changed;
    int inside = 0;
    bool done = false;
    const auto wait = [&](Store&) -> server::Answer<bool> {
        std::unique_lock lock(mutex);
        ++inside;
        changed.notify_all();
        changed.wait(lock, [&] { return done; });
        return true;
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back(
            [&] { (void)office.runtime().readers.read<bool>(wait, server::Readers::Length::lengthy); });
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return inside == 2; });
    }
    CHECK(office.get("/v1/complaints", "auditor-000000").status == 200);
    {
        const std::lock_guard lock(mutex);
        done = true;
    }
    changed.notify_all();
    for (auto& thread : threads) thread.join();
}

TEST_CASE("a verification finds nothing wrong though lines come and rules change while it goes on") {
    RunningOffice office;
    for (int i = 0; i < 5; ++i) office.captured(captured_body());
    int looks = 0;
    const auto found = server::verify_aside(office.runtime(), [&](std::int64_t, std::int64_t) {
        if (++looks > 3) return;
        office.captured(captured_body());
        write_much(office);
        CHECK(write_ahead_mib(office) < 64);
    });
    REQUIRE(found);
    CHECK(looks > 0);
    CHECK(found->damage == std::vector<std::string>{});
}

TEST_CASE("reports read the log as it was when they were asked for, page by page") {
    RunningOffice office;
    for (int i = 0; i < 3; ++i) office.captured(captured_body());
    office.read([&](Store& store) {
        const auto before = server::all_complaints(store, office.rules());
        CHECK(before.size() == 3);
        office.captured(captured_body());
        CHECK(server::all_complaints(store, office.rules()).size() == 4);  // it was let go of
    });
}

namespace {

struct Cost {
    int steps = 0, scanned = 0;
    std::vector<std::string> plans;
};

/// What SQLite does for /healthz and /metrics.
Cost cost_of_operators(RunningOffice& office) {
    server::SqliteStore store(server::store_path(office.directory()), false);
    (void)store.counts();
    (void)server::device_health(store, office.runtime().context);
    auto* database = store.database().getHandle();
    Cost out;
    std::vector<std::string> texts;
    for (auto* s = sqlite3_next_stmt(database, nullptr); s; s = sqlite3_next_stmt(database, s)) {
        out.steps += sqlite3_stmt_status(s, SQLITE_STMTSTATUS_VM_STEP, 0);
        out.scanned += sqlite3_stmt_status(s, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
        texts.emplace_back(sqlite3_sql(s));
    }
    for (const auto& text : texts) {
        SQLite::Statement plan(store.database(), "EXPLAIN QUERY PLAN " + text);
        while (plan.executeStep()) out.plans.push_back(plan.getColumn(3).getString());
    }
    return out;
}

}  // namespace

TEST_CASE("what operators ask for costs the same however long the log is, and reads no line of it") {
    RunningOffice office;
    office.captured(captured_body());
    const auto small = cost_of_operators(office);
    for (int i = 0; i < 40; ++i) office.captured(captured_body());
    const auto large = cost_of_operators(office);
    CHECK(large.steps == small.steps);
    CHECK(large.scanned == small.scanned);
    REQUIRE(large.plans.size() >= 3);
    for (const auto& step : large.plans) {
        INFO(step);
        for (const char* table : {" line", " subject", " duty ", " feed", " scope"})
            CHECK(step.find(table) == std::string::npos);
    }
}
