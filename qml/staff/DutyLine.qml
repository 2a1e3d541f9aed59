// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/DutyLine.qml — one duty of a complaint: what, by when, how its due time was reckoned.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: line
    required property var duty          // see timeline::duties
    spacing: 2
    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        AppText { text: line.duty.title; font: Theme.bodyStrong; color: line.duty.open ? Theme.ink : Theme.inkSoft; Layout.fillWidth: true }
        UrgencyMark { urgency: line.duty.urgency; text: line.duty.stateText }
    }
    AppText {
        text: qsTr("%1 · %2 · due %3").arg(line.duty.article).arg(line.duty.unitName).arg(line.duty.dueText)
        font: Theme.small
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    AppText {
        visible: line.duty.open && text !== ""
        text: line.duty.explain
        font: Theme.small
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    AppText {
        visible: line.duty.open && line.duty.assumed
        text: qsTr("Calculated without an official calendar for that year: Monday to Friday.")
        font: Theme.small
        color: Theme.soon
        Layout.fillWidth: true
    }
}
