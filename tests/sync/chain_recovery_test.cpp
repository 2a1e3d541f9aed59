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

TEST_CASE("sealed lines that lost their place are sealed once more and arrive behind the others") {
    Restored r(Face::kiosk);
    REQUIRE(r.log->append(draft("c-3", "only once, please"), noon()));
    for (int i = 0; i < 3; ++i) REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().refused == 0);
    CHECK(r.log->state().waiting == 0);
    CHECK(r.log->append(draft("c-4"), noon())->seq == 6);
    REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().held == 6);
    REQUIRE(r.office.feed.size() == 6);
    const auto& carried = r.office.feed[4];
    CHECK(carried.subject == "c-3");
    CHECK(carried.seq == 5);
    CHECK(text_of(carried.body, "narrative") == "only once, please");
    CHECK(r.log->verify());
}

TEST_CASE("what stands at head office already keeps its place after a restore, and is not doubled") {
    TempDirectory old, present;
    FakeHeadOffice office;
    {
        auto before = open_log(old.path(), office, "d-0001", Face::tablet);
        for (int i = 0; i < 3; ++i) REQUIRE(before->append(draft("c-1"), noon()));
        // The request arrives, its answer does not; the disk is copied then.
        (void)office.answer("d-0001", before->next_request(noon(), 100, "first"), noon());
    }
    old.copy_to(present);
    {
        auto later = open_log(present.path(), office, "d-0001", Face::tablet);
        REQUIRE(later->append(draft("c-2"), noon()));
        REQUIRE(exchange(*later, office, noon()));
    }
    auto log = open_log(old.path(), office, "d-0001", Face::tablet);
    REQUIRE(log->append(draft("c-3"), noon()));
    for (int i = 0; i < 3; ++i) REQUIRE(exchange(*log, office, noon()));
    CHECK(log->state().held == 5);
    CHECK(log->state().waiting == 0);
    CHECK(log->lines_of("c-1").size() == 3);
    CHECK(log->lines_of("c-2").size() == 1);
    CHECK(log->lines_of("c-3").size() == 1);
    CHECK(office.feed.size() == 5);
    CHECK(log->verify());
}

TEST_CASE("a restored head office gets what is still here, though a line before it left the device a month ago") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office, "t-0001", Face::tablet);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*log, office, noon()));
    auto backup = office;
    REQUIRE(log->append(draft("c-2"), noon()));
    REQUIRE(log->append(draft("c-3"), noon()));
    REQUIRE(exchange(*log, office, noon()));
    office.left = {"c-2"};
    std::erase_if(office.feed, [](const Line& line) { return line.subject == "c-2"; });
    REQUIRE(exchange(*log, office, noon()));
    CHECK(log->lines_of("c-2").empty());
    const auto later = noon() + std::chrono::hours{31 * 24};
    REQUIRE(exchange(*log, office, later));  // what was covered until now is dropped
    REQUIRE(log->append(draft("c-4"), later));
    for (int i = 0; i < 4; ++i) REQUIRE(exchange(*log, backup, later));
    CHECK(log->state().waiting == 0);
    CHECK(log->lines_of("c-3").size() == 1);
    CHECK(log->lines_of("c-4").size() == 1);
    CHECK(backup.feed.size() == 3);  // c-1, c-3 and c-4
    CHECK_FALSE(log->state().diverged);
    CHECK(log->verify());
}

TEST_CASE("a restored device goes on when head office, too, was restored, to lines that the device had lost") {
    TempDirectory old, present;
    FakeHeadOffice office;
    {
        auto before = open_log(old.path(), office, "d-0001", Face::tablet);
        REQUIRE(before->append(draft("c-1"), noon()));
        REQUIRE(exchange(*before, office, noon()));
    }
    old.copy_to(present);
    auto later = open_log(present.path(), office, "d-0001", Face::tablet);
    REQUIRE(later->append(draft("c-2"), noon()));
    REQUIRE(exchange(*later, office, noon()));
    auto backup = office;
    REQUIRE(later->append(draft("c-2"), noon()));
    REQUIRE(exchange(*later, office, noon()));
    auto log = open_log(old.path(), office, "d-0001", Face::tablet);
    REQUIRE(log->append(draft("c-3"), noon()));
    for (int i = 0; i < 3; ++i) REQUIRE(exchange(*log, office, noon()));
    CHECK(log->state().held == 4);
    for (int i = 0; i < 4; ++i) REQUIRE(exchange(*log, backup, noon()));
    CHECK(log->state().waiting == 0);
    CHECK(log->lines_of("c-3").size() == 1);
    CHECK(log->verify());
    REQUIRE(log->append(draft("c-4"), noon()));
    REQUIRE(exchange(*log, backup, noon()));
    CHECK(log->state().waiting == 0);
}

TEST_CASE("a restored device whose lines all stand already says none of them twice, however few it offers at once") {
    for (const int at_once : {0, 1, 2, 3, 1000}) {
        INFO("lines in a request: " << at_once);
        TempDirectory old, present;
        FakeHeadOffice office;
        {
            auto before = open_log(old.path(), office, "d-0001");
            REQUIRE(before->append(draft("c-1"), noon()));
            REQUIRE(exchange(*before, office, noon()));
            for (int i = 0; i < 5; ++i) REQUIRE(before->append(draft("c-1"), noon()));
        }
        old.copy_to(present);
        {
            auto later = open_log(present.path(), office, "d-0001");
            REQUIRE(later->append(draft("c-2"), noon()));
            REQUIRE(exchange(*later, office, noon()));  // all seven stand
        }
        auto log = open_log(old.path(), office, "d-0001");
        REQUIRE(log->append(draft("c-3", "written after the restore"), noon()));
        const auto say = [&](int lines) {
            const auto request = sync::parse_request(sync::write_request(log->next_request(noon(), lines, "start-1")));
            REQUIRE(request);
            const auto response = sync::parse_response(sync::write_response(office.answer("d-0001", *request, noon())));
            REQUIRE(response);
            REQUIRE(log->apply(*response, noon(), noon()));
        };
        for (int i = 0; i < 10; ++i) {
            // As many as do not wait for an attachment; what it is asked whether they stand does not wait.
            const auto heard = static_cast<int>(log->heard_held() - log->state().held);
            say(std::max(i == 0 ? at_once : std::max(at_once, 1), at_once == 0 ? heard : 0));
        }
        CHECK(log->state().waiting == 0);
        CHECK(office.feed.size() == 8);
        CHECK(log->lines_of("c-1").size() == 6);
        CHECK(log->lines_of("c-3").size() == 1);
        CHECK(log->state().held == 8);
        CHECK(log->verify());
    }
}
