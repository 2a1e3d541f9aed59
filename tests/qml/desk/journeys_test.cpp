// SPDX-License-Identifier: Apache-2.0
// The main journey of each role of rulebook 1 that no other test walks, by hand and offscreen, against a head office
// that really runs. tests/structure/journeys_test.cpp keeps the list.
#include <catch2/catch.hpp>

#include "tests/qml/desk/signed_in_desk.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::counts_at_office;
using huiyin::testing::Device;

namespace {

struct FaceAt {
    const char* url;
    Face face;
    QSize size;
};
const FaceAt tablet{"qrc:/Huiyin/Tablet/TabletFace.qml", Face::tablet, {1280, 800}};
const FaceAt desk{"qrc:/Huiyin/Desk/DeskFace.qml", Face::desk, {1440, 900}};

/// Somebody at a device of their unit, signed in.
struct Someone : Device {
    Someone(RunningOffice& office, const FaceAt& place, const std::string& role, const std::string& unit)
        : Device(QString::fromUtf8(place.url), office.url(), office.enrolment_code(unit, place.face), place.size),
          office_(office) {
        sign_in(QString::fromStdString(role + "-" + unit), QString::fromStdString("demo-" + unit));
    }
    void open(const std::string& subject) {
        subject_ = subject;
        REQUIRE(is_true([&] {
            return session().snapshot() && std::ranges::any_of(session().snapshot()->complaints, [&](const auto& row) {
                       return row->subject().toStdString() == subject;
                   });
        }));
        face()->setProperty("subject", QString::fromStdString(subject));
        REQUIRE(shows("Timeline"));
    }
    void start(const QString& action) {
        click("more");
        click_text(action);
    }
    /// One of a long list, by its first letter.
    void pick(const QString& list, Qt::Key letter, const QString& text) {
        click(list);
        press(letter);
        press(Qt::Key_Return);
        INFO(picture().toStdString());
        REQUIRE(shows(text));
    }
    /// A unit, by a part of its name.
    void pick_unit(const QString& field, const QString& name) {
        click(field);
        type("pickSearch", name);
        press(Qt::Key_Return);
        REQUIRE(shows(name));
    }
    /// Saves the sheet, and waits until head office has the line and holds it effective.
    void save(const std::string& kind) {
        click("save");
        INFO(kind);
        REQUIRE(is_true([&] { return counts_at_office(office_, subject_, kind, session().account()); }));
    }

  private:
    RunningOffice& office_;
    std::string subject_;
};

Json hotline_body() {
    auto body = test::captured_body();
    body["form"] = "offsite";
    body["channel"] = "hotline";
    return body;
}

Json sensitive_body() {
    auto body = test::captured_body();
    body["facts"]["injury"] = true;
    return body;
}

const Json true_findings{{"findings", "so it is"}, {"verdict", "true"}, {"signature", "[[0,0]]"}};
const Json agreed{{"opinion", "agreed"}, {"signature", "[[0,0]]"}};
const Json by_phone{{"outcome", "resolved"}, {"direct", true}, {"how", "phone"}, {"text", "we are sorry"}};

}  // namespace

TEST_CASE("a member of staff writes a complaint down at the counter and solves it on the spot",
          "[journey][outlet_staff][op7]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(test::captured_body(), "outlet_staff-650101"), "subject");
    Someone staff(office, tablet, "outlet_staff", "650101");
    staff.open(subject);
    staff.start("Accept");
    staff.click_text("The customer is standing here and it is solved on the spot");
    staff.save("accepted");
    staff.start("Record the reply");
    staff.choose("field-outcome", "Resolved");
    staff.choose("field-how", "In person");
    staff.type("field-text", "The colleague has apologised.");
    staff.sign_if_asked("field-signature");
    staff.save("replied");
    staff.start("Record satisfaction");
    staff.choose("field-score", "Content");
    staff.save("satisfaction_recorded");
    CHECK(text_of(office.complaint(subject), "state") == "replied");
    CHECK(staff.complaints() == "");
}

TEST_CASE("a branch's handler takes up a sensitive complaint, finds out and proposes",
          "[journey][branch_handler][art14]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(sensitive_body()), "subject");
    Someone handler(office, desk, "branch_handler", "650100");
    handler.open(subject);
    handler.start("Accept");
    handler.save("accepted");
    handler.start("Record first contact");
    handler.choose("field-how", "By phone");
    handler.type("field-text", "We are sorry and look into it.");
    handler.save("responded");
    handler.start("Record findings");
    handler.type("field-findings", "The floor was wet.");
    handler.choose("field-verdict", "Found true");
    handler.sign("field-signature");
    handler.save("investigated");
    handler.start("Propose a solution");
    handler.type("field-solution", "The doctor is paid.");
    handler.save("proposed");
    CHECK(text_of(office.complaint(subject), "state") == "investigating");
    CHECK(handler.complaints() == "");
}

TEST_CASE("a branch's head agrees, answers, and judges a complaint of level 1", "[journey][branch_head][art23]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(test::captured_body()), "subject");
    office.line(subject, "accepted", {{"on_the_spot", false}}, "outlet_manager-650101");
    office.line(subject, "investigated", true_findings, "outlet_manager-650101");
    office.line(subject, "proposed", {{"solution", "an apology"}}, "outlet_manager-650101");
    Someone head(office, desk, "branch_head", "650100");
    head.open(subject);
    head.start("Approve");
    head.type("field-opinion", "Agreed.");
    head.sign("field-signature");
    head.save("approved");
    head.start("Record the reply");
    head.choose("field-outcome", "Resolved");
    head.choose("field-how", "By phone");
    head.type("field-text", "We are sorry.");
    head.sign_if_asked("field-signature");
    head.save("replied");
    head.start("Determine responsibility");
    head.choose("field-finding", "Valid");
    head.pick("field-ground", Qt::Key_V, "Valid · Skill, explanation or error of staff, verified true");
    head.type("field-text", "Attitude, verified.");
    head.save("determined");
    CHECK(head.complaints() == "");
}

TEST_CASE("a branch objects to how its quarter counts a complaint, and channel operations answers",
          "[journey][branch_head][art22]") {
    RunningOffice office({.now = "2026-03-02 10:00", .rehearsal = true, .directory = {}});
    const auto subject = text_of(office.captured(test::captured_body()), "subject");
    office.line(subject, "investigated", true_findings, "outlet_manager-650101");
    office.line(subject, "replied", by_phone, "outlet_manager-650101");
    office.line(subject, "determined", {{"finding", "valid"}}, "branch_head-650100");
    office.move_to("2026-04-08 10:00");
    {
        Someone head(office, desk, "branch_head", "650100");
        head.open(subject);
        head.start("Object to the quarter's score");
        head.pick("field-quarter", Qt::Key_2, "2026Q1");
        head.type("field-text", "The system had failed.");
        head.save("objected");
        CHECK(head.complaints() == "");
    }
    Someone officer(office, desk, "channel_operations_officer", "000010");
    officer.open(subject);
    REQUIRE(officer.shows("The system had failed."));
    officer.start("Answer the objection");
    officer.click("field-upheld");
    officer.type("field-text", "You are right, it is judged anew.");
    officer.save("objection_answered");
    CHECK(officer.shows("upheld"));
    CHECK(officer.complaints() == "");
}

TEST_CASE("a payment beyond what a role pays alone is refused on its sheet, and says how much it may be", "[art18]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(test::captured_body()), "subject");
    office.line(subject, "investigated", true_findings, "outlet_manager-650101");
    Someone manager(office, tablet, "outlet_manager", "650101");
    manager.open(subject);
    manager.start("Compensate");
    manager.type("field-amount_fen", "500.01");
    manager.type("field-text", "the fee, in cash");
    manager.click("save");
    REQUIRE(manager.shows("500 yuan at most"));
    CHECK(test::count_kind(office.complaint(subject), "compensated") == 0);
    manager.type("field-amount_fen", "500");
    manager.save("compensated");
    CHECK(manager.complaints() == "");
}

TEST_CASE("an agent takes a call down with the earlier complaints beside it, and dispatches it",
          "[journey][contact_centre_agent][op8]") {
    RunningOffice office;
    office.captured(test::captured_body());
    Someone agent(office, desk, "contact_centre_agent", "000030");
    agent.click("intake");
    agent.type("narrative", "The transfer failed and the money is gone.");
    agent.type("name", "Li");
    agent.type("mobile", "13800138000");
    CHECK(agent.is_true([&] { return !agent.shows_now("They appear here as soon as the phone number is typed."); }));
    agent.click("category");
    for (int list = 0; list < 2; ++list) {  // the list of sub-categories opens by itself
        agent.press(Qt::Key_Down);
        agent.press(Qt::Key_Return);
    }
    agent.pick_unit("unit", "Urumqi Branch");
    agent.click("submit");
    REQUIRE(agent.shows("give the customer this number"));
    std::string subject;
    REQUIRE(agent.is_true([&] {
        for (const auto& item : test::all_items(office, "/v1/complaints", "auditor-000000", 100))
            if (text_of(item, "channel") == "hotline") subject = text_of(item, "subject");
        return !subject.empty();
    }));
    agent.press(Qt::Key_Escape);
    agent.open(subject);
    agent.start("Transfer or assign");
    agent.pick_unit("field-unit", "Nanhu Sub-branch");
    agent.choose("field-as", "As owner");
    agent.save("assigned");
    const auto owner = office.rules().organisation.find(text_of(office.complaint(subject)["owner"], "unit"));
    REQUIRE(owner);
    CHECK(owner->name_en == "Nanhu Sub-branch");
    CHECK(agent.complaints() == "");
}

TEST_CASE("the lead of the contact centre calls a customer back and orders rework",
          "[journey][contact_centre_lead][art20]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(sensitive_body()), "subject");
    office.line(subject, "accepted", {{"on_the_spot", false}}, "outlet_manager-650101");
    office.line(subject, "investigated", true_findings, "branch_handler-650100");
    office.line(subject, "proposed", {{"solution", "an apology"}}, "branch_handler-650100");
    office.line(subject, "approved", agreed, "branch_head-650100");
    office.line(subject, "replied", by_phone, "branch_head-650100");
    Someone lead(office, desk, "contact_centre_lead", "000030");
    lead.open(subject);
    lead.start("Record callback");
    lead.choose("field-result", "Handled improperly");
    lead.save("called_back");
    lead.start("Order rework");
    lead.pick_unit("field-unit", "Urumqi Branch");
    lead.type("field-why", "Nobody came to see the customer.");
    lead.save("rework_ordered");
    CHECK(lead.complaints() == "");
}

TEST_CASE("a business department finds out about what was assigned to it and proposes",
          "[journey][department_handler][art17][art6][op6]") {
    RunningOffice office;
    auto body = hotline_body();
    body["category"] = "3.3";
    const auto subject = text_of(office.captured(body, "contact_centre_agent-000030"), "subject");
    const auto helpers = office.complaint(subject)["helpers"];
    REQUIRE(helpers.size() == 1);
    const auto department = text_of(helpers[0], "unit");
    Someone handler(office, desk, "department_handler", department);
    handler.open(subject);
    handler.start("Record findings");
    handler.type("field-findings", "The transfer was booked twice.");
    handler.choose("field-verdict", "Found true");
    handler.pick("field-cause", Qt::Key_P, "Product and service");
    handler.sign("field-signature");
    handler.save("investigated");
    CHECK(office.whole(subject)["captured"]["cause"] == 1);
    handler.start("Propose a solution");
    handler.type("field-solution", "One booking is undone.");
    handler.save("proposed");
    // Its desk has the figures of its line, and no other.
    handler.face()->setProperty("subject", QString());
    handler.click("page-reports");
    CHECK(handler.shows("By cause (Op. 6)"));
    CHECK(handler.complaints() == "");
}

TEST_CASE("an officer of channel operations supervises, raises and judges",
          "[journey][channel_operations_officer][art23]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(sensitive_body()), "subject");
    office.line(subject, "approved", agreed, "branch_head-650100");
    office.line(subject, "replied", by_phone, "branch_head-650100");
    Someone officer(office, desk, "channel_operations_officer", "000010");
    officer.open(subject);
    officer.start("Instruct");
    officer.type("field-text", "See the customer today.");
    officer.save("instructed");
    officer.start("Determine responsibility");
    officer.choose("field-finding", "Invalid");
    officer.click("field-ground");
    for (int i = 0; i < 4; ++i) officer.press(Qt::Key_I);  // behind what is invalid, to improve
    officer.press(Qt::Key_Return);
    REQUIRE(officer.shows("Invalid · Customer's misunderstanding or misuse"));
    officer.type("field-text", "The customer's own misunderstanding.");
    officer.save("determined");
    officer.start("Raise");
    officer.choose("field-to", "Level 3 · Major");
    officer.type("field-reason", "The press has called.");
    officer.save("raised");
    CHECK(office.complaint(subject)["level"] == 3);
    CHECK(officer.complaints() == "");
}

TEST_CASE("the head of channel operations tells the leaders of a major complaint and answers it",
          "[journey][channel_operations_head][art12][art15]") {
    RunningOffice office;
    auto body = test::captured_body();
    body["facts"]["loss"] = "major";
    body["facts"]["loss_fen"] = 6'000'000;
    const auto subject = text_of(office.captured(body), "subject");
    Someone head(office, desk, "channel_operations_head", "000010");
    head.open(subject);
    const auto tell_leaders = [&](const char* words) {
        office.move_to(office.now() + std::chrono::minutes{1});  // it is later than what is told
        head.start("Notify");
        head.click("field-unit");
        head.click_text("Head Office");
        head.click_text("The bank's leaders");
        head.click_text("In person");
        head.type("field-text", words);
        head.save("notified");
    };
    tell_leaders("Sixty thousand yuan; the branch is there.");
    head.start("Approve");
    head.type("field-opinion", "Pay it back today.");
    head.sign("field-signature");
    head.save("approved");
    head.start("Record the reply");
    head.choose("field-outcome", "Resolved");
    head.choose("field-how", "By phone");
    head.type("field-text", "The money is back.");
    head.sign_if_asked("field-signature");
    head.save("replied");
    tell_leaders("It is paid back.");
    // When it became major, and with the result; the second line is like the first, and is waited for by what it does.
    CHECK(head.is_true([&] {
        const auto told = test::duties_of_kind(office.complaint(subject), "tell_leaders");
        return told.size() == 2 &&
               std::ranges::all_of(told, [](const auto& duty) { return text_of(duty, "state") == "met"; });
    }));
    CHECK(head.complaints() == "");
}

TEST_CASE("a leader of the bank sees the figures first, and instructs", "[journey][bank_leader][art15]") {
    RunningOffice office;
    const auto number = QString::fromStdString(text_of(office.captured(sensitive_body()), "number"));
    const auto subject = text_of(test::all_items(office, "/v1/complaints", "auditor-000000", 10).at(0), "subject");
    Someone leader(office, desk, "bank_leader", "000000");
    leader.click("page-board");
    REQUIRE(leader.shows("The last twelve weeks"));
    leader.click("figure-open");
    REQUIRE(leader.shows(number));
    leader.press(Qt::Key_0, Qt::ControlModifier);
    leader.open(subject);
    leader.start("Instruct");
    leader.type("field-text", "Report to me tomorrow.");
    leader.save("instructed");
    CHECK(leader.complaints() == "");
}
