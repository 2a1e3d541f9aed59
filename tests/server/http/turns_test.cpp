// SPDX-License-Identifier: Apache-2.0
// Those of one address wait for each other, not for other addresses.
#include "server/http/turns.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace huiyin::server::http;
using Turn = Turns::Turn;

namespace {

/// Connections that are told apart and never looked into.
class Connections {
  public:
    Connection& operator[](std::size_t i) { return reinterpret_cast<Connection&>(places_.at(i)); }

  private:
    std::array<char, 20> places_{};
};

const auto here = *parse_address("192.0.2.1"), there = *parse_address("192.0.2.2"), far = *parse_address("192.0.2.3");

/// Who is next once one of `address` has ended; null for nobody.
Connection* after(Turns& turns, const Address& address) {
    const auto next = turns.end(address);
    return next ? next->connection : nullptr;
}

}  // namespace

TEST_CASE("those of one address are worked on a few at a time and in their order, those of another at once") {
    Connections c;
    Turns turns({.per_address = 2, .all = 10, .longest_line = 2});
    CHECK(turns.begin(here, c[0]) == Turn::now);
    CHECK(turns.begin(here, c[1]) == Turn::now);
    CHECK(turns.begin(here, c[2]) == Turn::later);
    CHECK(turns.begin(here, c[3]) == Turn::later);
    CHECK(turns.begin(here, c[4]) == Turn::refused);
    CHECK(turns.begin(there, c[5]) == Turn::now);
    CHECK(after(turns, here) == &c[2]);
    CHECK(after(turns, there) == nullptr);
    CHECK(after(turns, here) == &c[3]);
    CHECK(after(turns, here) == nullptr);
    CHECK(after(turns, here) == nullptr);
    CHECK(turns.begin(here, c[0]) == Turn::now);
}

TEST_CASE("when all places are taken the addresses that wait have them in turn") {
    Connections c;
    Turns turns({.per_address = 3, .all = 3, .longest_line = 9});
    for (std::size_t i = 0; i < 3; ++i) CHECK(turns.begin(here, c[i]) == Turn::now);
    for (std::size_t i = 3; i < 6; ++i) CHECK(turns.begin(here, c[i]) == Turn::later);
    CHECK(turns.begin(there, c[6]) == Turn::later);
    CHECK(turns.begin(far, c[7]) == Turn::later);
    CHECK(after(turns, here) == &c[3]);
    CHECK(after(turns, here) == &c[6]);
    CHECK(after(turns, here) == &c[7]);
    CHECK(after(turns, there) == &c[4]);
    CHECK(turns.dismiss() == std::vector<Connection*>{&c[5]});
    CHECK(after(turns, far) == nullptr);
    CHECK(after(turns, here) == nullptr);
    CHECK(after(turns, here) == nullptr);
    CHECK(turns.begin(far, c[8]) == Turn::now);
}
