// SPDX-License-Identifier: Apache-2.0
// A tablet's log sealed with a data key (docs/decisions/0007).
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <catch2/catch.hpp>

#include "shared/events/redaction.hpp"
#include "sync/chain/escrow.hpp"
#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using sync::AtRest;
using sync::DataKey;

namespace {

constexpr const char* pin = "830519";
const Actor manager{"outlet_manager-650101", Role::outlet_manager, "650101"};
const std::string words = "王建国 13800138000 was kept waiting";

void begin(sync::EventLog& log, const FakeHeadOffice& office) {
    auto key = DataKey::fresh();
    const auto holder = sync::wrap(key, manager, pin, sync::PinCost::least());
    REQUIRE(holder);
    const auto escrow = sync::make_escrow(key, "t-0001", office.box_keys.public_key);
    REQUIRE(log.begin_sealing(std::move(key), *holder, escrow));
}

/// With the right PIN of the one who has one.
Result<void> open_with(sync::EventLog& log, const std::string& digits) {
    auto key = sync::unwrap(log.key_holders().at(0), digits);
    if (!key) return std::unexpected(key.error());
    if (!*key) return fault("wrong");
    return log.unlock(std::move(**key));
}

/// How many lines lie in the file as text.
int plain_lines(const TempDirectory& directory) {
    SQLite::Database file(directory.file("log.sqlite"), SQLite::OPEN_READONLY);
    return file.execAndGet("SELECT count(*) FROM lines WHERE typeof(bytes) = 'text'").getInt();
}

void holds_no_word(const TempDirectory& directory) {
    for (const std::string word : {"王建国", "13800138000", "waiting", "narrative", "captured", "token-t-0001"}) {
        INFO(word);
        CHECK_FALSE(directory.holds(word));
    }
}

}  // namespace

TEST_CASE("notes on subjects are sealed with a sealed log, and those from before are dropped") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(log->append(draft("c-2"), noon()));
    REQUIRE(log->cache_entries("face", {{"c-1", "waiting " + words}}));
    begin(*log, office);
    REQUIRE(log->cache_entries("face", {{"c-2", "waiting still " + words}}));
    REQUIRE(log->seal_the_rest());
    std::vector<std::string> found;
    log->each_cached("face", [&](const sync::CacheEntry& note) { found.push_back(note.text); });
    CHECK(found == std::vector<std::string>{"waiting still " + words});
    log.reset();
    holds_no_word(directory);
    log = open_log(directory.path(), office);
    log->each_cached("face", [](const sync::CacheEntry&) { FAIL("a locked log gave a note away"); });
    REQUIRE_FALSE(log->cache_entries("face", {{"c-2", words}}));
}

TEST_CASE("a sealed log holds none of a complaint's words, whether it is open, closed or was written to since") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    begin(*log, office);
    REQUIRE(log->seal_the_rest());
    const auto event = log->append(draft("c-1", words), noon());
    REQUIRE(event);
    holds_no_word(directory);
    REQUIRE(exchange(*log, office, noon()));
    office.write("c-1", "graded", noon());
    REQUIRE(exchange(*log, office, noon()));
    CHECK(log->lines_of("c-1").size() == 2);
    CHECK_FALSE(log->state().diverged);
    CHECK(log->verify());
    REQUIRE(log->put("attachment_key", "narrative of a key"));
    holds_no_word(directory);
    log.reset();
    holds_no_word(directory);
}

TEST_CASE("what an earlier version wrote plain is sealed, and none of it lingers in the file or its write-ahead log") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    for (int i = 0; i < 40; ++i) REQUIRE(log->append(draft("c-1", words + std::string(3000, '.')), noon()));
    REQUIRE(log->put("attachment_key", "narrative of a key"));
    REQUIRE(log->put("exchange_key", "captured key"));
    REQUIRE(exchange(*log, office, noon()));
    CHECK(directory.holds("王建国"));
    CHECK(directory.holds("captured key"));
    begin(*log, office);
    REQUIRE(log->seal_the_rest());
    holds_no_word(directory);
    CHECK(log->get("attachment_key") == "narrative of a key");
    CHECK(log->get("exchange_key") == "captured key");
    CHECK(log->lines_of("c-1").size() == 40);
    CHECK(log->verify());
    CHECK(log->identity()->token == "token-t-0001");
    log.reset();
    holds_no_word(directory);
}

TEST_CASE("a locked log gives nothing away and takes nothing in, and opens with the PIN only") {
    TempDirectory directory;
    FakeHeadOffice office;
    {
        auto log = open_log(directory.path(), office);
        REQUIRE(log->append(draft("c-1", words), noon()));
        REQUIRE(log->put("attachment_key", "secret"));
        begin(*log, office);
        REQUIRE(log->seal_the_rest());
    }
    auto opened = sync::EventLog::open(directory.path());
    REQUIRE(opened);
    auto& log = **opened;
    CHECK(log.at_rest() == AtRest::locked);
    CHECK(log.lines_of("c-1").empty());
    CHECK(log.identity()->token.empty());
    CHECK_FALSE(log.get("attachment_key"));
    CHECK_FALSE(log.put("attachment_key", "another"));
    CHECK_FALSE(log.append(draft("c-2"), noon()));
    CHECK_FALSE(log.verify());
    CHECK(log.next_request(noon(), 100, "").lines.empty());
    CHECK(log.key() == nullptr);

    CHECK_FALSE(open_with(log, "830518"));
    CHECK_FALSE(log.unlock(DataKey::fresh()));
    CHECK(log.at_rest() == AtRest::locked);
    REQUIRE(open_with(log, pin));
    CHECK(log.at_rest() == AtRest::open);
    CHECK(log.lines_of("c-1").size() == 1);
    CHECK(log.identity()->token == "token-t-0001");
    CHECK(log.get("attachment_key") == "secret");
    REQUIRE(log.append(draft("c-2"), noon()));
    CHECK(log.verify());
}

TEST_CASE("sealing that was cut off goes on at the next sign-in, and the log reads the same meanwhile") {
    TempDirectory whole, torn;
    FakeHeadOffice office;
    {
        auto log = open_log(whole.path(), office);
        for (int i = 0; i < 1200; ++i) REQUIRE(log->append(draft("c-" + std::to_string(i % 7), words), noon()));
        begin(*log, office);
        whole.copy_to(torn);  // the power goes here: the key is there, no line is sealed yet
        REQUIRE(log->seal_the_rest());
    }
    CHECK(plain_lines(torn) == 1200);
    {
        // ... and again after some of them were sealed.
        SQLite::Database file(torn.file("log.sqlite"), SQLite::OPEN_READWRITE);
        SQLite::Database other(whole.file("log.sqlite"), SQLite::OPEN_READONLY);
        file.exec("ATTACH '" + whole.file("log.sqlite") + "' AS whole");
        file.exec(
            "UPDATE lines SET bytes = (SELECT bytes FROM whole.lines w WHERE w.seq = lines.seq) WHERE seq <= 500");
    }
    CHECK(plain_lines(torn) == 700);
    auto log = sync::EventLog::open(torn.path());
    REQUIRE(log);
    REQUIRE(open_with(**log, pin));
    CHECK((*log)->lines_of("c-1").size() == 172);
    REQUIRE((*log)->seal_the_rest());
    CHECK(plain_lines(torn) == 0);
    CHECK((*log)->verify());
    holds_no_word(torn);
}

TEST_CASE("a sealed line moved to another's place does not open, and verify names it") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    begin(*log, office);
    REQUIRE(log->seal_the_rest());
    REQUIRE(log->append(draft("c-1", "one"), noon()));
    REQUIRE(log->append(draft("c-2", "two"), noon()));
    {
        SQLite::Database file(directory.file("log.sqlite"), SQLite::OPEN_READWRITE);
        file.exec("UPDATE lines SET bytes = (SELECT bytes FROM lines WHERE seq = 1) WHERE seq = 2");
    }
    CHECK(log->lines_of("c-2").empty());
    const auto verified = log->verify();
    REQUIRE_FALSE(verified);
    CHECK(verified.error().where == "seq 2");
}

TEST_CASE("head office opens a device's escrow, and that of no other device") {
    FakeHeadOffice office;
    auto key = DataKey::fresh();
    const auto escrow = sync::make_escrow(key, "t-0001", office.box_keys.public_key);
    const auto opened = sync::open_escrow(escrow, "t-0001", office.box_keys);
    REQUIRE(opened);
    CHECK(sync::to_text(*opened) == sync::to_text(key));
    CHECK_FALSE(sync::open_escrow(escrow, "t-0002", office.box_keys));
    CHECK_FALSE(sync::open_escrow(escrow, "t-0001", sync::new_box_keys()));
    CHECK_FALSE(sync::open_escrow("", "t-0001", office.box_keys));
}

TEST_CASE("a person's row is bound to the person: another role or unit in it does not open") {
    const auto key = DataKey::fresh();
    auto holder = sync::wrap(key, manager, pin, sync::PinCost::least());
    REQUIRE(holder);
    CHECK(sync::unwrap(*holder, pin)->has_value());
    CHECK_FALSE(sync::unwrap(*holder, "830510")->has_value());
    holder->actor.role = Role::bank_leader;
    CHECK_FALSE(sync::unwrap(*holder, pin)->has_value());
}

TEST_CASE("PINs that are easily guessed are refused") {
    for (const char* easy : {"12345", "1234567890123", "123456", "654321", "890123", "000000", "111111", "121212",
                             "123123", "12341234", "112233", "147258", "12345a", "", "１２３４５６"}) {
        INFO(easy);
        CHECK_FALSE(sync::check_new_pin(easy));
    }
    for (const char* good : {"830519", "402817", "19283746", "124578"}) {
        INFO(good);
        CHECK(sync::check_new_pin(good));
    }
}

TEST_CASE("a destroyed log holds no line, no token and no key any more") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    REQUIRE(log->append(draft("c-1", words), noon()));
    REQUIRE(log->destroy());
    holds_no_word(directory);
    CHECK(log->key_holders().empty());
    CHECK_FALSE(log->identity());
    CHECK(log->subjects().empty());
}

TEST_CASE("a person who is erased at head office is erased in a sealed log, too, own lines included", "[rulebook8]") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office);
    begin(*log, office);
    REQUIRE(log->seal_the_rest());
    REQUIRE(log->append(draft("c-1", words), noon()));
    REQUIRE(exchange(*log, office, noon()));
    const auto told = office.feed;
    for (const auto& line : told) office.feed.push_back(redacted(line));
    REQUIRE(exchange(*log, office, noon()));
    REQUIRE(log->lines_of("c-1").size() == 1);
    CHECK(text_of(log->lines_of("c-1")[0].body, "narrative") == erased_text);
}
