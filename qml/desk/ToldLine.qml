// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ToldLine.qml — who was told of an emergency, of what, by whom and when.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: line
    required property var told          // see EmergencyModel
    spacing: Theme.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(told.title, told.whom, told.what, told.by, told.when).filter(t => t !== "").join(", ")
    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        AppText { text: line.told.whom === "" ? line.told.title : qsTr("%1: %2").arg(line.told.title).arg(line.told.whom); font: Theme.bodyStrong; Layout.fillWidth: true }
        AppText { visible: text !== ""; text: line.told.what; Layout.fillWidth: true }
        AppText { text: line.told.by; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
    }
    AppText { text: line.told.when; font: Theme.small; color: Theme.inkSoft; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignTop }
}
