// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Divider.qml — a thin line between two things.
import QtQuick
import QtQuick.Layouts
import Huiyin.Theme

Rectangle {
    implicitHeight: Theme.border
    implicitWidth: Theme.border
    color: Theme.outline
    Layout.fillWidth: true
}
