// SPDX-License-Identifier: Apache-2.0
// An event that lost its place and comes again under another number stands once (docs/decisions/0021).
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "server/audit/log_transfer.hpp"
#include "sync/protocol/refusal_codes.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// A tablet that has handed in a complaint and its acceptance, at places 1 and 2.
struct HandedIn {
    RunningOffice office;
    HandMadeDevice device{office, "650101"};
    std::string captured = device.next(subject_named(1), "captured", captured_body());
    std::string accepted = device.next(subject_named(1), "accepted", {{"on_the_spot", false}});
    HandedIn() { CHECK(device.exchange({captured, accepted}, 1).header.refused.empty()); }

    /// The same event at the next place, or another one that was first written there.
    std::string again(const std::string& bytes, const std::function<void(Event&)>& change = {}) {
        const auto standing = parse_line(bytes);
        REQUIRE(standing);
        return device.next(standing->subject, standing->kind, standing->body, [&](Event& event) {
            event.clock = standing->clock;
            event.was = standing->seq;
            if (change) change(event);
        });
    }
    std::int64_t accepted_times() { return count_kind(office.complaint(subject_named(1)), "accepted"); }
};

}  // namespace

TEST_CASE("an event that comes again under another number stands once, and its device is told so each time") {
    HandedIn it;
    const std::vector<std::string> moved{it.again(it.captured), it.again(it.accepted)};
    for (int i = 0; i < 2; ++i) {
        const auto response = it.device.exchange(moved, 3);
        CHECK(response.header.acked_seq == 4);
        REQUIRE(response.header.refused.size() == 2);
        for (const auto& refused : response.header.refused) CHECK(refused.code == sync::refusal::stands_already);
    }
    CHECK(it.accepted_times() == 1);
    CHECK(it.office.log().find("line refused") == std::string::npos);  // nobody need look at it
    const auto next = it.device.next(subject_named(1), "responded", {{"how", "phone"}});
    CHECK(it.device.exchange({next}, 5).header.refused.empty());
    CHECK(it.office.damage() == std::vector<std::string>{});
    // Its words lie under their subject's key in one place only, or an erasure would not reach them.
    SQLite::Database store(it.office.directory() + "/huiyin.sqlite", SQLite::OPEN_READONLY);
    CHECK(store
              .execAndGet("SELECT count(*) FROM line WHERE origin = 't-0001' AND seq IN (3, 4) AND travelled IS NULL "
                          "AND opened IS NULL")
              .getInt() == 2);
}

TEST_CASE("another event that was first written under the same number is taken in") {
    HandedIn it;
    const auto moved = it.again(it.accepted, [](Event& event) { event.body["on_the_spot"] = true; });
    CHECK(it.device.exchange({moved}, 3).header.refused.empty());
    const auto later = it.again(it.accepted, [](Event& event) { event.clock.ms += 1; });
    CHECK(it.device.exchange({later}, 4).header.refused.empty());
    const auto elsewhere = it.again(it.accepted, [](Event& event) { event.was = 1; });
    CHECK(it.device.exchange({elsewhere}, 5).header.refused.empty());
    CHECK(it.accepted_times() == 4);
}

TEST_CASE("a refused event that is sent again is judged again") {
    HandedIn it;
    const auto foreign = it.device.next(subject_named(1), "viewed", Json::object(), [](Event& event) {
        event.by = {"branch_head-610000", Role::branch_head, "610000"};
    });
    CHECK(it.device.exchange({foreign}, 3).header.refused.size() == 1);
    const auto moved = it.again(foreign, [](Event& event) {
        event.by = {"branch_head-610000", Role::branch_head, "610000"};
    });
    const auto response = it.device.exchange({moved}, 4);
    REQUIRE(response.header.refused.size() == 1);
    CHECK(response.header.refused.front().code != sync::refusal::stands_already);
}

TEST_CASE("the place of an event that stands elsewhere is exported and taken in by another head office") {
    HandedIn it;
    it.device.exchange({it.again(it.accepted)}, 3);
    it.device.exchange({it.device.next(subject_named(1), "responded", {{"how", "phone"}})}, 4);
    const auto exported = [](RunningOffice& office) {
        std::stringstream text;
        office.read([&](server::Store& store) {
            server::export_events(store, office.runtime().context,
                                  [&](const std::string& page) { return static_cast<bool>(text << page); });
        });
        return text.str();
    };
    const testing::TempDirectory place;
    RunningOffice other({.directory = directory_with_keys_of(it.office, place.file("other"))});
    std::istringstream file(exported(it.office));
    server::Imported done;
    other.write([&](server::Store& store) { done = server::import_events(store, other.runtime().context, file); });
    CHECK(done.refused.empty());
    CHECK(exported(other) == exported(it.office));
    CHECK(other.damage() == std::vector<std::string>{});
}
