// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/CalendarChange.qml — the days that were changed, which due times they would move, and putting them in force.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

RuleFileChange {
    id: side
    required property CalendarModel calendar
    signal opened(string subject)
    file: calendar
    differences: calendar.differences
    title: qsTr("%n day(s) changed", "", calendar.changes)
    hint: qsTr("Click a weekday to make it a public holiday, or a weekend day to make it a working day. Click again to undo.")
    action: qsTr("Which due times move?")
    waiting: qsTr("Head office is recalculating every deadline…")
    onTryAsked: calendar.tryOut()
    onPutAsked: calendar.putInForce()

    AppText { objectName: "calendar-summary"; visible: text !== ""; text: side.calendar.summary; font: Theme.bodyStrong; Layout.fillWidth: true }
    ListView {
        model: side.calendar.moved
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Layout.fillWidth: true
        Layout.fillHeight: true
        delegate: ListRow {
            id: row
            required property var modelData
            width: ListView.view.width
            enabled: modelData.subject !== ""
            label: Array.of(modelData.title, modelData.detail).join(", ")
            onClicked: side.opened(modelData.subject)
            contentItem: ColumnLayout {
                spacing: 2
                AppText { text: row.modelData.title; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
                AppText { text: row.modelData.detail; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
            }
        }
    }
}
