// SPDX-License-Identifier: Apache-2.0
// Who finds has what the parties said in view (Art. 23; As. 1), against a head office that really runs.
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/attachment.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

const char* const manager = "outlet_manager-650101";
const char* const handler = "branch_handler-650100";
const char* const branch = "branch_head-650100";
const char* const lead = "contact_centre_lead-000030";

/// A sensitive complaint that was answered, with words of every party.
struct Bank {
    RunningOffice office;
    std::string subject;

    Bank() {
        auto body = test::captured_body();
        body["facts"]["injury"] = true;
        body["narrative"] = "I slipped on the wet floor";
        subject = text_of(office.captured(body), "subject");
        const auto line = [&](const char* kind, const Json& said, const char* by) {
            const auto answer = office.line(subject, kind, said, by);
            INFO(answer.dump());
            REQUIRE(flag_of(answer, "effective"));
        };
        line("accepted", {{"on_the_spot", false}}, manager);
        line("responded", {{"how", "phone"}, {"text", "we called at once"}}, manager);
        line("investigated",
             {{"findings", "the floor was wet, no sign stood there"}, {"verdict", "true"}, {"signature", "[[0,0]]"}},
             handler);
        const auto attached = [&](const char* type, const char* text, char content, const char* by) {
            const test::Attachment file(500, content);
            REQUIRE(office.call(file.whole(office.token_of(by))).status == 201);
            line("evidence_attached", {{"type", type}, {"hash", file.hash}, {"text", text}}, by);
        };
        attached("video", "camera 3, 09:12", 'v', branch);
        attached("recording", "call of 09:40", 'r', lead);
        line("proposed", {{"solution", "pay the doctor"}}, handler);
        line("approved", {{"opinion", "agreed"}, {"signature", "[[0,0]]"}}, branch);
        line("replied", {{"outcome", "resolved"}, {"direct", true}, {"how", "phone"}, {"text", "we pay the doctor"}},
             branch);
    }
};

struct HeadsDesk : Device {
    HeadsDesk(Bank& bank, QSize size)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), bank.office.url(),
                 bank.office.enrolment_code("000010", Face::desk), size) {
        sign_in("channel_operations_head-000010", "demo-000010");
        REQUIRE(is_true([&] { return session().snapshot() && !session().snapshot()->complaints.empty(); }));
        face()->setProperty("subject", QString::fromStdString(bank.subject));
        REQUIRE(shows("Timeline"));
    }
};

}  // namespace

TEST_CASE("who determines has the customer's words, the units' explanation and the evidence beside the fields",
          "[art23]") {
    Bank bank;
    HeadsDesk desk(bank, {1440, 900});
    desk.click("more");
    desk.click_text("Determine responsibility");
    const auto finding = desk.place_of("field-finding");
    for (const char* party : {"party-customer", "party-unit", "party-contact-centre", "party-others"}) {
        INFO(party);
        const auto words = desk.place_of(party);
        CHECK(words.right() <= finding.left());
    }
    CHECK(desk.place_of("party-customer").top() < finding.bottom());
    for (const char* words : {"I slipped on the wet floor", "the floor was wet, no sign stood there", "camera 3, 09:12",
                              "call of 09:40", "pay the doctor", "No statement", "No ticket"})
        CHECK(desk.shows(QString::fromUtf8(words)));
    CHECK_FALSE(desk.shows_now("No video"));
    desk.choose("field-finding", "Valid");
    desk.click("field-ground");
    desk.press(Qt::Key_V);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.shows(QStringLiteral("Valid · Skill, explanation or error of staff, verified true")));
    desk.type("field-text", "no sign stood there");
    desk.click("save");
    CHECK(desk.is_true([&] {
        return text_of(bank.office.complaint(bank.subject).value("determination", Json::object()), "finding") ==
               "valid";
    }));
    CHECK(desk.complaints() == "");
}

TEST_CASE("where there is no room beside, the evidence stands above the fields", "[art23]") {
    Bank bank;
    HeadsDesk desk(bank, {1060, 800});
    desk.click("more");
    desk.click_text("Determine responsibility");
    const auto finding = desk.place_of("field-finding");
    const auto words = desk.place_of("party-others");
    CHECK(words.bottom() <= finding.top());
    CHECK(words.left() < finding.right());
    desk.choose("field-finding", "Invalid");
    CHECK(desk.complaints() == "");
}
