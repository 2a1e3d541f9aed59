// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/SectionTitle.qml — the name of a part of a screen.
import QtQuick
import QtQuick.Layouts
import Huiyin.Theme

AppText {
    font: Theme.heading
    Accessible.role: Accessible.Heading
    Layout.fillWidth: true
}
