// SPDX-License-Identifier: Apache-2.0
// A head office that really serves, on a machine whose clocks are moved, and that stops and starts again.
#pragma once
#include <filesystem>

#include "server/app/founding.hpp"
#include "server/ingest/attachment_lifetime.hpp"
#include "server/ingest/clock_keeper.hpp"
#include "server/services/scheduler.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/moved_time.hpp"
#include "tests/server/support/running_office.hpp"

namespace huiyin::test {

struct ServingBank {
    testing::TempDirectory place;
    std::shared_ptr<MovedTime> machine = std::make_shared<MovedTime>("2026-03-02 10:00");
    std::unique_ptr<RunningOffice> office;
    std::unique_ptr<server::ClockKeeper> keeper;

    ServingBank() { start(); }
    ~ServingBank() { keeper.reset(); }
    void start() {
        const bool found = std::filesystem::exists(place.file("office"));
        if (!found) {
            REQUIRE(sync::start_crypto());
            REQUIRE(server::found_office(place.file("office"), {*rules_from({}, {}), true}));
        }
        office = std::make_unique<RunningOffice>(OfficeSetting{.directory = place.file("office"), .machine = machine});
        keeper = std::make_unique<server::ClockKeeper>(office->runtime());
    }
    void stop() {
        keeper.reset();
        office.reset();
    }
    server::ServerRuntime& runtime() { return office->runtime(); }
    /// Does all that is due, as the timekeeper does.
    void tick() {
        keeper->scan();
        REQUIRE(server::catch_up(runtime()));
        REQUIRE(server::expire_attachments(runtime()));
    }
    Json readiness() const { return office->call({"GET", "/readyz", {}, {}, {}, {}}).json(); }
};

}  // namespace huiyin::test
