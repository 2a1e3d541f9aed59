// SPDX-License-Identifier: Apache-2.0
// /healthz and /metrics show a silent device, a wrong clock and a growing backlog.
#include <catch2/catch.hpp>

#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

std::int64_t gauge(RunningOffice& office, const std::string& name) {
    const auto text = "\n" + office.get("/metrics").body;
    const auto at = text.find("\n" + name + ' ');
    REQUIRE(at != std::string::npos);
    return std::stoll(text.substr(at + name.size() + 2));
}

}  // namespace

TEST_CASE("a device that is not heard of over a weekend and a day is silent, until it speaks") {
    RunningOffice office;
    const testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    CHECK(office.get("/healthz").json().at("devices_silent") == 0);
    office.move_to("2026-03-06 10:01");
    CHECK(office.get("/healthz").json().at("devices_silent") == 1);
    CHECK(gauge(office, "huiyin_devices_silent") == 1);
    sync_all(*tablet, office.now());
    CHECK(gauge(office, "huiyin_devices_silent") == 0);
}

TEST_CASE("a device whose clock is off is counted, until it is set") {
    RunningOffice office;
    const testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    sync_all(*tablet, office.now() + std::chrono::hours{24 * 365});
    CHECK(office.get("/healthz").json().at("devices_clock_off") == 1);
    CHECK(gauge(office, "huiyin_devices_clock_off") == 1);
    sync_all(*tablet, office.now());
    CHECK(gauge(office, "huiyin_devices_clock_off") == 0);
}

TEST_CASE("what waits with a device is counted as far as it said so") {
    RunningOffice office;
    const testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    for (int i = 0; i < 5; ++i) REQUIRE(tablet->capture(captured_body(), office.now()));
    sync_all(*tablet, office.now());
    CHECK(gauge(office, "huiyin_devices_backlog_lines") == 0);
    office.runtime().metrics.backlog("t-0009", 300);
    office.runtime().metrics.backlog("t-0010", 200);
    CHECK(gauge(office, "huiyin_devices_backlog_lines") == 500);
    CHECK(gauge(office, "huiyin_devices_backlog_longest") == 300);
}
