// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/NeedLine.qml — something an emergency still needs: what, by whom, by when.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: line
    required property var need          // see EmergencyModel
    spacing: Theme.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(need.title, need.unitName, need.article, need.dueText, need.stateText).filter(t => t !== "").join(", ")
    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        AppText { text: line.need.title; font: Theme.bodyStrong; Layout.fillWidth: true }
        AppText {
            text: Array.of(line.need.unitName, line.need.article, line.need.dueText === "" ? "" : qsTr("due %1").arg(line.need.dueText)).filter(t => t !== "").join(" · ")
            font: Theme.small
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
    }
    UrgencyMark { urgency: line.need.urgency; text: line.need.stateText; Layout.alignment: Qt.AlignTop }
}
