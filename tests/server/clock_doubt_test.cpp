// SPDX-License-Identifier: Apache-2.0
// A head office that doubts its own clock (rulebook 10): nothing irreversible is done by it, nobody is shut out, and
// three units or an operator end it.
#include "server/ingest/clock_keeper.hpp"
#include "server/runtime/kept_clock.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/serving_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;
using testing::TempDirectory;

namespace {

constexpr std::chrono::hours day{24};
constexpr const char* manager = "outlet_manager-650101";

std::vector<std::string> kinds(const Json& view) {
    std::vector<std::string> out;
    for (const auto& entry : view.at("timeline")) out.push_back(entry.at("kind"));
    return out;
}

}  // namespace

TEST_CASE("a clock that leaps 370 days while head office serves raises nothing and shuts nobody out", "[rulebook10]") {
    ServingBank bank;
    HandMadeDevice tablet(*bank.office, "650101");
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    const auto before = kinds(bank.office->complaint(subject));
    const Attachment photo(2'000);
    REQUIRE(bank.office->call(photo.whole(bank.office->token_of(manager))).status == 201);
    const auto code = bank.office->enrolment_code("650102", Face::tablet);
    const auto key = Headers{{"Idempotency-Key", "once"}};
    const auto once = bank.office->post("/v1/complaints", captured_body(), manager, key);
    REQUIRE(once.status == 201);

    bank.machine->set_by(370 * day);
    bank.machine->pass(6s);
    bank.tick();
    CHECK(bank.office->now() == beijing("2026-03-02 10:00") + 6s);
    CHECK(kinds(bank.office->complaint(subject)) == before);
    CHECK(bank.office->call(photo.held(bank.office->token_of(manager))).json().at("whole") == true);
    CHECK(bank.office->post("/v1/complaints", captured_body(), manager, key).body == once.body);
    CHECK(bank.office->post("/v1/enroll", {{"code", code}, {"name", "late"}}).status == 200);
    // What comes in meanwhile is of the trusted time, and a device hears that the clock is in doubt.
    const auto meanwhile = bank.office->captured(captured_body());
    CHECK(text_of(meanwhile, "received_at") == "2026-03-02T09:30:00+08:00");
    for (const auto& entry : meanwhile.at("timeline")) CHECK(text_of(entry, "at").starts_with("2026-03-02T"));
    const auto answer = tablet.exchange({}, 0);
    CHECK(answer.header.clock_in_doubt);
    CHECK(answer.header.received_at == bank.office->now());
    CHECK(bank.readiness().at("reasons").at(0).at("code") == "clock_in_doubt");
    CHECK(bank.office->log().find("doubts its clock") != std::string::npos);

    bank.machine->set_by(-370 * day);
    bank.machine->pass(1s);
    bank.tick();
    CHECK_FALSE(tablet.exchange({}, 0).header.clock_in_doubt);
    CHECK(bank.readiness().at("ready") == true);
    CHECK(kinds(bank.office->complaint(subject)) == before);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("what fell due while the clock was in doubt is done when the doubt ends", "[rulebook10]") {
    ServingBank bank;
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    bank.machine->set_by(20min);
    bank.machine->pass(3 * day);
    bank.tick();
    CHECK(count_kind(bank.office->complaint(subject), "overdue") == 0);
    // Nor by way of something else that is written on it.
    bank.office->line(subject, "viewed", Json::object(), manager);
    CHECK(count_kind(bank.office->complaint(subject), "overdue") == 0);
    CHECK(bank.office->log().find("does not come to rest") == std::string::npos);
    bank.machine->set_by(-20min);
    bank.tick();
    CHECK(count_kind(bank.office->complaint(subject, "channel_operations_head-000010"), "overdue") > 0);
}

TEST_CASE("sessions end on a clock that is trusted, and not on one in doubt", "[rulebook10]") {
    ServingBank bank;
    const auto token = bank.office->token_of(manager);
    const auto status = [&] { return bank.office->call({"GET", "/v1/complaints", {}, {}, token, {}}).status; };
    bank.machine->set_by(10min);
    bank.machine->pass(13h);
    CHECK(status() == 200);
    bank.machine->set_by(-10min);
    CHECK(status() == 401);
}

TEST_CASE("a machine that starts 400 days ahead is not believed, whether it was stopped or killed", "[rulebook10]") {
    ServingBank bank;
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    const bool killed = GENERATE(false, true);
    if (killed) {  // nothing is kept after the start
        std::optional<std::string> mark;
        bank.office->read([&](server::Store& store) { mark = store.value("clock_mark"); });
        REQUIRE(mark);
        bank.machine->pass(2min);
        bank.stop();
        auto store = server::open_store(bank.place.file("office"));
        REQUIRE(store);
        (*store)->begin();
        (*store)->put_value("clock_mark", *mark);
        (*store)->commit();
    } else {
        bank.stop();
    }
    bank.machine->reboot(1h, 400 * day);
    bank.start();
    bank.tick();
    CHECK(bank.office->runtime().context.clock_in_doubt());
    CHECK(bank.office->now() < beijing("2026-03-02 10:03"));
    CHECK(count_kind(bank.office->complaint(subject), "overdue") == 0);
    CHECK(text_of(bank.readiness().at("reasons").at(0), "detail").find("clock confirm") != std::string::npos);
    // Put right, it is believed again, also by the next start.
    bank.machine->set_by(-400 * day);
    bank.tick();
    CHECK(bank.readiness().at("ready") == true);
    CHECK(bank.office->now() == bank.machine->read().wall);
}

TEST_CASE("a complaint that says a later time than a clock in doubt is taken in, as received now", "[rulebook10]") {
    ServingBank bank;
    bank.office->captured(captured_body());
    bank.stop();
    bank.machine->reboot(70h);
    bank.start();
    REQUIRE(bank.runtime().context.clock_in_doubt());
    const auto view = bank.office->captured(captured_body("2026-03-05 08:00"));
    CHECK(text_of(view, "received_at") == to_beijing(bank.office->now()));
    bank.machine->set_by(-50h);
    REQUIRE_FALSE(bank.runtime().context.clock_in_doubt());
    CHECK(bank.office->post("/v1/complaints", captured_body("2026-03-05 08:00"), "outlet_staff-650101").status == 422);
}

TEST_CASE("the policy says when head office doubts its clock, at once and at the next start", "[rulebook10][policy]") {
    ServingBank bank;
    bank.office->captured(captured_body());
    auto policy = bank.office->rules().policy.source;
    policy["version"] = "2026-2";
    policy["clock"] = {{"tolerance_seconds", 120}, {"doubt_hours", 2}, {"agree_minutes", 1}};
    const auto doubts = [&] { return bank.runtime().context.clock_in_doubt(); };
    bank.machine->set_by(3min);
    CHECK_FALSE(doubts());
    bank.machine->set_by(-3min);
    bank.machine->pass(1h);
    const Json asked{{"policy", policy}};
    REQUIRE(bank.office->post("/v1/policy", asked, "channel_operations_head-000010").status == 200);
    bank.machine->set_by(3min);
    CHECK(doubts());
    bank.machine->set_by(-3min);
    CHECK_FALSE(doubts());
    bank.tick();
    bank.stop();
    bank.machine->reboot(3h);
    bank.start();
    CHECK(doubts());
}

TEST_CASE("three devices of different units end a doubt by their exchanges", "[rulebook10]") {
    ServingBank bank;
    std::vector<std::string> tokens;
    for (const char* unit : {"650101", "650101", "650102", "650103"})
        tokens.push_back(HandMadeDevice(*bank.office, unit).token());
    bank.stop();
    bank.machine->reboot(70h);
    bank.start();
    for (const auto& token : tokens) {
        REQUIRE(bank.runtime().context.clock_in_doubt());
        sync::Request request;
        request.header.sent_at = bank.machine->read().wall;
        const auto body = sync::write_request(request);
        REQUIRE(bank.office->call({"POST", "/v1/sync", body, "application/x-ndjson", token, {}}).status == 200);
    }
    CHECK_FALSE(bank.office->runtime().context.clock_in_doubt());
    CHECK(bank.office->now() == bank.machine->read().wall);
    bank.tick();
    CHECK(bank.readiness().at("ready") == true);
}

TEST_CASE("an operator confirms the clock, and that is an event of head office", "[rulebook10]") {
    ServingBank bank;
    const auto unasked = server::confirm_clock(bank.runtime());
    REQUIRE(unasked);
    CHECK_FALSE(flag_of(*unasked, "confirmed", true));
    bank.machine->set_by(2 * day);
    bank.tick();
    REQUIRE(bank.runtime().context.clock_in_doubt());
    const auto confirmed = server::confirm_clock(bank.runtime());
    REQUIRE(confirmed);
    CHECK(flag_of(*confirmed, "confirmed"));
    CHECK(bank.office->now() == bank.machine->read().wall);
    bank.tick();
    CHECK(bank.readiness().at("ready") == true);
    bank.office->read([](server::Store& store) {
        const auto texts = store.opened_events("a-office");
        REQUIRE(texts.size() == 1);
        const auto event = parse_line(texts.front());
        REQUIRE(event);
        CHECK(event->kind == "clock_confirmed");
        CHECK(text_of(event->body, "before") == to_utc(beijing("2026-03-02 10:00")));
        CHECK(text_of(event->body, "after") == to_utc(beijing("2026-03-04 10:00")));
    });
    CHECK(bank.office->damage() == std::vector<std::string>{});
    // The next start believes it, too.
    bank.stop();
    bank.start();
    CHECK_FALSE(bank.runtime().context.clock_in_doubt());
    CHECK(bank.office->now() == bank.machine->read().wall);
}

TEST_CASE("a device knows that head office doubts its clock, and until when", "[rulebook10]") {
    ServingBank bank;
    TempDirectory place;
    const auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
    const auto told = [&] {
        sync_all(*tablet, bank.office->now());
        return tablet->log_state().clock_in_doubt;
    };
    CHECK_FALSE(told());
    bank.machine->set_by(10min);
    CHECK(told());
    bank.machine->set_by(-10min);
    CHECK_FALSE(told());
}

TEST_CASE("a rehearsal has no clock to doubt", "[rulebook10]") {
    RunningOffice office;
    server::ClockKeeper keeper(office.runtime());
    CHECK_FALSE(office.runtime().context.clock_in_doubt());
    const auto confirmed = server::confirm_clock(office.runtime());
    REQUIRE_FALSE(confirmed);
    CHECK(confirmed.error().status == 409);
}
