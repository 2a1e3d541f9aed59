// SPDX-License-Identifier: Apache-2.0
// The subjects' keys lie in a database of their own: a crash between the two leaves no line without its key, and no key
// that was to be destroyed (docs/decisions/0016).
#include "server/store/subject_keys.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "server/app/founding.hpp"
#include "server/audit/backup.hpp"
#include "server/audit/restore.hpp"
#include "server/runtime/watch.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const std::string words = "柜员把我的存折弄丢了";

/// A head office that allows erasure, with one complaint.
struct Bank {
    TempDirectory place;
    std::string directory = place.file("office"), subject;

    Bank() {
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory, {erasing_rules(), true}));
        RunningOffice office(OfficeSetting{.directory = directory});
        auto body = captured_body();
        body["narrative"] = words;
        subject = text_of(office.captured(body), "subject");
    }
    std::string keys() const { return server::subject_keys_path(directory); }
    SQLite::Database database() const {
        return SQLite::Database(server::store_path(directory), SQLite::OPEN_READWRITE);
    }
    bool can_be_read() const {
        const auto store = server::open_store(directory);
        REQUIRE(store);
        return !(*store)->opened_events(subject).empty();
    }
};

std::int64_t count(SQLite::Database&& database, const std::string& table) {
    return database.execAndGet("SELECT count(*) FROM " + table).getInt64();
}

}  // namespace

TEST_CASE("the keys are in no table of the database and in no backup of it", "[rulebook8][keys]") {
    Bank bank;
    CHECK(bank.can_be_read());
    CHECK(count(bank.database(), "subject_key") == 0);
    const auto backup = bank.place.file("backup.sqlite"), keys = bank.place.file("keys-to");
    REQUIRE(server::back_up(**server::open_store(bank.directory), backup));
    REQUIRE(server::back_up_subject_keys(bank.directory, keys));
    CHECK(count(SQLite::Database(backup, SQLite::OPEN_READONLY), "subject_key") == 0);
    CHECK(count(SQLite::Database(keys, SQLite::OPEN_READONLY), "subject_key") == 1);
    // The disk is lost: the backup alone opens nothing, with the keys it opens all.
    const auto file = bank.directory + "/keys.json";
    for (const bool with_keys : {false, true}) {
        const auto fresh = bank.place.file(with_keys ? "with" : "without");
        std::filesystem::create_directory(fresh);
        std::filesystem::copy_file(file, fresh + "/keys.json");
        server::RestoreOrder order{fresh, backup, with_keys ? keys : std::string{}, {}};
        if (!with_keys) {
            const auto refused = server::restore(order);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().what.find("1 subjects") != std::string::npos);
            CHECK(refused.error().what.find("--keys-from") != std::string::npos);
            CHECK_FALSE(std::filesystem::exists(server::store_path(fresh)));
            order.without_keys = true;  // there are none any more
        }
        REQUIRE(server::restore(order));
        CHECK((*server::open_store(fresh))->opened_events(bank.subject).empty() != with_keys);
    }
}

TEST_CASE("subjects whose keys are lost make head office not ready, and verify names them", "[rulebook8][keys]") {
    Bank bank;
    const auto aside = bank.place.file("aside");
    const auto is_told = [&] {
        RunningOffice office(OfficeSetting{.directory = bank.directory});
        const bool missing = !server::look_at_subject_keys(office.runtime());
        const auto ready = office.get("/readyz");
        CHECK(ready.status == (missing ? 503 : 200));
        if (missing) CHECK(ready.json()["reasons"][0]["code"] == "subject_keys_missing");
        const auto damage = office.damage();
        CHECK(damage.empty() != missing);
        return missing && damage.front().find("1 subjects") != std::string::npos;
    };
    CHECK_FALSE(is_told());
    std::filesystem::rename(bank.keys(), aside);
    for (const char* beside : {"-wal", "-shm"}) std::filesystem::remove(bank.keys() + beside);
    CHECK(is_told());
    std::filesystem::rename(aside, bank.keys());
    CHECK_FALSE(is_told());
    // What was destroyed on a lawful order is not missing, also where an older copy of the log still has its lines.
    server::SubjectKeys(bank.keys()).destroy({bank.subject});
    CHECK(server::subjects_without_key(bank.directory, bank.directory) == 0);
}

TEST_CASE("a key is there before the first line under it, whenever the power goes", "[rulebook8][keys][crash]") {
    TempDirectory place;
    REQUIRE(sync::start_crypto());
    const auto path = server::subject_keys_path(place.path());
    std::string kept, not_kept;
    {
        server::SubjectKeys keys(path);
        kept = keys.seal("c-1", words);
        keys.keep();  // the power goes before the line is committed
        not_kept = keys.seal("c-2", words);
    }
    server::SubjectKeys after(path);
    CHECK(after.open("c-1", kept) == words);
    CHECK_FALSE(after.open("c-2", not_kept));
    // The line comes again, under the key that is there.
    CHECK(after.open("c-1", after.seal("c-1", "again")) == "again");
    CHECK(after.open("c-1", kept) == words);
}

TEST_CASE("a job that is undone leaves no line without its key", "[rulebook8][keys]") {
    Bank bank;
    RunningOffice office(OfficeSetting{.directory = bank.directory});
    const auto row = [&](server::Store& store, const std::string& subject, std::int64_t seq) {
        store.insert_event({"x-1", seq, Hash{}, {}, "{}", subject, {}, office.now(), true});
    };
    const auto store = *server::open_store(bank.directory);
    store->begin();
    store->savepoint();
    row(*store, "c-undone", 1);
    store->rollback_to();
    row(*store, "c-undone", 1);
    store->commit();
    store->begin();
    row(*store, "c-back", 2);
    store->rollback();
    store->begin();
    row(*store, "c-back", 2);
    store->commit();
    const auto again = *server::open_store(bank.directory);
    CHECK(again->opened_events("c-undone") == std::vector<std::string>{"{}"});
    CHECK(again->opened_events("c-back") == std::vector<std::string>{"{}"});
}

TEST_CASE("a key that was to be destroyed when the power went is destroyed at the next start",
          "[rulebook8][keys][crash]") {
    Bank bank;
    bank.database().exec("INSERT INTO key_to_destroy VALUES('" + bank.subject + "')");
    CHECK_FALSE(bank.can_be_read());
    CHECK(count(bank.database(), "key_to_destroy") == 0);
    CHECK(count(SQLite::Database(bank.keys(), SQLite::OPEN_READONLY), "subject_key") == 0);
}

TEST_CASE("keys that an earlier version kept in the database are moved out of it", "[rulebook8][keys]") {
    Bank bank;
    {
        auto database = bank.database();
        SQLite::Statement attach(database, "ATTACH ? AS outside");
        attach.bind(1, bank.keys());
        attach.exec();
        database.exec("INSERT INTO main.subject_key SELECT subject, key FROM outside.subject_key");
    }
    for (const char* beside : {"", "-wal", "-shm"}) std::filesystem::remove(bank.keys() + beside);
    CHECK(bank.can_be_read());
    CHECK(count(bank.database(), "subject_key") == 0);
    CHECK(count(SQLite::Database(bank.keys(), SQLite::OPEN_READONLY), "subject_key") == 1);
    CHECK(bank.can_be_read());
}
