// SPDX-License-Identifier: Apache-2.0
// Huiyin-desk-bench: a desk of channel operations with every complaint of a bank in its sealed replica: how soon it
// shows them, how soon a list opens and a search answers, whether it scrolls without a stutter, and the memory it
// takes. Software renderer, real replica on the disk, in a process of its own.
#include <CLI/CLI.hpp>
#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QProcess>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>

#include "client/app/desk/board_model.hpp"
#include "client/app/lists/complaint_list_model.hpp"
#include "client/app/session/engine.hpp"
#include "filled_replica.hpp"
#include "frame_times.hpp"

using namespace huiyin;
using namespace huiyin::bench;

namespace {

double quantile(std::vector<double> values, double q) {
    if (values.empty()) throw std::runtime_error("nothing was measured");
    std::ranges::sort(values);
    return values.at(static_cast<std::size_t>(q * static_cast<double>(values.size() - 1) + 0.5));
}

void row(const std::string& what, double value, const char* unit, double most) {
    std::printf("%-72s %9.1f %s", what.c_str(), value, unit);
    if (most > 0) std::printf("   <= %.0f   %s", most, value <= most ? "reached" : "NOT REACHED");
    std::puts("");
    std::fflush(stdout);
}

void until(const std::function<bool()>& held, const char* what, int patience_ms = 600'000) {
    QElapsedTimer since;
    since.start();
    while (!held()) {
        QGuiApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        // Outside of exec() nobody else does: what was left would pile up, as it never does in the app.
        QGuiApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (since.elapsed() > patience_ms) throw std::runtime_error(std::string("it never came to this: ") + what);
    }
}

template <class Found>
Found search(QQuickItem* item, const std::function<Found(QQuickItem*)>& look) {
    if (auto found = look(item)) return found;
    for (auto* child : item->childItems())
        if (auto found = search(child, look)) return found;
    return {};
}

double thread_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double memory_mb(const char* which) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(which)) return std::stod(line.substr(std::string(which).size() + 1)) / 1024;
    throw std::runtime_error("no figure for the memory");
}

/// The desk in a window, from the locked replica on.
class ShownDesk {
  public:
    explicit ShownDesk(const QString& directory) : session_(directory, client::real_environment()) {
        QElapsedTimer since;
        since.start();
        session_.setLanguage(QStringLiteral("zh"));
        session_.app_lock()->need();
        session_.start();
        app::prepare(*view_.engine(), session_);
        app::hold_still(*view_.engine());
        view_.setInitialProperties({{"session", QVariant::fromValue(&session_)}});
        view_.setResizeMode(QQuickView::SizeRootObjectToView);
        view_.resize(1440, 900);
        view_.setSource(QUrl(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml")));
        if (view_.status() != QQuickView::Ready) throw std::runtime_error("the face cannot be shown");
        QObject::connect(
            &view_, &QQuickWindow::frameSwapped, &view_, [this] { ++frames_; }, Qt::DirectConnection);
        view_.show();
        until([&] { return session_.enrolled() && !session_.app_lock()->people().isEmpty(); }, "an enrolled desk");
        next_frame();
        row("start to the gate that asks for the PIN", taken(since), "ms", 0);

        since.restart();
        session_.app_lock()->unlock(QString::fromStdString(desk_person().account), QString::fromLatin1(bench_pin));
        until([&] { return rows() != nullptr; }, "the desk after the PIN");
        rows()->set_queue("");  // the role's own queues are empty in this bank
        until([&] { return rows()->count() > 0; }, "complaints after the PIN");
        next_frame();
        row("PIN to the first complaints on the screen", taken(since), "ms", 0);
        until([&] { return session_.read_percent() == 100; }, "everything read");
        row("PIN to lists that are whole", taken(since), "ms", 0);
    }

    app::Session& session() { return session_; }
    app::ComplaintListModel* rows() {
        return search<app::ComplaintListModel*>(view_.rootObject(), [](QQuickItem* item) {
            return item->objectName() == QLatin1String("complaints")
                       ? item->property("model").value<app::ComplaintListModel*>()
                       : nullptr;
        });
    }
    QQuickItem* list() {
        return search<QQuickItem*>(view_.rootObject(), [](QQuickItem* item) {
            return item->objectName() == QLatin1String("complaints") ? item : nullptr;
        });
    }
    /// Milliseconds until the frame that shows what `act` did, and how many of them the UI thread worked itself: on a
    /// busy machine the rest is others'.
    struct Shown {
        double ms, worked;
    };
    Shown shown(const std::function<void()>& act) {
        QElapsedTimer since;
        since.start();
        const auto before = thread_ms();
        act();
        next_frame();
        return {taken(since), thread_ms() - before};
    }
    void next_frame() {
        const int before = frames_;
        view_.update();
        until([&] { return frames_ > before; }, "a frame");
    }

  private:
    static double taken(const QElapsedTimer& since) { return static_cast<double>(since.nsecsElapsed()) / 1e6; }
    app::Session session_;
    QQuickView view_;
    int frames_ = 0;
};

void lists(ShownDesk& desk, int times) {
    auto& rows = *desk.rows();
    std::vector<double> open, search, open_worked, search_worked;
    const auto note = [](std::vector<double>& ms, std::vector<double>& worked, ShownDesk::Shown shown) {
        ms.push_back(shown.ms);
        worked.push_back(shown.worked);
    };
    for (int i = 0; i < times; ++i) {
        desk.shown([&] { rows.set_queue("overdue"); });
        note(open, open_worked, desk.shown([&] { rows.set_queue(""); }));
        for (const auto* words : {u"13900", u"王建国", u"理财 保本", u"HY-100", u"no such words"}) {
            note(search, search_worked, desk.shown([&] { rows.set_query(QString::fromUtf16(words)); }));
            desk.shown([&] { rows.set_query(""); });
        }
    }
    const auto count = std::to_string(rows.count());
    row("the list of all " + count + " complaints opens, worst of " + std::to_string(open.size()), quantile(open, 1),
        "ms", 200);
    row("  the UI thread itself worked, at the most", quantile(open_worked, 1), "ms", 0);
    row("a search answers, worst of " + std::to_string(search.size()), quantile(search, 1), "ms", 150);
    row("  the same, median", quantile(search, 0.5), "ms", 0);
    row("  the UI thread itself worked, at the most", quantile(search_worked, 1), "ms", 0);
}

void scrolling(ShownDesk& desk, int frames) {
    auto* list = desk.list();
    const auto far = list->property("contentHeight").toReal() - list->height();
    const FrameTimes times;
    for (int i = 0; i < frames; ++i) {
        const auto at = list->property("contentY").toReal() + (i % 100 == 99 ? far / 7 : 90);
        list->setProperty("contentY", at < far ? at : 0);
        desk.next_frame();
    }
    const auto& ms = times.ms();
    row("a frame while scrolling, 99 of 100 of " + std::to_string(ms.size()), quantile(ms, 0.99), "ms", 16);
    row("  the longest", quantile(ms, 1), "ms", 0);
    const auto late = std::ranges::count_if(ms, [](double frame) { return frame > 16; });
    std::printf("  frames over 16 ms: %td\n", late);
}

void board(ShownDesk& desk) {
    app::BoardModel model;
    QElapsedTimer since;
    since.start();
    model.set_session(&desk.session());
    const auto& all = *desk.session().snapshot();
    std::printf("  (open %td, overdue %td, duties %zu)\n",
                std::ranges::count_if(all.complaints, [](const auto& c) { return c->queues.holds(app::Queue::open); }),
                std::ranges::count_if(all.complaints, [](const auto& c) { return c->overdue; }), all.duties.size());
    row("the board's figures reckoned", static_cast<double>(since.nsecsElapsed()) / 1e6, "ms", 200);
}

int look(const QString& directory, bool is_short, bool starts_only) {
    {
        ShownDesk desk(directory);
        if (starts_only) return 0;
        lists(desk, is_short ? 1 : 10);
        scrolling(desk, is_short ? 30 : 1'200);
        board(desk);
        row("memory now", memory_mb("VmRSS:"), "MB", 300);
        row("memory at the most", memory_mb("VmHWM:"), "MB", 300);
    }
    return 0;
}

bool in_a_process_of_its_own(const QStringList& arguments) {
    QProcess looked;
    looked.setProcessChannelMode(QProcess::ForwardedChannels);
    looked.start(QApplication::applicationFilePath(), arguments);
    looked.waitForFinished(-1);
    return looked.exitStatus() == QProcess::NormalExit && looked.exitCode() == 0;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    CLI::App options{"A desk with a hundred thousand complaints, measured"};
    options.set_version_flag("--version", "huiyin-desk-bench " HUIYIN_VERSION " (GPL-3.0-or-later)");
    std::string directory, fill;
    bool is_short = false, starts_only = false;
    int complaints = 100'000;
    options.add_flag("--short", is_short, "so little that CI can see it run");
    options.add_option("--complaints", complaints, "in the replica");
    options.add_option("--look", directory)->group("");
    options.add_flag("--starts-only", starts_only)->group("");
    options.add_option("--fill", fill, "write the replica into this directory, and end");
    CLI11_PARSE(options, argc, argv);
    try {
        if (!directory.empty()) return look(QString::fromStdString(directory), is_short, starts_only);
        if (is_short) complaints = 500;
        if (!fill.empty()) return fill_replica(fill, complaints, app::wall_clock()) > 0 ? 0 : 1;
        QTemporaryDir made;
        QElapsedTimer since;
        since.start();
        const auto lines = fill_replica(made.path().toStdString(), complaints, app::wall_clock());
        std::printf("%d complaints, %lld lines, written sealed in %.1f s\n", complaints, static_cast<long long>(lines),
                    static_cast<double>(since.elapsed()) / 1e3);
        std::fflush(stdout);
        QStringList arguments{QStringLiteral("--look"), made.path()};
        if (is_short) arguments += QStringLiteral("--short");
        std::puts("the first start, which folds everything:");
        std::fflush(stdout);
        if (!in_a_process_of_its_own(arguments)) return 1;
        std::puts("the next start, which reads what was noted:");
        std::fflush(stdout);
        return in_a_process_of_its_own(arguments + QStringList{QStringLiteral("--starts-only")}) ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "huiyin-desk-bench: " << error.what() << '\n';
        return 1;
    }
}
