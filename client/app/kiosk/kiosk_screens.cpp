// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/kiosk/kiosk_screens.cpp — the kiosk's screens for `--screens`: each step, both orientations, both type
// sizes. A model is driven as a customer would; the promises are reckoned by the demonstration bank's rules.
#include <memory>

#include "client/app/kiosk/book_model.hpp"
#include "client/app/kiosk/kiosk_model.hpp"
#include "client/app/kiosk/progress_query.hpp"
#include "client/app/screens/canned.hpp"
#include "client/app/screens/screen.hpp"
#include "shared/vocabulary/complaint_number.hpp"

namespace huiyin::app {
namespace {

/// One customer, as far as the scene goes.
struct Visit {
    KioskModel kiosk;
    ProgressQuery progress;
    BookModel book;
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

Instant handed_in_at() { return canned::moment("03-03 10:20"); }
std::string receipt_number() { return complaint_number("650101", date_of(handed_in_at()), "k-0001", 58); }

HandedIn handed_in(const Json& body, bool complaint) {
    const auto rules = canned::rules();
    const auto at = handed_in_at();
    return {{receipt_number(), "s", at},
            complaint ? promised_for_complaint(body, *rules, at) : promised_for_opinion(body, *rules, at),
            true};
}

void receive(KioskModel& kiosk, bool dated = true) {
    review(kiosk);
    auto handed = handed_in(captured_body(kiosk.draft(), "650101", Answered::everything), true);
    handed.dated = dated;
    kiosk.take(handed);
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

/// Three pages of the book, as head office publishes them.
std::shared_ptr<const client::OpinionBook> book() {
    const auto entry = [](const char* kind, const char* name, const char* at, const char* words, const char* answer,
                          const char* published) {
        return Json{{"opinion", kind},    {"name", name},     {"received_at", at},
                    {"narrative", words}, {"answer", answer}, {"published_at", published}};
    };
    return std::make_shared<const client::OpinionBook>(client::OpinionBook{
        {entry("suggestion", "", "2026-02-27T10:00:00+08:00", "建议叫号机增加维吾尔语播报。",
               "感谢您的建议，已报上级行，预计四月完成升级。", "2026-02-27T16:05:00+08:00"),
         entry("praise", "陈**", "2026-02-26T09:30:00+08:00", "大堂经理耐心帮我母亲设置手机银行，非常感谢！",
               "谢谢您的鼓励，我们已转达给当天值班的同事。", "2026-02-26T15:40:00+08:00"),
         entry("complaint", "王**", "2026-02-24T11:20:00+08:00", "中午只开一个窗口，排队一个多小时。",
               "向您致歉。自本周起，十一点半到下午两点增开两个窗口。", "2026-02-25T10:10:00+08:00")},
        canned::moment("03-02 17:40")});
}

std::vector<Scene> scenes() {
    return {
        {"start", [](Visit&) {}},
        {"start-demonstration", [](Visit&) {}, [](Status& s) { s.log.demo = true; }},
        {"start-rehearsal", [](Visit&) {}, [](Status& s) { s.log.rehearsal = true; }},
        {"start-not-set-up", [](Visit&) {}, [](Status& s) { s.enrolled = false; }},
        {"start-out-of-order", [](Visit&) {},
         [](Status& s) {
             s.problem = {"the log cannot be read", ""};
         }},
        {"start-shut-out", [](Visit&) {}, [](Status& s) { s.standing = client::Standing::shut_out; }},
        {"start-disk-full", [](Visit&) {}, [](Status& s) { s.disk_free = 3 << 20; }},
        {"what-shut-out", [](Visit& v) { say_what(v.kiosk); },
         [](Status& s) { s.standing = client::Standing::shut_out; }},
        {"staff-key-changed",
         [](Visit&) {},
         [](Status& s) {
             s.standing = client::Standing::key_changed;
             s.reachable = false;
         },
         {{"leaveShown", true}}},
        {"staff-shut-out",
         [](Visit&) {},
         [](Status& s) {
             s.standing = client::Standing::shut_out;
             s.log.waiting = 4;
         },
         {{"leaveShown", true}}},
        {"staff-disk-nearly-full", [](Visit&) {}, [](Status& s) { s.disk_free = 96 << 20; }, {{"leaveShown", true}}},
        {"staff-clock-wrong",
         [](Visit&) {},
         [](Status& s) {
             s.clock = client::Clock::corrected;
             s.log.clock_offset_ms = std::int64_t{365} * 24 * 3'600'000;
         },
         {{"leaveShown", true}}},
        {"staff-clock-in-doubt",
         [](Visit&) {},
         [](Status& s) { s.clock = client::Clock::doubtful; },
         {{"leaveShown", true}}},
        {"staff-log-moved-aside",
         [](Visit&) {},
         [](Status& s) {
             s.moved_aside = client::MovedAside{"/var/lib/huiyin-kiosk/damaged-20260303-081500",
                                                canned::moment("03-03 08:15"), 12, true};
         },
         {{"leaveShown", true}}},
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
        {"receipt-undated", [](Visit& v) { receive(v.kiosk, false); }, offline},
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
        {"progress-asking",
         [](Visit& v) {
             v.kiosk.begin("progress");
             v.progress.ask(QString::fromStdString(receipt_number()), "8000");
         }},
        {"progress-busy",
         [](Visit& v) {
             v.kiosk.begin("progress");
             v.progress.take(sync::HttpAnswer{429, "{}", "application/problem+json"});
         }},
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
        {"book", [](Visit& v) { v.kiosk.begin("book"); }, [](Status& s) { s.book = book(); }},
        {"book-loading", [](Visit& v) { v.kiosk.begin("book"); }},
        {"book-offline", [](Visit& v) { v.kiosk.begin("book"); },
         [](Status& s) {
             s.book = book();
             s.reachable = false;
         }},
        {"book-empty", [](Visit& v) { v.kiosk.begin("book"); },
         [](Status& s) { s.book = std::make_shared<const client::OpinionBook>(); }},
        {"book-never-heard-of", [](Visit& v) { v.kiosk.begin("book"); }, [](Status& s) { s.reachable = false; }},
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
        visit->book.set_session(&session);
        visit->kiosk.wipe();
        visit->progress.again();
        scene.play(*visit);
    };
    auto properties = scene.properties;
    properties.insert(QStringLiteral("kiosk"), QVariant::fromValue(&visit->kiosk));
    properties.insert(QStringLiteral("progress"), QVariant::fromValue(&visit->progress));
    properties.insert(QStringLiteral("book"), QVariant::fromValue(&visit->book));
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
