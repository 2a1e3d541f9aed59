// SPDX-License-Identifier: Apache-2.0
// What is written down when a complaint is taken in for a customer, beside what happened, and corrected when it is
// known better (Art. 3, 11; Op. 9; rulebook 12).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

struct Counter : Device {
    Counter() : Device(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800}) {}
    /// By what it owes first; the sheet for that goes away again.
    void open_the_one() {
        click("rail-duties");
        click_text("Record first contact");
        click_text("Close");
    }
    void choose_first(const QString& select) {
        click(select);
        take_first();
    }
    void take_first() {
        press(Qt::Key_Down);
        press(Qt::Key_Return);
    }
    /// `nth`: the field's place in the list, which holds more than is seen at once.
    void correct(int nth, const QString& value) {
        click("more");
        click_text("Correct a field");
        click("field-field");
        press(Qt::Key_Home);
        for (int i = 0; i < nth; ++i) press(Qt::Key_Down);
        press(Qt::Key_Return);
        type("field-new", value);
        click("save");
    }
};

constexpr int accused = 7, loss_in_yuan = 10, deadline_of_the_body = 19;

}  // namespace

TEST_CASE("a referral is taken in with its body, its number, its deadline and about whom it is",
          "[op9][art3][recusal]") {
    Counter tablet;
    tablet.click("rail-capture");
    tablet.click("channel");
    tablet.click_text("Consumer council");
    tablet.type("narrative", "They lost my passbook.");
    tablet.type("name", "Li");
    tablet.type("mobile", "13900001111");
    tablet.choose_first("category");
    tablet.take_first();  // the list of sub-categories has opened by itself
    tablet.type("accused", "teller 3, Mr Wang");
    tablet.type("referrer", "Consumer council of the city");
    tablet.type("reference", "2026-118");
    tablet.type("deadline", "2026-03-20");
    tablet.click("submit");
    REQUIRE(tablet.shows("Give the customer this number"));
    tablet.click("rail-complaints");
    tablet.type("search", "13900001111");
    REQUIRE(tablet.shows("They lost my passbook."));
    tablet.open_the_one();
    REQUIRE(tablet.shows("Referred by Consumer council of the city"));
    CHECK(tablet.shows("Its number there: 2026-118"));
    CHECK(tablet.shows("To be answered there by Fri 20 Mar"));
    const auto subject = tablet.session().snapshot()->complaints.front()->subject().toStdString();
    const auto captured = tablet.view(subject)["captured"];
    CHECK(captured["accused"] == Json::array({"teller 3", "Mr Wang"}));
    CHECK(captured["referrer"]["deadline"] == "2026-03-20T18:00:00+08:00");

    // The body gives more time, and it turns out to be about somebody else.
    tablet.correct(deadline_of_the_body, "2026-03-25");
    REQUIRE(tablet.shows("To be answered there by Wed 25 Mar"));
    tablet.correct(accused, "Mr Zhao");
    CHECK(tablet.is_true([&] { return tablet.view(subject)["captured"]["accused"] == Json::array({"Mr Zhao"}); }));
    CHECK(tablet.view(subject)["captured"]["referrer"]["deadline"] == "2026-03-25T18:00:00+08:00");
    CHECK(tablet.complaints() == "");
}

TEST_CASE("a loss that is learnt later is put into figures on the tablet, and grades the complaint anew",
          "[art11][art18]") {
    Counter tablet;
    const auto subject = tablet.capture({{"form", "onsite"},
                                         {"channel", "counter"},
                                         {"unit", "650101"},
                                         {"category", "2.2"},
                                         {"customer", {{"name", "Li"}, {"mobile", "13900001111"}}},
                                         {"reply_by", "phone"},
                                         {"narrative", "Two fees were taken."}});
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.correct(loss_in_yuan, "120.50");
    REQUIRE(tablet.is_true([&] { return tablet.view(subject)["captured"]["facts"]["loss_fen"] == 12'050; }));
    CHECK(tablet.complaints() == "");
}
