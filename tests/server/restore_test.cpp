// SPDX-License-Identifier: Apache-2.0
// After damage: what was lost comes back from the devices, and everyone shows the same.
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A head office that is restored from a copy taken earlier, with a tablet and a kiosk that live on.
struct Restored {
    TempDirectory copy, tablet_place, kiosk_place;
    std::unique_ptr<RunningOffice> office = std::make_unique<RunningOffice>();
    std::unique_ptr<client::Replica> tablet = office->enrol(tablet_place.path(), "650101", Face::tablet);
    std::unique_ptr<client::Replica> kiosk = office->enrol(kiosk_place.path(), "650101", Face::kiosk);
    std::string kept, lost, sealed;

    Restored() {
        kept = capture(*tablet, "kept");
        sync_all(*tablet, office->now());
        sync_all(*kiosk, office->now());
        back_up(*office, copy.path() + "/office");
        office->move_to("2026-03-02 11:00");
        lost = capture(*tablet, "lost with the disk");
        sealed = capture(*kiosk, "sealed and lost");
        sync_all(*kiosk, office->now());
        sync_all(*tablet, office->now());
        REQUIRE(tablet->append(kept, "accepted", Json::object(), office->now()));
        sync_all(*tablet, office->now());
        // The devices hang up before head office goes down; they know its address.
        tablet.reset();
        kiosk.reset();
        office.reset();
        office = std::make_unique<RunningOffice>(
            OfficeSetting{.now = "2026-03-02 12:00", .rehearsal = true, .directory = copy.path() + "/office"});
        tablet = reopened(tablet_place);
        kiosk = reopened(kiosk_place);
    }
    std::unique_ptr<client::Replica> reopened(const TempDirectory& place) const {
        auto replica = client::Replica::open(place.path());
        REQUIRE(replica);
        (*replica)->use_server(office->url());
        return std::move(*replica);
    }
    std::string capture(client::ReplicaCapture& replica, const std::string& narrative) const {
        auto body = captured_body();
        body["narrative"] = narrative;
        const auto receipt = replica.capture(body, office->now());
        REQUIRE(receipt);
        return receipt->subject;
    }
};

}  // namespace

TEST_CASE("a head office restored from an older copy gets back the lines that the devices hold, sealed ones, too") {
    Restored r;
    check_problem(r.office->get("/v1/complaints/" + r.lost, "auditor-000000"), 404);
    sync_all(*r.tablet, r.office->now());
    sync_all(*r.kiosk, r.office->now());
    for (const auto& subject : {r.kept, r.lost, r.sealed}) {
        const auto view = r.office->whole(subject);
        CHECK(count_kind(view, "captured") == 1);
        CHECK(view.at("level") == 1);
    }
    CHECK(r.office->complaint(r.kept).at("state") == "accepted");
    CHECK(r.tablet->log_state().waiting == 0);
    CHECK(r.kiosk->log_state().waiting == 0);
    CHECK(r.office->damage() == std::vector<std::string>{});
}

TEST_CASE("that a device's chain went back is shown to the operator, and is no fork") {
    Restored r;
    REQUIRE(r.tablet->capture(captured_body(), r.office->now()));
    sync_all(*r.tablet, r.office->now());
    CHECK(r.office->log().find("chain_went_back") != std::string::npos);
    bool forked = true;
    r.office->read([&](server::Store& store) { forked = store.origin("t-0001")->forked; });
    CHECK_FALSE(forked);
}

TEST_CASE(
    "after the restore the tablet and head office come to show the same, though head office wrote its lines anew") {
    Restored r;
    for (int i = 0; i < 4; ++i) {
        sync_all(*r.tablet, r.office->now());
        sync_all(*r.kiosk, r.office->now());
    }
    for (const auto& subject : {r.kept, r.lost, r.sealed}) {
        INFO((subject == r.kept ? "kept" : subject == r.lost ? "lost" : "sealed"));
        CHECK(shown(*r.tablet, subject, r.office->now()) == r.office->whole(subject));
    }
    CHECK_FALSE(r.tablet->log_state().diverged);
}

TEST_CASE("a replica to which lines were never delivered finds out by the digest, and gets the subject whole") {
    RunningOffice office;
    TempDirectory place;
    auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    const auto subject = text_of(office.captured(captured_body()), "subject");
    std::int64_t feed = 0;
    office.read([&](server::Store& store) { feed = store.last_feed(); });
    tablet.reset();
    SQLite::Database(place.file("log.sqlite"), SQLite::OPEN_READWRITE)
        .exec("UPDATE progress SET feed = " + std::to_string(feed));
    tablet = std::move(*client::Replica::open(place.path()));
    sync_all(*tablet, office.now());
    CHECK(tablet->complaint(subject) == nullptr);
    CHECK(tablet->log_state().diverged);
    sync_all(*tablet, office.now());
    CHECK(shown(*tablet, subject, office.now()) == office.whole(subject));
    CHECK_FALSE(tablet->log_state().diverged);
}

TEST_CASE("a device that compares is sent exactly the subjects that differ, and told which are not its own") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto one = text_of(office.captured(captured_body()), "subject");
    const auto two = text_of(office.captured(captured_body()), "subject");
    std::string digest;
    office.read([&](server::Store& store) { digest = Digest::from_value(store.subject(one)->digest).to_string(); });
    device.exchange({}, 0);
    device.compare = {{one, digest}, {two, "0000000000000000"}, {subject_named(77), digest}};
    const auto response = device.exchange({}, 0);
    CHECK_FALSE(response.events.empty());
    for (const auto& [feed, line, hash, proof] : response.events) CHECK(line.subject == two);
    CHECK(response.header.left == std::vector<std::string>{subject_named(77)});
}
