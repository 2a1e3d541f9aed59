// SPDX-License-Identifier: Apache-2.0
// A device's clock bends no time of receipt, no duty and no order (rulebook 10).
#include "server/ingest/device_time.hpp"

#include <catch2/catch.hpp>

#include "sync/chain/sealing.hpp"
#include "tests/server/support/hand_made_device.hpp"

namespace huiyin::test {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// A device whose steady clock goes with head office's rehearsal.
class Steady {
  public:
    Steady(RunningOffice& office, const std::string& unit, Face face)
        : office_(office), device(office, unit, face), booted_(office.now() - 1h) {
        look();
    }
    /// Reads its steady clock.
    void look() { device.steady = {boot_, office_.now() - booted_, total_ + (office_.now() - booted_)}; }
    void boots_anew() {
        total_ += office_.now() - booted_;
        boot_ += 'x';
        booted_ = office_.now();
        look();
    }
    std::string next(const std::string& subject, const std::string& kind, const Json& body,
                     const std::function<void(Event&)>& change = {}) {
        look();
        return device.next(subject, kind, body, change);
    }
    sync::Response exchange(const std::vector<std::string>& lines, std::int64_t from) {
        look();
        return device.exchange(lines, from);
    }

  private:
    RunningOffice& office_;

  public:
    HandMadeDevice device;

  private:
    std::string boot_ = "b";
    Instant booted_;
    milliseconds total_{0};
};

Json body_at(Instant wall, int number = 1) {
    auto body = captured_body();
    body["received_at"] = to_beijing(wall);
    body["number"] = "650101-20260302-K0001-0000" + std::to_string(number) + "-X";
    return body;
}

/// A complaint that the kiosk took down while its wall clock was `ahead`.
std::string captured_with(Steady& kiosk, RunningOffice& office, const std::string& subject, milliseconds ahead) {
    const auto wall = office.now() + ahead;
    return kiosk.next(subject, "captured", body_at(wall), [&](Event& event) {
        event.clock = wall;
        event.at = {wall, 0};
    });
}

Instant received(RunningOffice& office, const std::string& subject) {
    return *parse_instant(text_of(office.complaint(subject), "received_at"));
}

bool about(Instant a, Instant b) { return std::chrono::abs(a - b) <= 2min; }

std::vector<Json> corrections(const Json& view) {
    std::vector<Json> out;
    for (const auto& entry : view.at("timeline"))
        if (text_of(entry, "kind") == "clock_corrected") out.push_back(entry.at("body"));
    return out;
}

}  // namespace

TEST_CASE("a kiosk's clock that breaks between capture and exchange moves no receipt", "[rulebook10]") {
    for (const auto broken : {milliseconds{-26 * 365 * 24h}, milliseconds{-24h}, milliseconds{26 * 365 * 24h}}) {
        RunningOffice office;
        Steady kiosk(office, "650101", Face::tablet);
        const auto subject = subject_named(1);
        const auto line = captured_with(kiosk, office, subject, 0ms);
        const auto when = office.now();
        office.move_to("2026-03-02 16:00");
        kiosk.device.clock_ahead = broken;
        REQUIRE(kiosk.exchange({line}, 1).header.acked_seq == 1);
        CHECK(about(received(office, subject), when));
    }
}

TEST_CASE("a kiosk's clock that is ahead at capture and right at the exchange brings nothing from tomorrow",
          "[rulebook10]") {
    for (const bool boots : {false, true}) {
        RunningOffice office;
        Steady kiosk(office, "650101", Face::tablet);
        const auto subject = subject_named(1);
        const auto when = office.now();
        const auto line = captured_with(kiosk, office, subject, 24h);
        if (boots) kiosk.boots_anew();
        office.move_to("2026-03-02 11:00");
        REQUIRE(kiosk.exchange({line}, 1).header.acked_seq == 1);
        CHECK(received(office, subject) <= office.now());
        CHECK(received(office, subject) >= when - 2min);  // not before it enrolled
    }
}

TEST_CASE("what a clone of a kiosk says, or a message that was long under way, moves none of its captures",
          "[rulebook10]") {
    RunningOffice office;
    Steady kiosk(office, "650101", Face::tablet);
    REQUIRE(kiosk.exchange({}, 0).header.acked_seq == 0);
    const auto empty = kiosk.device.head();
    const auto then = kiosk.device.steady;
    office.move_to("2026-03-02 11:00");
    const auto when = office.now();
    const auto line = captured_with(kiosk, office, subject_named(1), 0ms);
    const auto written = kiosk.device.head();
    REQUIRE(kiosk.exchange({}, 0).header.acked_seq == 0);
    office.move_to("2026-03-04 10:00");
    kiosk.device.go_back(empty);
    kiosk.device.steady = then;
    REQUIRE(kiosk.device.exchange({}, 0).header.acked_seq == 0);
    office.move_to("2026-03-04 16:00");
    kiosk.device.go_back(written);
    REQUIRE(kiosk.exchange({line}, 1).header.acked_seq == 1);
    CHECK(to_beijing(received(office, subject_named(1))) == to_beijing(when));
}

TEST_CASE("a tablet's clock that was set back does not turn a missed duty into a met one", "[rulebook10][art12]") {
    for (const bool boots : {false, true}) {
        INFO(boots);
        RunningOffice office;
        Steady tablet(office, "650101", Face::tablet);
        const auto subject = text_of(office.captured(captured_body()), "subject");
        tablet.exchange({}, 0);
        const auto due = *parse_instant(text_of(duties_of_kind(office.complaint(subject), "respond").front(), "due"));
        office.move_to("2026-03-04 10:00");
        REQUIRE(due < office.now());
        tablet.exchange({}, 0);
        if (boots) tablet.boots_anew();
        office.move_to("2026-03-04 11:00");
        const auto wrote = office.now();
        const auto answered =
            tablet.next(subject, "responded", {{"how", "电话"}, {"text", "已联系"}}, [&](Event& event) {
                event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
                event.clock = due - 1h;
            });
        if (boots) tablet.boots_anew();
        office.move_to("2026-03-04 12:00");
        REQUIRE(tablet.exchange({answered}, 1).header.refused.empty());
        const auto view = office.complaint(subject);
        const auto duty = duties_of_kind(view, "respond").front();
        CHECK(text_of(duty, "state") == "late");
        CHECK(*parse_instant(text_of(duty, "met_at")) > due);
        if (!boots) continue;  // then it is dated by the steady clock alone, and nothing had to be moved to a bound
        REQUIRE(corrections(view).size() == 1);
        const auto correction = corrections(view).front();
        CHECK(flag_of(correction, "bounded"));
        CHECK(text_of(correction, "clock") == to_utc(due - 1h));
        CHECK(text_of(correction, "time") == to_utc(wrote));  // the device was on ever since: not its arrival
        CHECK(text_of(correction, "arrived") == to_utc(office.now()));
        CHECK(number_of(office.get("/v1/devices", "administrator-000000").json().at("items").front(),
                        "clock_bounded") == 1);
        CHECK(office.log().find("clock_bounded") != std::string::npos);
    }
}

TEST_CASE("an event stamped in the year 9999 is not the last one for ever", "[rulebook10]") {
    RunningOffice office;
    Steady tablet(office, "650101", Face::tablet);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto wrong = tablet.next(subject, "accepted", {{"note", "受理"}}, [&](Event& event) {
        event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
        event.at = {*parse_instant("9999-12-31T23:59:59Z"), 0};
    });
    REQUIRE(tablet.exchange({wrong}, 1).header.refused.empty());
    office.move_to("2026-03-02 10:30");
    office.line(subject, "raised", {{"to", 3}, {"reason", "升级"}}, "channel_operations_head-000010");
    auto view = office.complaint(subject);
    CHECK(number_of(view, "level") == 3);
    CHECK(text_of(view.at("timeline").back(), "kind") != "accepted");
    // What a device writes after it, which saw it, comes after it all the same.
    const auto after = tablet.next(subject, "progress_told", {{"text", "处理中"}, {"how", "电话"}}, [&](Event& event) {
        event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
        event.at = {*parse_instant("9999-12-31T23:59:59Z"), 1};
    });
    office.move_to("2026-03-02 11:00");
    REQUIRE(tablet.exchange({after}, 2).header.refused.empty());
    std::vector<std::string> kinds;
    view = office.complaint(subject);
    for (const auto& entry : view.at("timeline")) kinds.push_back(text_of(entry, "kind"));
    const auto place = [&](const char* kind) { return std::ranges::find(kinds, kind) - kinds.begin(); };
    CHECK(place("accepted") < place("raised"));
    CHECK(place("raised") < place("progress_told"));
}

TEST_CASE("nothing counts as missed before the complaint came, however early it may have been captured",
          "[rulebook10]") {
    RunningOffice office;
    Steady kiosk(office, "650101", Face::tablet);
    office.move_to("2026-03-06 10:00");
    const auto subject = subject_named(1);
    const auto line = captured_with(kiosk, office, subject, milliseconds{-26 * 365 * 24h});
    kiosk.boots_anew();
    REQUIRE(kiosk.exchange({line}, 1).header.acked_seq == 1);
    const auto view = office.complaint(subject);
    CHECK(received(office, subject) >= beijing("2026-03-02 09:58"));  // it enrolled then
    for (const auto& duty : view.at("duties")) {
        INFO(duty.dump());
        CHECK(*parse_instant(text_of(duty, "due")) >= office.now());
        CHECK(text_of(duty, "state") != "overdue");
    }
}

TEST_CASE("an event that is offered again with head office's receipt keeps its arrival", "[rulebook10]") {
    RunningOffice office;
    Steady tablet(office, "650101", Face::tablet);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto event = tablet.next(subject, "accepted", {{"note", "受理"}}, [&](Event& written) {
        written.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
        written.clock = office.now() + 300h;  // it cannot be: it takes its arrival
    });
    tablet.boots_anew();
    const auto first = tablet.exchange({event}, 1);
    const auto arrived = office.now();
    REQUIRE(first.header.acked_seq == 1);
    const auto proven = sync::receipt_arrival(first.header.receipt, tablet.device.origin(),
                                              office.runtime().context.sign_keys.public_key);
    REQUIRE(proven);
    CHECK(proven->arrived == arrived);
    // Head office loses it, as a restore does.
    office.write([&](server::Store& store) {
        auto origin = *store.origin(tablet.device.origin());
        origin.head_seq = 0;
        origin.head_hash = {};
        store.put_origin(origin);
    });
    office.move_to("2026-03-05 10:00");
    tablet.device.receipts = {first.header.receipt};
    server::DeviceTime time(
        [&] {
            server::Origin origin;
            office.read([&](server::Store& store) { origin = *store.origin(tablet.device.origin()); });
            return origin;
        }(),
        office.now(), 2min);
    sync::RequestHeader header;
    header.sent_at = office.now();
    header.ends_at = 1;
    header.receipts = tablet.device.receipts;
    std::vector<server::ReceivedEvent> incoming(1);
    incoming[0].bytes = event;
    incoming[0].hash = hash_of(event);
    incoming[0].link = *sync::parse_link(event);
    time.heard(header, incoming, {office.runtime().context.sign_keys.public_key});
    (void)time.date(*parse_line(event), 1, {});
    const auto found = time.corrections();
    REQUIRE(found.size() == 1);
    const auto body = server::as_draft("", found.begin()->second.front(), office.rules()).body;
    CHECK(text_of(body, "time") == to_utc(arrived));
}

TEST_CASE("a message that had been under way for days dates nothing once that is known", "[rulebook10]") {
    const Instant now = parse_instant("2026-03-20T12:00:00+08:00").value();
    const auto steady = [](const char* boot, std::chrono::hours since, std::chrono::hours total) {
        return SteadyTime{boot, since, total};
    };
    // It came two minutes before the next one, and the device had been on for 65 hours in between.
    const Heard late{now - 2min, 4, steady("a", 33h, 33h)};
    server::Origin device;
    device.id = "t-0001";
    device.heard = canonical({{"heard",
                               {{{"arrived", (now - 240h).ms}, {"ends_at", 0}},
                                {{"arrived", late.arrived.ms}, {"ends_at", 4}, {"steady", to_json(*late.steady)}}}},
                              {"place", 0}});
    server::DeviceTime time(device, now, 2min);
    sync::RequestHeader header;
    header.sent_at = now;
    header.ends_at = 6;
    header.steady = steady("c", 40h, 98h);
    time.heard(header, {}, {});
    Event written;
    written.origin = device.id;
    written.seq = 2;
    written.kind = "responded";
    written.clock = now - 100h;
    written.steady = steady("a", 30h, 30h);
    CHECK(time.time_of(written, 2) == written.clock);
}

}  // namespace huiyin::test
