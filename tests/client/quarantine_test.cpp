// SPDX-License-Identifier: Apache-2.0
// A device whose log is damaged starts anew, and the damaged log is kept.
#include "client/engine/quarantine.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
namespace fs = std::filesystem;

namespace {

Instant now() { return *parse_instant("2026-03-03T10:20:00+08:00"); }

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void capture_one(const std::string& directory) {
    Network network;
    const auto replica = open_replica(directory, network);
    REQUIRE(replica->capture(captured_body(), now()));
}

void damage(const std::string& file) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out << "this is no database any more, and nobody knows why";
    REQUIRE(out);
}

bool stays(const std::string& directory) {
    const auto moved = client::quarantine_if_corrupt(directory, now());
    return moved && !moved->has_value();
}

}  // namespace

TEST_CASE("a damaged log is moved aside with its bytes, and the device can be enrolled anew") {
    TempDirectory directory;
    capture_one(directory.path());
    damage(directory.file("log.sqlite"));
    const auto bytes = read(directory.file("log.sqlite"));
    REQUIRE_FALSE(client::Replica::open(directory.path()));

    const auto moved = client::quarantine_if_corrupt(directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK(fs::path((*moved)->folder).filename() == "damaged-20260303-102000");
    CHECK(read(fs::path((*moved)->folder) / "log.sqlite") == bytes);
    const auto fresh = client::Replica::open(directory.path());
    REQUIRE(fresh);
    CHECK_FALSE((*fresh)->enrolled());
}

TEST_CASE("attachments go with the damaged log, whose key alone reads them") {
    TempDirectory directory;
    capture_one(directory.path());
    fs::create_directory(directory.file("attachments"));
    std::ofstream(directory.file("attachments/kept")) << "unsent";
    damage(directory.file("log.sqlite"));
    const auto moved = client::quarantine_if_corrupt(directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK(read(fs::path((*moved)->folder) / "attachments" / "kept") == "unsent");
    CHECK_FALSE(fs::exists(directory.file("attachments")));
}

TEST_CASE("a second damaged log in the same second does not overwrite the first") {
    TempDirectory directory;
    for (int i = 0; i < 2; ++i) {
        std::ofstream(directory.file("log.sqlite")) << "no database, and long enough to be looked at: " << i;
        const auto moved = client::quarantine_if_corrupt(directory.path(), now());
        REQUIRE(moved);
        REQUIRE(*moved);
    }
    CHECK(read(directory.file("damaged-20260303-102000/log.sqlite")).ends_with("0"));
    CHECK(read(directory.file("damaged-20260303-102000-2/log.sqlite")).ends_with("1"));
}

TEST_CASE("a log that is whole, in use or not there stays where it is") {
    TempDirectory directory;
    CHECK(stays(directory.file("none")));
    capture_one(directory.path());
    CHECK(stays(directory.path()));
    const auto in_use = client::Replica::open(directory.path());
    REQUIRE(in_use);
    CHECK(stays(directory.path()));
    CHECK((*in_use)->log_state().last_seq == 1);
}

namespace {

struct Kiosk {
    Network network;
    TempDirectory directory;
    Kiosk() {
        network.face = Face::kiosk;
        network.origin = "k-0001";
    }
    std::unique_ptr<client::Replica> open() { return open_replica(directory.path(), network); }
    /// Overwrites each page of the log that holds `said`.
    void lose_pages_with(const std::string& said) {
        constexpr std::size_t page = 4096;
        auto bytes = read(directory.file("log.sqlite"));
        for (std::size_t at = 0; at < bytes.size(); at += page)
            if (bytes.substr(at, page).find(said) != std::string::npos) bytes.replace(at, page, page, '\0');
        std::ofstream(directory.file("log.sqlite"), std::ios::binary | std::ios::trunc) << bytes;
    }
};

void deliver(client::Replica& replica) {
    for (int i = 0; i < 4; ++i) REQUIRE(replica.exchange(now()));
    CHECK(replica.log_state().waiting == 0);
    CHECK(replica.log_state().refused == 0);
    CHECK(replica.verify());
}

}  // namespace

TEST_CASE("a kiosk whose log was damaged is the same kiosk afterwards, and what waited is delivered once") {
    Kiosk kiosk;
    std::string number;
    {
        const auto replica = kiosk.open();
        REQUIRE(replica->capture(captured_body(), now()));
        REQUIRE(replica->exchange(now()));
        for (int i = 0; i < 3; ++i) number = replica->capture(captured_body(), now())->number;
    }
    damage(kiosk.directory.file("log.sqlite"));
    const auto moved = client::quarantine_if_corrupt(kiosk.directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK((*moved)->still_enrolled);
    CHECK((*moved)->brought_back == 3);
    const auto replica = kiosk.open();
    CHECK(replica->identity().origin == "k-0001");
    REQUIRE(replica->quarantined());
    CHECK(replica->quarantined()->brought_back == 3);
    const auto next = replica->capture(captured_body(), now());
    REQUIRE(next);
    CHECK(next->number != number);
    deliver(*replica);
    CHECK(kiosk.network.office.feed.size() == 5);
    REQUIRE(replica->forget_quarantined());
    CHECK_FALSE(replica->quarantined());
    CHECK(stays(kiosk.directory.path()));
}

TEST_CASE("a kiosk that lost its name hands its lines over under the next one") {
    Kiosk kiosk;
    {
        const auto replica = kiosk.open();
        for (int i = 0; i < 2; ++i) REQUIRE(replica->capture(captured_body(), now()));
    }
    kiosk.lose_pages_with("token-k-0001");
    damage(kiosk.directory.file("log.sqlite"));
    const auto moved = client::quarantine_if_corrupt(kiosk.directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK_FALSE((*moved)->still_enrolled);
    CHECK((*moved)->brought_back == 2);
    kiosk.network.origin = "k-0002";
    const auto replica = kiosk.open();
    deliver(*replica);
    REQUIRE(kiosk.network.office.feed.size() == 2);
    CHECK(kiosk.network.office.feed[0].origin == "k-0002");
}

TEST_CASE("damage that only shows when the file is looked through is found at the start, too") {
    Kiosk kiosk;
    {
        const auto replica = kiosk.open();
        for (int i = 0; i < 40; ++i) REQUIRE(replica->capture(captured_body(), now()));
    }
    kiosk.lose_pages_with("\"seq\":20}");
    const auto moved = client::quarantine_if_corrupt(kiosk.directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK((*moved)->still_enrolled);
    CHECK((*moved)->brought_back >= 30);
    const auto replica = kiosk.open();
    deliver(*replica);
    CHECK(static_cast<std::int64_t>(kiosk.network.office.feed.size()) == (*moved)->brought_back);
}

TEST_CASE("what could not be brought back at one start is brought back at the next") {
    Kiosk kiosk;
    {
        const auto replica = kiosk.open();
        REQUIRE(replica->capture(captured_body(), now()));
    }
    const auto aside = fs::path(kiosk.directory.file("damaged-20260303-102000"));
    fs::create_directory(aside);
    fs::rename(kiosk.directory.file("log.sqlite"), aside / "log.sqlite");
    const auto moved = client::quarantine_if_corrupt(kiosk.directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK((*moved)->brought_back == 1);
    CHECK(stays(kiosk.directory.path()));
    const auto replica = kiosk.open();
    deliver(*replica);
    CHECK(kiosk.network.office.feed.size() == 1);
}

TEST_CASE("a kiosk that is refused is enrolled anew, and what waited comes along") {
    Kiosk kiosk;
    {
        const auto replica = kiosk.open();
        REQUIRE(replica->capture(captured_body(), now()));
        kiosk.network.calls_revoked = true;
        REQUIRE_FALSE(replica->exchange(now()));
        CHECK(replica->trust_state() == client::TrustState::refused);
    }
    CHECK(kiosk.open()->trust_state() == client::TrustState::refused);
    const auto retired = client::retire_log(kiosk.directory.path(), now());
    REQUIRE(retired);
    CHECK(retired->brought_back == 1);
    kiosk.network.calls_revoked = false;
    kiosk.network.origin = "k-0002";
    const auto replica = kiosk.open();
    deliver(*replica);
    CHECK(replica->trust_state() == client::TrustState::good);
    REQUIRE(kiosk.network.office.feed.size() == 1);
    CHECK(kiosk.network.office.feed[0].origin == "k-0002");
}

TEST_CASE("a kiosk that wiped itself on head office's word hands over what it kept aside once it is enrolled anew") {
    Kiosk kiosk;
    {
        const auto replica = kiosk.open();
        REQUIRE(replica->capture(captured_body(), now()));
        REQUIRE(replica->exchange(now()));
        for (int i = 0; i < 2; ++i) REQUIRE(replica->capture(captured_body(), now()));
        kiosk.network.revoked = true;
        REQUIRE_FALSE(replica->exchange(now()));
        REQUIRE(replica->revoked());
        CHECK(replica->revoked()->kept == 2);
    }
    kiosk.network.revoked = false;
    kiosk.network.origin = "k-0002";
    const auto replica = kiosk.open();
    CHECK(replica->log_state().waiting == 2);
    deliver(*replica);
    REQUIRE(kiosk.network.office.feed.size() == 3);
    CHECK(kiosk.network.office.feed[2].origin == "k-0002");
    CHECK_FALSE(fs::exists(kiosk.directory.file("kept-for-head-office.ndjson")));
}
