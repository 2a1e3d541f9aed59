// SPDX-License-Identifier: Apache-2.0
// A device's token alone opens no call: each is signed, and none is taken twice.
#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/chain/request_signature.hpp"
#include "sync/protocol/device_call.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A device that signs by hand.
class Signing {
  public:
    explicit Signing(RunningOffice& office) : office_(&office), keys_(sync::new_sign_keys()) {
        const auto enrolled = office.post("/v1/enroll", {{"code", office.enrolment_code("650101", Face::tablet)},
                                                         {"name", "signing"},
                                                         {"exchange_key", keys_.public_key}});
        REQUIRE(enrolled.status == 200);
        origin_ = text_of(enrolled.json(), "origin");
        token_ = text_of(enrolled.json(), "token");
    }
    void meets(RunningOffice& office) { office_ = &office; }

    std::string header(std::int64_t counter, const sync::CalledWith& what) const {
        return sync::sign_call({origin_, 0, counter}, what, keys_.secret_key);
    }
    HttpReceived get(const std::string& path, const std::string& value) const {
        return office_->call(
            {"GET", path, {}, {}, token_, value.empty() ? Headers{} : Headers{{"Huiyin-Device", value}}});
    }
    HttpReceived policy(std::int64_t counter) const { return get(called, header(counter, {"GET", called, {}})); }
    HttpReceived exchange(std::int64_t counter, const std::string& signed_body, const std::string& sent) const {
        const auto call = header(counter, {"POST", "/v1/sync", signed_body});
        return office_->call({"POST", "/v1/sync", sent, "application/x-ndjson", token_, {{"Huiyin-Device", call}}});
    }
    std::string poll() const {
        sync::Request request;
        request.header.sent_at = office_->now();
        request.header.boot_id = "first";
        return sync::sign_request(sync::write_request(request), keys_.secret_key);
    }
    const std::string& origin() const { return origin_; }

    static constexpr const char* called = "/v1/policy";

  private:
    RunningOffice* office_;
    sync::KeyPair keys_;
    std::string origin_, token_;
};

void check_behind(const HttpReceived& answer, std::int64_t counter) {
    check_problem(answer, 409, "counter");
    CHECK(text_of(answer.json(), "type") == "counter-behind");
    CHECK(number_of(answer.json(), "counter") == counter);
}

void check_not_signed(const HttpReceived& answer) {
    check_problem(answer, 403);
    CHECK(text_of(answer.json(), "type") == "not-signed");
}

}  // namespace

TEST_CASE("a device that never signed a call is served without, and not any more once it has signed one") {
    RunningOffice office;
    const Signing device(office);
    CHECK(device.get(Signing::called, {}).status == 200);
    CHECK(device.policy(1).status == 200);
    check_not_signed(device.get(Signing::called, {}));
    CHECK(device.policy(2).status == 200);
}

TEST_CASE("a call is good for its method, its path and query, its body, its device and its count alone") {
    RunningOffice office;
    const Signing device(office), other(office);
    const sync::CalledWith policy{"GET", Signing::called, {}};
    check_not_signed(device.get(Signing::called, device.header(1, {"PUT", Signing::called, {}})));
    check_not_signed(device.get(Signing::called, device.header(1, {"GET", "/v1/policy?x=1", {}})));
    check_not_signed(device.get(Signing::called, device.header(1, {"GET", Signing::called, "x"})));
    check_not_signed(device.get(Signing::called, other.header(1, policy)));
    check_not_signed(device.get(Signing::called, "origin=x"));
    auto changed = device.header(1, policy);
    changed.replace(changed.find("counter=1"), 9, "counter=2");
    check_not_signed(device.get(Signing::called, changed));
    CHECK(device.get(Signing::called, device.header(1, policy)).status == 200);
    const auto poll = device.poll();
    check_not_signed(device.exchange(2, "another body", poll));
    CHECK(device.exchange(2, poll, poll).status == 200);
    CHECK(office.get("/metrics").body.find("huiyin_events_total{event=\"call_not_signed\"} 7") != std::string::npos);
}

TEST_CASE("a call is taken once, and counts only grow") {
    RunningOffice office;
    const Signing device(office), other(office);
    CHECK(device.policy(7).status == 200);
    check_behind(device.policy(7), 7);
    check_behind(device.policy(3), 7);
    CHECK(device.policy(9).status == 200);
    CHECK(other.policy(1).status == 200);  // each counts for itself
}

TEST_CASE("no call is taken twice, though head office was started again in between") {
    TempDirectory place;
    const auto directory = place.file("office");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    OfficeSetting setting;
    setting.directory = directory;
    std::optional<Signing> device;
    {
        RunningOffice office(setting);
        device.emplace(office);
        CHECK(device->policy(1).status == 200);
        CHECK(device->policy(1'500).status == 200);
    }
    RunningOffice office(setting);
    device->meets(office);
    const auto again = device->policy(1'500);
    check_problem(again, 409, "counter");
    const auto seen = number_of(again.json(), "counter");
    CHECK(seen >= 1'500);
    check_not_signed(device->get(Signing::called, {}));
    CHECK(device->policy(seen + 1).status == 200);
}

TEST_CASE("a real device signs what it calls, and goes on by itself when head office was started again") {
    TempDirectory place, tablet_place;
    const auto directory = place.file("office");
    REQUIRE(sync::start_crypto());
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    OfficeSetting setting;
    setting.directory = directory;
    std::unique_ptr<client::Replica> tablet;
    {
        RunningOffice office(setting);
        tablet = office.enrol(tablet_place.path(), "650101", Face::tablet);
        REQUIRE(tablet->capture(captured_body(), office.now()));
        sync_all(*tablet, office.now());
        CHECK(office.runtime().call_counts.highest(tablet->identity().origin) > 0);
    }
    RunningOffice office(setting);
    tablet->use_server(office.url());
    REQUIRE(tablet->capture(captured_body(), office.now()));
    sync_all(*tablet, office.now());
    CHECK(tablet->log_state().waiting == 0);
    CHECK(office.runtime().call_counts.highest(tablet->identity().origin) > 1'000);
}
