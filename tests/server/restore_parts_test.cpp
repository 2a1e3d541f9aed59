// SPDX-License-Identifier: Apache-2.0
// What belongs to a head office beside its database: its keys and its attachments.
#include <SQLiteCpp/Database.h>

#include "tests/server/support/attachment.hpp"
#include "tests/server/support/backed_up_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;
using Bank = BackedUpBank;
namespace fs = std::filesystem;

TEST_CASE("keys.json of another head office is refused by name, and so is a file that holds none", "[restore][keys]") {
    Bank bank;
    const auto path = bank.directory + "/keys.json";
    const auto own = bytes_of(path);
    TempDirectory elsewhere;
    REQUIRE(server::found_office(elsewhere.file("office"), {*rules_from({}, {}), true}));
    fs::copy_file(elsewhere.file("office/keys.json"), path, fs::copy_options::overwrite_existing);
    auto office = server::open_office(bank.directory);
    REQUIRE_FALSE(office);
    CHECK(office.error().what.find("keys.json are not those") != std::string::npos);
    // A database of an earlier version does not name its keys; what was sealed tells.
    {
        std::ofstream(path, std::ios::trunc) << own;
        RunningOffice running(bank.setting());
        TempDirectory kiosk;
        auto replica = running.enrol(kiosk.path(), outlet, Face::kiosk);
        REQUIRE(replica->capture(captured_body(), running.now()));
        sync_all(*replica, running.now());
        running.write([](server::Store& store) { store.put_value("keys_fingerprint", ""); });
    }
    SQLite::Database(server::store_path(bank.directory), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM meta WHERE key = 'keys_fingerprint'");
    CHECK(server::open_office(bank.directory));
    fs::copy_file(elsewhere.file("office/keys.json"), path, fs::copy_options::overwrite_existing);
    CHECK_FALSE(server::open_office(bank.directory));
    std::ofstream(path, std::ios::trunc) << "{}";
    CHECK_FALSE(server::open_office(bank.directory));
}

TEST_CASE("attachments that are missing come from a copy, those that are damaged there are named", "[restore]") {
    Bank bank;
    TempDirectory copy;
    const Attachment photo(500), torn(600);
    std::ofstream(copy.file(photo.hash), std::ios::binary) << photo.bytes;
    std::ofstream(copy.file("notes.txt")) << "no attachment";
    const auto done = server::restore({bank.directory, bank.backup, {}, copy.path()});
    REQUIRE(done);
    CHECK(done->attachments == 1);
    CHECK(bytes_of(bank.directory + "/attachments/" + photo.hash) == photo.bytes);
    CHECK_FALSE(fs::exists(bank.directory + "/attachments/notes.txt"));
    std::ofstream(copy.file(torn.hash), std::ios::binary) << "something else";
    const auto refused = server::restore({bank.directory, bank.backup, {}, copy.path()});
    REQUIRE_FALSE(refused);
    CHECK_FALSE(fs::exists(bank.directory + "/attachments/" + torn.hash));
}
