// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/ReviewRow.qml — one answer, and the way back to it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: row
    required property string label
    required property string text
    property string step: ""
    property bool changeable: true
    signal change(string step)
    spacing: Theme.gap
    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        AppText { text: row.label; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
        AppText { text: row.text; wrapMode: Text.Wrap; Layout.fillWidth: true }
    }
    QuietButton {
        text: qsTr("Change")
        enabled: row.changeable
        Accessible.description: row.label
        onClicked: row.change(row.step)
    }
}
