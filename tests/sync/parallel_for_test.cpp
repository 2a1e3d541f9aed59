// SPDX-License-Identifier: Apache-2.0
#include "sync/platform/parallel_for.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using namespace huiyin;

TEST_CASE("work that is shared out over the cores is done once each, however much of it there is") {
    for (const std::size_t count : {0U, 1U, 63U, 64U, 200U, 5'000U}) {
        std::vector<int> done(count);
        sync::parallel_for(count, [&](std::size_t i) { ++done[i]; });
        CHECK(done == std::vector<int>(count, 1));
    }
}

TEST_CASE("what a share throws is thrown, wherever it ran") {
    for (const std::size_t bad : {0U, 1U, 499U})
        CHECK_THROWS_AS(sync::parallel_for(500,
                                           [&](std::size_t i) {
                                               if (i == bad) throw std::runtime_error("bad");
                                           }),
                        std::runtime_error);
}
