// SPDX-License-Identifier: GPL-3.0-or-later
// `huiyin`: one program, three faces.
#include <QApplication>
#include <QIcon>
#include <iostream>

#include "client/app/kiosk/leave_pin.hpp"
#include "client/app/main/face_window.hpp"
#include "client/app/main/options.hpp"
#include "client/app/main/screens_of.hpp"
#include "client/app/main/site_enrolment.hpp"
#include "client/engine/quarantine.hpp"
#include "sync/platform/core_dumps.hpp"

namespace {

using namespace huiyin;

constexpr int failed = 1;

int complain(const Fault& fault) {
    std::cerr << "huiyin: " << fault.where << (fault.where.empty() ? "" : ": ") << fault.what << '\n';
    return failed;
}

/// Screens are rendered without a display and look the same everywhere.
void choose_platform(const app::Options& options) {
    if (options.screens.empty()) {
        // A kiosk and a tablet have no other keyboard; on a tablet the bank may have set up its own.
        const bool own = options.face == "tablet" && qEnvironmentVariableIsEmpty("QT_IM_MODULE");
        if (options.face == "kiosk" || own) qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
        return;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
}

/// A kiosk stands alone in a lobby: it starts even when its log is damaged, and the operator finds in the journal where
/// the damaged one lies.
void make_room_for_a_new_log(const app::Options& options) {
    const auto moved = client::quarantine_if_corrupt(options.data, app::wall_clock());
    if (!moved)
        complain(moved.error());
    else if (*moved)
        std::cerr << "huiyin: the log was damaged and now lies in " << (*moved)->folder << ", "
                  << (*moved)->brought_back << " entries that waited were brought back: keep that folder"
                  << ((*moved)->still_enrolled ? "\n" : ", and enrol this device anew with a code from head office\n");
}

/// The site file, when it still holds a code: it counts where none was typed. What is wrong with it stands in the
/// journal; the face shows that it is not set up.
std::optional<client::Site> site_of(const app::Options& options) {
    if (options.site.empty() || !options.code.empty()) return std::nullopt;
    auto site = client::read_site(options.site);
    if (!site) return complain(site.error()), std::nullopt;
    if (!*site || (*site)->code.empty()) return std::nullopt;
    if (const auto room = client::make_room_for(**site, options.data, app::wall_clock()); !room) complain(room.error());
    return std::move(*site);
}

int run(const app::Options& options) {
    if (options.face == "kiosk") make_room_for_a_new_log(options);
    const auto face = QString::fromStdString(options.face);
    app::Session session(QString::fromStdString(options.data), client::real_environment());
    session.setLanguage(QString::fromStdString(options.language));
    if (options.face != "kiosk") session.app_lock()->need();  // a kiosk is everyone's, and what it takes down is sealed
    QString shown = face;
    auto window = app::FaceWindow::open(face, session, options.windowed);
    if (!window) return complain(window.error());
    // What the device was enrolled as decides.
    QObject::connect(
        &session, &app::Session::statusChanged, &session,
        [&] {
            const auto enrolled_as = session.status().face;
            if (enrolled_as.isEmpty() || enrolled_as == shown) return;
            if (enrolled_as != QLatin1String("kiosk") && !session.app_lock()->needed()) session.app_lock()->need();
            std::cerr << "huiyin: this device is enrolled as a " << enrolled_as.toStdString()
                      << ": showing that face\n";
            shown = enrolled_as;
            auto other = app::FaceWindow::open(enrolled_as, session, options.windowed);
            if (other) window = std::move(other);
        },
        Qt::QueuedConnection);
    const auto site = site_of(options);
    session.start(QString::fromStdString(options.server), QString::fromStdString(options.code));
    std::optional<app::SiteEnrolment> enrolment;
    if (site) enrolment.emplace(session, *site, QString::fromStdString(options.site));
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    sync::forbid_core_dumps();
    const auto options = app::read_options(argc, argv);
    if (!options) return options.error();
    if (options->set_pin) {
        std::string pin;
        std::getline(std::cin, pin);
        const auto set = app::set_leave_pin(options->data, pin);
        return set ? 0 : complain(set.error());
    }
    choose_platform(*options);
    QApplication application(argc, argv);  // charts are drawn by widgets' own scene
    QApplication::setApplicationName(QStringLiteral("huiyin"));
    QApplication::setApplicationVersion(QStringLiteral(HUIYIN_VERSION " · Qt " QT_VERSION_STR " · GCC " __VERSION__));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    if (options->screens.empty()) return run(*options);
    QStringList languages{QStringLiteral("zh"), QStringLiteral("en")};
    if (options->mirrored) languages += QStringLiteral("qps");
    const auto screens = app::chosen(app::screens_of(QString::fromStdString(options->face)),
                                     QString::fromStdString(options->only), {options->width, options->height});
    const auto rendered = app::render(screens, languages, QString::fromStdString(options->screens));
    return rendered ? 0 : complain(rendered.error());
}
