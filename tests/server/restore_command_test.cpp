// SPDX-License-Identifier: Apache-2.0
// A backup takes the place of the database whole or not at all, in a new epoch; what was put there by hand is found
// out.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/app/founding.hpp"
#include "server/audit/backup.hpp"
#include "server/audit/checkpoint.hpp"
#include "server/audit/restore.hpp"
#include "server/ingest/missing_events.hpp"
#include "server/platform/durable_files.hpp"
#include "server/runtime/watch.hpp"
#include "server/store/sqlite/generation.hpp"
#include "server/store/sqlite/put_in_place.hpp"
#include "server/store/subject_keys.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/vocabulary/complaint_number.hpp"
#include "tests/server/support/backed_up_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;
namespace fs = std::filesystem;

namespace {

using Bank = BackedUpBank;

/// The sentence that keeps head office from being opened; "" when nothing does.
std::string why_not_opened(const std::string& directory) {
    const auto known = server::check_generation(directory);
    const auto begun = server::begin_generation(directory);
    CHECK(known.has_value() == begun.has_value());
    return known ? std::string{} : known.error().what;
}

}  // namespace

TEST_CASE("a restore puts the backup in place, keeps what was there, and begins an epoch", "[restore]") {
    Bank bank;
    const auto done = bank.restore(bank.backup);
    REQUIRE(done);
    CHECK(done->epoch == 2);
    CHECK(done->events > 0);
    CHECK(done->taken_at);
    const auto aside = bank.directory + '/' + done->aside;
    for (const char* name : {"huiyin.sqlite", "keys.json", "huiyin.id"}) CHECK(fs::exists(aside + '/' + name));
    CHECK(fs::exists(bank.directory + "/keys.json"));
    CHECK_FALSE(fs::exists(server::waiting_folder(bank.directory)));
    bank.serves_the_backup(2);
    // The old database can be looked at where it lies now.
    RunningOffice old({.now = "2026-03-02 10:00", .rehearsal = true, .directory = aside});
    CHECK(old.get("/v1/complaints?q=" + bank.lost_number, "auditor-000000").status == 200);
}

TEST_CASE("after a restore no number and no name is given a second time", "[restore][epoch]") {
    Bank bank;
    REQUIRE(bank.restore(bank.backup));
    REQUIRE(server::begin_generation(bank.directory));
    RunningOffice office(bank.setting());
    CHECK(text_of(office.captured(captured_body("2026-03-02 09:45")), "number") != bank.lost_number);
    CHECK(HandMadeDevice(office, outlet).origin() != bank.lost_device);
}

TEST_CASE("a restore names what the checkpoint of the day knew of and the backup does not", "[restore]") {
    Bank bank;
    std::int64_t head = 0;
    {
        RunningOffice office(bank.setting());
        office.read([&](server::Store& store) {
            head = store.origin("ho")->head_seq;
            REQUIRE(server::keep_checkpoint_of_the_day(store, office.runtime().context));
        });
    }
    REQUIRE(bank.restore(bank.backup));
    REQUIRE(server::begin_generation(bank.directory));
    RunningOffice office(bank.setting());
    office.read([&](server::Store& store) {
        const auto missing = server::missing_events(store);
        REQUIRE(missing.size() == 1);
        CHECK(missing[0].origin == "ho");
        CHECK(missing[0].awaited == std::to_string(store.origin("ho")->head_seq + 1) + "–" + std::to_string(head));
    });
}

TEST_CASE("two restores of one backup begin two epochs, whatever the database between them says", "[restore][epoch]") {
    Bank bank;
    CHECK(bank.restore(bank.backup)->epoch == 2);
    CHECK(bank.restore(bank.backup)->epoch == 3);
    std::ofstream(server::store_path(bank.directory), std::ios::trunc) << "nothing that can be read";
    CHECK(bank.restore(bank.backup)->epoch == 4);
    bank.serves_the_backup(4);
}

TEST_CASE("where the disk was lost, the epoch is above any that may have been begun there", "[restore][epoch]") {
    Bank bank;
    const auto keys = bytes_of(bank.directory + "/keys.json");
    CHECK(bank.restore(bank.backup)->epoch == 2);
    fs::remove_all(bank.directory);
    fs::create_directory(bank.directory);
    bank.is_refused(bank.backup, "keys");
    std::ofstream(bank.directory + "/keys.json") << keys;
    const auto done = bank.restore(bank.backup);
    REQUIRE(done);
    CHECK(done->epoch > 100);
    bank.serves_the_backup(done->epoch);
}

TEST_CASE("a disk that is lost twice on one day begins two epochs, the later the higher", "[restore][epoch]") {
    Bank bank;
    const auto restored = [&](const std::string& name, When now) {
        const auto directory = bank.place.file(name);
        fs::create_directory(directory);
        fs::copy_file(bank.directory + "/keys.json", directory + "/keys.json");
        const auto done = server::restore({directory, bank.backup, {}, {}, false, now.instant});
        REQUIRE(done);
        REQUIRE(server::begin_generation(directory));
        RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory});
        const auto number = text_of(office.captured(captured_body("2026-03-02 09:45")), "number");
        return std::tuple(done->epoch, HandMadeDevice(office, outlet).origin(), number);
    };
    const auto [first, first_name, first_number] = restored("first", "2026-03-02 11:00:00");
    const auto [second, second_name, second_number] = restored("second", "2026-03-02 11:00:01");
    CHECK(second > first);
    CHECK(first > 699);  // what an earlier version began by the number of the day
    CHECK(second_name != first_name);
    CHECK(second_number != first_number);
    CHECK(is_complaint_number(second_number));
    CHECK(normalised_number(second_number) == second_number);
}

TEST_CASE("a backup that is damaged, cut off, foreign or none is refused, and nothing was moved", "[restore]") {
    Bank bank;
    bank.is_refused(bank.place.file("none.sqlite"), "no backup");
    bank.is_refused(server::store_path(bank.directory), "the database itself");

    const auto cut = bank.place.file("cut.sqlite");
    std::ofstream(cut, std::ios::binary) << bytes_of(bank.backup).substr(0, 40'960);
    bank.is_refused(cut, "damaged");
    const auto text = bank.place.file("text.sqlite");
    std::ofstream(text) << "no database";
    bank.is_refused(text, "damaged");

    const auto changed = bank.place.file("changed.sqlite");
    fs::copy_file(bank.backup, changed);
    SQLite::Database(changed, SQLite::OPEN_READWRITE)
        .exec("UPDATE line SET opened = replace(opened, '\"level\":1', '\"level\":3') WHERE origin = 'ho'");
    bank.is_refused(changed, "damaged");

    const auto newer = bank.place.file("newer.sqlite");
    fs::copy_file(bank.backup, newer);
    SQLite::Database(newer, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 1000");
    bank.is_refused(newer, "newer version");

    TempDirectory elsewhere;
    REQUIRE(server::found_office(elsewhere.file("office"), {*rules_from({}, {}), true}));
    const auto foreign = elsewhere.file("foreign.sqlite");
    REQUIRE(back_up(**server::open_store(elsewhere.file("office")), foreign));
    bank.is_refused(foreign, "keys");

    std::ofstream(bank.backup + "-wal") << "changes that are not in it";
    bank.is_refused(bank.backup, "copy of a database in use");
}

TEST_CASE("wherever a restore is cut off, the next start finishes it or finds all as it was", "[restore][crash]") {
    // Each step that moves something is undone by hand, as if the power had gone before it.
    Bank bank;
    const auto done = bank.restore(bank.backup);
    REQUIRE(done);
    const auto aside = bank.directory + '/' + done->aside;
    const auto waiting = server::waiting_folder(bank.directory);
    const auto database = server::store_path(bank.directory);
    const std::string id = "/huiyin.id";
    using Moves = std::vector<std::pair<std::string, std::string>>;
    const auto cut_off = [&](const Moves& back) {
        SQLite::Database(database, SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = DELETE");
        const Json order{{"aside", done->aside},
                         {"epoch", done->epoch},
                         {"generation", std::int64_t{server::generation_in(database).value()}}};
        fs::create_directory(waiting);
        for (const auto& [from, to] : back) fs::rename(from, to);
        REQUIRE(server::write_durably(bank.directory + "/restore.json", canonical(order)));
        CHECK(server::check_generation(bank.directory).error().what.find("interrupted") != std::string::npos);
        REQUIRE(server::begin_generation(bank.directory));
        CHECK_FALSE(server::is_being_put_in_place(bank.directory));
        CHECK_FALSE(fs::exists(waiting));
        CHECK(fs::exists(aside + "/huiyin.sqlite"));
        CHECK(fs::exists(aside + id));
        bank.serves_the_backup(2);
    };
    cut_off({});  // at the very end
    fs::remove(bank.directory + id);
    cut_off({});  // before huiyin.id named the new one
    fs::remove(bank.directory + id);
    cut_off({{database, waiting + "/huiyin.sqlite"}});  // between the old one and the new one
    fs::remove(bank.directory + id);
    cut_off({{database, waiting + "/huiyin.sqlite"}, {aside + id, bank.directory + id}});
    fs::remove(bank.directory + id);
    cut_off({{database, waiting + "/huiyin.sqlite"},  // before anything was moved
             {aside + id, bank.directory + id},
             {aside + "/huiyin.sqlite", database}});
}

TEST_CASE("a restore that was cut off before anything moved leaves head office as it was", "[restore][crash]") {
    Bank bank;
    const auto waiting = server::waiting_folder(bank.directory);
    fs::create_directory(waiting);
    fs::copy_file(bank.backup, waiting + "/huiyin.sqlite");
    CHECK(why_not_opened(bank.directory).empty());
    CHECK_FALSE(fs::exists(waiting));
    {
        RunningOffice office(bank.setting());
        CHECK(office.runtime().context.epoch == 1);
    }
    CHECK(bank.restore(bank.backup)->epoch == 2);
}

TEST_CASE("a backup that was put in place by hand is found out, with the dead log beside it or without", "[restore]") {
    Bank bank;
    const auto database = server::store_path(bank.directory);
    std::string dead_log;
    {  // killed while it serves: what was written last lies in the log only
        RunningOffice office(bank.setting());
        office.captured(captured_body("2026-03-02 09:50"));
        dead_log = bytes_of(database + "-wal");
    }
    REQUIRE(dead_log.size() > 4096);
    fs::copy_file(bank.backup, database, fs::copy_options::overwrite_existing);
    std::ofstream(database + "-wal", std::ios::binary) << dead_log;
    fs::remove(database + "-shm");
    const auto before = state_of(bank.directory);
    CHECK(why_not_opened(bank.directory).find("restore") != std::string::npos);
    CHECK(state_of(bank.directory) == before);
    fs::remove(database + "-wal");
    CHECK(why_not_opened(bank.directory).find("restore") != std::string::npos);
    fs::remove(bank.directory + "/huiyin.id");
    CHECK(why_not_opened(bank.directory).find("restore") != std::string::npos);
    CHECK(bank.restore(bank.backup)->epoch >= 2);
    CHECK(why_not_opened(bank.directory).empty());
}

TEST_CASE("a log of another database beside the right one is found out before SQLite replays it", "[restore]") {
    Bank bank;
    const auto database = server::store_path(bank.directory);
    std::string earlier_log;
    {
        RunningOffice office(bank.setting());
        for (int i = 0; i < 20; ++i) office.captured(captured_body("2026-03-02 09:50"));
        earlier_log = bytes_of(database + "-wal");
    }
    REQUIRE(server::begin_generation(bank.directory));  // a later start
    std::ofstream(database + "-wal", std::ios::binary) << earlier_log;
    const auto before = bytes_of(database);
    CHECK(why_not_opened(bank.directory).find("belongs to another database") != std::string::npos);
    CHECK(bytes_of(database) == before);
    // A torn end is nobody's: SQLite does not replay it.
    std::ofstream(database + "-wal", std::ios::binary) << earlier_log.substr(0, 3'000);
    CHECK(why_not_opened(bank.directory).empty());
}

TEST_CASE("an older copy of the database is no longer taken for it once head office began to write again",
          "[restore]") {
    Bank bank;
    const auto database = server::store_path(bank.directory), copy = bank.place.file("copy.sqlite");
    fs::copy_file(database, copy);
    CHECK(why_not_opened(bank.directory).empty());
    fs::copy_file(copy, database, fs::copy_options::overwrite_existing);
    CHECK(why_not_opened(bank.directory).find("restore") != std::string::npos);
}

TEST_CASE("a copy of the database from since the last start is known for one, and is put back by a restore",
          "[restore]") {
    Bank bank;
    const auto database = server::store_path(bank.directory), copy = bank.place.file("copy.sqlite");
    std::string log;
    std::int64_t last = 0;
    {
        RunningOffice office(bank.setting());
        office.captured(captured_body("2026-03-02 09:50"));
        SQLite::Database(database, SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
        fs::copy_file(database, copy);
        office.captured(captured_body("2026-03-02 09:52"));
        log = bytes_of(database + "-wal");
        server::DurableMark mark(office.runtime());
        mark.look();
        CHECK(server::generation_of(bank.directory)->feed < 1);  // more may come at once
        mark.look();
        office.read([&](server::Store& store) { last = store.last_feed(); });
        CHECK(server::generation_of(bank.directory)->feed == last);
        office.captured(captured_body("2026-03-02 09:53"));
        for (int second = 0; second < 60; ++second) {
            office.captured(captured_body("2026-03-02 09:54"));
            mark.look();
        }
        office.read(
            [&](server::Store& store) { CHECK(server::generation_of(bank.directory)->feed == store.last_feed()); });
        REQUIRE(server::write_generation(bank.directory, {server::generation_of(bank.directory)->current,
                                                          server::generation_of(bank.directory)->next, 1, last}));
    }
    fs::remove(database + "-wal");
    fs::copy_file(copy, database, fs::copy_options::overwrite_existing);
    const auto begun = server::begin_generation(bank.directory);
    REQUIRE_FALSE(begun);
    CHECK(begun.error().what.find("had written " + std::to_string(last)) != std::string::npos);
    CHECK(begun.error().what.find("restore") != std::string::npos);
    // With the log that belongs to it nothing is lacking.
    std::ofstream(database + "-wal", std::ios::binary) << log;
    CHECK(server::begin_generation(bank.directory));
    fs::copy_file(copy, database, fs::copy_options::overwrite_existing);
    fs::remove(database + "-wal");
    REQUIRE(bank.restore(copy));
    bank.serves_the_backup(2);
}

TEST_CASE("an epoch that began while head office served is known to the next restore", "[restore][epoch]") {
    Bank bank;
    REQUIRE(server::note_progress(bank.directory, 0, 7));
    REQUIRE(server::note_progress(bank.directory, 0, 6));
    CHECK(bank.restore(bank.backup)->epoch == 8);
}

TEST_CASE("a database of an earlier version gets its generation at the first start", "[restore]") {
    TempDirectory place;
    const auto directory = place.file("office");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    CHECK(server::generation_in(server::store_path(directory)) == 0U);
    CHECK(why_not_opened(directory).empty());
    const auto known = server::generation_of(directory);
    REQUIRE(known);
    CHECK(known->current != 0);
    CHECK(server::generation_in(server::store_path(directory)) == known->current);
    CHECK(server::write_generation(directory, {known->current, 77, 1}));  // as a crash before the change leaves it
    CHECK(why_not_opened(directory).empty());
}

TEST_CASE("who reads for long, over several starts, keeps nobody out", "[restore]") {
    Bank bank;
    const auto reader = *server::open_store(bank.directory);
    reader->begin_read();
    REQUIRE(reader->value("rules"));
    for (int start = 0; start < 3; ++start) {
        REQUIRE(server::begin_generation(bank.directory));
        const auto writer = *server::open_store(bank.directory);
        writer->begin();
        writer->put_value("start", std::string(10'000, 'x'));
        writer->commit();
        CHECK(server::check_generation(bank.directory));
    }
    reader->commit();
    CHECK(why_not_opened(bank.directory).empty());
    CHECK(why_not_opened(bank.directory).empty());
    const auto known = server::generation_of(bank.directory);
    CHECK(known->current == known->next);
}

TEST_CASE("a backup is one file that says when it was taken, and one that fails leaves nothing", "[restore]") {
    Bank bank;
    for (const char* beside : {"-wal", "-journal", ".part", ".keys"}) CHECK_FALSE(fs::exists(bank.backup + beside));
    SQLite::Database copy(bank.backup, SQLite::OPEN_READONLY);
    CHECK(parse_instant(copy.execAndGet("SELECT value FROM meta WHERE key = 'backup_taken_at'").getString()));
    CHECK(server::generation_in(bank.backup) != server::generation_in(server::store_path(bank.directory)));
    const auto nowhere = bank.place.file("no-such-folder/backup.sqlite");
    CHECK_FALSE(server::back_up(**server::open_store(bank.directory), nowhere));
    CHECK_FALSE(fs::exists(nowhere));
}

TEST_CASE("a damaged database is named in one sentence before head office begins", "[restore]") {
    Bank bank;
    CHECK(server::check_quickly(bank.directory));
    CHECK(server::check_quickly(bank.place.file("nowhere")));
    const auto path = server::store_path(bank.directory);
    const auto size = fs::file_size(path);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(size / 2));
    file << std::string(8'192, 'x');
    file.close();
    const auto found = server::check_quickly(bank.directory);
    REQUIRE_FALSE(found);
    CHECK(found.error().what.find('\n') == std::string::npos);
}
