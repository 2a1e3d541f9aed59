// SPDX-License-Identifier: Apache-2.0
// The screens of the three faces in the sizes that a bank has (docs/experience.md, "The three faces"). Languages and
// sizes of type go round, so that each meets each size and each other; the whole matrix is rendered by `huiyin
// --screens --size`.
#include <QCoreApplication>
#include <catch2/catch.hpp>

#include "client/app/fixtures/arabic_letters.hpp"
#include "client/app/fixtures/screen.hpp"
#include "geometry.hpp"
#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

constexpr const char* languages[] = {"zh", "en", "qps"};

/// What is wrong with the screen; its name is in each sentence.
QString wrong_with(const app::Screen& screen, const char* language) {
    app::Session session;
    session.offer(app::arabic_letters(), app::words_in_arabic_letters());
    session.setLanguage(QLatin1String(language));
    screen.fill(session);
    Stage stage;
    auto properties = screen.properties;
    properties.insert(QStringLiteral("session"), QVariant::fromValue(&session));
    const auto path = screen.component.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);  // Huiyin/Desk/DeskFace.qml
    auto* root = stage.show(path.mid(0, 2).join(QLatin1Char('.')), path.last().chopped(4), properties, screen.size);
    const auto settled = root->property("settled");  // a kiosk's, once its size of type is in force
    REQUIRE(soon([&] { return !settled.isValid() || root->property("settled").toBool(); }));
    // Sheets open behind the first layout, and lists are filled behind it: what is wrong is what stays wrong.
    QStringList faults;
    int looks = 0;
    (void)soon([&] {
        stage.view().grabWindow();
        QCoreApplication::processEvents();
        faults = misplaced(stage.view().contentItem(), stage.theme()->property("touch").toInt());
        return ++looks > 4 && faults.isEmpty();
    });
    const auto name = QStringLiteral("%1 %2x%3 %4: ")
                          .arg(screen.name)
                          .arg(screen.size.width())
                          .arg(screen.size.height())
                          .arg(QLatin1String(language));
    QString out;
    for (const auto& fault : faults) out += name + fault + QLatin1Char('\n');
    return out;
}

/// Each screen in its language of the turn; a kiosk's in one of its two sizes of type.
QString wrong_in(const std::vector<app::Screen>& screens, std::size_t per_scene, std::size_t& turn) {
    QString wrong;
    for (std::size_t i = 0; i + per_scene <= screens.size(); i += per_scene, ++turn)
        wrong += wrong_with(screens[i + turn % per_scene], languages[(turn / per_scene) % std::size(languages)]);
    return wrong;
}

}  // namespace

TEST_CASE("in no size of a bank's kiosks is anything cut, crowded or out of reach, in any language and size of type") {
    QString wrong;
    std::size_t turn = 0;
    for (const auto& size : {QSize(768, 1366), QSize(1080, 1920), QSize(1280, 800), QSize(1920, 1080)})
        wrong += wrong_in(app::chosen(app::kiosk_screens(), {}, size), 2, turn);
    CHECK(wrong.toStdString() == "");
}

TEST_CASE("in no size of a bank's tablets is anything cut, crowded or out of reach, in any language") {
    QString wrong;
    std::size_t turn = 0;
    for (const auto& size : {QSize(1280, 800), QSize(800, 1280), QSize(1920, 1200)})
        wrong += wrong_in(app::chosen(app::tablet_screens(), {}, size), 1, turn);
    CHECK(wrong.toStdString() == "");
}

TEST_CASE("in no size of a bank's desks is anything cut, crowded or out of reach, in any language") {
    QString wrong;
    std::size_t turn = 0;
    for (const auto& size : {QSize(1180, 700), QSize(1366, 768)})
        wrong += wrong_in(app::chosen(app::desk_screens(), {}, size), 1, turn);
    CHECK(wrong.toStdString() == "");
}
