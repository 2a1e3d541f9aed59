// SPDX-License-Identifier: Apache-2.0
// What four journeys at the desk ask of a hand: clicks, keys and letters, counted as they are made
// (docs/measurements/faces.md).
#include <catch2/catch.hpp>

#include "tests/qml/desk/signed_in_desk.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::answered_by_its_branch;
using huiyin::testing::counts_at_office;
using huiyin::testing::SignedInDesk;

namespace {

/// A desk of head office on the commonest screen of a bank, somebody signed in.
struct CountedDesk : SignedInDesk {
    CountedDesk(RunningOffice& office, const std::string& role, const std::string& unit)
        : SignedInDesk(office, role, unit, {1366, 768}), office_(office) {}
    /// The first complaint of a queue, once it is there.
    void open_first(const QString& queue) {
        click(queue);
        REQUIRE(is_true([&] { return session().snapshot() && !session().snapshot()->complaints.empty(); }));
        press(Qt::Key_J);
        REQUIRE(shows("Timeline"));
    }
    /// The same with the sheet of the step that the queue is for.
    void take_first(const QString& queue, const QString& step) {
        open_first(queue);
        REQUIRE(text_of_item("next") == step);
        press(Qt::Key_A);
    }
    /// One of a list, by the first letter of what it is called.
    void pick(const QString& list, Qt::Key letter) {
        click(list);
        press(letter);
        press(Qt::Key_Return);
    }
    /// A unit, by a part of its name.
    void pick_unit(const QString& field, const QString& name) {
        click(field);
        type("pickSearch", name);
        press(Qt::Key_Return);
    }
    void save(const std::string& subject, const std::string& kind) {
        click("save");
        INFO(kind);
        REQUIRE(is_true([&] { return counts_at_office(office_, subject, kind, session().account()); }));
    }

  private:
    RunningOffice& office_;
};

}  // namespace

TEST_CASE("a call is taken down at the desk in eleven clicks and keys, beside what is written", "[journey][touches]") {
    RunningOffice office;
    CountedDesk agent(office, "contact_centre_agent", "000030");
    agent.press(Qt::Key_N);
    agent.type("mobile", "13800138000");  // the field that one stands in
    agent.type("name", "Li");
    agent.pick_unit("unit", "Urumqi Branch");
    agent.pick("category", Qt::Key_P);
    agent.press(Qt::Key_Down);  // the sub-categories have opened by themselves
    agent.press(Qt::Key_Return);
    agent.type("narrative", "The money is gone.");
    agent.click("submit");
    REQUIRE(agent.shows("give the customer this number"));
    CHECK(agent.touches == 11);
    CHECK(agent.letters == 44);
    CHECK(agent.complaints() == "");
}

TEST_CASE("a complaint is dispatched by hand in eight clicks and keys, beside the letters that find action and unit",
          "[journey][touches][op8]") {
    RunningOffice office;
    auto body = test::captured_body();
    body["form"] = "offsite";
    body["channel"] = "hotline";
    const auto subject = text_of(office.captured(body, "contact_centre_agent-000030"), "subject");
    CountedDesk agent(office, "contact_centre_agent", "000030");
    agent.open_first("queue-open");
    agent.press(Qt::Key_K, Qt::ControlModifier);
    agent.type("commandSearch", "transfer");
    agent.press(Qt::Key_Return);
    agent.pick_unit("field-unit", "Nanhu");
    agent.choose("field-as", "As owner");
    agent.save(subject, "assigned");
    CHECK(agent.touches == 8);
    CHECK(agent.letters == 13);
    CHECK(agent.complaints() == "");
}

TEST_CASE("a customer's satisfaction is written down after the callback in five clicks and keys",
          "[journey][touches][art20]") {
    RunningOffice office;
    const auto subject = answered_by_its_branch(office);
    CountedDesk lead(office, "contact_centre_lead", "000030");
    lead.take_first("queue-callback", "Record callback");
    lead.choose("field-result", "Satisfied");
    lead.save(subject, "called_back");
    CHECK(lead.touches == 5);
    CHECK(lead.letters == 0);
    CHECK(lead.complaints() == "");
}

TEST_CASE("whose fault it was is determined in nine clicks and keys, beside the reasons", "[journey][touches][art23]") {
    RunningOffice office;
    const auto subject = answered_by_its_branch(office);
    CountedDesk officer(office, "channel_operations_officer", "000010");
    officer.take_first("queue-determine", "Determine responsibility");
    officer.choose("field-finding", "Valid");
    officer.pick("field-ground", Qt::Key_V);
    officer.type("field-text", "Verified.");
    officer.save(subject, "determined");
    CHECK(officer.touches == 9);
    CHECK(officer.letters == 9);
    CHECK(officer.complaints() == "");
}
