// SPDX-License-Identifier: Apache-2.0
// The general office's page: what is an emergency, what it needs, who was told (Art. 6(2), 12(3), 15; Op. 9, 10).
#include "client/app/desk/emergency.hpp"

#include <catch2/catch.hpp>

#include "server/ingest/loaded_subject.hpp"
#include "shared/events/fold.hpp"
#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

const char* const general_office = "general_office-000020";

struct GeneralOffice : Device {
    explicit GeneralOffice(RunningOffice& office)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(),
                 office.enrolment_code("000020", Face::desk), {1440, 900}) {
        sign_in(general_office, "demo-000020");
        click("page-emergency");
    }
};

Json filmed() {
    auto body = test::captured_body();
    body["facts"]["media"] = "actual";
    body["narrative"] = "a reporter films the queue";
    return body;
}

app::Emergency emergency(RunningOffice& office, const std::string& subject) {
    std::optional<app::Emergency> out;
    office.read([&](server::Store& store) {
        const auto complaint = fold_complaint(server::lines_of(store, subject), office.rules());
        out = app::emergency_of(complaint, office.rules(), office.now());
    });
    REQUIRE(out);
    return *out;
}

}  // namespace

TEST_CASE("the general office sees an emergency, starts the plan from its page, and who was told stands beside it",
          "[journey][general_office][art15]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(filmed()), "subject");
    office.captured(test::captured_body());  // an ordinary one is none of its business
    GeneralOffice desk(office);
    REQUIRE(desk.shows("a reporter films the queue"));
    REQUIRE(desk.shows("Start the emergency plan"));
    CHECK(desk.shows("Level major: an emergency plan may be needed"));
    CHECK(desk.shows("Tell the bank's leaders"));
    desk.click("figure-plan");
    REQUIRE(desk.shows("a reporter films the queue"));
    desk.click("do-emergency_started");
    desk.type("field-plan", "the branch head speaks to the reporter");
    desk.type("field-who", "Zhou");
    desk.click("save");
    REQUIRE(desk.is_true([&] { return test::count_kind(office.complaint(subject), "emergency_started") == 1; }));
    CHECK(desk.shows("This queue is empty"));  // none is without a plan any more
    desk.click("figure-open");
    CHECK(desk.shows("the branch head speaks to the reporter"));
    REQUIRE(desk.shows("Steps of the plan"));
    desk.click("do-emergency_step_done");
    desk.click("field-step");
    desk.click_text("Establish the facts, keep the evidence");
    desk.type("field-who", "Zhou");
    desk.click("save");
    REQUIRE(desk.is_true([&] { return test::count_kind(office.complaint(subject), "emergency_step_done") == 1; }));
    CHECK(desk.shows("Zhou"));
    desk.click("do-notified");
    desk.click("field-unit");
    desk.click_text("Head Office");
    desk.type("field-text", "the press was here");
    desk.click("save");
    CHECK(desk.shows("the press was here"));
    desk.click("do-emergency_ended");
    desk.type("field-text", "the reporter has gone");
    desk.click("save");
    CHECK(desk.shows("The plan ended"));
    desk.click("open-emergency");
    CHECK(desk.shows("Timeline"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("an emergency stays on the page while head office is away, which is said", "[states]") {
    auto office = std::make_unique<RunningOffice>();
    office->captured(filmed());
    GeneralOffice desk(*office);
    REQUIRE(desk.shows("From this device's records, up to date"));
    office.reset();
    desk.session().exchangeSoon();
    CHECK(desk.shows("From this device's records, last sync"));
    CHECK(desk.shows("a reporter films the queue"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("where there is no emergency the page says so", "[states]") {
    RunningOffice office;
    office.captured(test::captured_body());
    GeneralOffice desk(office);
    CHECK(desk.shows("No emergency"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("what a body referred needs its answer, level 3 without attention needs no plan, level 1 is no emergency",
          "[op9][art15]") {
    RunningOffice office;
    auto referred = test::captured_body();
    referred["channel"] = "government";
    referred["form"] = "other";
    const auto one = emergency(office, text_of(office.captured(referred), "subject"));
    CHECK(one.referred);
    CHECK_FALSE(one.needs_plan());
    auto major = test::captured_body();
    major["facts"] = {{"loss", "major"}, {"loss_fen", 6'000'000}};
    const auto two = emergency(office, text_of(office.captured(major), "subject"));
    CHECK_FALSE(two.needs_plan());
    CHECK(two.reports_upward());
    const auto ordinary = text_of(office.captured(test::captured_body()), "subject");
    office.read([&](server::Store& store) {
        CHECK_FALSE(app::emergency_of(fold_complaint(server::lines_of(store, ordinary), office.rules()), office.rules(),
                                      office.now()));
    });
}

TEST_CASE("what is overdue comes before what is due, and what is finished last") {
    using app::Emergency;
    using app::Need;
    const auto with = [](const char* subject, DutyState state, std::optional<Instant> due) {
        Emergency one;
        one.subject = QLatin1String(subject);
        Need need;
        need.state = state;
        need.due = due;
        one.needs.push_back(need);
        return one;
    };
    Emergency quiet, finished = with("finished", DutyState::overdue, Instant{1});
    quiet.subject = QStringLiteral("quiet");
    finished.finished = true;
    std::vector<Emergency> all{finished, quiet, with("soon", DutyState::open, Instant{500}),
                               with("plan", DutyState::open, std::nullopt),
                               with("late", DutyState::overdue, Instant{9})};
    app::sort_by_need(all);
    QStringList order;
    for (const auto& one : all) order += one.subject;
    CHECK(order.join(' ').toStdString() == "late plan soon quiet finished");
}
