// SPDX-License-Identifier: Apache-2.0
// A stolen kiosk reads nothing (architecture, "Client").
#include <catch2/catch.hpp>

#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

TEST_CASE("a kiosk's directory holds none of the customer's words, before and after they were sent") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
    const auto event = log->append(draft("c-kiosk-subject", "王建国 13800138000 was kept waiting"), noon());
    REQUIRE(event);
    CHECK(log->subjects().empty());
    CHECK(log->lines_of("c-kiosk-subject").empty());
    const auto searched = [&] {
        for (const std::string words : {"王建国", "13800138000", "waiting", "c-kiosk-subject", "narrative", "captured"})
            CHECK_FALSE(directory.holds(words));
    };
    searched();
    REQUIRE(exchange(*log, office, noon()));
    searched();
    REQUIRE(office.feed.size() == 1);
    CHECK(canonical_line(office.feed[0]) == canonical_line(*event));
    log.reset();
    searched();
}

TEST_CASE("a kiosk's chain is whole, durable and gapless though sealed") {
    TempDirectory directory;
    FakeHeadOffice office;
    for (int i = 1; i <= 3; ++i) {
        auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
        CHECK(log->append(draft("c-1"), noon())->seq == i);
        CHECK(log->verify());
    }
    auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
    REQUIRE(exchange(*log, office, noon()));
    CHECK(log->state().acked_seq == 3);
    CHECK(office.feed.size() == 3);
}

TEST_CASE("a kiosk takes in no lines and never compares") {
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
    office.write("c-2", "graded", noon());
    REQUIRE(exchange(*log, office, noon()));
    CHECK(log->subjects().empty());
    CHECK_FALSE(log->state().diverged);
    CHECK_FALSE(log->next_request(noon(), 1000, "").header.compare);
}

TEST_CASE("sealed lines are kept for 30 days that the kiosk was on, whatever anybody's wall clock says",
          "[rulebook10]") {
    using namespace std::chrono_literals;
    TempDirectory directory;
    FakeHeadOffice office;
    auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
    std::chrono::milliseconds on = 1h;
    log->use_steady_clock([&] { return sync::SteadyReading{"b1", on}; });
    const auto exchange_at = [&](Instant wall) {
        REQUIRE(log->apply(office.answer("k-0001", log->next_request(wall, 1000, "start-1"), wall), wall, wall));
    };
    REQUIRE(log->append(draft("c-1"), noon()));
    exchange_at(noon());
    const auto kept = [&] { return directory.holds("\"box\""); };
    CHECK(kept());
    // Head office's clock, and then the kiosk's, is a year ahead.
    exchange_at(noon() + 370 * 24h);
    CHECK(kept());
    on += 30 * 24h;
    exchange_at(noon());
    CHECK(kept());
    on += 1s;
    exchange_at(noon());
    log.reset();
    CHECK_FALSE(kept());
    CHECK(open_log(directory.path(), office, "k-0001", Face::kiosk)->verify());
}

TEST_CASE("a kiosk gives a restored head office its sealed lines again") {
    TempDirectory directory;
    FakeHeadOffice office;
    const auto backup = office;
    auto log = open_log(directory.path(), office, "k-0001", Face::kiosk);
    REQUIRE(log->append_all({draft("c-1"), draft("c-2")}, noon()));
    REQUIRE(exchange(*log, office, noon()));
    office = backup;
    REQUIRE(exchange(*log, office, noon()));
    REQUIRE(exchange(*log, office, noon()));
    CHECK(office.feed.size() == 2);
}
