// SPDX-License-Identifier: Apache-2.0
// What can go wrong with a kiosk: customers read one calm sentence or notice nothing, staff read what to do, and
// complaints are taken wherever they will arrive.
#include <QRegularExpression>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "client/app/kiosk/kiosk_health.hpp"
#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto words = QStringLiteral("等了两个小时没有人理睬");

void to_the_review(KioskDevice& device) {
    device.touch("start-complaint");
    device.touch("topic-staff");
    device.write("narrative", words);
    device.touch("nextButton");
    device.touch("nextButton");
    device.write("name", QStringLiteral("王建国"));
    device.write("mobile", "13800138000");
    device.touch("nextButton");
    device.find("review-contact");
}

/// Changes the world between two exchanges, and waits until the face knows it.
void happens(KioskDevice& device, const std::function<void(Network&)>& change,
             const std::function<bool(const app::Status&)>& known) {
    device.on_the_worker([&](app::ReplicaWorker&) { change(device.network); });
    device.session().exchangeSoon();
    REQUIRE(soon([&] { return known(device.session().status()); }));
}

QString staff_read(KioskDevice& device) {
    REQUIRE(QMetaObject::invokeMethod(device.find("header"), "held"));
    device.find("leavePad");
    const auto text = device.find("notice-0")->property("text").toString();
    device.touch("pinCancel");
    return text;
}

bool is_revoked(const app::Status& s) { return s.revoked.has_value(); }
bool is_refused(const app::Status& s) { return s.trust == client::TrustState::refused; }

}  // namespace

TEST_CASE("a kiosk that was shut out takes no complaint that would never arrive, and says where to go") {
    KioskDevice device;
    happens(
        device, [](Network& n) { n.revoked = true; }, is_revoked);
    CHECK(device.find("closed")->property("text").toString().contains("go to the counter"));
    CHECK_FALSE(device.find("start-complaint")->isEnabled());
    CHECK_FALSE(device.find("start-opinion")->isEnabled());
    CHECK_FALSE(device.find("start-progress")->isEnabled());  // it knows no head office any more
    CHECK(staff_read(device).contains("new code"));
}

TEST_CASE("a refusal that head office has not signed stops the sending, not the customers, and staff are told") {
    KioskDevice device;
    happens(
        device, [](Network& n) { n.calls_revoked = true; }, is_refused);
    CHECK_FALSE(device.shows("closed"));
    CHECK(device.find("start-complaint")->isEnabled());
    CHECK(staff_read(device).contains("refuses this kiosk"));
    to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    happens(
        device, [](Network& n) { n.calls_revoked = false; }, [](const auto& s) { return !is_refused(s); });
}

TEST_CASE("who is writing when the kiosk is shut out learns it at once, and nothing is taken") {
    KioskDevice device;
    device.touch("start-complaint");
    happens(
        device, [](Network& n) { n.revoked = true; }, is_revoked);
    device.find("closedNow");
    device.touch("topic-staff");
    device.write("narrative", words);
    for (int i = 0; i < 2; ++i) device.touch("nextButton");
    device.touch("anonymous");
    device.touch("nextButton");
    device.touch("nextButton");
    device.find("problem");
    CHECK(device.events_in_the_log() == 0);
    CHECK(device.kiosk().draft().narrative == words);
}

TEST_CASE("a disk that is nearly full is said to staff only, a full one before anybody has typed") {
    KioskDevice device;
    happens(
        device, [](Network& n) { n.disk_free = 100 << 20; }, [](const auto& s) { return s.disk_free < 200 << 20; });
    CHECK_FALSE(device.shows("closed"));
    CHECK(staff_read(device).contains("nearly full (100 MB"));
    to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    device.touch("doneButton");
    device.session().setLanguage("en");  // as the next customer likes it
    happens(
        device, [](Network& n) { n.disk_free = 3 << 20; }, [](const auto& s) { return s.disk_free < 16 << 20; });
    CHECK(device.find("closed")->property("text").toString().toStdString() ==
          "This kiosk can't store anything right now. Please go to the counter: staff will take your complaint there.");
    CHECK_FALSE(device.find("start-complaint")->isEnabled());
    CHECK(device.events_in_the_log() == 1);
}

TEST_CASE("a clock that jumped a year takes complaints all the same, and promises days but no date") {
    KioskDevice device;
    to_the_review(device);
    // As if a year had gone by on the wall: the clock that never jumps has not moved with it.
    device.on_the_worker([&](app::ReplicaWorker&) { device.network.elapsed -= std::chrono::hours{365 * 24}; });
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    const auto promises = device.kiosk().promises();
    REQUIRE(promises.size() == 3);
    CHECK(promises[1] == "You'll have our answer within 3 working days");
    CHECK(promises[2].contains("head office's clock"));
}

TEST_CASE("a clock known to be a year wrong is corrected: dates are promised, staff are told to set it") {
    KioskDevice device;
    const auto known = [](const app::Status& s) {
        return s.clock == client::Clock::corrected && s.log.clock_offset_ms > 0;
    };
    happens(
        device, [](Network& n) { n.now = app::wall_clock() + std::chrono::hours{365 * 24 + 1}; }, known);
    CHECK(staff_read(device).contains("365 d behind"));
    to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    REQUIRE(device.kiosk().promises().size() == 2);
    CHECK(device.kiosk().promises()[1].contains(", by "));
}

TEST_CASE("another key at head office's server stops the sending, not the customers") {
    KioskDevice device;
    happens(
        device, [](Network& n) { n.key_changed = true; },
        [](const app::Status& s) { return s.trust == client::TrustState::key_changed; });
    CHECK_FALSE(device.shows("closed"));
    CHECK(staff_read(device).contains("huiyin-replica trust"));
    to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    device.find("savedHere");
    CHECK(device.events_in_the_log() == 1);
}

TEST_CASE("a log that breaks under a customer's hands is moved aside, and the complaint is taken in the new one") {
    KioskDevice device;
    to_the_review(device);
    device.on_the_worker([&](app::ReplicaWorker& worker) {
        REQUIRE(worker.mend());  // nothing is broken yet; what the write-ahead log held is in the file now
        std::fstream log(device.directory.file("log.sqlite"), std::ios::in | std::ios::out | std::ios::binary);
        log << std::string(100, '\xA5');
        REQUIRE(log.flush());
        CHECK(worker.mend());
    });
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    device.touch("doneButton");
    device.session().setLanguage("en");
    REQUIRE(QMetaObject::invokeMethod(device.find("header"), "held"));
    CHECK(soon([&] { return device.all_texts().contains("damaged-"); }));
    device.touch("noted");
    CHECK(soon([&] { return !device.shows("noted"); }));
    CHECK_FALSE(device.all_texts().contains("damaged-"));
}

TEST_CASE("every sentence about a fault is there in Chinese") {
    app::Session session;
    session.setLanguage("zh");
    app::KioskHealth health;
    health.set_session(&session);
    app::Status status;
    status.enrolled = status.opened = true;
    status.trust = GENERATE(client::TrustState::key_changed, client::TrustState::refused);
    status.disk_free = 1 << 20;
    status.clock = client::Clock::doubtful;
    status.quarantined = client::Quarantined{"/x", {}, 2, false};
    status.log.refused = 1;
    session.show(status);
    CHECK(health.closed());
    CHECK(health.notices().size() == 5);
    const QRegularExpression han(QStringLiteral("\\p{Han}"));
    CHECK(health.closed_text().contains(han));
    for (const auto& notice : health.notices()) {
        INFO(notice.toStdString());
        CHECK(notice.contains(han));
        CHECK_FALSE(notice.contains(QLatin1String("kiosk")));
    }
}

TEST_CASE("in a rehearsal staff are not warned of the clock, head office's is a virtual one there") {
    app::Session session;
    app::KioskHealth health;
    health.set_session(&session);
    app::Status status;
    status.opened = status.enrolled = true;
    status.clock = client::Clock::corrected;
    status.log.clock_offset_ms = 3'600'000;
    session.show(status);
    CHECK(health.notices().size() == 1);
    status.log.rehearsal = true;
    session.show(status);
    CHECK(health.notices().isEmpty());
}
