// SPDX-License-Identifier: Apache-2.0
// Who may use the tablet: password, PIN, lock, shut out (docs/decisions/0007).
#include <QQmlProperty>
#include <catch2/catch.hpp>

#include "client/app/kiosk/idle_guard.hpp"
#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using namespace std::chrono_literals;

namespace {

const QString tablet_url = QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml");
const QString manager = QStringLiteral("outlet_manager-650101"), pin = QStringLiteral("830519");
const QString staff = QStringLiteral("outlet_staff-650101"), staff_pin = QStringLiteral("402817");

struct Tablet : Device {
    Tablet() : Device(tablet_url, Face::tablet, {1280, 800}, Gated{}) {}

    void sign_in_first(const QString& account, const QString& digits) {
        type("account", account);
        type("password", "demo");
        press(Qt::Key_Return);
        REQUIRE(shows("Choose a PIN of 6 to 12 digits"));
        type_pin(digits);
        REQUIRE(shows("The same PIN once more"));
        type_pin(digits);
        REQUIRE(is_true([&] { return !session().app_lock()->shut(); }));
        REQUIRE(shows("Tasks"));
    }
    /// As if nobody had touched it for the time set.
    void go_away() {
        auto* guard = face()->findChild<app::IdleGuard*>();
        REQUIRE(guard);
        guard->setProperty("idleMs", 50);
        guard->touch();
        REQUIRE(is_true([&] { return session().app_lock()->shut(); }));
        guard->setProperty("idleMs", 600'000);
        REQUIRE(shows("Locked."));
    }
    bool is_open() {
        return is_true([&] { return !session().app_lock()->shut(); });
    }
};

}  // namespace

TEST_CASE("who has a first password chooses another one before the PIN") {
    Tablet tablet;
    tablet.type("account", manager);
    tablet.type("password", "first");
    tablet.press(Qt::Key_Return);
    REQUIRE(tablet.shows("Choose your own password"));
    CHECK(tablet.session().app_lock()->shut());
    tablet.type("newPassword", "short");
    tablet.type("newPasswordAgain", "shorter");
    CHECK(tablet.shows("The two are not the same yet."));
    tablet.type("newPasswordAgain", "short");
    tablet.press(Qt::Key_Return);
    REQUIRE(tablet.shows("at least 10 characters"));
    tablet.type("newPassword", "four quiet grey horses");
    tablet.type("newPasswordAgain", "four quiet grey horses");
    tablet.press(Qt::Key_Return);
    REQUIRE(tablet.shows("Choose a PIN of 6 to 12 digits"));
    tablet.type_pin(pin);
    REQUIRE(tablet.shows("The same PIN once more"));
    tablet.type_pin(pin);
    REQUIRE(tablet.is_open());
}

TEST_CASE("the first to use a tablet signs in with the password and chooses a PIN, before that nothing is fetched") {
    Tablet tablet;
    CHECK_FALSE(tablet.shows_now("Tasks"));
    CHECK(tablet.network().office.compares == 0);
    tablet.type("account", manager);
    tablet.type("password", "wrong");
    tablet.press(Qt::Key_Return);
    REQUIRE(tablet.shows("The account or the password is wrong."));
    tablet.type("password", "demo");
    tablet.press(Qt::Key_Return);
    REQUIRE(tablet.shows("Choose a PIN of 6 to 12 digits"));
    tablet.type_pin("123456");
    REQUIRE(tablet.shows("This PIN is too easy to guess"));
    CHECK_FALSE(tablet.shows_now("The same PIN once more"));
    tablet.type_pin(pin);
    REQUIRE(tablet.shows("The same PIN once more"));
    tablet.type_pin("830510");
    REQUIRE(tablet.shows("The two were not the same."));
    CHECK_FALSE(tablet.session().reachable());
    tablet.type_pin(pin);
    REQUIRE(tablet.shows("The same PIN once more"));
    tablet.type_pin(pin);
    REQUIRE(tablet.is_open());
    CHECK(tablet.is_true([&] { return tablet.session().reachable(); }));
    CHECK(tablet.shows("Outlet manager"));
    tablet.capture(captured_body("the queue was long"));
    CHECK_FALSE(tablet.directory().holds("the queue was long"));
    CHECK(tablet.complaints() == "");
}

TEST_CASE("a tablet that has seen the account opens with the PIN, by touch or keyboard, without a network") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    tablet.capture(captured_body("the queue was long"));
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.network().down = true;
    tablet.restart();
    CHECK(tablet.shows(manager));
    CHECK_FALSE(tablet.shows_now("Respond to the customer"));
    tablet.type_pin("830518");
    REQUIRE(tablet.shows("This is not the PIN of this account"));
    for (const auto digit : pin) tablet.click(QStringLiteral("pin-") + digit);
    tablet.click("pin-OK");
    REQUIRE(tablet.is_open());
    CHECK(tablet.shows("Respond to the customer"));
    CHECK(tablet.session().account() == manager);
    CHECK_FALSE(tablet.directory().holds("the queue was long"));
    CHECK(tablet.complaints() == "");
}

TEST_CASE("wrong PINs slow down, said with the time left, and the tenth asks for the password") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    tablet.restart();
    for (int i = 0; i < 3; ++i) {
        REQUIRE(tablet.is_true([&] { return !tablet.session().app_lock()->busy(); }));
        tablet.type_pin("830518");
        REQUIRE(tablet.is_true([&] { return tablet.session().status().people.at(0).wait > 0s || i < 2; }));
        REQUIRE(tablet.shows(i < 2 ? "This is not the PIN" : "The next try in 0:30"));
    }
    tablet.network().elapsed += 29s;
    CHECK(tablet.shows("The next try in 0:01"));
    CHECK(tablet.session().app_lock()->shut());
    tablet.network().elapsed += 1s;
    REQUIRE(tablet.is_true([&] { return !tablet.shows_now("The next try"); }));
    for (int i = 4; i <= client::most_wrong_pins; ++i) {
        tablet.session().app_lock()->unlock(manager, QStringLiteral("830518"));
        REQUIRE(tablet.is_true([&] { return !tablet.session().app_lock()->busy(); }));
        tablet.network().elapsed += client::wait_after(i);
    }
    CHECK(tablet.shows("Sign in with the password and choose a new PIN."));
    tablet.click("byPassword");
    tablet.sign_in_first(manager, staff_pin);
    CHECK(tablet.session().account() == manager);
}

TEST_CASE("left alone a tablet locks and shows nothing, the same person goes on in the middle of a word") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    const auto subject = tablet.capture(captured_body("the queue was long"));
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click_text("Record first contact");
    tablet.type("field-text", "We spoke with her at");
    tablet.go_away();
    for (const char* seen : {"We spoke with her at", "Respond to the customer", "the queue was long", "Record first"}) {
        INFO(seen);
        CHECK_FALSE(tablet.shows_now(seen));
    }
    CHECK_FALSE(tablet.shows_now(QStringLiteral("王")));
    CHECK(tablet.is_true([&] { return tablet.session().reachable(); }));  // what was written is still delivered
    tablet.type_pin(pin);
    REQUIRE(tablet.is_open());
    CHECK(tablet.shows("We spoke with her at"));
    tablet.choose("field-how", "By phone");
    tablet.click("save");
    CHECK(tablet.is_true([&] { return tablet.network().office.feed.size() == 2; }));
    CHECK(tablet.complaints() == "");
}

TEST_CASE("a locked tablet shows that a customer calls, and lets nobody answer who is not in") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    tablet.go_away();
    tablet.network().ringing = {{"k-0001", "Lobby", *parse_instant("2026-03-03T10:16:00+08:00")}};
    CHECK(tablet.shows("A customer asks for help at Lobby (Tue 3 Mar 10:16)."));
    CHECK_FALSE(tablet.shows_now("I'm going"));
    tablet.type_pin(pin);
    REQUIRE(tablet.is_open());
    tablet.click_text("I'm going");
    CHECK(tablet.is_true([&] { return tablet.network().gone_to == std::vector<std::string>{"k-0001"}; }));
}

TEST_CASE("another person at a locked tablet gets nothing of what was being written") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    tablet.click("rail-capture");
    tablet.type("narrative", "She said that");
    tablet.go_away();
    tablet.click("byPassword");
    tablet.network().role = "outlet_staff";
    tablet.sign_in_first(staff, staff_pin);
    CHECK(tablet.session().account() == staff);
    CHECK_FALSE(tablet.shows_now("She said that"));
    tablet.click("rail-capture");
    REQUIRE(tablet.shows("For a customer who is here in person, or who phoned or wrote."));
    CHECK_FALSE(tablet.shows_now("She said that"));

    // ... nor the first one of theirs, nor anything of their own from before.
    tablet.type("narrative", "He told me");
    tablet.go_away();
    tablet.click(QStringLiteral("person-") + manager);
    tablet.type_pin(pin);
    REQUIRE(tablet.is_open());
    CHECK(tablet.session().account() == manager);
    tablet.click("rail-capture");
    REQUIRE(tablet.shows("For a customer who is here in person, or who phoned or wrote."));
    CHECK_FALSE(tablet.shows_now("He told me"));
    CHECK_FALSE(tablet.shows_now("She said that"));
}

TEST_CASE("who signs out leaves nothing behind") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    tablet.click("rail-capture");
    tablet.type("narrative", "She said that");
    tablet.click("rail-person");
    tablet.click("signOut");
    REQUIRE(tablet.shows("Who are you?"));
    tablet.type_pin(pin);
    REQUIRE(tablet.is_open());
    tablet.click("rail-capture");
    REQUIRE(tablet.shows("For a customer who is here in person, or who phoned or wrote."));
    CHECK_FALSE(tablet.shows_now("She said that"));
}

TEST_CASE("how long it may lie untouched is set on the device") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    CHECK(tablet.session().app_lock()->lock_after() == 5);
    tablet.click("rail-person");
    tablet.choose("lockAfter", "2 min");
    REQUIRE(tablet.is_true([&] { return tablet.session().app_lock()->lock_after() == 2; }));
    tablet.click("lock");
    REQUIRE(tablet.shows("Locked."));
    tablet.restart();
    CHECK(tablet.session().app_lock()->lock_after() == 2);
}

TEST_CASE("a tablet that is shut out wipes itself at its next exchange, also while it is locked, and says so plainly") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    tablet.capture(captured_body("sent already"));
    REQUIRE(tablet.is_true([&] { return tablet.network().office.feed.size() == 1; }));
    tablet.go_away();
    tablet.network().revoked = true;
    REQUIRE(tablet.shows("This device was shut out"));
    CHECK(tablet.shows("Its complaints, attachments, keys and PINs are wiped."));
    CHECK_FALSE(tablet.shows_now(manager));
    CHECK_FALSE(tablet.session().enrolled());
    for (const char* word : {"sent already", "token-t-0001", "13800138000"})
        CHECK_FALSE(tablet.directory().holds(word));
    tablet.restart();
    CHECK(tablet.shows("This device was shut out"));
}

TEST_CASE("who is at the tablet when head office closes the account is shown the door") {
    Tablet tablet;
    tablet.sign_in_first(manager, pin);
    REQUIRE(tablet.shows("Tasks"));
    tablet.network().closed = {manager.toStdString()};
    tablet.network().elapsed += 10min;
    REQUIRE(tablet.shows("Sign in with the password"));
    CHECK(tablet.session().app_lock()->shut());
    CHECK(tablet.is_true([&] { return !tablet.session().signed_in(); }));
    CHECK_FALSE(tablet.shows_now(manager));
}
