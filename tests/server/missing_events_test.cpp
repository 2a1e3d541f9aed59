// SPDX-License-Identifier: Apache-2.0
// What a restored head office once acknowledged and nobody has any more is named to the operator, by chain and number
// (docs/decisions/0022).
#include "server/ingest/missing_events.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <catch2/catch.hpp>

#include "sync/protocol/delivery_proof.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// As the list of devices tells it of the whole bank: {origin: "missing" or "gone"}.
std::map<std::string, std::string> told(RunningOffice& office, const char* member) {
    std::map<std::string, std::string> out;
    const auto all = office.get("/v1/devices", "auditor-000000").json();
    for (const auto& chain : all.at("missing"))
        if (const auto places = text_of(chain, member); !places.empty()) out[text_of(chain, "origin")] = places;
    return out;
}
using Told = std::map<std::string, std::string>;

/// The device's disk has the sealed bytes of its first lines no more, as after thirty days.
void drop_sealed(const TempDirectory& place, int up_to) {
    SQLite::Database log(place.file("log.sqlite"), SQLite::OPEN_READWRITE);
    log.exec("UPDATE own SET sealed = NULL, gone = 1 WHERE seq <= " + std::to_string(up_to));
}

}  // namespace

TEST_CASE("what a device was acknowledged and has no more is named after a restore, by its number, once") {
    RestoredBank bank;
    TempDirectory place;
    auto kiosk = bank.office->enrol(place.path(), "650101", Face::kiosk);
    const auto origin = kiosk->identity().origin;
    bank.back_up();
    bank.capture(*kiosk, "the first, which is lost");
    bank.capture(*kiosk, "the second, which is lost");
    const auto third = bank.capture(*kiosk, "the third");
    sync_all(*kiosk, bank.now());
    kiosk.reset();
    drop_sealed(place, 2);
    bank.restore();
    kiosk = bank.reopened(place);
    for (int i = 0; i < 3; ++i) sync_all(*kiosk, bank.now());
    CHECK(bank.office->complaint(third.subject).at("number") == third.number);
    CHECK(told(*bank.office, "gone") == Told{{origin, "1–2"}});
    CHECK(told(*bank.office, "missing").empty());
    CHECK(bank.device(origin).at("gone") == "1–2");
    const auto log = bank.office->log();
    const auto said = log.find("are lost");
    REQUIRE(said != std::string::npos);
    CHECK(log.find("are lost", said + 1) == std::string::npos);
    CHECK(kiosk->log_state().waiting == 0);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a device that has everything tells of nothing that is gone") {
    RestoredBank bank;
    TempDirectory place;
    auto kiosk = bank.office->enrol(place.path(), "650101", Face::kiosk);
    bank.back_up();
    bank.capture(*kiosk, "kept");
    sync_all(*kiosk, bank.now());
    kiosk.reset();
    bank.restore();
    kiosk = bank.reopened(place);
    for (int i = 0; i < 3; ++i) sync_all(*kiosk, bank.now());
    CHECK(told(*bank.office, "gone").empty());
    CHECK(told(*bank.office, "missing").empty());
}

TEST_CASE("what a tablet gave back of a chain is not called lost, and head office's own gaps are named, too") {
    RestoredBank bank;
    bank.back_up();
    HandMadeDevice before(*bank.office, "650101");
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    std::vector<sync::Return> returns;
    const sync::Prover prover(bank.office->runtime().context.sign_keys);
    std::int64_t last = 0;
    bank.office->read([&](server::Store& store) {
        const auto item = store.delivered_events(subject).back();
        last = item.seq;
        returns.push_back(
            {item.opened, item.hash, prover.proof({item.origin, item.seq, item.hash, hash_of(item.opened)}), {}});
    });
    REQUIRE(last > 2);
    bank.restore();
    HandMadeDevice device(*bank.office, "650101");
    sync::Request request;
    request.header.sent_at = bank.now();
    request.header.epoch = 2;
    request.returns = returns;
    REQUIRE(device.post_body(sync::write_request(request)).status == 200);
    CHECK(told(*bank.office, "missing") == Told{{"ho", "1–" + std::to_string(last - 1)}});
}

TEST_CASE("what a tablet gives back after its own device called it lost is lost no more") {
    RestoredBank bank;
    TempDirectory place, tablet_place;
    auto kiosk = bank.office->enrol(place.path(), "650101", Face::kiosk);
    auto tablet = bank.office->enrol(tablet_place.path(), "650101", Face::tablet);
    const auto origin = kiosk->identity().origin;
    bank.back_up();
    const auto first = bank.capture(*kiosk, "the first, which nobody has");
    std::string second;
    sync_all(*kiosk, bank.now());
    second = bank.capture(*kiosk, "the second, which the tablet has").subject;
    sync_all(*kiosk, bank.now());
    sync_all(*tablet, bank.now());
    kiosk.reset();
    tablet.reset();
    drop_sealed(place, 2);
    {
        SQLite::Database log(tablet_place.file("log.sqlite"), SQLite::OPEN_READWRITE);
        SQLite::Statement forget(log, "DELETE FROM lines WHERE subject = ?");
        forget.bind(1, first.subject);
        forget.exec();
    }
    bank.restore();
    kiosk = bank.reopened(place);
    for (int i = 0; i < 3; ++i) sync_all(*kiosk, bank.now());
    CHECK(told(*bank.office, "gone") == Told{{origin, "1–2"}});
    tablet = bank.reopened(tablet_place);
    for (int i = 0; i < 3; ++i) sync_all(*tablet, bank.now());
    CHECK(bank.office->complaint(second).at("subject") == second);
    CHECK(told(*bank.office, "gone") == Told{{origin, "1"}});
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a checkpoint of before the restore names what is missing of chains that nobody speaks of") {
    RunningOffice office;
    office.captured(captured_body());
    office.write([&](server::Store& store) {
        const auto head = store.origin("ho")->head_seq;
        remember_acknowledged(store, {{"ho", {head + 2, {}}}, {"k-0009", {3, {}}}, {"ho-0", {0, {}}}});
        remember_acknowledged(store, {{"k-0009", {1, {}}}});  // an older one takes nothing away
        const auto first = std::to_string(head + 1), last = std::to_string(head + 2);
        const auto missing = server::missing_events(store);
        REQUIRE(missing.size() == 2);
        CHECK(missing[0].awaited == first + "–" + last);
        CHECK(missing[1].origin == "k-0009");
        CHECK(sentences(missing[1]) ==
              std::vector<std::string>{"k-0009: events 1–3 were acknowledged and are missing"});
    });
}

TEST_CASE("what no receipt of head office's vouches for is not called lost, nor what stands or came back") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    REQUIRE(device.exchange({device.next(subject_named(1), "captured", captured_body())}, 1).header.acked_seq == 1);
    const auto& keys = office.runtime().context.sign_keys;
    const auto receipt = [&](const std::string& origin, const sync::KeyPair& signer) {
        return sync::make_receipt(origin, 5, Hash{}, signer);
    };
    const std::vector<sync::Places> all{{1, 9}};
    office.write([&](server::Store& store) {
        const auto noted = [&](const std::string& by) {
            return note_gone(store, office.runtime().context, *store.origin(device.origin()), {all, by});
        };
        CHECK(noted("").empty());
        CHECK(noted(receipt(device.origin(), sync::new_sign_keys())).empty());
        CHECK(noted(receipt("k-0009", keys)).empty());
        store.mark_returned(device.origin(), 4, "proof");
        CHECK(noted(receipt(device.origin(), keys)) == "2–3, 5");
        CHECK(noted(receipt(device.origin(), keys)).empty());  // told before
        store.forget_returned(device.origin(), 4);
    });
    CHECK(told(office, "gone") == Told{{device.origin(), "2–3, 5"}});
    // Another device gave one of them back, and the chain goes on over it later.
    office.write([&](server::Store& store) {
        store.mark_returned(device.origin(), 3, "proof");
        note_came_back(store, office.runtime().context, device.origin());
        store.forget_returned(device.origin(), 3);
    });
    CHECK(told(office, "gone") == Told{{device.origin(), "2, 5"}});
}
