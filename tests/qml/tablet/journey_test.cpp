// SPDX-License-Identifier: Apache-2.0
// A manager's way with one complaint, from the duty list to its closing.
#include <catch2/catch.hpp>

#include "shared/complaint/closing.hpp"
#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const QString tablet_url = QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml");

struct Tablet : Device {
    Tablet() : Device(tablet_url, Face::tablet, {1280, 800}) {}

    /// Waits until `kind` stands in the timeline, effective.
    bool stands(const std::string& subject, const std::string& kind) {
        const auto shown = view(subject);
        for (const auto& entry : shown["timeline"])
            if (text_of(entry, "kind") == kind) return flag_of(entry, "effective");
        return false;
    }
    bool wrote(const std::string& subject, const std::string& kind) {
        if (is_true([&] { return stands(subject, kind); })) return true;
        UNSCOPED_INFO("not written: " << kind << "; seen in " << picture().toStdString());
        return false;
    }
    /// The lines of a subject, in order.
    std::vector<std::string> kinds(const std::string& subject) {
        std::vector<std::string> out;
        const auto shown = view(subject);
        for (const auto& entry : shown["timeline"]) out.push_back(text_of(entry, "kind"));
        return out;
    }
    /// Answers an entry of the opinion book, past the sheet.
    void answer(const std::string& subject, const std::string& text) {
        const Json body{{"text", text}, {"signature", "[[0,0]]"}};
        append(subject, "answered", body);
    }
};

/// The contact centre calls a fifth of all back before they are closed, drawn by their subject (Art. 20).
bool is_called_back(const std::string& subject, const Rules& rules) {
    Complaint drawn;
    drawn.subject = subject;
    drawn.intake.captured = captured_body();
    return callback_is_due(drawn, rules);
}

}  // namespace

TEST_CASE("a manager takes a complaint from the duty list to its closing", "[journey][outlet_manager][op7][art12]") {
    std::unique_ptr<Tablet> drawn;
    std::string subject;
    do {
        drawn = std::make_unique<Tablet>();
        subject = drawn->capture(captured_body());
    } while (is_called_back(subject, *drawn->session().rules()));
    auto& tablet = *drawn;
    REQUIRE(tablet.shows("Respond to the customer"));
    CHECK(tablet.is_true([&] { return tablet.shows_now("Today") || tablet.shows_now("Later"); }));  // the headings

    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click_text("Record first contact");
    tablet.choose("field-how", "By phone");
    tablet.type("field-text", "We look into it.");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "responded"));

    tablet.click("next");  // accept
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "accepted"));

    tablet.click("next");
    tablet.type("field-findings", "It is as the customer says.");
    tablet.choose("field-verdict", "Found true");
    tablet.sign("field-signature");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "investigated"));

    tablet.click("next");
    tablet.type("field-solution", "A second counter opens.");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "proposed"));

    tablet.click("next");
    tablet.type("field-opinion", "Agreed.");
    tablet.sign("field-signature");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "approved"));

    tablet.click("next");
    tablet.choose("field-outcome", "Resolved");
    tablet.choose("field-how", "By phone");
    tablet.type("field-text", "We are sorry.");
    tablet.sign_if_asked("field-signature");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "replied"));

    tablet.click("next");
    tablet.choose("field-score", "Very satisfied");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "satisfaction_recorded"));

    tablet.click("next");  // file
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "filed"));

    tablet.click("next");  // close
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "closed"));
    CHECK(text_of(tablet.view(subject), "state") == "closed");
    CHECK(tablet.shows("Closed"));
    CHECK(tablet.complaints() == "");
}

TEST_CASE("the sheet of closing lists what is missing, and does not close", "[op7]") {
    Tablet tablet;
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click("more");
    tablet.click_text("Close");
    CHECK(tablet.shows("Before it can be closed"));
    CHECK(tablet.shows("The customer has not been answered (Art. 12)."));
    CHECK_FALSE(tablet.stands(subject, "closed"));
}

TEST_CASE("a field that must be filled is asked for before anything is written") {
    Tablet tablet;
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click_text("Record first contact");
    CHECK(tablet.place_of("about").right() <= tablet.place_of("save").right() + 1);  // in sight while one writes
    tablet.click("save");
    CHECK(tablet.shows("Please fill in: What was said"));
    CHECK(tablet.view(subject)["timeline"].size() == 1);
}

TEST_CASE("a customer's name is masked until it is asked for, and the asking is a line", "[art3]") {
    Tablet tablet;
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    REQUIRE(tablet.shows(QStringLiteral("王**")));
    tablet.click("reveal");
    CHECK(tablet.shows(QStringLiteral("王建国")));
    CHECK(tablet.stands(subject, "viewed"));
}

TEST_CASE("an entry of the opinion book is answered, signed and published", "[art10]") {
    Tablet tablet;
    const auto subject = tablet.enter_opinion({{"opinion", "complaint"}, {"narrative", "no seats"}});
    tablet.click("rail-opinions");
    REQUIRE(tablet.shows("no seats"));
    tablet.click("rail-duties");
    tablet.click("discharge");
    tablet.type("field-text", "Seats come in April.");
    tablet.sign("field-signature");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "answered"));
    tablet.click("next");
    tablet.click("confirm");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "published"));
    CHECK(text_of(tablet.view(subject), "state") == "published");
    CHECK(tablet.complaints() == "");
}

TEST_CASE("who publishes sees the text as everyone will and nothing is written before they confirm it",
          "[art10][rulebook8]") {
    Tablet tablet;
    const auto subject = tablet.enter_opinion({{"opinion", "complaint"},
                                               {"narrative", "我叫王建国，电话13900139000，等了两个小时"},
                                               {"customer", {{"name", "王建国"}, {"mobile", "13900139000"}}}});
    tablet.answer(subject, "王建国先生您好，已致电13900139000致歉");
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click("next");
    REQUIRE(tablet.shows("This is how everyone in the lobby will read it:"));
    CHECK(tablet.text_of_item("lobbyWords") == QStringLiteral("我叫王**，电话139****9000，等了两个小时"));
    CHECK(tablet.text_of_item("lobbyAnswer") == QStringLiteral("王**先生您好，已致电139****9000致歉"));
    tablet.click("save");
    CHECK(tablet.shows("Please confirm this first."));
    CHECK(tablet.kinds(subject) == std::vector<std::string>{"entered", "answered"});

    tablet.click("confirm");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "published"));
    const auto published = tablet.view(subject)["published"];
    CHECK(text_of(published, "narrative") == "我叫王**，电话139****9000，等了两个小时");
    CHECK(text_of(published, "answer") == "王**先生您好，已致电139****9000致歉");
    CHECK(tablet.complaints() == "");
}

TEST_CASE("closing the preview publishes nothing and the next one has to be confirmed anew", "[art10]") {
    Tablet tablet;
    const auto subject = tablet.enter_opinion({{"opinion", "praise"}, {"narrative", "well done"}});
    tablet.answer(subject, "Thank you.");
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click("next");
    tablet.click("confirm");
    tablet.press(Qt::Key_Escape);
    tablet.click("next");
    tablet.click("save");
    CHECK(tablet.shows("Please confirm this first."));
    CHECK(tablet.kinds(subject) == std::vector<std::string>{"entered", "answered"});
}

TEST_CASE("a complaint is written down for a customer and found again by phone number", "[art9]") {
    Tablet tablet;
    tablet.click("rail-capture");
    tablet.type("narrative", "The machine kept my card.");
    tablet.type("name", "Li");
    tablet.type("mobile", "13900001111");
    tablet.click("category");
    tablet.press(Qt::Key_Down);
    tablet.press(Qt::Key_Return);
    tablet.press(Qt::Key_Down);
    tablet.press(Qt::Key_Return);
    tablet.click("submit");
    REQUIRE(tablet.shows("Give the customer this number"));
    tablet.click("rail-complaints");
    tablet.type("search", "13900001111");
    CHECK(tablet.shows("The machine kept my card."));
    tablet.type("search", "139000011119");
    CHECK(tablet.shows("Nothing found"));
}

TEST_CASE("a wrong phone number is corrected by a line, and a complaint is linked to another one", "[art11]") {
    Tablet tablet;
    const auto earlier = tablet.capture(captured_body("the earlier matter"));
    const auto subject = tablet.capture(captured_body("the same again"));
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click("more");
    tablet.click_text("Correct a field");
    tablet.click("field-field");
    tablet.press(Qt::Key_Down);
    tablet.press(Qt::Key_Down);
    tablet.press(Qt::Key_Down);
    tablet.press(Qt::Key_Return);
    tablet.type("field-new", "13900002222");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "amended"));
    CHECK(tablet.view(subject)["captured"]["customer"]["mobile"] == "13900002222");

    tablet.click("more");
    tablet.click_text("Link to another complaint");
    tablet.click("field-to");
    tablet.press(Qt::Key_Down);
    tablet.press(Qt::Key_Return);
    tablet.choose("field-why", "Same issue");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "linked"));
    CHECK(tablet.view(subject)["links"] == Json::array({earlier}));
}

TEST_CASE("without a network everything goes on, and the quiet sign says so") {
    Tablet tablet;
    tablet.network().down = true;
    const auto subject = tablet.capture(captured_body());
    CHECK(tablet.shows("Offline"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click_text("Record first contact");
    tablet.choose("field-how", "By phone");
    tablet.type("field-text", "We look into it.");
    tablet.click("save");
    REQUIRE(tablet.wrote(subject, "responded"));
    CHECK(tablet.network().office.feed.empty());
    tablet.network().down = false;
    tablet.click("rail-sync");
    tablet.click_text("Exchange now");
    CHECK(tablet.shows("Up to date"));
    CHECK(tablet.network().office.feed.size() == 2);
}

TEST_CASE("what head office writes meanwhile appears in the open complaint, with a notice") {
    Tablet tablet;
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    REQUIRE(tablet.shows("Complaint received"));
    tablet.network().office.write(subject, "filed", app::wall_clock());
    CHECK(tablet.shows("New since you opened this: Filed"));
    tablet.click_text("OK");
    CHECK(tablet.is_true([&] { return !tablet.shows_now("New since you opened this"); }));
}

TEST_CASE("who signs in writes from then on") {
    Tablet tablet;
    tablet.click("rail-person");
    tablet.type("account", "outlet_manager-650101");
    tablet.type("password", "demo-650101");
    tablet.press(Qt::Key_Return);
    CHECK(tablet.is_true([&] { return tablet.session().signed_in(); }));
    CHECK(tablet.shows("Outlet manager"));
}

TEST_CASE("the language changes on every page at once") {
    Tablet tablet;
    tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.click("rail-language");
    CHECK(tablet.shows(QStringLiteral("首次响应客户")));
    CHECK(tablet.shows(QStringLiteral("待办事项")));
}
