// SPDX-License-Identifier: Apache-2.0
// tests/client/moving_aside_test.cpp — a device whose log is damaged starts anew, and the damaged log is kept.
#include "client/engine/moving_aside.hpp"

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
    const auto moved = client::move_aside_if_damaged(directory, now());
    return moved && !moved->has_value();
}

}  // namespace

TEST_CASE("a damaged log is moved aside with its bytes, and the device can be enrolled anew") {
    TempDirectory directory;
    capture_one(directory.path());
    damage(directory.file("log.sqlite"));
    const auto bytes = read(directory.file("log.sqlite"));
    REQUIRE_FALSE(client::Replica::open(directory.path()));

    const auto moved = client::move_aside_if_damaged(directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK(fs::path(**moved).filename() == "damaged-20260303-102000");
    CHECK(read(fs::path(**moved) / "log.sqlite") == bytes);
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
    const auto moved = client::move_aside_if_damaged(directory.path(), now());
    REQUIRE(moved);
    REQUIRE(*moved);
    CHECK(read(fs::path(**moved) / "attachments" / "kept") == "unsent");
    CHECK_FALSE(fs::exists(directory.file("attachments")));
}

TEST_CASE("a second damaged log in the same second does not overwrite the first") {
    TempDirectory directory;
    for (int i = 0; i < 2; ++i) {
        std::ofstream(directory.file("log.sqlite")) << "no database, and long enough to be looked at: " << i;
        const auto moved = client::move_aside_if_damaged(directory.path(), now());
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
