// SPDX-License-Identifier: Apache-2.0
// Places for connections: in all, by address, and kept for devices.
#include "server/http/connection_limits.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace huiyin::server::http;
using namespace std::chrono_literals;

namespace {
const Moment now{100h};
const auto here = *parse_address("192.0.2.1"), there = *parse_address("192.0.2.2"),
           office = *parse_address("192.0.2.3");

std::vector<std::unique_ptr<ConnectionLimits::Place>> take(ConnectionLimits& limits, const Address& from, int wanted) {
    std::vector<std::unique_ptr<ConnectionLimits::Place>> out;
    for (int i = 0; i < wanted; ++i)
        if (auto place = limits.enter(from, now)) out.push_back(std::move(place));
    return out;
}
}  // namespace

TEST_CASE("one address takes no more than its share, and others are let in") {
    ConnectionLimits limits({.all = 1000, .reserve = 200, .per_address = 100});
    const auto crowd = take(limits, here, 150);
    CHECK(crowd.size() == 100);
    CHECK(limits.enter(there, now));
    CHECK(limits.refused() == 50);
}

TEST_CASE("however many addresses take all they can, the next one finds a place") {
    ConnectionLimits limits({.all = 8192, .reserve = 1024, .per_address = 2048});
    std::vector<std::vector<std::unique_ptr<ConnectionLimits::Place>>> crowds;
    for (int i = 1; i <= 12; ++i)
        crowds.push_back(take(limits, *parse_address("198.51.100." + std::to_string(i)), 3000));
    CHECK(crowds.front().size() == 2048);
    CHECK(crowds.back().size() > 8);
    CHECK(limits.enter(there, now));
}

TEST_CASE("who has signed in is no stranger, but no account opens as many as it likes") {
    ConnectionLimits limits({.all = 100, .reserve = 10, .per_address = 5});
    auto known = take(limits, here, 5);
    for (auto& place : known) place->signed_in(now);
    auto more = take(limits, here, 50);
    CHECK(more.size() == 5);
    for (auto& place : more) place->signed_in(now);
    CHECK_FALSE(limits.enter(here, now));
    known.clear();
    more.clear();
    CHECK(limits.open() == 0);
    CHECK(take(limits, here, 50).size() == 5);
}

TEST_CASE("places are kept for addresses from which somebody has signed in") {
    ConnectionLimits limits({.all = 10, .reserve = 3, .per_address = 100});
    limits.enter(office, now)->signed_in(now);
    const auto crowd = take(limits, here, 50);
    CHECK(crowd.size() == 7);
    CHECK_FALSE(limits.enter(there, now));
    {
        const auto staff = take(limits, office, 50);
        CHECK(staff.size() == 3);
    }
    CHECK_FALSE(limits.enter(office, now + 25h));
}

TEST_CASE("a trusted proxy's connections are not counted as one caller's") {
    ConnectionLimits limits({.all = 100, .reserve = 10, .per_address = 5});
    std::vector<std::unique_ptr<ConnectionLimits::Place>> proxied;
    for (int i = 0; i < 50; ++i) proxied.push_back(limits.enter(here, now, false));
    CHECK(std::ranges::all_of(proxied, [](const auto& place) { return place != nullptr; }));
    CHECK(take(limits, here, 50).size() == 5);
}
