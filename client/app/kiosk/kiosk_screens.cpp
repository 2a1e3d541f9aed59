// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/kiosk/kiosk_screens.cpp — the kiosk's screens for `--screens`: each step, both orientations, both type
// sizes. A model is driven as a customer would; the promises are reckoned by the demonstration bank's rules.
#include <memory>

#include "client/app/kiosk/kiosk_model.hpp"
#include "client/app/kiosk/progress_query.hpp"
#include "client/app/screens/canned.hpp"
#include "client/app/screens/screen.hpp"
#include "shared/complaint_number.hpp"

namespace huiyin::app {
namespace {

/// One customer, as far as the scene goes.
struct Visit {
    KioskModel kiosk;
    ProgressQuery progress;
};
struct Scene {
    const char* name;
    std::function<void(Visit&)> play;
    std::function<void(Status&)> change = nullptr;
    QVariantMap properties = {};
};

void choose_category(KioskModel& kiosk) {
    kiosk.begin("complaint");
    kiosk.put("category", "2");
    kiosk.put("subCategory", "2.3");
}
void say_what(KioskModel& kiosk) {
    choose_category(kiosk);
    kiosk.next();
    if (!kiosk.phrases().isEmpty()) kiosk.addPhrase(kiosk.phrases().front());
}
void tell_facts(KioskModel& kiosk) {
    say_what(kiosk);
    kiosk.next();
    kiosk.put("loss", "yes");
    kiosk.put("lossYuan", "120");
    kiosk.put("hurt", "no");
}
void give_contact(KioskModel& kiosk) {
    tell_facts(kiosk);
    kiosk.next();
    kiosk.put("name", QStringLiteral("王建国"));
    kiosk.put("mobile", "13800138000");
}
void review(KioskModel& kiosk) {
    give_contact(kiosk);
    kiosk.next();
}

HandedIn handed_in(const Json& body, bool complaint) {
    const auto rules = canned::rules();
    const auto at = canned::moment("03-03 10:20");
    const auto number = complaint_number("650101", date_of(at), "k-0001", 58);
    return {{number, "s", at},
            complaint ? promised_for_complaint(body, *rules, at) : promised_for_opinion(body, *rules, at)};
}

void receive(KioskModel& kiosk) {
    review(kiosk);
    kiosk.take(handed_in(captured_body(kiosk.draft(), "650101", Answered::everything), true));
}
void write_opinion(KioskModel& kiosk) {
    kiosk.begin("opinion");
    kiosk.put("opinion", "suggestion");
    kiosk.put("narrative", QStringLiteral("建议在等候区增加老花镜和饮水。"));
}

void offline(Status& status) {
    status.reachable = false;
    status.log.waiting = 1;
}

std::vector<Scene> scenes() {
    return {
        {"start", [](Visit&) {}},
        {"start-demonstration", [](Visit&) {}, [](Status& s) { s.log.demo = true; }},
        {"start-rehearsal", [](Visit&) {}, [](Status& s) { s.log.rehearsal = true; }},
        {"start-not-set-up", [](Visit&) {}, [](Status& s) { s.enrolled = false; }},
        {"idle", [](Visit& v) { say_what(v.kiosk); }, nullptr, {{"warningShown", true}}},
        {"leave", [](Visit&) {}, nullptr, {{"leaveShown", true}}},
        {"category", [](Visit& v) { v.kiosk.begin("complaint"); }},
        {"category-chosen", [](Visit& v) { choose_category(v.kiosk); }},
        {"what", [](Visit& v) { say_what(v.kiosk); }},
        {"what-empty",
         [](Visit& v) {
             choose_category(v.kiosk);
             v.kiosk.next();
             v.kiosk.next();
         }},
        {"facts", [](Visit& v) { tell_facts(v.kiosk); }},
        {"contact", [](Visit& v) { give_contact(v.kiosk); }},
        {"contact-wrong",
         [](Visit& v) {
             give_contact(v.kiosk);
             v.kiosk.put("mobile", "1380013");
             v.kiosk.next();
         }},
        {"contact-anonymous",
         [](Visit& v) {
             give_contact(v.kiosk);
             v.kiosk.put("anonymous", true);
         }},
        {"review", [](Visit& v) { review(v.kiosk); }},
        {"review-not-saved",
         [](Visit& v) {
             review(v.kiosk);
             v.kiosk.take(fault("the disk is full: make room"));
         }},
        {"receipt", [](Visit& v) { receive(v.kiosk); }},
        {"receipt-offline", [](Visit& v) { receive(v.kiosk); }, offline},
        {"opinion", [](Visit& v) { write_opinion(v.kiosk); }},
        {"opinion-sign",
         [](Visit& v) {
             write_opinion(v.kiosk);
             v.kiosk.next();
         }},
        {"opinion-receipt",
         [](Visit& v) {
             write_opinion(v.kiosk);
             v.kiosk.next();
             v.kiosk.take(handed_in(entered_body(v.kiosk.draft(), "650101"), false));
         }},
        {"progress", [](Visit& v) { v.kiosk.begin("progress"); }},
        {"progress-found",
         [](Visit& v) {
             v.kiosk.begin("progress");
             const char* found = R"({"stage":"investigating","promised_by":"2026-03-06T18:00:00+08:00"})";
             v.progress.take(sync::HttpAnswer{200, found, "application/json"});
         }},
        {"progress-unknown",
         [](Visit& v) {
             v.kiosk.begin("progress");
             v.progress.take(sync::HttpAnswer{404, "{}", "application/problem+json"});
         }},
        {"progress-offline",
         [](Visit& v) {
             v.kiosk.begin("progress");
             v.progress.take(fault("head office cannot be reached: check the network and the address"));
         }},
    };
}

Screen screen_of(const Scene& scene, bool portrait, bool large) {
    const auto visit = std::make_shared<Visit>();
    const auto fill = [visit, scene](Session& session) {
        auto status = canned::status(Face::kiosk, "650101", Role::customer);
        if (scene.change) scene.change(status);
        session.show(status);
        visit->kiosk.set_session(&session);
        visit->progress.set_session(&session);
        visit->kiosk.wipe();
        visit->progress.again();
        scene.play(*visit);
    };
    auto properties = scene.properties;
    properties.insert(QStringLiteral("kiosk"), QVariant::fromValue(&visit->kiosk));
    properties.insert(QStringLiteral("progress"), QVariant::fromValue(&visit->progress));
    properties.insert(QStringLiteral("largeType"), large);
    const auto name = QStringLiteral("%1-%2%3").arg(QLatin1String(scene.name),
                                                    portrait ? QStringLiteral("portrait") : QStringLiteral("landscape"),
                                                    large ? QStringLiteral("-large") : QString());
    return {name, QUrl(QStringLiteral("qrc:/Huiyin/Kiosk/KioskScreen.qml")), properties,
            portrait ? QSize(1080, 1920) : QSize(1280, 800), fill};
}

}  // namespace

std::vector<Screen> kiosk_screens() {
    std::vector<Screen> out;
    for (const auto& scene : scenes())
        for (const bool portrait : {true, false})
            for (const bool large : {false, true}) out.push_back(screen_of(scene, portrait, large));
    return out;
}

}  // namespace huiyin::app
