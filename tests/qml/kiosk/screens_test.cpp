// SPDX-License-Identifier: Apache-2.0
// Every screen of the kiosk's gallery loads cleanly and cuts no text.
#include <QAccessible>
#include <catch2/catch.hpp>

#include "client/app/fixtures/screen.hpp"
#include "kiosk_device.hpp"

using namespace huiyin::testing;

namespace {

/// Buttons, fields, tiles: whatever a finger is meant to hit.
void too_small(QQuickItem* item, int least, QStringList& out) {
    if (!item->isVisible()) return;
    const bool hit = item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField");
    if (hit && item->isEnabled() && (item->height() < least || item->width() < least))
        out += item->property("text").toString();
    for (auto* child : item->childItems()) too_small(child, least, out);
}

/// What a screen reader would find without a name or a role, among all that the keyboard can reach; counts the latter.
int nameless(QQuickItem* item, QStringList& out) {
    if (!item->isVisible()) return 0;
    int reached = 0;
    if (item->activeFocusOnTab() && item->isEnabled()) {
        ++reached;
        auto* accessible = QAccessible::queryAccessibleInterface(item);
        const bool named = accessible && !accessible->text(QAccessible::Name).isEmpty();
        const bool known =
            accessible && accessible->role() != QAccessible::NoRole && accessible->role() != QAccessible::Client;
        if (!named || !known) out += QLatin1String(item->metaObject()->className()) + " " + item->objectName();
    }
    for (auto* child : item->childItems()) reached += nameless(child, out);
    return reached;
}

}  // namespace

TEST_CASE(
    "no screen of the kiosk cuts a text has a target too small for a finger or a control without a name, in either "
    "language") {
    for (const auto& screen : huiyin::app::kiosk_screens())
        for (const char* language : {"zh", "en"}) {
            INFO(screen.name.toStdString() << " " << language);
            huiyin::app::Session session;
            session.setLanguage(QLatin1String(language));
            screen.fill(session);
            Stage stage;
            auto properties = screen.properties;
            properties.insert(QStringLiteral("session"), QVariant::fromValue(&session));
            auto* root = stage.show("Huiyin.Kiosk", "KioskScreen", properties, screen.size);
            REQUIRE(soon([&] { return root->property("settled").toBool(); }));
            stage.view().grabWindow();  // lays everything out
            stage.picture(screen.name + QLatin1Char('-') + QLatin1String(language));
            CHECK(stage.warnings.join("\n").toStdString() == "");
            CHECK(cut_texts(root).join("\n").toStdString() == "");
            QStringList small;
            too_small(root, stage.theme()->property("touch").toInt(), small);
            CHECK(small.join("\n").toStdString() == "");
            QStringList unnamed;
            CHECK(nameless(root, unnamed) >= 2);
            CHECK(unnamed.join("\n").toStdString() == "");
        }
}
