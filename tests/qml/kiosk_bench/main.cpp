// SPDX-License-Identifier: Apache-2.0
// Huiyin-kiosk-bench: from pressing "hand in" to the number on the screen; the UI thread while a backlog syncs; from
// the start of the process to a screen that can be used. Software renderer, real log, real head office on loopback.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QIcon>
#include <QQuickItem>
#include <cstdio>
#include <iostream>

#include "client/app/main/face_window.hpp"
#include "client/engine/quarantine.hpp"
#include "head_office.hpp"
#include "heartbeat.hpp"
#include "shown_kiosk.hpp"

using namespace huiyin;
using namespace huiyin::bench;

namespace {

double quantile(std::vector<double> values, double q) {
    std::ranges::sort(values);
    return values.at(static_cast<std::size_t>(q * static_cast<double>(values.size() - 1) + 0.5));
}

void row(const std::string& what, double ms, const std::string& to_reach, bool reached) {
    std::printf("%-74s %9.1f ms   %-10s %s\n", what.c_str(), ms, to_reach.c_str(), reached ? "reached" : "NOT REACHED");
    std::fflush(stdout);
}

/// In the process that is measured: everything `huiyin --face kiosk` does until the start page can be touched.
int start_once(const QString& directory) {
    const auto moved = client::quarantine_if_corrupt(directory.toStdString(), app::wall_clock());
    if (!moved) return 1;
    app::Session session(directory, client::real_environment());
    session.setLanguage(QStringLiteral("zh"));
    auto window = app::FaceWindow::open(QStringLiteral("kiosk"), session, true);
    if (!window) return 1;
    session.start({}, {});
    auto* shown = QGuiApplication::allWindows().value(0);
    auto* quick = qobject_cast<QQuickWindow*>(shown);
    until([&] { return session.enrolled(); }, "an enrolled kiosk");
    bool drawn = false;
    QObject::connect(
        quick, &QQuickWindow::frameSwapped, quick, [&] { drawn = true; }, Qt::DirectConnection);
    quick->update();
    until([&] { return drawn; }, "a frame");
    std::puts("usable");
    std::fflush(stdout);
    return 0;
}

double time_to_usable(const QString& self, const QString& directory) {
    QElapsedTimer since;
    since.start();
    QProcess process;
    process.start(self, {"--start-once", directory});
    QByteArray said;
    while (!said.contains("usable") && process.waitForReadyRead(30'000)) said += process.readAllStandardOutput();
    const auto taken = static_cast<double>(since.nsecsElapsed()) / 1e6;
    process.waitForFinished();
    if (!said.contains("usable")) throw std::runtime_error("the kiosk did not start");
    return taken;
}

/// Milliseconds of processor that the finished children of this process have had.
double children_ms() {
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto ms = [](timeval t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

void starts(const QString& self, const QString& directory, int runs, const std::string& with) {
    std::vector<double> times;
    const auto before = children_ms();
    for (int i = 0; i < runs; ++i) times.push_back(time_to_usable(self, directory));
    const auto worked = (children_ms() - before) / runs;
    row("start to a usable screen, " + with + ", worst of " + std::to_string(runs), quantile(times, 1), "< 2000",
        quantile(times, 1) < 2000);
    row("  the same, median", quantile(times, 0.5), "", quantile(times, 0.5) < 2000);
    std::printf("  of it the processor worked %.1f ms, the end of the process included\n", worked);
}

void hand_ins(const QString& directory, const HeadOffice& office, int customers) {
    ShownKiosk shown(directory, office.url());
    std::vector<double> times;
    for (int i = 0; i < customers; ++i) {
        shown.fill_in();
        times.push_back(shown.hand_in());
    }
    row("hand in to the number on the screen, p99 of " + std::to_string(customers), quantile(times, 0.99), "<= 150",
        quantile(times, 0.99) <= 150);
    row("  the same, median", quantile(times, 0.5), "", true);
}

void write_backlog(const QString& directory, int lines) {
    auto replica = client::Replica::open(directory.toStdString());
    if (!replica) throw std::runtime_error(replica.error().what);
    const Json body = {{"form", "onsite"},   {"channel", "kiosk"},
                       {"category", "2.3"},  {"narrative", std::string(200, 'x')},
                       {"reply_by", "none"}, {"customer", {{"anonymous", true}}}};
    for (int i = 0; i < lines; ++i)
        if (const auto done = (*replica)->capture(body, app::wall_clock()); !done)
            throw std::runtime_error(done.error().where + ": " + done.error().what);
}

/// Customers walk through the screens, one after the other, until `done`; at least one does.
void customers_until(ShownKiosk& shown, const std::function<bool()>& done) {
    do {
        shown.fill_in();
        shown.kiosk().wipe();
        until([] { return true; }, "");
        QElapsedTimer pause;
        pause.start();
        until([&] { return pause.elapsed() > 200 || done(); }, "the next customer");
    } while (!done());
}

void backlog(const QString& directory, HeadOffice& office, int lines) {
    office.stop();
    write_backlog(directory, lines);
    ShownKiosk shown(directory, office.url());
    const auto quiet = [&] {
        QElapsedTimer pause;
        pause.start();
        Heartbeat heart;
        customers_until(shown, [&] { return pause.elapsed() > 5'000; });
        return std::pair(heart.longest(), heart.longest_work());
    }();
    office.serve();
    shown.session().exchangeSoon();
    QElapsedTimer since;
    since.start();
    Heartbeat resting;
    until([&] { return shown.session().waiting() < lines / 2; }, "half of the backlog at head office", 900'000);
    const auto rest = resting.longest();
    Heartbeat busy;
    customers_until(shown, [&] { return shown.session().waiting() == 0 || since.elapsed() > 900'000; });
    if (shown.session().waiting() != 0) throw std::runtime_error("the backlog did not sync");
    const auto n = std::to_string(lines);
    row("UI thread's longest pause, first half of " + n + " lines, start page shown", rest, "<= 50", rest <= 50);
    row("UI thread's longest pause, second half, customers on the screens", busy.longest(), "<= 50",
        busy.longest() <= 50);
    row("  the same customers with no sync at all", quiet.first, "", quiet.first <= 50);
    std::printf(
        "  of the longest pauses the thread itself worked: %.1f, %.1f, %.1f ms (the rest, others had the processor)\n",
        resting.longest_work(), busy.longest_work(), quiet.second);
    std::printf("  pauses over 50 ms: %zu of %zu beats; all %d lines were at head office after %.1f s\n",
                busy.longer_than(50) + resting.longer_than(50), busy.beats() + resting.beats(), lines,
                static_cast<double>(since.elapsed()) / 1e3);
}

}  // namespace

int main(int argc, char** argv) {
    double load[1] = {};
    if (argc < 3 && getloadavg(load, 1) == 1) std::printf("load of the machine before: %.1f\n", load[0]);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    CLI::App options{"What a customer waits for at the kiosk, measured"};
    options.set_version_flag("--version", "huiyin-kiosk-bench " HUIYIN_VERSION " (GPL-3.0-or-later)");
    std::string once, bin = QApplication::applicationDirPath().toStdString();
    bool is_short = false;
    int lines = 10'000;
    options.add_flag("--short", is_short, "so little that CI can see it run");
    options.add_option("--bin", bin, "directory of huiyin-server");
    options.add_option("--lines", lines, "of the backlog");
    options.add_option("--start-once", once)->group("");
    CLI11_PARSE(options, argc, argv);
    try {
        if (!once.empty()) return start_once(QString::fromStdString(once));
        if (is_short) lines = 200;
        QTemporaryDir directory;
        HeadOffice office(QString::fromStdString(bin));
        const auto code = office.code();
        office.serve();
        {
            auto replica = client::Replica::open(directory.path().toStdString());
            if (!replica) throw std::runtime_error(replica.error().what);
            if (const auto done = (*replica)->enroll(office.url(), code, "bench"); !done)
                throw std::runtime_error(done.error().what);
        }
        const auto self = QApplication::applicationFilePath();
        starts(self, directory.path(), is_short ? 1 : 11, "an empty log");
        hand_ins(directory.path(), office, is_short ? 3 : 300);
        backlog(directory.path(), office, lines);
        starts(self, directory.path(), is_short ? 1 : 11, std::to_string(lines) + " lines in the log");
    } catch (const std::exception& error) {
        std::cerr << "huiyin-kiosk-bench: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
