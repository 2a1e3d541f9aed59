// SPDX-License-Identifier: Apache-2.0
// How many touches a complaint takes a manager on the tablet, from its capture to its closing, counted as they are made
// (docs/measurements/faces.md).
#include <catch2/catch.hpp>

#include "shared/complaint/closing.hpp"
#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

struct AtTheCounter : Device {
    AtTheCounter() : Device(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800}) {}

    void pick(const QString& list, const QString& value) {
        click(list);
        click_text(value);
    }
    /// What the customer at the counter says; the complaint lies open then.
    std::string take_down() {
        click("rail-capture");
        type("narrative", "The queue was long.");
        type("name", "Li");
        type("mobile", "13900001111");
        pick("category", "Personnel");
        click_text("Attitude");  // the list of sub-categories has opened by itself
        click("submit");
        click_text("Open the complaint");
        REQUIRE(is_true([&] { return session().snapshot()->complaints.size() == 1; }));
        return session().snapshot()->complaints.front()->subject().toStdString();
    }
    /// Saves the sheet of `kind`; the sheet of what follows comes up.
    void go_on(const std::string& subject, const std::string& kind) {
        click("saveAndGoOn");
        wait_until_written(subject, kind);
    }
    void wait_until_written(const std::string& subject, const std::string& kind) {
        INFO(kind);
        REQUIRE(is_true([&] {
            const auto shown = view(subject);
            for (const auto& entry : shown["timeline"])
                if (text_of(entry, "kind") == kind) return flag_of(entry, "effective");
            return false;
        }));
    }
};

bool is_called_back_first(const std::string& subject, const Rules& rules) {
    Complaint drawn;
    drawn.subject = subject;
    drawn.intake.captured = captured_body();
    return callback_is_due(drawn, rules);
}

}  // namespace

TEST_CASE("a complaint is taken down at the counter and brought to its closing in thirty touches at most",
          "[journey][outlet_manager][touches]") {
    std::unique_ptr<AtTheCounter> tablet;
    std::string subject;
    do {
        tablet = std::make_unique<AtTheCounter>();
        subject = tablet->take_down();
    } while (is_called_back_first(subject, *tablet->session().rules()));
    const int when_it_lies_open = tablet->touches;

    tablet->click("next");
    tablet->go_on(subject, "accepted");
    tablet->type("field-text", "We look into it.");
    tablet->go_on(subject, "responded");
    tablet->type("field-findings", "It is as the customer says.");
    tablet->choose("field-verdict", "Found true");
    tablet->sign("field-signature");
    tablet->go_on(subject, "investigated");
    tablet->type("field-solution", "A second counter opens.");
    tablet->go_on(subject, "proposed");
    tablet->type("field-opinion", "Agreed.");
    tablet->sign("field-signature");
    tablet->go_on(subject, "approved");
    tablet->choose("field-outcome", "Resolved");
    tablet->type("field-text", "We are sorry.");
    tablet->sign_if_asked("field-signature");
    tablet->go_on(subject, "replied");
    tablet->choose("field-score", "Very satisfied");
    tablet->go_on(subject, "satisfaction_recorded");
    tablet->go_on(subject, "filed");
    tablet->click("save");
    tablet->wait_until_written(subject, "closed");
    INFO("when it lies open " << when_it_lies_open << ", in all " << tablet->touches);
    CHECK(when_it_lies_open == 9);
    CHECK(tablet->touches == 30);
    CHECK(text_of(tablet->view(subject), "state") == "closed");
    CHECK(tablet->complaints() == "");
}
