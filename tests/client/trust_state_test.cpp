// SPDX-License-Identifier: Apache-2.0
// What a device knows of its standing with head office and of the time.
#include "client/engine/trust_state.hpp"

#include <catch2/catch.hpp>

#include "tests/client/fake_network.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using client::Clock;
using client::TrustState;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr hours a_year{365 * 24};

struct Device {
    Network network;
    TempDirectory directory;
    std::unique_ptr<client::Replica> replica = open_replica(directory.path(), network);
    void restart() {
        replica.reset();
        replica = open_replica(directory.path(), network);
    }
    void time_passes(std::chrono::milliseconds time) { network.elapsed += time; }
};

}  // namespace

TEST_CASE("a clock that is a year behind is known once head office has answered, and the time is right all the same") {
    Device device;
    const auto wrong = device.network.now - a_year;
    CHECK(device.replica->clock(wrong) == Clock::right);  // nobody can know
    REQUIRE(device.replica->exchange(wrong));
    CHECK(device.replica->clock(wrong) == Clock::corrected);
    CHECK(device.replica->now(wrong) == device.network.now);
}

TEST_CASE("a clock that jumps while the device runs without a network is doubted at once, either way") {
    Device device;
    const auto wall = device.network.now;
    REQUIRE(device.replica->exchange(wall));
    device.time_passes(minutes{30});
    CHECK(device.replica->clock(wall + minutes{30}) == Clock::right);
    CHECK(device.replica->clock(wall + minutes{30} + a_year) == Clock::doubtful);
    CHECK(device.replica->clock(wall + minutes{30} - a_year) == Clock::doubtful);
    REQUIRE(device.replica->exchange(wall + minutes{30} - a_year));
    CHECK(device.replica->clock(wall + minutes{30} - a_year) == Clock::corrected);
}

TEST_CASE("a device that starts before its last exchange, or half a year after it, doubts its clock") {
    Device device;
    const auto wall = device.network.now;
    REQUIRE(device.replica->exchange(wall));
    device.restart();
    CHECK(device.replica->clock(wall + hours{24 * 30}) == Clock::right);
    CHECK(device.replica->clock(wall - hours{1}) == Clock::doubtful);
    CHECK(device.replica->clock(wall + a_year) == Clock::doubtful);
}

TEST_CASE("a clock in doubt keeps nobody from complaining") {
    Device device;
    const auto wall = device.network.now;
    REQUIRE(device.replica->exchange(wall));
    CHECK(device.replica->capture(captured_body(), wall - a_year));
    REQUIRE(device.replica->exchange(wall - a_year));
    CHECK(device.replica->log_state().waiting == 0);
}

TEST_CASE("a device that is refused without head office's signature is not shut out, and knows it without a network") {
    Device device;
    device.network.calls_revoked = true;
    const auto refused = device.replica->exchange(device.network.now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == client::refused_device);
    device.restart();
    CHECK(device.replica->trust_state() == TrustState::refused);
    CHECK_FALSE(device.replica->revoked());
    device.network.down = true;
    REQUIRE_FALSE(device.replica->exchange(device.network.now));
    CHECK(device.replica->trust_state() == TrustState::refused);
    CHECK(device.replica->capture(captured_body(), device.network.now));
    device.network.down = device.network.calls_revoked = false;
    REQUIRE(device.replica->exchange(device.network.now));
    CHECK(device.replica->trust_state() == TrustState::good);
}

TEST_CASE("whatever answers without head office's signature shuts nobody out") {
    Device device;
    for (const int status : {401, 403, 404, 409, 410, 426, 429, 500, 503}) {
        INFO(status);
        device.network.problem_status = status;
        REQUIRE_FALSE(device.replica->exchange(device.network.now));
        CHECK(device.replica->trust_state() ==
              (status == 401 || status == 403 ? TrustState::refused : TrustState::good));
        CHECK(device.replica->enrolled());
        CHECK(device.replica->capture(captured_body(), device.network.now));
        REQUIRE(device.replica->exchange(device.network.now));
        CHECK(device.replica->trust_state() == TrustState::good);
    }
    device.network.down = true;
    REQUIRE_FALSE(device.replica->exchange(device.network.now));
    CHECK(device.replica->trust_state() == TrustState::good);
}

TEST_CASE("head office's signed word shuts a device out") {
    Device device;
    device.network.revoked = true;
    REQUIRE_FALSE(device.replica->exchange(device.network.now));
    CHECK(device.replica->trust_state() == TrustState::revoked);
}

TEST_CASE("only a code that the device was not enrolled with is a new one") {
    Device device;
    CHECK_FALSE(device.replica->is_another_code("good"));
    CHECK(device.replica->is_another_code("better"));
    device.restart();
    CHECK_FALSE(device.replica->is_another_code("good"));
}
