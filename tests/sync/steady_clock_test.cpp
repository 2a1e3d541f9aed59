// SPDX-License-Identifier: Apache-2.0
// The total of steady time never runs faster than time (rulebook 10).
#include "sync/platform/steady_clock.hpp"

#include <catch2/catch.hpp>

namespace huiyin::sync {

using namespace std::chrono_literals;

TEST_CASE("steady time goes on within a boot, and only what was seen of another boot is added", "[rulebook10]") {
    SteadyTime kept;
    kept = continued(kept, {"a1", 100h});  // the machine was on long before it was this device
    CHECK(kept == SteadyTime{"a1", 100h, 0h});
    kept = continued(kept, {"a1", 103h});
    CHECK(kept == SteadyTime{"a1", 103h, 3h});
    kept = continued(kept, {"b2", 1h});
    CHECK(kept == SteadyTime{"b2", 1h, 3h});
    CHECK(continued(kept, {"b2", 2h}) == SteadyTime{"b2", 2h, 4h});
}

TEST_CASE("a steady clock that goes back within a boot begins another one", "[rulebook10]") {
    SteadyTime kept{"a1", 5h, 50h};
    kept = continued(kept, {"a1", 3h});
    CHECK(kept == SteadyTime{"a1-2", 3h, 50h});
    kept = continued(kept, {"a1", 4h});
    CHECK(kept == SteadyTime{"a1-2", 4h, 51h});
    CHECK(continued(kept, {"a1", 1h}) == SteadyTime{"a1-3", 1h, 51h});
}

TEST_CASE("the machine's steady clock names its boot and goes forward") {
    const auto first = machine_steady_clock(), second = machine_steady_clock();
    CHECK(first.boot.size() == 32);
    CHECK(first.boot == second.boot);
    CHECK(first.since <= second.since);
    CHECK(first.since > 0ms);
}

}  // namespace huiyin::sync
