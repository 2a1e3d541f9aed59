// SPDX-License-Identifier: Apache-2.0
// A device restored from an older copy of its disk.
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
    for (int i = 0; i < 2; ++i) REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().last_seq == 4);
    CHECK(r.log->lines_of("c-2").size() == 3);  // its own lines came back
    CHECK_FALSE(r.log->state().diverged);
    CHECK(r.log->verify());
    CHECK(*r.log->next_counter() == 5);
    CHECK(r.log->append(draft("c-3"), noon())->seq == 5);
    REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().acked_seq == 5);
    CHECK(r.log->verify());
}

TEST_CASE("what a restored device wrote before it knew gets new places and is not lost") {
    Restored r(Face::tablet);
    for (int i = 0; i < 5; ++i) REQUIRE(r.log->append(draft("c-3", "written after the restore"), noon()));
    for (int i = 0; i < 3; ++i) REQUIRE(exchange(*r.log, r.office, noon()));
    CHECK(r.log->state().acked_seq == 9);
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
    CHECK(r.log->state().acked_seq == 6);
    REQUIRE(r.office.feed.size() == 6);
    const auto& carried = r.office.feed[4];
    CHECK(carried.was == 2);  // the place that it lost
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
    CHECK(log->state().acked_seq == 5);
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
    std::erase_if(office.feed, [](const Event& event) { return event.subject == "c-2"; });
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
    CHECK(log->state().acked_seq == 4);
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
            const auto heard = static_cast<int>(log->heard_acked() - log->state().acked_seq);
            say(std::max(i == 0 ? at_once : std::max(at_once, 1), at_once == 0 ? heard : 0));
        }
        CHECK(log->state().waiting == 0);
        CHECK(office.feed.size() == 8);
        CHECK(log->lines_of("c-1").size() == 6);
        CHECK(log->lines_of("c-3").size() == 1);
        CHECK(log->state().acked_seq == 8);
        CHECK(log->verify());
    }
}

namespace {

/// One exchange in which at most `lines` lines are offered.
void exchange_some(sync::EventLog& log, FakeHeadOffice& office, int lines) {
    const auto request = sync::parse_request(sync::write_request(log.next_request(noon(), lines, "start-1")));
    REQUIRE(request);
    const auto origin = log.identity()->origin;
    const auto response = sync::parse_response(sync::write_response(office.answer(origin, *request, noon())));
    REQUIRE(response);
    REQUIRE(log.apply(*response, noon(), noon()));
}

void exchange_often(sync::EventLog& log, FakeHeadOffice& office) {
    for (int i = 0; i < 8; ++i) REQUIRE(exchange(log, office, noon()));
}

}  // namespace

TEST_CASE("a device hears of a refusal though the answer that named it was lost and the line waits since") {
    for (const auto face : {Face::tablet, Face::kiosk}) {
        TempDirectory directory;
        FakeHeadOffice office;
        office.refuse = [](const Event& event) { return event.subject == "c-2" ? "by: of another branch" : ""; };
        auto log = open_log(directory.path(), office, "d-0001", face);
        for (const auto* subject : {"c-1", "c-2", "c-3"}) REQUIRE(log->append(draft(subject), noon()));
        (void)office.answer("d-0001", log->next_request(noon(), 100, "start-1"), noon());
        exchange_some(*log, office, 1);  // the others wait for an attachment now
        for (int i = 0; i < 3; ++i) REQUIRE(exchange(*log, office, noon()));
        CHECK(log->state().acked_seq == 3);
        CHECK(log->state().refused == 1);
        CHECK(log->lines_of("c-2").empty());
        CHECK(office.feed.size() == 2);
        CHECK_FALSE(log->state().diverged);
        CHECK(log->verify());
    }
}

TEST_CASE("a line whose refusal was heard is offered again to a head office that was restored to before it") {
    TempDirectory directory;
    FakeHeadOffice office;
    office.refuse = [](const Event& event) { return event.subject == "c-2" ? "by: of another branch" : ""; };
    {
        auto log = open_log(directory.path(), office);
        REQUIRE(log->append(draft("c-1"), noon()));
        REQUIRE(exchange(*log, office, noon()));
    }
    auto backup = office;
    {
        auto log = open_log(directory.path(), office);
        for (const auto* subject : {"c-2", "c-3"}) REQUIRE(log->append(draft(subject), noon()));
        (void)office.answer("t-0001", log->next_request(noon(), 100, "start-1"), noon());
        exchange_some(*log, office, 1);  // only the refused one is offered again; then the power goes
    }
    auto log = open_log(directory.path(), backup);
    exchange_often(*log, backup);
    CHECK(log->state().waiting == 0);
    CHECK(log->lines_of("c-3").size() == 1);
    CHECK(backup.feed.size() == 2);
    CHECK(log->verify());
}

TEST_CASE("a late message from before head office was put back and a gap was closed doubles nothing") {
    for (const bool acknowledged : {false, true}) {
        INFO("the lines had been acknowledged in their new places: " << acknowledged);
        TempDirectory directory;
        FakeHeadOffice office;
        auto log = open_log(directory.path(), office);
        REQUIRE(log->append(draft("c-1"), noon()));
        REQUIRE(exchange(*log, office, noon()));
        auto backup = office, earlier = office;
        for (const auto* subject : {"c-2", "c-3", "c-4"}) REQUIRE(log->append(draft(subject), noon()));
        const auto late = log->next_request(noon(), 100, "start-1");
        REQUIRE(exchange(*log, office, noon()));
        office.left = {"c-2"};
        REQUIRE(exchange(*log, office, noon()));
        REQUIRE(log->append(draft("c-5"), noon()));
        REQUIRE(exchange(*log, backup, noon()));  // head office was put back: the gap is closed
        if (acknowledged) {
            REQUIRE(exchange(*log, backup, noon()));
            CHECK(log->state().waiting == 0);
            backup = earlier;  // and is put back once more
        }
        (void)backup.answer("t-0001", late, noon());
        exchange_often(*log, backup);
        CHECK(log->state().waiting == 0);
        CHECK(log->state().refused == 0);
        CHECK(backup.feed.size() == 5);  // c-1 to c-5, each once
        for (const auto* subject : {"c-1", "c-3", "c-4", "c-5"}) CHECK(log->lines_of(subject).size() == 1);
        CHECK_FALSE(log->state().diverged);
        CHECK(log->verify());
        REQUIRE(log->append(draft("c-6"), noon()));
        REQUIRE(exchange(*log, backup, noon()));
        CHECK(backup.feed.size() == 6);
    }
}

TEST_CASE("a device that closed a gap and is itself put back to before that says nothing twice") {
    TempDirectory present, old;
    FakeHeadOffice office;
    auto log = open_log(present.path(), office);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*log, office, noon()));
    auto backup = office;
    for (const auto* subject : {"c-2", "c-3", "c-4"}) REQUIRE(log->append(draft(subject), noon()));
    REQUIRE(exchange(*log, office, noon()));
    log.reset();
    present.copy_to(old);
    log = open_log(present.path(), office);
    office.left = {"c-2"};
    std::erase_if(office.feed, [](const Event& event) { return event.subject == "c-2"; });
    REQUIRE(exchange(*log, office, noon()));
    // What it kept of the subject for a restored head office goes after thirty days.
    REQUIRE(exchange(*log, office, noon() + std::chrono::hours{31 * 24}));
    exchange_often(*log, backup);  // the gap is closed, c-3 and c-4 stand at other places
    CHECK(backup.feed.size() == 3);
    log = open_log(old.path(), backup);
    exchange_often(*log, backup);
    CHECK(log->state().waiting == 0);
    CHECK(log->state().refused == 0);
    CHECK(backup.feed.size() == 4);  // c-2, too, which the old copy still has
    for (const auto* subject : {"c-1", "c-2", "c-3", "c-4"}) CHECK(log->lines_of(subject).size() == 1);
    CHECK_FALSE(log->state().diverged);
    CHECK(log->verify());
}

TEST_CASE("what was acknowledged is handed in again when head office holds another line in its place") {
    // Two machines under one name, and a head office that was put back: the second one's line took the first one's
    // place, and more came behind it.
    TempDirectory one, two;
    FakeHeadOffice office;
    auto log = open_log(one.path(), office);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*log, office, noon()));
    log.reset();
    one.copy_to(two);
    log = open_log(one.path(), office);
    auto backup = office;
    for (const auto* subject : {"c-2", "c-3"}) REQUIRE(log->append(draft(subject), noon()));
    REQUIRE(exchange(*log, office, noon()));
    CHECK(log->state().acked_seq == 3);
    auto clone = open_log(two.path(), backup);
    for (const auto* subject : {"c-4", "c-5", "c-6"}) REQUIRE(clone->append(draft(subject), noon()));
    REQUIRE(exchange(*clone, backup, noon()));
    exchange_often(*log, backup);
    CHECK(log->state().waiting == 0);
    CHECK(backup.feed.size() == 6);
    for (const auto* subject : {"c-1", "c-2", "c-3", "c-4", "c-5", "c-6"}) CHECK(log->lines_of(subject).size() == 1);
    CHECK(log->verify());
}

TEST_CASE("a refused line whose subject leaves the device stays, for it is nowhere else") {
    TempDirectory directory;
    FakeHeadOffice office;
    std::string why = "by: no such active account";
    office.refuse = [&](const Event& event) { return event.kind == "captured" && event.subject == "c-2" ? why : ""; };
    auto log = open_log(directory.path(), office);
    for (const auto* subject : {"c-1", "c-2"}) REQUIRE(log->append(draft(subject), noon()));
    REQUIRE(exchange(*log, office, noon()));
    office.left = {"c-1", "c-2"};
    REQUIRE(exchange(*log, office, noon()));
    CHECK(log->lines_of("c-1").empty());
    CHECK(log->only_here()->size() == 1);
    why.clear();
    REQUIRE(log->resend(2, noon()));
    REQUIRE(exchange(*log, office, noon()));
    CHECK(office.feed.size() == 2);
    CHECK(log->verify());
}

TEST_CASE("a device that was put back hands in to a head office that is restored to before what it had lost") {
    TempDirectory present, old;
    FakeHeadOffice office;
    auto log = open_log(present.path(), office);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*log, office, noon()));
    const auto backup = office;
    log.reset();
    present.copy_to(old);
    log = open_log(present.path(), office);
    for (const auto* subject : {"c-2", "c-3"}) REQUIRE(log->append(draft(subject), noon()));
    REQUIRE(exchange(*log, office, noon()));
    // The disk is put back: it goes on behind what it lost, and is given that again, but for its places.
    log = open_log(old.path(), office);
    REQUIRE(log->append(draft("c-4"), noon()));
    exchange_often(*log, office);
    REQUIRE(log->state().waiting == 0);
    REQUIRE(log->lines_of("c-2").size() == 1);
    office = backup;
    exchange_often(*log, office);
    CHECK(log->state().waiting == 0);
    CHECK(log->state().refused == 0);
    CHECK(office.feed.size() == 4);
    for (const auto* subject : {"c-1", "c-2", "c-3", "c-4"}) CHECK(log->lines_of(subject).size() == 1);
    CHECK(log->verify());
}
