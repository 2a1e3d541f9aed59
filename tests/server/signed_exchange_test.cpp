// SPDX-License-Identifier: Apache-2.0
// A device's token alone opens nothing: its key signs each exchange.
#include <catch2/catch.hpp>

#include "sync/chain/request_signature.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

std::string poll(Instant now) {
    sync::Request request;
    request.header.sent_at = now;
    request.header.boot_id = "first";
    return sync::write_request(request);
}

}  // namespace

TEST_CASE("a device that was enrolled with a key is answered only when it signs") {
    RunningOffice office;
    const auto keys = sync::new_sign_keys();
    const auto enrolled = office.post("/v1/enroll", {{"code", office.enrolment_code("650101", Face::tablet)},
                                                     {"name", "signing"},
                                                     {"exchange_key", keys.public_key}});
    REQUIRE(enrolled.status == 200);
    const auto token = text_of(enrolled.json(), "token");
    const auto exchange = [&](const std::string& body) {
        return office.call({"POST", "/v1/sync", body, "application/x-ndjson", token, {}});
    };
    const auto body = poll(office.now());
    CHECK(exchange(sync::sign_request(body, keys.secret_key)).status == 200);
    check_problem(exchange(body), 403);
    check_problem(exchange(sync::sign_request(body, sync::new_sign_keys().secret_key)), 403);
    CHECK(office.get("/metrics").body.find("huiyin_events_total{event=\"exchange_not_signed\"} 2") !=
          std::string::npos);
}

TEST_CASE("a key that is no key is refused when a device is enrolled, and its code stays good") {
    RunningOffice office;
    const auto code = office.enrolment_code("650101", Face::tablet);
    check_problem(office.post("/v1/enroll", {{"code", code}, {"name", "x"}, {"exchange_key", "abc"}}), 422,
                  "exchange_key");
    CHECK(office.post("/v1/enroll", {{"code", code}, {"name", "x"}}).status == 200);
}

TEST_CASE("a real device enrols with a key of its own, and goes on signing after a restart") {
    RunningOffice office;
    TempDirectory place;
    auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    const auto origin = tablet->identity().origin;
    office.read([&](server::Store& store) { CHECK_FALSE(store.origin(origin)->exchange_key.empty()); });
    tablet.reset();
    auto again = client::Replica::open(place.path());
    REQUIRE(again);
    REQUIRE((*again)->capture(captured_body(), office.now()));
    sync_all(**again, office.now());
    CHECK((*again)->log_state().waiting == 0);
}
