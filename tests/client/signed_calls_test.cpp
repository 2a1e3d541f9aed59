// SPDX-License-Identifier: Apache-2.0
// A device signs each of its calls and counts them, whatever becomes of its disk.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sync/protocol/device_call.hpp"
#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

std::int64_t last_count(const Network& network) {
    const auto call = sync::parse_device_call(network.calls.back());
    return call ? call->counter : 0;
}

}  // namespace

TEST_CASE("every call of an enrolled device is signed, each with a higher count, and goes on so after a restart") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(network.calls == std::vector<std::string>{""});  // enrolment: nobody knows the key yet
    for (int i = 0; i < 3; ++i) REQUIRE(replica->exchange(network.now));
    const auto before = last_count(network);
    CHECK(before >= 3);
    replica.reset();
    replica = open_replica(directory.path(), network);
    network.policy_version = "another";
    REQUIRE(replica->exchange(network.now)->policy_changed);
    CHECK(last_count(network) > before);
    CHECK(std::ranges::count(network.calls, std::string{}) == 1);
    CHECK(network.badly_signed == 0);
}

TEST_CASE("a device whose disk was put back counts on above what head office has seen") {
    TempDirectory directory, backup;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->exchange(network.now));
    replica.reset();
    directory.copy_to(backup);
    replica = open_replica(directory.path(), network);
    REQUIRE(replica->exchange(network.now));
    network.highest_call += 5'000;
    replica = open_replica(backup.path(), network);
    CHECK(replica->exchange(network.now));
    CHECK(last_count(network) > 5'000);
}

TEST_CASE("nobody can use a device's counts up with a number that is absurd, or send it back") {
    TempDirectory directory;
    Network network;
    auto replica = open_replica(directory.path(), network);
    REQUIRE(replica->exchange(network.now));
    const auto counted = network.highest_call;
    network.highest_call = std::int64_t{1} << 50;
    REQUIRE_FALSE(replica->exchange(network.now));
    network.highest_call = counted;
    REQUIRE(replica->exchange(network.now));
    CHECK(network.highest_call < counted + 100);
}
