// SPDX-License-Identifier: Apache-2.0
// A customer calls somebody to the kiosk, and reads how that stands (docs/decisions/0038).
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const QSize upright(1080, 1920), lying(1280, 800);

bool title_is(KioskDevice& device, const QString& words) {
    return soon([&] { return device.find("callTitle")->property("text").toString() == words; });
}

}  // namespace

TEST_CASE("a touch on any page calls somebody at once, and says when somebody comes", "[customer]") {
    KioskDevice device(GENERATE(upright, lying));
    device.network.hears_calls = true;
    device.touch("start-complaint");
    device.touch("callButton");
    CHECK(title_is(device, "We're calling a member of staff"));
    REQUIRE(soon([&] { return device.network.calls_heard > 0; }));
    device.on_the_worker([&](app::ReplicaWorker&) { device.network.somebody_comes = true; });
    CHECK(title_is(device, "Somebody is on the way"));
    CHECK_FALSE(device.shows("callAgain"));
    device.touch("callClose");
    CHECK_FALSE(device.shows("callCard"));
    CHECK(device.kiosk().step() == "category");
    CHECK(device.events_in_the_log() == 0);
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("without a network the kiosk says that nobody can be called from here, and where to turn", "[customer]") {
    KioskDevice device(GENERATE(upright, lying));
    device.cut_the_network();
    device.touch("callButton");
    CHECK(title_is(device, "Nobody can be called from here just now"));
    CHECK(device.all_texts().contains("Please turn to a colleague in the hall or at the counter."));
    device.session().setLanguage("zh");
    CHECK(title_is(device, QStringLiteral("现在无法从这里呼叫工作人员")));
    device.touch("callClose");
    CHECK_FALSE(device.shows("callCard"));
}

TEST_CASE("a kiosk calls once a minute, however often it is touched", "[customer]") {
    KioskDevice device;
    device.network.hears_calls = true;
    device.touch("callButton");
    REQUIRE(soon([&] { return device.network.calls_heard == 1; }));
    device.touch("callClose");
    device.touch("callButton");
    CHECK(title_is(device, "We're calling a member of staff"));
    device.on_the_worker([](app::ReplicaWorker& worker) { worker.call_somebody(); });
    CHECK(device.network.calls_heard == 1);
    // Nobody answered for a minute: then it may be called again.
    device.on_the_worker([&](app::ReplicaWorker&) { device.network.elapsed += std::chrono::seconds{61}; });
    CHECK(title_is(device, "Nobody has answered yet"));
    device.touch("callAgain");
    CHECK(soon([&] { return device.network.calls_heard == 2; }));
}

TEST_CASE("a kiosk that belongs to no branch has nobody to call") {
    KioskDevice device;
    auto status = device.session().status();
    status.enrolled = false;
    device.session().show(status);
    CHECK(soon([&] { return !device.shows("callButton"); }));
}
