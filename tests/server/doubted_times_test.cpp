// SPDX-License-Identifier: Apache-2.0
// What comes in while head office doubts its clock counts at its true time when the doubt ends (rulebook 10).
#include "server/ingest/doubted_times.hpp"

#include <SQLiteCpp/Database.h>

#include "server/ingest/clock_keeper.hpp"
#include "server/services/scheduler.hpp"
#include "sync/chain/sealing.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/serving_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;
using testing::TempDirectory;

namespace {

constexpr std::chrono::hours day{24};
const Actor branch_manager{"outlet_manager-650101", Role::outlet_manager, "650101"};

/// A tablet that was on all the time, and whose clocks are right.
class Tablet {
  public:
    Tablet(ServingBank& bank, const std::string& unit)
        : bank_(bank), device(*bank.office, unit), booted_(bank.machine->read().wall - 1h) {}
    std::string next(const std::string& subject, const std::string& kind, const Json& body, const Actor& by,
                     Instant when) {
        device.go_on_with(*bank_.office);
        device.steady = {"t", when - booted_, when - booted_};
        return device.next(subject, kind, body, [&](Event& event) {
            event.clock = when;
            event.at = {when, 1};
            event.by = by;
        });
    }
    Actor itself() {
        device.go_on_with(*bank_.office);
        return device.actor();
    }
    sync::Response exchange(const std::vector<std::string>& lines, std::int64_t from) {
        const auto wall = bank_.machine->read().wall - machine_wrong_by;
        device.go_on_with(*bank_.office);
        device.steady = {"t", wall - booted_, wall - booted_};
        device.clock_ahead = wall - bank_.office->now();
        return device.exchange(lines, from);
    }

    std::chrono::milliseconds machine_wrong_by{0};  ///< head office's wall clock, as set by the test

  private:
    ServingBank& bank_;

  public:
    HandMadeDevice device;

  private:
    Instant booted_;
};

Instant time_of(const Json& view, const char* field) { return *parse_instant(text_of(view, field)); }
bool about(Instant a, Instant b) { return std::chrono::abs(a - b) <= 2min; }

/// A complaint that is not answered yet, and a head office that was switched off for eight days, with right clocks.
struct AfterAPause {
    ServingBank bank;
    Tablet tablet{bank, "650101"};
    std::string subject;
    Instant wrote, captured;

    AfterAPause() {
        subject = text_of(bank.office->captured(captured_body()), "subject");
        tablet.exchange({}, 0);
        bank.stop();
        bank.machine->reboot(8 * day);
        wrote = bank.machine->read().wall - day;
        captured = wrote + 1h;
        bank.start();
        bank.machine->pass(1s);
        REQUIRE(bank.runtime().context.clock_in_doubt());
        hand_in();
    }
    void hand_in() {
        auto body = captured_body();
        body["received_at"] = to_beijing(captured);
        body["number"] = "650101-20260309-T0001-00001-X";
        REQUIRE(tablet
                    .exchange({tablet.next(subject, "responded", {{"how", "电话"}, {"text", "已联系"}}, branch_manager,
                                           wrote),
                               tablet.next(subject_named(1), "captured", body, tablet.itself(), captured)},
                              1)
                    .header.refused.empty());
    }
    void confirm() {
        const auto confirmed = server::confirm_clock(bank.runtime());
        REQUIRE(confirmed);
        REQUIRE(flag_of(*confirmed, "confirmed"));
        bank.tick();
    }
    Json view(const std::string& of) { return bank.office->complaint(of, "channel_operations_head-000010"); }
    Json seen_in_doubt(const std::string& of) { return bank.office->complaint(of, "auditor-000000"); }
};

void check_true_times(AfterAPause& after) {
    const auto answered = duties_of_kind(after.view(after.subject), "respond").front();
    CHECK(text_of(answered, "state") == "late");
    CHECK(about(time_of(answered, "met_at"), after.wrote));
    const auto taken_down = after.view(subject_named(1));
    CHECK(about(time_of(taken_down, "received_at"), after.captured));
    for (const auto& entry : taken_down.at("timeline"))
        if (text_of(entry, "kind") == "clock_corrected") CHECK(entry.at("body").contains("offset_ms"));
    for (const auto& duty : taken_down.at("duties")) CHECK(time_of(duty, "due") > after.captured);
    CHECK(after.bank.office->damage() == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("what a tablet hands in during a doubt counts at its true time when an operator confirms", "[rulebook10]") {
    AfterAPause after;
    // As it seems.
    CHECK(text_of(duties_of_kind(after.seen_in_doubt(after.subject), "respond").front(), "state") == "met");
    after.confirm();
    check_true_times(after);
    CHECK(after.bank.office->log().find("dated anew") != std::string::npos);
    // Once is enough: nothing moves with the next look, nor with the next start.
    const auto before = after.view(after.subject);
    after.bank.tick();
    after.bank.stop();
    after.bank.start();
    after.bank.tick();
    CHECK(after.view(after.subject).at("timeline") == before.at("timeline"));
}

TEST_CASE("and when three units end the doubt, and when the machine started twice meanwhile", "[rulebook10]") {
    AfterAPause after;
    const bool twice = GENERATE(false, true);
    if (twice) {
        after.bank.stop();
        after.bank.machine->reboot(1h);
        after.bank.start();
        REQUIRE(after.bank.runtime().context.clock_in_doubt());
    }
    std::vector<HandMadeDevice> witnesses;
    for (const char* unit : {"650102", "650103", "650104"}) witnesses.emplace_back(*after.bank.office, unit);
    for (auto& witness : witnesses) {
        witness.clock_ahead = after.bank.machine->read().wall - after.bank.office->now();
        witness.exchange({}, 0);
    }
    REQUIRE_FALSE(after.bank.runtime().context.clock_in_doubt());
    after.bank.tick();
    check_true_times(after);
}

TEST_CASE("and when the wall clock is put right by hand, some hours ahead", "[rulebook10]") {
    ServingBank bank;
    Tablet tablet(bank, "650101");
    tablet.exchange({}, 0);
    bank.stop();
    bank.machine->reboot(20h, 10 * day);
    bank.start();
    bank.machine->pass(1s);
    REQUIRE(bank.runtime().context.clock_in_doubt());
    const auto right = bank.machine->read().wall - 10 * day;
    auto body = captured_body();
    body["received_at"] = to_beijing(right - 1h);
    body["number"] = "650101-20260302-T0001-00001-X";
    const auto event = tablet.next(subject_named(1), "captured", body, tablet.itself(), right - 1h);
    tablet.machine_wrong_by = 10 * day;
    REQUIRE(tablet.exchange({event}, 1).header.refused.empty());
    bank.machine->set_by(-10 * day);
    bank.tick();
    REQUIRE_FALSE(bank.runtime().context.clock_in_doubt());
    CHECK(about(time_of(bank.office->complaint(subject_named(1)), "received_at"), right - 1h));
}

TEST_CASE("what was taken in over HTTP during a doubt counts at its true time, and its limits with it",
          "[rulebook10]") {
    ServingBank bank;
    bank.office->captured(captured_body());
    bank.stop();
    bank.machine->reboot(8 * day);
    bank.start();
    bank.machine->pass(1s);
    auto body = captured_body();
    body.erase("received_at");
    const auto subject = text_of(bank.office->captured(body), "subject");
    const auto true_time = bank.machine->read().wall;
    REQUIRE(server::confirm_clock(bank.runtime()));
    bank.tick();
    const auto view = bank.office->complaint(subject);
    CHECK(about(time_of(view, "received_at"), true_time));
    CHECK(time_of(duties_of_kind(view, "respond").front(), "due") > true_time);
    CHECK(count_kind(view, "overdue") == 0);
}

TEST_CASE("a doubt whose end could not be kept, for the disk was full, is no part of the doubt that follows",
          "[rulebook10]") {
    ServingBank bank;
    bank.machine->set_by(8 * day);
    bank.keeper->scan();
    REQUIRE(bank.runtime().context.clock_in_doubt());
    bank.machine->pass(1s);
    auto body = captured_body();
    body.erase("received_at");
    const auto subject = text_of(bank.office->captured(body), "subject");
    const auto true_time = bank.machine->read().wall;
    bank.machine->pass(1s);
    SQLite::Database disk(bank.place.file("office/huiyin.sqlite"), SQLite::OPEN_READWRITE);
    disk.exec("CREATE TRIGGER full BEFORE INSERT ON line BEGIN SELECT RAISE(ABORT, 'full'); END");
    REQUIRE_FALSE(server::confirm_clock(bank.runtime()));
    REQUIRE_FALSE(bank.runtime().context.clock_in_doubt());
    bank.machine->set_by(2 * day);
    bank.keeper->scan();
    REQUIRE(bank.runtime().context.clock_in_doubt());
    bank.machine->set_by(-2 * day);
    disk.exec("DROP TRIGGER full");
    bank.tick();
    REQUIRE_FALSE(bank.runtime().context.clock_in_doubt());
    CHECK(about(time_of(bank.office->complaint(subject), "received_at"), true_time));
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("whom head office knew when the event came, by its time then, may have written it, whatever time it was",
          "[rulebook10]") {
    ServingBank bank;
    Tablet tablet(bank, "650101");
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    tablet.exchange({}, 0);
    const auto path = "/v1/accounts/" + branch_manager.account + "/active";
    REQUIRE(bank.office->post(path, {{"active", false}}, "administrator-000000").status == 200);
    // A quarter of an hour after that, in truth; six minutes before it, by what head office will think.
    const auto wrote = bank.machine->read().wall + 15min;
    bank.machine->pass(20h);
    bank.stop();
    bank.machine->reboot(21min, 10 * day);
    bank.start();
    bank.machine->pass(1s);
    REQUIRE(bank.runtime().context.clock_in_doubt());
    tablet.machine_wrong_by = 10 * day;
    const auto event = tablet.next(subject, "responded", {{"how", "电话"}, {"text", "已联系"}}, branch_manager, wrote);
    REQUIRE(tablet.exchange({event}, 1).header.refused.empty());
    bank.machine->set_by(-10 * day);
    bank.tick();
    REQUIRE_FALSE(bank.runtime().context.clock_in_doubt());
    tablet.machine_wrong_by = {};
    tablet.exchange({}, 2);
    const auto responded = bank.office->complaint(subject).at("timeline");
    CHECK(std::ranges::any_of(responded, [&](const Json& entry) {
        return text_of(entry, "kind") == "responded" && about(time_of(entry, "at"), wrote);
    }));
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a receipt that is given during a doubt says no arrival, and one that was signed later moves the time",
          "[rulebook10]") {
    ServingBank bank;
    Tablet tablet(bank, "650101");
    const auto wall = bank.machine->read().wall;
    const auto key = bank.runtime().context.sign_keys;
    const auto answer =
        tablet.exchange({tablet.next(subject_named(1), "captured", captured_body(), tablet.itself(), wall)}, 1);
    REQUIRE(sync::receipt_arrival(answer.header.receipt, tablet.device.origin(), key.public_key));
    bank.stop();
    bank.machine->reboot(8 * day);
    bank.start();
    bank.machine->pass(1s);
    const auto event = tablet.next(subject_named(1), "responded", {{"how", "电话"}, {"text", "已联系"}}, branch_manager,
                                   bank.machine->read().wall);
    const auto doubted = tablet.exchange({event}, 2);
    CHECK_FALSE(sync::receipt_arrival(doubted.header.receipt, tablet.device.origin(), key.public_key));
    CHECK(sync::receipt_head(doubted.header.receipt, tablet.device.origin(), 2, key.public_key));
    // Head office signed this five days after what it remembers: it was restored, say.
    const auto signed_at = wall + 5 * day;
    tablet.device.receipts = {
        sync::make_receipt(tablet.device.origin(), 9, hash_of("lost"), signed_at, bank.runtime().context.epoch, key)};
    tablet.exchange({}, 0);
    CHECK(bank.runtime().context.clock_in_doubt());
    CHECK(about(bank.office->now(), signed_at));
    // One from beyond the wall clock proves nothing.
    tablet.device.receipts = {sync::make_receipt(tablet.device.origin(), 9, hash_of("lost"), wall + 300 * day,
                                                 bank.runtime().context.epoch, key)};
    tablet.exchange({}, 0);
    CHECK(about(bank.office->now(), signed_at));
    REQUIRE(server::confirm_clock(bank.runtime()));
    bank.tick();
    const auto after = tablet.exchange({}, 0);
    const auto proven = sync::receipt_arrival(after.header.receipt, tablet.device.origin(), key.public_key);
    REQUIRE(proven);
    CHECK(about(proven->arrived, bank.machine->read().wall));
}

TEST_CASE("a device that meets a head office in doubt keeps what it knows of its own clock", "[rulebook10]") {
    ServingBank bank;
    TempDirectory place;
    const auto kiosk = bank.office->enrol(place.path(), "650101", Face::kiosk);
    sync_all(*kiosk, bank.machine->read().wall);
    const auto before = kiosk->log_state().clock_offset_ms;
    bank.machine->set_by(8 * day);
    REQUIRE(bank.runtime().context.clock_in_doubt());
    sync_all(*kiosk, bank.machine->read().wall);
    CHECK(kiosk->log_state().clock_in_doubt);
    CHECK(kiosk->log_state().clock_offset_ms == before);
}

TEST_CASE("of several boots in one doubt each is off by what its wall clock said, within what the end proves",
          "[rulebook10]") {
    const Instant zero{1'000'000'000'000};
    const auto h = [&](int hours) { return zero + std::chrono::hours{hours}; };
    using server::DoubtedSpan, server::DoubtedTimes;
    const DoubtedTimes times({{h(0), 1, 48h}, {h(10), 2, 9000h}, {h(20), 3, 70h}}, {h(30), 72h});
    CHECK(times.of(h(-1)) == h(-1));
    CHECK(times.of(h(0)) == h(48));  // a boot begins at a time of its own
    CHECK(times.of(h(5)) == h(53));
    CHECK(times.of(h(15)) == h(15) + 72h);  // a nonsense clock
    CHECK(times.of(h(25)) == h(25) + 72h);
    // The wall clock was set, whether to what could have been or not: the steady one of that boot was right.
    const DoubtedTimes leapt({{h(0), 1, 5h, true}, {h(10), 2, 0h, true}, {h(20), 3, 70h}}, {h(30), 72h});
    CHECK(leapt.of(h(5)) == h(5));
    CHECK(leapt.of(h(15)) == h(15));
    CHECK(leapt.of(h(25)) == h(25) + 72h);
    const DoubtedTimes back({{h(0), 1, -5h}}, {h(30), -400h});
    CHECK(back.of(h(5)) == h(5) - 400h);
    // The wall clock was wrong by as much after the start as before it, an hour later.
    const DoubtedTimes stays({{h(0), 1, 300h, true}, {h(10), 2, 301h}, {h(20), 3, -7h}}, {h(30), 72h});
    CHECK(stays.of(h(5)) == h(5));
    CHECK(stays.of(h(15)) == h(16));
    CHECK(stays.of(h(25)) == h(25) + 72h);
    // It had been ahead before anybody doubted it: nothing was noted in the future.
    const DoubtedTimes ahead({{h(20), 1, -25h, true}}, {h(30), -25h});
    CHECK(ahead.of(h(4)) == h(4));
    CHECK(ahead.of(h(10)) == h(-15));
    CHECK(ahead.of(h(25)) == h(0));
    // The first doubt had ended, by two hours; what was noted between the two was right.
    const DoubtedTimes two({{h(0), 1, 9h, true, 2h}, {h(12), 1, {}, true, 0h}, {h(20), 3, -7h}}, {h(30), -5h});
    CHECK(two.of(h(5)) == h(7));
    CHECK(two.of(h(15)) == h(15));
    CHECK(two.of(h(25)) == h(20));
}
