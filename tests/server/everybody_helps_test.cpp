// SPDX-License-Identifier: Apache-2.0
// A head office that was restored gets back from its devices what it lost, and knows those again that it had forgotten
// (docs/decisions/0020).
#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "sync/protocol/certificate.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/epoch_proof.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/restored_bank.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// What a device gives back of the lines of `subject`, as they were delivered by `office`.
std::vector<sync::Return> delivered(RunningOffice& office, const std::string& subject) {
    const sync::Prover prover(office.runtime().context.sign_keys);
    std::vector<sync::Return> out;
    office.read([&](server::Store& store) {
        for (const auto& item : store.delivered_events(subject))
            out.push_back(
                {item.opened, item.hash, prover.proof({item.origin, item.seq, item.hash, hash_of(item.opened)}), {}});
    });
    return out;
}

HttpReceived give_back(const HandMadeDevice& device, Instant now, std::vector<sync::Return> returns) {
    sync::Request request;
    request.header.sent_at = now;
    request.header.epoch = 2;
    request.returns = std::move(returns);
    return device.post_body(sync::write_request(request));
}

}  // namespace

TEST_CASE("a kiosk enrolled after the backup comes back by its certificate with all that was acknowledged to it") {
    RestoredBank bank;
    TempDirectory place, next_place;
    bank.back_up();
    auto kiosk = bank.office->enrol(place.path(), "650101", Face::kiosk);
    const auto origin = kiosk->identity().origin;
    const auto receipt = bank.capture(*kiosk, "receipted, then forgotten");
    sync_all(*kiosk, bank.now());
    REQUIRE(kiosk->log_state().acked_seq == 1);
    kiosk.reset();
    bank.restore();
    CHECK(bank.device(origin).is_null());

    // The next kiosk gets neither its name nor, for another customer, its number.
    auto next = bank.office->enrol(next_place.path(), "650101", Face::kiosk);
    CHECK(next->identity().origin != origin);
    CHECK(bank.capture(*next, "another customer").number != receipt.number);

    kiosk = bank.reopened(place);
    sync_all(*kiosk, bank.now());  // in one run
    const auto view = bank.office->complaint(receipt.subject);
    CHECK(view.at("number") == receipt.number);
    CHECK(view.at("level") == 1);
    CHECK(kiosk->log_state().waiting == 0);
    CHECK(kiosk->log_state().unconfirmed);
    CHECK(kiosk->identity().origin == origin);
    CHECK(bank.device(origin).at("unconfirmed") == true);
    CHECK(bank.office->damage() == std::vector<std::string>{});

    const auto path = "/v1/devices/" + origin + "/confirm";
    check_problem(bank.office->post(path, Json::object(), "outlet_manager-650101"), 403);
    CHECK(bank.office->post(path, Json::object(), administrator).json().at("unconfirmed") == false);
    sync_all(*kiosk, bank.now());
    CHECK_FALSE(kiosk->log_state().unconfirmed);
    CHECK(bank.device(origin).at("unconfirmed") == false);
}

TEST_CASE("a device that was taken back hands in, and is given nothing until it is confirmed") {
    RestoredBank bank;
    TempDirectory place;
    bank.back_up();
    auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
    const auto who = tablet->identity();
    const auto mine = bank.capture(*tablet, "mine").subject;
    sync_all(*tablet, bank.now());
    tablet.reset();
    bank.restore();
    const auto others = text_of(bank.office->captured(captured_body()), "subject");
    tablet = bank.reopened(place);
    sync_all(*tablet, bank.now());
    CHECK(count_kind(bank.office->whole(mine), "captured") == 1);
    CHECK(tablet->complaint(others) == nullptr);
    for (const auto& call : {HttpCall{"GET", "/v1/policy", {}, {}, who.token, {}},
                             HttpCall{"GET", "/v1/opinions/published?unit=650101", {}, {}, who.token, {}},
                             HttpCall{"GET", "/v1/blobs/" + std::string(64, 'a'), {}, {}, who.token, {}},
                             HttpCall{"POST", "/v1/devices/accounts", "{}", "application/json", who.token, {}}}) {
        INFO(call.path);
        check_problem(bank.office->call(call), 403);
    }
    REQUIRE(bank.office->post("/v1/devices/" + who.origin + "/confirm", Json::object(), administrator).status == 200);
    sync_all(*tablet, bank.now());
    sync_all(*tablet, bank.now());
    CHECK(shown(*tablet, others, bank.now()) == bank.office->whole(others));
    CHECK_FALSE(tablet->log_state().diverged);
}

TEST_CASE("a complaint taken over HTTP after the backup comes back from the tablet that holds a copy") {
    RestoredBank bank;
    TempDirectory place;
    auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
    sync_all(*tablet, bank.now());
    bank.back_up();
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    bank.office->line(subject, "accepted", Json::object(), "outlet_manager-650101");
    sync_all(*tablet, bank.now());
    const auto before = bank.office->whole(subject);
    tablet.reset();
    bank.restore();
    check_problem(bank.office->get("/v1/complaints/" + subject, "auditor-000000"), 404);
    tablet = bank.reopened(place);
    for (int i = 0; i < 3; ++i) sync_all(*tablet, bank.now());
    const auto after = bank.office->whole(subject);
    CHECK(after.at("number") == before.at("number"));
    CHECK(after.at("state") == before.at("state"));
    CHECK(after.at("level") == before.at("level"));
    CHECK(count_kind(after, "captured") == 1);
    CHECK(count_kind(after, "graded") == 1);
    CHECK(shown(*tablet, subject, bank.now()) == after);
    CHECK_FALSE(tablet->log_state().diverged);
    CHECK(tablet->log_state().rewritten == 0);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("what head office and others wrote on a device's complaint comes back before the device's own lines") {
    RestoredBank bank;
    TempDirectory one_place, other_place;
    auto one = bank.office->enrol(one_place.path(), "650101", Face::tablet);
    auto other = bank.office->enrol(other_place.path(), "650101", Face::tablet);
    bank.back_up();
    const auto subject = bank.capture(*one, "of the first").subject;
    sync_all(*one, bank.now());
    sync_all(*other, bank.now());
    REQUIRE(other->append(subject, "accepted", Json::object(), bank.now()));
    sync_all(*other, bank.now());
    sync_all(*one, bank.now());
    one.reset();
    other.reset();
    bank.restore();
    SECTION("the writer comes first") {
        one = bank.reopened(one_place);
        sync_all(*one, bank.now());
        CHECK(bank.office->whole(subject).at("state") == "accepted");  // the other's line, too
        other = bank.reopened(other_place);
    }
    SECTION("the other comes first") {
        other = bank.reopened(other_place);
        sync_all(*other, bank.now());
        CHECK(bank.office->whole(subject).at("state") == "accepted");
        one = bank.reopened(one_place);
    }
    for (int i = 0; i < 3; ++i) {
        sync_all(*one, bank.now());
        sync_all(*other, bank.now());
    }
    const auto view = bank.office->whole(subject);
    CHECK(count_kind(view, "captured") == 1);
    CHECK(count_kind(view, "graded") == 1);
    CHECK(count_kind(view, "accepted") == 1);
    CHECK(shown(*one, subject, bank.now()) == view);
    CHECK(shown(*other, subject, bank.now()) == view);
    CHECK(one->log_state().waiting == 0);
    CHECK(other->log_state().waiting == 0);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("sealed lines of a kiosk come back from a tablet as it read them, and the kiosk closes its chain over them") {
    RestoredBank bank;
    TempDirectory kiosk_place, tablet_place;
    auto kiosk = bank.office->enrol(kiosk_place.path(), "650101", Face::kiosk);
    auto tablet = bank.office->enrol(tablet_place.path(), "650101", Face::tablet);
    bank.back_up();
    std::vector<std::string> subjects;
    for (const char* words : {"first", "second", "third"}) subjects.push_back(bank.capture(*kiosk, words).subject);
    sync_all(*kiosk, bank.now());
    sync_all(*tablet, bank.now());
    kiosk.reset();
    tablet.reset();
    // The tablet lost one of them: what stands behind it comes back all the same.
    SQLite::Database(tablet_place.file("log.sqlite"), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM lines WHERE subject = '" + subjects[1] + "'");
    bank.restore();
    tablet = bank.reopened(tablet_place);
    sync_all(*tablet, bank.now());
    CHECK(bank.office->get("/v1/complaints/" + subjects[0], "auditor-000000").status == 200);
    CHECK(bank.office->get("/v1/complaints/" + subjects[1], "auditor-000000").status == 404);
    CHECK(bank.office->get("/v1/complaints/" + subjects[2], "auditor-000000").status == 200);
    CHECK(bank.office->damage() == std::vector<std::string>{});
    CHECK(bank.device("k-0001").at("missing") == "2");  // and is named
    kiosk = bank.reopened(kiosk_place);
    sync_all(*kiosk, bank.now());
    for (const auto& subject : subjects) CHECK(count_kind(bank.office->whole(subject), "captured") == 1);
    CHECK(kiosk->log_state().acked_seq == 3);
    CHECK(bank.device("k-0001").at("missing") == "");
    CHECK(bank.office->damage() == std::vector<std::string>{});
    bank.office->read([&](server::Store& store) { CHECK_FALSE(store.returned("k-0001").contains(3)); });
}

TEST_CASE("returned lines are taken in once however often they come, and only with head office's own proof") {
    RestoredBank bank;
    bank.back_up();
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    auto returns = delivered(*bank.office, subject);
    REQUIRE(returns.size() >= 2);
    bank.restore();
    HandMadeDevice device(*bank.office, "650101");
    auto forged = returns;
    for (auto& given : forged) given.line.replace(given.line.find(subject), subject.size(), subject_named(7));
    auto unproved = returns;
    for (auto& given : unproved) given.proof.clear();
    REQUIRE(give_back(device, bank.now(), forged).status == 200);
    REQUIRE(give_back(device, bank.now(), unproved).status == 200);
    check_problem(bank.office->get("/v1/complaints/" + subject_named(7), "auditor-000000"), 404);
    check_problem(bank.office->get("/v1/complaints/" + subject, "auditor-000000"), 404);
    CHECK(bank.office->log().find("without head office's proof") != std::string::npos);
    for (int i = 0; i < 3; ++i) REQUIRE(give_back(device, bank.now(), returns).status == 200);
    CHECK(count_kind(bank.office->whole(subject), "captured") == 1);
    CHECK(count_kind(bank.office->whole(subject), "graded") == 1);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("a returned line that is changed on head office's disk is found") {
    RestoredBank bank;
    bank.back_up();
    const auto subject = text_of(bank.office->captured(captured_body()), "subject");
    auto returns = delivered(*bank.office, subject);
    returns.erase(returns.begin());  // they stand beyond a gap
    bank.restore();
    HandMadeDevice device(*bank.office, "650101");
    REQUIRE(give_back(device, bank.now(), returns).status == 200);
    CHECK(bank.office->damage() == std::vector<std::string>{});
    bank.office->write([&](server::Store& store) {
        store.mark_returned("ho", parse_line(returns.front().line)->seq, returns.back().proof);
    });
    CHECK_FALSE(bank.office->damage().empty());
}

TEST_CASE("a line that its device covered stands at its place, by the hash that it always had") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto text = device.next(subject_named(1), "captured", captured_body());
    const auto covered = sync::cover(*parse_line(text), office.runtime().context.box_keys.public_key);
    const auto response = device.exchange({covered, device.next(subject_named(2), "captured", captured_body())}, 1);
    CHECK(response.header.acked_seq == 2);
    CHECK(response.header.refused.empty());
    office.read([&](server::Store& store) { CHECK(store.place(device.origin(), 1)->hash == hash_of(text)); });
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a head office that meets a device of a later epoch begins one above it, and is given back what it lacks",
          "[epoch]") {
    RestoredBank bank;
    TempDirectory place, late_place, safe;
    auto tablet = bank.office->enrol(place.path(), "650101", Face::tablet);
    tablet.reset();
    bank.back_up();
    const auto directory = bank.copy.path() + "/office";
    std::filesystem::copy(directory, safe.path() + "/office");
    begin_next_epoch(directory);
    bank.restore();
    REQUIRE(bank.office->runtime().context.epoch == 3);
    tablet = bank.reopened(place);
    sync_all(*tablet, bank.now());
    const auto taken = text_of(bank.office->captured(captured_body()), "subject");
    sync_all(*tablet, bank.now());
    tablet.reset();
    bank.office->enrol(late_place.path(), "650101", Face::kiosk).reset();  // and never heard since

    bank.office.reset();
    std::filesystem::remove_all(directory);
    std::filesystem::rename(safe.path() + "/office", directory);
    bank.restore();
    REQUIRE(bank.office->runtime().context.epoch == 2);
    SECTION("by what the device keeps of its exchanges") {
        tablet = bank.reopened(place);
        for (int i = 0; i < 3; ++i) sync_all(*tablet, bank.now());
        CHECK(tablet->log_state().epoch == bank.office->runtime().context.epoch);
        CHECK(bank.office->complaint(taken).at("subject") == taken);
        // What head office decides in an epoch of so high a number is kept like any other.
        TempDirectory another_place;
        bank.office->enrol(another_place.path(), "650101", Face::kiosk).reset();
        sync_all(*tablet, bank.now());
    }
    SECTION("by what the device was given when it was enrolled") {
        auto kiosk = bank.reopened(late_place);
        sync_all(*kiosk, bank.now());
    }
    CHECK(bank.office->runtime().context.epoch > 3);
    CHECK(bank.office->log().find("a later epoch") != std::string::npos);
    CHECK(bank.office->damage() == std::vector<std::string>{});
}

TEST_CASE("nobody's word on an epoch but head office's own makes it begin another", "[epoch]") {
    RunningOffice office;
    const HandMadeDevice device(office, "650101");
    sync::Request request;
    request.header.sent_at = office.now();
    request.header.epoch = request.header.offered = 7;
    const auto told = [&](const std::string& proof) {
        request.header.epoch_proof = proof;
        REQUIRE(device.post_body(sync::write_request(request)).status == 200);
        return office.runtime().context.epoch;
    };
    const auto own = office.runtime().context.sign_keys;
    CHECK(told("") == 1);
    CHECK(told(sync::make_epoch_proof(7, "ho-7", sync::new_sign_keys())) == 1);
    CHECK(told(sync::make_epoch_proof(6, "ho-6", own)) == 1);
    CHECK(told(sync::make_epoch_proof(7, "ho-7", own)) > 7);
}

TEST_CASE("a certificate that head office did not sign, or whose name is another's by now, is refused") {
    RunningOffice office;
    const auto keys = sync::new_sign_keys(), other = sync::new_sign_keys();
    const auto enrolled = office
                              .post("/v1/enroll", {{"code", office.enrolment_code("650101", Face::tablet)},
                                                   {"name", "signing"},
                                                   {"exchange_key", keys.public_key}})
                              .json();
    const auto certificate = text_of(enrolled, "certificate");
    const auto show = [&](const std::string& text, const sync::KeyPair& by) {
        return office.post("/v1/devices/return",
                           *parse_json(sync::make_return_call(text, office.now(), by.secret_key)));
    };
    const auto& office_keys = office.runtime().context.sign_keys;
    auto read = *sync::read_certificate(certificate, office_keys.public_key);
    CHECK(show(certificate, keys).json().at("unconfirmed") == false);  // it is known: nothing changes
    check_problem(show(certificate, other), 403, "certificate");
    check_problem(show(sync::make_certificate(read, other), keys), 403, "certificate");
    check_problem(office.post("/v1/devices/return", Json::object()), 403, "certificate");
    read.exchange_key = other.public_key;
    check_problem(show(sync::make_certificate(read, office_keys), other), 403, "certificate");
    read.origin = "ho";
    check_problem(show(sync::make_certificate(read, office_keys), other), 403, "certificate");
    REQUIRE(
        office.post("/v1/devices/" + text_of(enrolled, "origin") + "/revoke", Json::object(), administrator).status ==
        200);
    const auto revoked = show(certificate, keys);
    check_problem(revoked, 403);
    CHECK_FALSE(text_of(revoked.json(), "proof").empty());
}

TEST_CASE("a device without a certificate is given one by its next exchange") {
    RunningOffice office;
    TempDirectory place;
    auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    tablet.reset();
    const auto certificate = [&] {
        SQLite::Database database(place.file("log.sqlite"), SQLite::OPEN_READWRITE);
        return database.execAndGet("SELECT coalesce(max(value), '') FROM settings WHERE key = 'certificate'")
            .getString();
    };
    CHECK_FALSE(certificate().empty());
    SQLite::Database(place.file("log.sqlite"), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM settings WHERE key IN ('certificate', 'epoch', 'offered')");
    tablet = std::move(*client::Replica::open(place.path()));
    sync_all(*tablet, office.now());
    tablet.reset();
    const auto read = sync::read_certificate(certificate(), office.runtime().context.sign_keys.public_key);
    REQUIRE(read);
    CHECK(read->origin == "t-0001");
    CHECK(read->unit == "650101");
    CHECK(read->epoch == 1);
}
