// SPDX-License-Identifier: Apache-2.0
// tests/server/http/turns_test.cpp — strangers of one address wait for each other, not for other addresses.
#include "server/http/turns.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace huiyin::server::http;

TEST_CASE("strangers of one address are worked on a few at a time and in their order, those of another at once") {
    const auto here = *parse_address("192.0.2.1"), there = *parse_address("192.0.2.2");
    std::array<char, 5> places{};  // only told apart, never looked into
    const auto connection = [&](std::size_t i) -> Connection& { return reinterpret_cast<Connection&>(places.at(i)); };
    Turns turns(2);
    CHECK(turns.begin(here, connection(0)));
    CHECK(turns.begin(here, connection(1)));
    CHECK_FALSE(turns.begin(here, connection(2)));
    CHECK_FALSE(turns.begin(here, connection(3)));
    CHECK(turns.begin(there, connection(4)));
    CHECK(turns.end(here) == &connection(2));
    CHECK(turns.end(there) == nullptr);
    CHECK(turns.end(here) == &connection(3));
    CHECK(turns.end(here) == nullptr);
    CHECK(turns.end(here) == nullptr);
    CHECK(turns.begin(here, connection(0)));
}
