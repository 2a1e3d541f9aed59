// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

#include "sync/platform/parallel_for.hpp"

using namespace huiyin;

TEST_CASE("work that is shared out over the cores is done once each, however much of it there is") {
    for (const std::size_t count : {0U, 1U, 63U, 64U, 200U, 5'000U}) {
        std::vector<int> done(count);
        sync::on_all_cores(count, [&](std::size_t i) { ++done[i]; });
        CHECK(done == std::vector<int>(count, 1));
    }
}

TEST_CASE("what a share throws is thrown, wherever it ran") {
    for (const std::size_t bad : {0U, 1U, 499U})
        CHECK_THROWS_AS(sync::on_all_cores(500,
                                           [&](std::size_t i) {
                                               if (i == bad) throw std::runtime_error("bad");
                                           }),
                        std::runtime_error);
}
