// SPDX-License-Identifier: Apache-2.0
// Two machines under one name, and a head office that was restored and given back a part of what one of them wrote.
#include <catch2/catch.hpp>

#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

void exchange_till_quiet(sync::EventLog& log, FakeHeadOffice& office) {
    for (int i = 0; i < 8; ++i) REQUIRE(exchange(log, office, noon()));
}

std::string refuse_refusable(const Event& event) {
    return text_of(event.body, "narrative") == "refusable" ? "by: of another branch" : "";
}

/// What `clone` wrote at place 2 came back from nobody, what it wrote at 3 and 4 came back; at 2 stands a line of
/// `log`.
struct Filled {
    TempDirectory one, two;
    FakeHeadOffice office;
    std::unique_ptr<sync::EventLog> log, clone;

    explicit Filled(const std::string& words, const std::function<void(Filled&)>& meanwhile = {},
                    const std::string& subject_of_2 = "c-2", const std::string& words_in_its_place = "two tills") {
        office.refuse = refuse_refusable;
        log = open_log(one.path(), office);
        REQUIRE(log->append(draft("c-1"), noon()));
        REQUIRE(exchange(*log, office, noon()));
        log.reset();
        one.copy_to(two);
        log = open_log(one.path(), office);
        clone = open_log(two.path(), office);
        const auto backup = office;
        REQUIRE(clone->append(draft(subject_of_2, words), noon()));
        for (const auto* subject : {"c-3", "c-4"}) REQUIRE(clone->append(draft(subject), noon()));
        REQUIRE(exchange(*clone, office, noon()));
        if (meanwhile) meanwhile(*this);
        office = backup;
        for (const auto* subject : {"c-3", "c-4"}) office.take_back(clone->lines_of(subject).at(0));
        REQUIRE(log->append(draft("c-5", words_in_its_place), noon()));
        REQUIRE(log->append(draft("c-6"), noon()));
        exchange_till_quiet(*log, office);
        CHECK(log->state().waiting == 0);
    }

    /// All that is on `it`, as head office holds it.
    void check_same(sync::EventLog& it) const {
        CHECK(it.state().waiting == 0);
        CHECK_FALSE(it.state().diverged);
        CHECK(it.verify());
        std::size_t lines = 0;
        for (const auto& subject : it.subjects()) lines += it.lines_of(subject).size();
        CHECK(lines == office.feed.size());
    }
    std::size_t times(const std::string& subject) const {
        return static_cast<std::size_t>(std::ranges::count(office.feed, subject, &Event::subject));
    }
};

}  // namespace

TEST_CASE("a refused line whose place head office gave to a clone's is offered at a new one, and stays refused") {
    Filled f("refusable");
    exchange_till_quiet(*f.clone, f.office);
    f.check_same(*f.clone);
    CHECK(f.clone->lines_of("c-5").size() == 1);  // the one in its place
    CHECK(f.clone->lines_of("c-2").empty());
    const auto refused = f.clone->refused();
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().why == "by: of another branch");
    CHECK(refused.front().seq > 4);
    REQUIRE(f.clone->only_here()->size() == 1);
    const auto event = parse_line(f.clone->only_here()->front());
    REQUIRE(event);
    CHECK(event->was == 2);
    CHECK(text_of(event->body, "narrative") == "refusable");

    // It is judged like any other when what stood against it is put right.
    f.office.refuse = [](const Event&) { return std::string{}; };
    REQUIRE(f.clone->resend(refused.front().seq, noon()));
    exchange_till_quiet(*f.clone, f.office);
    f.check_same(*f.clone);
    CHECK(f.clone->lines_of("c-2").size() == 1);
    exchange_till_quiet(*f.log, f.office);
    f.check_same(*f.log);
}

TEST_CASE(
    "a line that was acknowledged, and whose place a restored head office gave to a clone's, is handed in again") {
    Filled f("the queue was long");
    CHECK(f.times("c-2") == 0);
    exchange_till_quiet(*f.clone, f.office);
    f.check_same(*f.clone);
    CHECK(f.clone->state().refused == 0);
    for (const auto* subject : {"c-1", "c-2", "c-3", "c-4", "c-5", "c-6"}) CHECK(f.times(subject) == 1);
    exchange_till_quiet(*f.log, f.office);
    f.check_same(*f.log);
}

TEST_CASE("covered lines whose places a restored head office gave to a clone's are handed in again") {
    TempDirectory one, two;
    FakeHeadOffice office;
    const auto backup = office;
    const auto log = open_log(one.path(), office), clone = open_log(two.path(), office);
    for (const auto* subject : {"c-1", "c-2", "c-3"}) REQUIRE(log->append(draft(subject), noon()));
    REQUIRE(exchange(*log, office, noon()));
    office.left = {"c-1", "c-2", "c-3"};
    office.feed.clear();
    REQUIRE(exchange(*log, office, noon()));
    REQUIRE(log->subjects().empty());
    office = backup;
    for (const auto* subject : {"c-4", "c-5", "c-6"}) REQUIRE(clone->append(draft(subject), noon()));
    REQUIRE(exchange(*clone, office, noon()));
    exchange_till_quiet(*log, office);
    for (const auto* subject : {"c-1", "c-2", "c-3", "c-4", "c-5", "c-6"})
        CHECK(std::ranges::count(office.feed, subject, &Event::subject) == 1);
    CHECK(log->state().waiting == 0);
    CHECK(log->state().refused == 0);
    CHECK(log->verify());
}

TEST_CASE("a refused line that was sent again before its place was given to a clone's is told once") {
    Filled f("refusable", [](Filled& it) { REQUIRE(it.clone->resend(2, noon())); });
    exchange_till_quiet(*f.clone, f.office);
    f.check_same(*f.clone);
    CHECK(f.clone->refused().size() == 1);
    CHECK(f.clone->only_here()->size() == 1);
}

TEST_CASE("a refused line that gave way is handed in once when head office is restored to before that") {
    Filled f("refusable");
    exchange_till_quiet(*f.clone, f.office);
    f.office.refuse = [](const Event&) { return std::string{}; };
    FakeHeadOffice earlier;
    earlier.box_keys = f.office.box_keys;
    earlier.sign_keys = f.office.sign_keys;
    f.office = earlier;
    for (int i = 0; i < 3; ++i) {
        exchange_till_quiet(*f.clone, f.office);
        exchange_till_quiet(*f.log, f.office);
    }
    for (const auto* subject : {"c-1", "c-2", "c-3", "c-4", "c-5", "c-6"}) CHECK(f.times(subject) == 1);
    f.check_same(*f.clone);
    f.check_same(*f.log);
}

TEST_CASE("a device goes on writing where head office already gave it later lines under its own name") {
    TempDirectory one, two;
    FakeHeadOffice office;
    office.refuse = refuse_refusable;
    auto log = open_log(one.path(), office);
    REQUIRE(log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*log, office, noon()));
    log.reset();
    one.copy_to(two);
    log = open_log(one.path(), office);
    auto clone = open_log(two.path(), office);
    const auto backup = office;
    REQUIRE(clone->append(draft("c-2", "refusable"), noon()));
    for (const auto* subject : {"c-3", "c-4"}) REQUIRE(clone->append(draft(subject), noon()));
    REQUIRE(exchange(*clone, office, noon()));
    office = backup;
    for (const auto* subject : {"c-3", "c-4"}) office.take_back(clone->lines_of(subject).at(0));
    exchange_till_quiet(*log, office);
    CHECK(log->lines_of("c-3").size() == 1);
    for (const auto* subject : {"c-5", "c-6", "c-7"}) REQUIRE(log->append(draft(subject), noon()));
    for (const auto* subject : {"c-3", "c-4", "c-5", "c-6", "c-7"}) CHECK(log->lines_of(subject).size() == 1);
    CHECK(log->verify());
    for (int i = 0; i < 2; ++i) {
        exchange_till_quiet(*log, office);
        exchange_till_quiet(*clone, office);
    }
    CHECK(office.feed.size() == 6);
    CHECK(log->state().waiting == 0);
    CHECK_FALSE(log->state().diverged);
    CHECK(log->verify());
    CHECK(clone->refused().size() == 1);
    CHECK_FALSE(clone->state().diverged);
}

TEST_CASE(
    "a line that was acknowledged, and whose place a restored head office refused a clone's, is handed in again") {
    Filled f("the queue was long", {}, "c-1", "refusable");
    CHECK(f.times("c-1") == 1);
    exchange_till_quiet(*f.clone, f.office);
    f.check_same(*f.clone);
    CHECK(f.times("c-1") == 2);
    exchange_till_quiet(*f.log, f.office);
    f.check_same(*f.log);
    CHECK(f.log->refused().size() == 1);
}
