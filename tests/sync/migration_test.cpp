// SPDX-License-Identifier: Apache-2.0
// A device's log that any earlier version left is brought up to date with all that lies in it: an update must not cost
// a voice.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "sync/chain/escrow.hpp"
#include "sync/sqlite/schema.hpp"
#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using sync::EventLog;

namespace {

constexpr const char* pin = "830519";
const Actor manager{"outlet_manager-650101", Role::outlet_manager, "650101"};

std::vector<std::string> names_in(SQLite::Database& database, const std::string& sql) {
    std::vector<std::string> out;
    for (SQLite::Statement list(database, sql); list.executeStep();) out.push_back(list.getColumn(0).getString());
    return out;
}

/// The columns of `table` that both files have, with commas between.
std::string common_columns(SQLite::Database& database, const std::string& table) {
    std::string out;
    for (const auto& name :
         names_in(database, "SELECT name FROM pragma_table_info('" + table +
                                "', 'main') INTERSECT SELECT name FROM pragma_table_info('" + table + "', 'newer')"))
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

/// The log as version `number` would have written it: its tables, the same rows, without what came later.
void make_version(const std::string& directory, int number) {
    const auto path = directory + "/log.sqlite", older = directory + "/older.sqlite";
    {
        SQLite::Database database(older, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (int i = 1; i <= number; ++i) database.exec(sync::migration(i));
        database.exec("ATTACH '" + path + "' AS newer");
        for (const auto& table : names_in(database, "SELECT name FROM main.sqlite_master WHERE type = 'table'")) {
            const auto columns = common_columns(database, table);
            database.exec("DELETE FROM main." + table + "; INSERT INTO main." + table + "(" + columns + ") SELECT " +
                          columns + " FROM newer." + table);
        }
        database.exec("DETACH newer; PRAGMA user_version = " + std::to_string(number));
    }
    for (const auto* beside : {"-wal", "-shm"}) std::filesystem::remove(path + beside);
    std::filesystem::rename(older, path);
}

int version_of(const std::string& directory) {
    return SQLite::Database(directory + "/log.sqlite").execAndGet("PRAGMA user_version").getInt();
}

/// All that the log tells of what lies in it.
Json account_of(const EventLog& log) {
    Json lines = Json::object(), refused = Json::array();
    for (const auto& subject : log.subjects()) {
        auto& of_it = lines[subject] = Json::array();
        for (const auto& line : log.lines_of(subject)) of_it.push_back(canonical_line(line));
        std::sort(of_it.begin(), of_it.end());
    }
    for (const auto& line : log.refused()) refused.push_back({line.seq, line.why});
    const auto state = log.state();
    const auto identity = log.identity();
    REQUIRE(identity);
    return {{"lines", lines},
            {"refused", refused},
            {"only_here", *log.only_here()},
            {"identity", {identity->origin, identity->unit, identity->server, identity->token, identity->box_key}},
            {"numbers", {state.last_seq, state.acked_seq, state.waiting, state.refused, state.feed}},
            {"last_exchange", state.last_exchange ? to_beijing(*state.last_exchange) : ""},
            {"setting", log.get("rules").value_or("")}};
}

/// A tablet that has met everything: lines that head office holds, one that it refused, lines of others, a subject that
/// left, and two lines that wait.
std::unique_ptr<EventLog> used_tablet(const std::string& directory, FakeHeadOffice& office) {
    auto log = open_log(directory, office);
    REQUIRE(log->append_all({draft("c-1"), draft("c-2"), draft("c-gone")}, noon()));
    office.refuse = [](const Event& event) { return event.subject == "c-2" ? "not in this unit's name" : ""; };
    REQUIRE(exchange(*log, office, noon()));
    office.write("c-1", "graded", noon(), {{"level", 2}});
    office.left = {"c-gone"};
    REQUIRE(exchange(*log, office, noon()));
    REQUIRE(log->append_all({draft("c-3"), draft("c-1", "still waiting")}, noon()));
    REQUIRE(log->put("rules", "kept"));
    REQUIRE(log->next_counter());
    return log;
}

void seal(EventLog& log, const FakeHeadOffice& office) {
    auto key = sync::DataKey::fresh();
    const auto holder = sync::wrap(key, manager, pin, sync::PinCost::least());
    REQUIRE(holder);
    const auto escrow = sync::make_escrow(key, "t-0001", office.box_keys.public_key);
    REQUIRE(log.begin_sealing(std::move(key), *holder, escrow));
    REQUIRE(log.seal_the_rest());
}

void open_with_pin(EventLog& log) {
    auto key = sync::unwrap(log.key_holders().at(0), pin);
    REQUIRE((key && *key));
    REQUIRE(log.unlock(std::move(**key)));
}

/// A sealed line that has its place in another kiosk's chain.
std::string line_of_another_kiosk(const std::string& subject, const FakeHeadOffice& office) {
    TempDirectory directory;
    const auto log = open_log(directory.path(), office, "k-0002", Face::kiosk);
    REQUIRE(log->append(draft(subject), noon()));
    return log->only_here()->at(0);
}

/// As a start leaves it that could not seal the line once more for a place in this chain.
void set_aside(const std::string& path, const std::string& sealed) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    SQLite::Statement keep(database, "INSERT INTO stranded(hash, sealed, why) VALUES(?, ?, 'lost its place')");
    const auto hash = hash_of(sealed);
    keep.bind(1, hash.data(), static_cast<int>(hash.size()));
    keep.bind(2, sealed);
    keep.exec();
}

/// What came with later versions works on what an earlier one left.
void goes_on(EventLog& log, FakeHeadOffice& office) {
    REQUIRE(log.cache_entries("face", {{"c-1", "a note"}}));
    int notes = 0;
    log.each_cached("face", [&](const sync::CacheEntry&) { ++notes; });
    CHECK(notes == 1);
    REQUIRE(log.refused().size() == 1);
    REQUIRE(log.dismiss(log.refused().front().seq));
    CHECK(log.refused().empty());
    REQUIRE(log.append(draft("c-4"), noon()));
    REQUIRE(exchange(log, office, noon()));
    CHECK(log.state().waiting == 0);
    CHECK(log.verify());
    CHECK(std::ranges::count(office.feed, "c-3", &Event::subject) == 1);
    CHECK(std::ranges::count(office.feed, "c-4", &Event::subject) == 1);
}

}  // namespace

TEST_CASE("a tablet's log of every earlier version goes on with all that lay in it") {
    for (int number = 1; number < sync::newest_schema(); ++number) {
        INFO("version " << number);
        TempDirectory directory;
        FakeHeadOffice office;
        const auto before = account_of(*used_tablet(directory.path(), office));
        make_version(directory.path(), number);
        REQUIRE(version_of(directory.path()) == number);
        const auto log = open_log(directory.path(), office);
        CHECK(log->verify());
        CHECK(account_of(*log) == before);
        goes_on(*log, office);
        CHECK(version_of(directory.path()) == sync::newest_schema());
    }
}

TEST_CASE("a sealed tablet's log of every earlier version that had seals opens with the same PIN") {
    constexpr int first_with_seals = 2;
    for (int number = first_with_seals; number < sync::newest_schema(); ++number) {
        INFO("version " << number);
        TempDirectory directory;
        FakeHeadOffice office;
        Json before;
        {
            const auto log = used_tablet(directory.path(), office);
            seal(*log, office);
            before = account_of(*log);
        }
        make_version(directory.path(), number);
        const auto log = open_log(directory.path(), office);
        REQUIRE(log->at_rest() == sync::AtRest::locked);
        open_with_pin(*log);
        CHECK(log->verify());
        CHECK(account_of(*log) == before);
        goes_on(*log, office);
    }
}

TEST_CASE("a kiosk's sealed lines of every earlier version, those without a place too, reach head office once") {
    for (int number = 1; number < sync::newest_schema(); ++number) {
        INFO("version " << number);
        TempDirectory directory;
        FakeHeadOffice office;
        std::string token;
        {
            const auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
            REQUIRE(log->append(draft("c-1"), noon()));
            REQUIRE(exchange(*log, office, noon()));
            REQUIRE(log->append(draft("c-2"), noon()));
            token = log->identity()->token;
        }
        set_aside(directory.file("log.sqlite"), line_of_another_kiosk("c-lost", office));
        make_version(directory.path(), number);
        const auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
        CHECK(log->verify());
        CHECK(log->identity()->token == token);
        CHECK(log->state().waiting == 1);
        CHECK(log->refused().size() == 1);  // the one without a place
        CHECK(log->only_here()->size() == 2);
        REQUIRE(log->reseal({}, ""));  // as each start does it
        REQUIRE(exchange(*log, office, noon()));
        CHECK(log->only_here()->empty());
        for (const auto* subject : {"c-1", "c-2", "c-lost"}) {
            INFO(subject);
            CHECK(std::ranges::count(office.feed, subject, &Event::subject) == 1);
        }
    }
}

TEST_CASE("a migration that devices have run is never changed: one that comes is added here") {
    const std::vector<std::string> shipped{"f782baf027d520b8", "d078ebc2c53346bf", "b3aa0621d039166b",
                                           "90a966f2b41539b0", "ed5f935028fce8fc", "1432083cd1b9e2ea"};
    REQUIRE(std::cmp_equal(shipped.size(), sync::newest_schema()));
    for (int number = 1; number <= sync::newest_schema(); ++number) {
        INFO("migration " << number);
        CHECK(to_hex(hash_of(sync::migration(number))).substr(0, 16) == shipped[static_cast<std::size_t>(number - 1)]);
    }
}
