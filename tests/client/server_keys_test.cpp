// SPDX-License-Identifier: Apache-2.0
// The keys of head office's server change without a visit, when head office says so.
#include "sync/protocol/server_keys.hpp"

#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using Keys = std::vector<std::string>;

namespace {

const std::string a(64, 'a'), b(64, 'b'), c(64, 'c');

struct Device {
    Network network;
    TempDirectory directory;
    std::unique_ptr<client::Replica> replica;
    Device() {
        network.server_key = a;
        replica = open_replica(directory.path(), network);
    }
    void announced(const Keys& keys, std::int64_t number) {
        network.next_keys = sync::sign_announcement({keys, number}, network.office.sign_keys);
        REQUIRE(replica->exchange(network.now));
    }
    void restart() {
        network.pinned.clear();
        replica.reset();
        replica = open_replica(directory.path(), network);
    }
};

}  // namespace

TEST_CASE("a device holds to the key that it was enrolled with, then to those that head office announces") {
    Device device;
    CHECK(device.replica->pinned_keys() == Keys{a});
    device.announced({a, b}, 1);
    CHECK(device.network.pinned == Keys{a, b});
    device.restart();
    CHECK(device.replica->pinned_keys() == Keys{a, b});
    device.network.server_key = b;
    device.announced({b, c}, 2);
    CHECK(device.network.pinned == Keys{b, c});
    device.announced({a, b}, 1);
    CHECK(device.replica->pinned_keys() == Keys{b, c});
}

TEST_CASE("an announcement that head office did not sign changes nothing") {
    Device device;
    device.network.next_keys = sync::sign_announcement({{b}, 1}, sync::new_sign_keys());
    REQUIRE(device.replica->exchange(device.network.now));
    CHECK(device.replica->pinned_keys() == Keys{a});
}

TEST_CASE("a device of an earlier version goes on with the one key that it kept") {
    Device device;
    device.replica.reset();
    {
        const auto log = sync::EventLog::open(device.directory.path());
        REQUIRE(log);
        REQUIRE((*log)->put("server_keys", ""));
        REQUIRE((*log)->put("server_key", c));
    }
    device.restart();
    CHECK(device.replica->pinned_keys() == Keys{c});
    device.announced({b}, 1);
    CHECK(device.replica->pinned_keys() == Keys{b, a});
}

TEST_CASE("who was enrolled anew begins anew with announcements") {
    Device device;
    device.announced({a, b}, 9);
    device.network.revoked = true;
    REQUIRE_FALSE(device.replica->exchange(device.network.now));
    device.network.revoked = false;
    device.network.origin = "t-0002";
    REQUIRE(device.replica->enroll("http://head-office:8080", "good", "lobby"));
    device.announced({a, c}, 1);
    CHECK(device.replica->pinned_keys() == Keys{a, c});
}
