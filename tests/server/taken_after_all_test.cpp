// SPDX-License-Identifier: Apache-2.0
// What head office refused first and took in later is no refused line on the kiosk that wrote it, either.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

std::string sealed_at(const TempDirectory& place, int seq) {
    SQLite::Database log(place.file("log.sqlite"), SQLite::OPEN_READONLY);
    return log.execAndGet("SELECT sealed FROM own WHERE seq = " + std::to_string(seq)).getString();
}

/// As an earlier version refused it, which had no codes: the next start judges it once more.
void refuse(RunningOffice& office, const std::string& origin, const std::string& bytes) {
    office.write([&](server::Store& store) {
        auto device = *store.origin(origin);
        device.head_seq = 1;
        device.head_hash = hash_of(bytes);
        store.insert_event({origin, 1, device.head_hash, bytes, {}, {}, "by.account: no such", office.now()});
        store.put_origin(device);
    });
}

}  // namespace

TEST_CASE("a kiosk whose entry was refused and taken in later shows it as delivered", "[kiosk]") {
    TempDirectory office_place, place;
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(office_place.file("office"), {*rules_from({}, {}), true}));
    const OfficeSetting setting{.directory = office_place.file("office")};
    auto office = std::make_unique<RunningOffice>(setting);
    auto kiosk = office->enrol(place.path(), "650101", Face::kiosk);
    const auto receipt = kiosk->capture(captured_body(), office->now());
    REQUIRE(receipt);
    refuse(*office, kiosk->identity().origin, sealed_at(place, 1));
    sync_all(*kiosk, office->now());
    CHECK(kiosk->log_state().refused == 1);
    sync_all(*kiosk, office->now());
    CHECK(kiosk->log_state().refused == 1);  // it still is
    office.reset();
    office = std::make_unique<RunningOffice>(setting);
    CHECK(office->complaint(receipt->subject).at("number") == receipt->number);
    kiosk->use_server(office->url());
    sync_all(*kiosk, office->now());
    CHECK(kiosk->log_state().refused == 0);
    CHECK(kiosk->log_state().waiting == 0);
    CHECK(kiosk->refused().empty());
    CHECK(office->damage() == std::vector<std::string>{});
}

TEST_CASE("head office says of no line that it was taken in but of one that stands", "[kiosk]") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto captured = device.next(subject_named(1), "captured", captured_body());
    REQUIRE(device.exchange({captured, device.place("nothing that can be read")}, 1).header.acked_seq == 2);
    sync::Request request;
    request.header.sent_at = office.now();
    request.header.epoch = request.header.offered = 1;
    request.header.refused = {-1, 0, 1, 2, 3};
    const auto answer = device.post_body(sync::write_request(request));
    REQUIRE(answer.status == 200);
    CHECK(sync::parse_response(answer.body)->header.taken == std::vector<std::int64_t>{1});
    request.header.refused.assign(101, 1);
    check_problem(device.post_body(sync::write_request(request)), 400, "refused");
}
