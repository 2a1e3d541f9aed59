// SPDX-License-Identifier: Apache-2.0
// The head of channel operations erases a person on a lawful order (rulebook 8), against a head office that really
// runs.
#include "client/app/desk/erasure.hpp"

#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "server/runtime/server_context.hpp"
#include "sync/chain/sealing.hpp"
#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using huiyin::test::OfficeSetting;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;
using huiyin::testing::TempDirectory;

namespace {

/// A head office whose policy allows erasure, with a complaint that its customer withdrew.
struct Bank {
    TempDirectory place;
    std::unique_ptr<RunningOffice> office;
    std::string subject;

    explicit Bank(const char* erasure) {
        auto policy = test::demo_rules().policy.source;
        policy["version"] = "2026-erasing";
        policy["keeping"]["erasure"] = erasure;
        const auto rules = test::demo_rules().with_policy(policy, Json::array());
        REQUIRE(rules);
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(place.file("office"), {*rules, true}));
        office = std::make_unique<RunningOffice>(OfficeSetting{.directory = place.file("office")});
        subject = text_of(office->captured(test::captured_body()), "subject");
        office->line(subject, "withdrawal_requested", {{"reason", "settled"}}, "outlet_manager-650101");
        office->line(subject, "withdrawal_verified", {{"voluntary", true}}, "outlet_manager-650101");
    }
};

struct HeadsDesk : Device {
    HeadsDesk(const Bank& bank)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), bank.office->url(),
                 bank.office->enrolment_code("000010", Face::desk), {1440, 900}) {
        sign_in("channel_operations_head-000010", "demo-000010");
        REQUIRE(is_true([&] { return session().snapshot() && !session().snapshot()->complaints.empty(); }));
        face()->setProperty("subject", QString::fromStdString(bank.subject));
        REQUIRE(shows("Timeline"));
    }
};

}  // namespace

TEST_CASE("a person is erased on an order by hand, once its number is given, and the page says so", "[rulebook8]") {
    const Bank bank("on");
    HeadsDesk desk(bank);
    REQUIRE(desk.shows(QStringLiteral("王**")));
    desk.click("erase-data");
    desk.click("erase");
    REQUIRE(desk.shows("Please fill this in"));
    desk.type("order", "(2026) No. 7");
    desk.click("erase");
    REQUIRE(desk.shows("The customer's data was erased on an order"));
    CHECK(desk.is_true([&] { return !desk.shows_now(QStringLiteral("王**")); }));
    CHECK(text_of(bank.office->complaint(bank.subject), "erased_at") != "");
    CHECK(desk.complaints() == "");
}

TEST_CASE("where the policy keeps everything nothing offers to erase", "[rulebook8]") {
    const Bank bank("off");
    HeadsDesk desk(bank);
    REQUIRE(desk.shows(QStringLiteral("王**")));
    app::Erasure erasure;
    erasure.set_session(&desk.session());
    CHECK_FALSE(erasure.allowed());
}
