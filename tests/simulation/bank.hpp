// SPDX-License-Identifier: Apache-2.0
// The smallest bank that a scenario is told of.
#pragma once
#include <catch2/catch.hpp>

#include "sync/chain/sealing.hpp"
#include "tests/simulation/device.hpp"
#include "tests/simulation/people.hpp"
#include "tests/simulation/watch.hpp"
#include "tests/support/times.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::simulation {

/// A head office and one device of an outlet in calm weather.
struct Bank {
    static constexpr std::uint64_t seed = 7;
    explicit Bank(Face face = Face::tablet)
        : chance(seed),
          disks(seed),
          office((seed_cryptography(seed), (void)sync::start_crypto(), directory.path()), disks,
                 std::make_shared<RulesCache>(), test::beijing("2026-02-12 09:00")),
          device(directory.path() + "/device", "650101", face, office, disks, chance) {}

    /// Somebody says `token` on the device.
    Result<std::string> say(const std::string& token) {
        const auto done = device.replica().capture(some_complaint(chance, "650101", token), device.wall());
        if (!done) return std::unexpected(done.error());
        return done->subject;
    }
    bool exchange() { return device.replica().exchange(device.wall()).has_value(); }
    /// How often it stands at head office.
    int times(const std::string& token) {
        Watch watch;
        REQUIRE(watch.look(office).empty());
        const auto found = watch.said().find(token);
        return found == watch.said().end() ? 0 : found->second;
    }
    std::int64_t waiting() { return device.replica().log_state().waiting; }

    testing::TempDirectory directory;
    Chance chance;
    DiskVfs disks;
    HeadOffice office;
    Device device;
};

inline std::string token(int number) { return "tok-" + std::to_string(number) + "-"; }

}  // namespace huiyin::simulation
