// SPDX-License-Identifier: Apache-2.0
// tests/sync/chain_recovery_test.cpp — a device restored from an older copy of its disk.
#include <catch2/catch.hpp>

#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

/// A device of which an older copy is put back after it went on writing.
struct Restored {
    TempDirectory old, present;
    FakeHeadOffice office;
    std::unique_ptr<sync::EventLog> log;
    explicit Restored(Face face) {
        {
            auto before = open_log(old.path(), office, "d-0001", face);
            REQUIRE(before->next_counter());
            REQUIRE(before->append(draft("c-1"), noon()));
            REQUIRE(exchange(*before, office, noon()));
        }
        old.copy_to(present);
        auto later = open_log(present.path(), office, "d-0001", face);
        for (int i = 0; i < 3; ++i) {
            REQUIRE(later->next_counter());
            REQUIRE(later->append(draft("c-2"), noon()));
        }
        REQUIRE(exchange(*later, office, noon()));
        later.reset();
        log = open_log(old.path(), office, "d-0001", face);
    }
};

}  // namespace

TEST_CASE("a restored device takes over where head office's receipt says its chain ends") {
    Restored r(Face::tablet);
    REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().last_seq == 4);
    CHECK(r.log->lines_of("c-2").size() == 3);  // its own lines came back
    CHECK_FALSE(r.log->state().diverged);
    CHECK(r.log->verify());
    CHECK(*r.log->next_counter() == 5);
    CHECK(r.log->append(draft("c-3"), noon())->seq == 5);
    REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().held == 5);
    CHECK(r.log->verify());
}

TEST_CASE("what a restored device wrote before it knew gets new places and is not lost") {
    Restored r(Face::tablet);
    for (int i = 0; i < 5; ++i) REQUIRE(r.log->append(draft("c-3", "written after the restore"), noon()));
    for (int i = 0; i < 3; ++i) REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().held == 9);
    CHECK(r.log->state().waiting == 0);
    CHECK(r.log->state().refused == 0);
    CHECK(r.log->lines_of("c-3").size() == 5);
    CHECK(r.office.feed.size() == 9);
    CHECK_FALSE(r.log->state().diverged);
    CHECK(r.log->verify());
}

TEST_CASE("sealed lines that lost their place are kept for the operator and said") {
    Restored r(Face::kiosk);
    REQUIRE(r.log->append(draft("c-3"), noon()));
    REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().refused == 1);
    REQUIRE(r.log->refused().size() == 1);
    CHECK(r.log->refused()[0].seq == 0);
    CHECK(r.log->append(draft("c-4"), noon())->seq == 5);
    REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().held == 5);
    CHECK(r.log->verify());
}
