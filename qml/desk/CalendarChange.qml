// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/CalendarChange.qml — the days that were changed, which due times they would move, and putting them in force.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: side
    required property CalendarModel calendar
    readonly property bool changed: calendar.changes > 0
    signal opened(string subject)
    spacing: Theme.gap

    RuleFileMessages { file: side.calendar; Layout.fillWidth: true; Layout.fillHeight: false }
    AppText {
        visible: !side.changed && side.calendar.stage !== "done"
        text: qsTr("Press a weekday to make it a public holiday, a weekend day to have it worked; press again to take it back.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    SectionTitle { visible: side.changed; text: qsTr("%n day(s) changed", "", side.calendar.changes) }
    Card {
        visible: side.changed
        Layout.fillWidth: true
        Layout.maximumHeight: 220
        Flickable {
            id: scroll
            anchors.fill: parent
            implicitHeight: days.implicitHeight
            contentHeight: days.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            ColumnLayout {
                id: days
                width: scroll.width - Theme.gapSmall
                spacing: 4
                Repeater {
                    model: side.calendar.differences
                    AppText { required property string modelData; text: modelData; Layout.fillWidth: true }
                }
            }
        }
    }
    RowLayout {
        visible: side.changed
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        PrimaryButton { objectName: "try"; text: qsTr("Which due times move?"); busy: side.calendar.stage === "running"; onClicked: side.calendar.tryOut(); Layout.fillWidth: true }
        SecondaryButton { objectName: "undo"; text: qsTr("Undo"); onClicked: side.calendar.undoAll() }
    }
    RowLayout {
        visible: side.calendar.stage === "running"
        spacing: Theme.gap
        Layout.fillWidth: true
        LoadingState { text: qsTr("Head office reckons every due time anew…"); Layout.fillWidth: true }
        SecondaryButton { objectName: "stop-trial"; text: qsTr("Stop"); onClicked: side.calendar.stopTrial() }
    }
    AppText { objectName: "calendar-summary"; visible: text !== ""; text: side.calendar.summary; font: Theme.bodyStrong; Layout.fillWidth: true }
    ListView {
        visible: side.calendar.stage === "tried"
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
    Item { visible: side.calendar.stage !== "tried"; Layout.fillHeight: true }
    DangerButton {
        objectName: "put-in-force"
        visible: side.changed
        text: qsTr("Put in force")
        enabled: side.calendar.stage === "tried"
        onClicked: side.calendar.putInForce()
        Layout.fillWidth: true
    }
}
