// SPDX-License-Identifier: Apache-2.0
// Two tablets and a desk act on one complaint while apart, and meet again: the same view everywhere, and whoever acted
// second is told so (experience, "Tablet"; architecture, "Merge").
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

constexpr QSize tablet_size{1280, 800}, desk_size{1440, 900};
const QString tablet_face = QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml");
const QString desk_face = QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml");

/// A face of a unit with its person, open on the complaint.
struct Someone : Device {
    Someone(RunningOffice& office, const QString& url, Face face, const std::string& unit, const char* account,
            const std::string& subject)
        : Device(url, office.url(), office.enrolment_code(unit, face), face == Face::desk ? desk_size : tablet_size),
          subject_(QString::fromStdString(subject)) {
        sign_in(QString::fromUtf8(account), QString::fromStdString("demo-" + unit));
        REQUIRE(is_true([&] { return session().snapshot() && !session().snapshot()->complaints.empty(); }));
        this->face()->setProperty("subject", subject_);
        REQUIRE(shows("Timeline"));
    }
    void apart(bool yes) {
        session().hold_exchange(yes);
        if (!yes) session().exchangeSoon();
    }
    /// One action of "All actions", by its words.
    void act(const QString& action) {
        click("more");
        click_text(action);
    }
    Json shown() { return view(subject_.toStdString()); }
    bool wrote(const std::string& kind) {
        return is_true([&] { return test::count_kind(shown(), kind) > 0; });
    }

  private:
    QString subject_;
};

}  // namespace

TEST_CASE("two tablets and a desk act on one complaint while apart, and agree when they meet again", "[art12]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(test::captured_body()), "subject");
    Someone outlet(office, tablet_face, Face::tablet, "650101", "outlet_manager-650101", subject);
    Someone branch(office, tablet_face, Face::tablet, "650100", "branch_handler-650100", subject);
    Someone centre(office, desk_face, Face::desk, "000030", "contact_centre_lead-000030", subject);
    for (auto* someone : {&outlet, &branch, &centre}) someone->apart(true);

    outlet.act("Accept");
    outlet.click("save");
    REQUIRE(outlet.wrote("accepted"));
    outlet.act("Record first contact");
    outlet.choose("field-how", "By phone");
    outlet.type("field-text", "We look into it.");
    outlet.click("save");
    REQUIRE(outlet.wrote("responded"));
    branch.act("Accept");
    branch.click("save");
    REQUIRE(branch.wrote("accepted"));
    centre.act("Customer not reached");
    centre.choose("field-how", "By phone");
    centre.click("save");
    REQUIRE(centre.wrote("contact_failed"));
    CHECK(outlet.shown() != branch.shown());
    CHECK(test::count_kind(branch.shown(), "responded") == 0);

    for (auto* someone : {&outlet, &branch, &centre}) someone->apart(false);
    const auto complete = [&](Someone& someone) {
        const auto view = someone.shown();
        return test::count_kind(view, "accepted") == 2 && test::count_kind(view, "responded") == 1 &&
               test::count_kind(view, "contact_failed") == 1;
    };
    const auto same = [&](const char* field) {
        const auto of_outlet = outlet.shown().at(field);
        return of_outlet == branch.shown().at(field) && of_outlet == centre.shown().at(field);
    };
    REQUIRE(
        outlet.is_true([&] { return complete(outlet) && complete(branch) && complete(centre) && same("timeline"); }));
    for (const char* field : {"timeline", "duties", "state", "level", "owner", "first_contact", "missing_to_close"}) {
        INFO(field);
        CHECK(same(field));
    }
    // Head office's own view is theirs.
    const auto judged = office.whole(subject);
    CHECK(judged.at("timeline") == outlet.shown().at("timeline"));
    CHECK(judged.at("owner") == outlet.shown().at("owner"));
}
