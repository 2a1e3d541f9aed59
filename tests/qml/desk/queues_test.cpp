// SPDX-License-Identifier: Apache-2.0
// The desk's queues at the sizes of a bank's screens, and what they offer.
#include <catch2/catch.hpp>

#include "tests/qml/desk/signed_in_desk.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::answered_by_its_branch;
using huiyin::testing::Device;
using huiyin::testing::SignedInDesk;

namespace {

const QString desk_face = QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml");

const QSize least(1180, 700), common(1366, 768);

}  // namespace

TEST_CASE(
    "on the commonest screen of a bank each queue of channel operations is seen at once, each page by scrolling") {
    RunningOffice office;
    SignedInDesk head(office, "channel_operations_head", "000010", common);
    const auto places = head.place_of("places");
    for (const char* queue :
         {"queue-supervise", "queue-overdue", "queue-determine", "queue-attention", "queue-open", "queue-"}) {
        INFO(queue);
        CHECK(places.contains(head.place_of(queue)));
    }
    head.click("page-calendar");
    head.click("queue-");
    CHECK(head.complaints() == "");
}

TEST_CASE("at the desk's least size a complaint has its own width, and timeline and facts take turns") {
    Device desk(desk_face, Face::desk, least);
    desk.capture(testing::captured_body("the words of the customer"));
    REQUIRE(desk.shows("the words of the customer"));
    desk.press(Qt::Key_J);
    desk.click_text("Timeline");
    CHECK(desk.place_of("timelineCard").width() > 500);
    CHECK(desk.place_of("more").right() <= least.width());
    CHECK(desk.complaints() == "");
}

TEST_CASE("in the queue of those to be called back the callback is what is offered first", "[art20]") {
    RunningOffice office;
    answered_by_its_branch(office);
    SignedInDesk lead(office, "contact_centre_lead", "000030", common);
    lead.click("queue-callback");
    lead.press(Qt::Key_J);
    REQUIRE(lead.shows("Record callback"));
    CHECK(lead.text_of_item("next") == "Record callback");
    lead.press(Qt::Key_A);
    lead.choose("field-result", "Satisfied");
    lead.click("save");
    CHECK(lead.shows("Callback · Satisfied"));
    CHECK(lead.complaints() == "");
}

TEST_CASE("an action is found by a few letters among all of them, which stand under their headings") {
    RunningOffice office;
    answered_by_its_branch(office);
    SignedInDesk lead(office, "contact_centre_lead", "000030", common);
    lead.click("queue-");
    lead.press(Qt::Key_J);
    lead.click("more");
    CHECK(lead.shows("With the customer"));
    CHECK(lead.shows("Level and responsibility"));
    lead.type("actionSearch", "rework");
    CHECK(lead.is_true([&] { return !lead.shows_now("With the customer"); }));
    lead.press(Qt::Key_Return);
    CHECK(lead.shows("Order rework"));
    CHECK(lead.complaints() == "");
}

TEST_CASE("one field finds pages, actions on the open complaint and complaints, and Enter takes the first") {
    RunningOffice office;
    answered_by_its_branch(office);
    SignedInDesk lead(office, "contact_centre_lead", "000030", common);
    lead.click("queue-");
    lead.press(Qt::Key_K, Qt::ControlModifier);
    lead.type("commandSearch", "13800138000");
    REQUIRE(lead.shows("Complaints"));
    lead.press(Qt::Key_Return);
    REQUIRE(lead.shows("Timeline"));
    lead.press(Qt::Key_K, Qt::ControlModifier);
    lead.type("commandSearch", "rework");
    lead.press(Qt::Key_Return);
    REQUIRE(lead.shows("Order rework"));
    lead.press(Qt::Key_Escape);
    lead.press(Qt::Key_K, Qt::ControlModifier);
    lead.type("commandSearch", "knowl");
    lead.press(Qt::Key_Return);
    CHECK(lead.shows("Knowledge base"));
    CHECK(lead.complaints() == "");
    QCoreApplication::setApplicationVersion("9.8.7");
    lead.press(Qt::Key_K, Qt::ControlModifier);
    lead.type("commandSearch", "about");
    lead.press(Qt::Key_Return);
    CHECK(lead.shows("9.8.7"));
    CHECK(lead.complaints() == "");
}
