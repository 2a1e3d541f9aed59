// SPDX-License-Identifier: Apache-2.0
// What a start of head office goes on from (rulebook 10).
#include "server/runtime/kept_clock.hpp"

#include "tests/server/support/moved_time.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;

namespace {

/// A head office whose disk took no mark since it opened, and a complaint fifty minutes later.
struct Unmarked {
    std::shared_ptr<MovedTime> machine = std::make_shared<MovedTime>("2026-03-02 10:00");
    RunningOffice office{{.now = "2026-03-02 10:00", .rehearsal = false, .machine = machine}};

    Unmarked() {
        office.write([&](server::Store& store) {
            server::keep_clock(store, server::TrustedTime::mark_of_wall(machine->read()));
        });
        machine->pass(50min);
        office.captured(captured_body());
    }
    Instant starts_at() {
        Instant out;
        office.read([&](server::Store& store) {
            out = server::kept_clock(store, server::clock_limits(office.rules().policy), machine)->now();
        });
        return out;
    }
};

}  // namespace

TEST_CASE("a start goes on from what came in after the mark, however long ago that was kept", "[rulebook10]") {
    Unmarked bank;
    bank.machine->reboot(90h);  // so long that the clock is in doubt, and time goes on by itself
    CHECK(bank.starts_at() >= beijing("2026-03-02 10:50"));
    CHECK(bank.starts_at() < beijing("2026-03-02 10:51"));
}

TEST_CASE("what came in before the mark says nothing of when a start goes on", "[rulebook10]") {
    Unmarked bank;
    // Somebody put the clock back after it.
    bank.office.write([&](server::Store& store) {
        server::keep_clock(store, {beijing("2026-03-02 09:00"), "boot-1", 2h});
    });
    bank.machine->reboot(90h);
    CHECK(bank.starts_at() < beijing("2026-03-02 09:01"));
}
