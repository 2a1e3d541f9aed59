// SPDX-License-Identifier: Apache-2.0
// POST /v1/enroll: a device gets in with a code, once.
#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

HttpReceived enrol(RunningOffice& office, const std::string& code) {
    return office.post("/v1/enroll", {{"code", code}, {"name", "lobby"}});
}

}  // namespace

TEST_CASE("a code enrols one device, which gets its name, token, keys and rules") {
    RunningOffice office;
    const auto code = office.enrolment_code("650101", Face::kiosk);
    const auto answer = enrol(office, code);
    REQUIRE(answer.status == 200);
    const auto json = answer.json();
    CHECK(json.at("origin") == "k-0001");
    CHECK(json.at("unit") == "650101");
    CHECK(json.at("face") == "kiosk");
    CHECK(text_of(json, "token").size() >= 32);
    CHECK(Rules::from_json(json.at("rules")));
    check_problem(enrol(office, code), 403, "code");
}

TEST_CASE("devices are told the rules without what only head office goes by, which earlier ones would refuse") {
    RunningOffice office;
    const HandMadeDevice device(office, "650101");
    const auto told = office.call({"GET", "/v1/policy", {}, {}, device.token(), {}}).json();
    CHECK(told.at("rules").at("policy").contains("limits"));
    CHECK_FALSE(told.at("rules").at("policy").contains("attachments"));
    const auto whole = office.get("/v1/policy", "administrator-000000").json();
    CHECK(whole.at("rules").at("policy").contains("attachments"));
    CHECK(told.at("version") == whole.at("version"));
}

TEST_CASE("a code typed in small letters with spaces is understood") {
    RunningOffice office;
    auto code = office.enrolment_code("650101", Face::tablet);
    std::ranges::transform(code, code.begin(),
                           [](unsigned char c) { return c == '-' ? ' ' : static_cast<char>(std::tolower(c)); });
    CHECK(enrol(office, code).status == 200);
}

TEST_CASE("a code used by ten devices at once enrols one of them") {
    RunningOffice office;
    const auto code = office.enrolment_code("650101", Face::tablet);
    std::vector<int> statuses(10);
    std::vector<std::thread> devices;
    for (auto& status : statuses) devices.emplace_back([&] { status = enrol(office, code).status; });
    for (auto& device : devices) device.join();
    CHECK(std::ranges::count(statuses, 200) == 1);
    CHECK(std::ranges::count(statuses, 403) == 9);
}

TEST_CASE("guessing codes is bounded") {
    RunningOffice office;
    for (int i = 0; i < 20; ++i) check_problem(enrol(office, "AAAA-" + std::to_string(2222 + i)), 403, "code");
    check_problem(enrol(office, "AAAA-AAAA"), 429);
    check_problem(enrol(office, office.enrolment_code("650101", Face::tablet)), 429);
}

TEST_CASE("a crowd of wrong certificates keeps a place from enrolling for a minute, and not for years") {
    RunningOffice office;
    for (int i = 0; i < 20; ++i) check_problem(office.post("/v1/devices/return", Json::object()), 403, "certificate");
    const auto limited = enrol(office, office.enrolment_code("650101", Face::tablet));
    check_problem(limited, 429);
    CHECK(number_of(limited.json(), "retry_after") <= 60);
}

TEST_CASE("an enrolment without a code, or with a name that is no name, is 422") {
    RunningOffice office;
    check_problem(enrol(office, ""), 422, "code");
    check_problem(office.post("/v1/enroll", {{"code", office.enrolment_code("650101", Face::tablet)},
                                             {"name", std::string(101, 'x')}}),
                  422, "name");
}

TEST_CASE("a device whose access was withdrawn is told so, and stores nothing") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    tablet.exchange({}, 0);
    office.write([&](server::Store& store) {
        auto origin = store.origin(tablet.origin());
        origin->revoked = true;
        store.put_origin(*origin);
    });
    const auto answer = tablet.post({tablet.next(subject_named(1), "captured", captured_body())}, 1);
    check_problem(answer, 403);
    CHECK(answer.json().at("type") == "device-revoked");
    CHECK(office.events_stored() == 0);
    check_problem(office.call({"GET", "/v1/policy", {}, {}, tablet.token(), {}}), 403);
}
