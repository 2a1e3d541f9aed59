// SPDX-License-Identifier: Apache-2.0
// The administrator's and the auditor's pages, against a head office that really runs (rulebook 1).
#include <catch2/catch.hpp>

#include "server/ingest/missing_events.hpp"
#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

struct SomeonesDesk : Device {
    SomeonesDesk(RunningOffice& office, const char* account)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(),
                 office.enrolment_code("000010", Face::desk), {1440, 900}) {
        sign_in(QString::fromUtf8(account), "demo-000000");
    }
    QString secret() {
        auto* shown = face()->findChild<QQuickItem*>("secret");
        return shown ? shown->property("text").toString() : QString();
    }
};

int sign_in(RunningOffice& office, const QString& account, const QString& password) {
    return office.post("/v1/session", {{"account", account.toStdString()}, {"password", password.toStdString()}})
        .status;
}

}  // namespace

TEST_CASE("an administrator sees the organisation and no complaint", "[rulebook1]") {
    RunningOffice office;
    office.captured(test::captured_body());
    SomeonesDesk desk(office, "administrator-000000");
    REQUIRE(desk.shows("Organisation"));
    desk.type("find-unit", "beijing road");
    CHECK(desk.shows("Beijing Road Sub-branch"));
    CHECK_FALSE(desk.shows_now("Open"));
    desk.press(Qt::Key_0, Qt::ControlModifier);
    CHECK_FALSE(desk.shows_now("Attitude"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("an administrator adds an account on the desk, gives a new password and locks it",
          "[journey][administrator][rulebook1]") {
    RunningOffice office;
    SomeonesDesk desk(office, "administrator-000000");
    desk.click("page-accounts");
    desk.type("account-id", "wang.li");
    desk.type("account-name", "Wang Li");
    desk.click("account-unit");
    desk.click_text("000000  Head Office");
    desk.click("account-role");
    desk.click_text("Auditor");
    desk.click("account-add");
    REQUIRE(desk.shows("Password of wang.li:"));
    const auto first = desk.secret();
    CHECK(sign_in(office, "wang.li", first) == 200);
    desk.click("forget");
    CHECK(desk.is_true([&] { return !desk.shows_now("Password of wang.li:"); }));
    desk.type("account-search", "wang");
    desk.click("first-wang.li");
    desk.click("confirm");
    REQUIRE(desk.shows("Password of wang.li:"));
    CHECK(sign_in(office, "wang.li", first) == 401);
    const auto second = desk.secret();
    desk.click("forget");
    desk.click("second-wang.li");
    desk.click("confirm");
    REQUIRE(desk.shows("Locked"));
    CHECK(sign_in(office, "wang.li", second) == 401);
    desk.click("back-wang.li");
    // Asked once: each wrong try counts, and after a few the account waits.
    REQUIRE(desk.is_true([&] { return !desk.shows_now("Locked"); }));
    CHECK(sign_in(office, "wang.li", second) == 200);
    CHECK(desk.complaints() == "");
}

TEST_CASE("an administrator reads on the desk which events a restored head office lacks", "[rulebook1]") {
    RunningOffice office;
    office.write([](server::Store& store) { server::remember_acknowledged(store, {{"k-0009", {3, {}}}}); });
    SomeonesDesk desk(office, "administrator-000000");
    desk.click("page-devices");
    CHECK(desk.shows("events 1–3 have not come back"));
    CHECK(desk.shows("Incomplete"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("an administrator makes a code that enrols a device, and revokes the device", "[rulebook1]") {
    RunningOffice office;
    SomeonesDesk desk(office, "administrator-000000");
    desk.click("page-devices");
    desk.click("device-unit");
    desk.click_text("000020  General Office");
    desk.click("make-code");
    REQUIRE(desk.shows("One-time code for a device of General Office, good for a day:"));
    const testing::TempDirectory directory;
    auto device = client::Replica::open(directory.path());
    REQUIRE(device);
    REQUIRE((*device)->enroll(office.url(), desk.secret().toStdString(), "counter"));
    desk.click("forget");
    desk.click("page-accounts");
    desk.click("page-devices");
    REQUIRE(desk.shows("counter"));
    desk.click("second-t-0001");
    desk.click("confirm");
    REQUIRE(desk.shows("Revoked"));
    CHECK_FALSE((*device)->exchange(office.now()));
    CHECK(desk.complaints() == "");
}

TEST_CASE("the auditor's desk says of each chain whether it is whole", "[journey][auditor][rulebook1]") {
    RunningOffice office;
    office.captured(test::captured_body());
    SomeonesDesk desk(office, "auditor-000000");
    desk.click("page-chains");
    REQUIRE(desk.shows("Complete: "));
    CHECK(desk.shows("Log complete"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("the auditor's desk tells who had whose data shown, searched by account or number", "[rulebook8]") {
    RunningOffice office;
    const auto complaint = office.captured(test::captured_body());
    const auto subject = text_of(complaint, "subject");
    office.line(subject, "viewed", {{"fields", {"name", "phone"}}}, "outlet_manager-650101");
    SomeonesDesk desk(office, "auditor-000000");
    desk.click("page-trail");
    REQUIRE(desk.shows("Seen: name, number"));
    CHECK(desk.shows("outlet_manager-650101"));
    CHECK(desk.shows("1 showings of 1 complaints by 1 people"));
    desk.type("trail-query", "contact_centre");
    REQUIRE(desk.shows("Nothing found"));
    desk.type("trail-query", QString::fromStdString(text_of(complaint, "number").substr(0, 10)));
    CHECK(desk.shows("Seen: name, number"));
    CHECK(desk.complaints() == "");
}
