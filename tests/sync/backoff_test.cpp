// SPDX-License-Identifier: Apache-2.0
#include "sync/platform/backoff.hpp"

#include <catch2/catch.hpp>

using huiyin::sync::Backoff;
using namespace std::chrono_literals;

TEST_CASE("the wait doubles with each failure up to five minutes and starts anew after a success") {
    Backoff backoff;
    for (const auto expected : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s})
        CHECK(backoff.next(1.0) == expected);
    for (int i = 0; i < 1000; ++i) CHECK(backoff.next(1.0) == 300s);
    backoff.reset();
    CHECK(backoff.next(1.0) == 1s);
}

TEST_CASE("the whole wait is drawn at random so that devices do not come back together") {
    Backoff backoff(8s, 8s);
    CHECK(backoff.next(0.0) == 0s);
    CHECK(backoff.next(0.5) == 4s);
    CHECK(backoff.next(7.0) == 8s);
}
