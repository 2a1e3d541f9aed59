// SPDX-License-Identifier: Apache-2.0
#include "tests/server/support/devices.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace huiyin::test {

void sync_all(client::ReplicaExchange& replica, Instant wall) {
    constexpr int most_rounds = 20;
    for (int round = 0; round < most_rounds; ++round) {
        const auto result = replica.exchange(wall);
        if (!result) FAIL(result.error().what);
        CHECK(result->notice.what.empty());
        if (!result->more) return;
    }
    FAIL("the exchange does not come to an end");
}

Json shown(client::ReplicaReading& replica, const std::string& subject, Instant now) {
    const auto view = replica.show(subject, now);
    if (!view) FAIL(view.error().what);
    return *view;
}

void back_up(RunningOffice& office, const std::string& to) {
    std::filesystem::create_directories(to);
    std::filesystem::copy_file(office.directory() + "/keys.json", to + "/keys.json");
    office.read([&](server::Store& store) { store.backup(server::store_path(to)); });
}

}  // namespace huiyin::test
