// SPDX-License-Identifier: Apache-2.0
// A head office that is put back to a backup, while its devices live on.
#pragma once
#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "server/ingest/epoch.hpp"
#include "tests/server/support/devices.hpp"

namespace huiyin::test {

inline constexpr const char* administrator = "administrator-000000";

/// As `huiyin-server restore` does with what lies in `directory`.
inline void begin_next_epoch(const std::string& directory) {
    auto office = server::open_office(directory);
    REQUIRE(office);
    office->clock = std::make_shared<server::RehearsalClock>(When("2026-03-02 11:30").instant);
    auto store = server::open_store(directory);
    REQUIRE(store);
    (*store)->begin();
    server::begin_epoch(**store, *office, {office->epoch + 1, {}});
    (*store)->commit();
}

/// A head office whose backup is taken when the test says so, and which is put back to it.
struct RestoredBank {
    testing::TempDirectory copy;
    std::unique_ptr<RunningOffice> office = std::make_unique<RunningOffice>();

    Instant now() const { return office->now(); }
    void back_up() { test::back_up(*office, copy.path() + "/office"); }
    void restore() {
        office.reset();
        begin_next_epoch(copy.path() + "/office");
        office = std::make_unique<RunningOffice>(
            OfficeSetting{.now = "2026-03-02 12:00", .rehearsal = true, .directory = copy.path() + "/office"});
    }
    std::unique_ptr<client::Replica> reopened(const testing::TempDirectory& place) const {
        auto replica = client::Replica::open(place.path());
        REQUIRE(replica);
        (*replica)->use_server(office->url());
        return std::move(*replica);
    }
    client::CaptureReceipt capture(client::ReplicaCapture& replica, const std::string& narrative) const {
        auto body = captured_body();
        body["narrative"] = narrative;
        auto receipt = replica.capture(body, office->now());
        REQUIRE(receipt);
        return std::move(*receipt);
    }
    Json device(const std::string& origin) {
        const auto all = office->get("/v1/devices", administrator).json();
        for (const auto& one : all.at("items"))
            if (text_of(one, "origin") == origin) return one;
        return {};
    }
};

}  // namespace huiyin::test
