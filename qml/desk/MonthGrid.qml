// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/MonthGrid.qml — a month of the calendar, Monday first; each day is a key that changes what it is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var month         // see CalendarModel
    required property var weekdays
    signal picked(string date)
    padding: Theme.gapSmall

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapSmall
        AppText { text: card.month.title; font: Theme.bodyStrong; leftPadding: Theme.gapSmall; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        GridLayout {
            columns: 7
            columnSpacing: 2
            rowSpacing: 2
            Layout.fillWidth: true
            Repeater {
                model: card.weekdays
                AppText {
                    required property string modelData
                    text: modelData
                    font: Theme.small
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
            }
            Repeater {
                model: card.month.lead
                Item { Layout.fillWidth: true; implicitHeight: 1 }
            }
            Repeater {
                model: card.month.days
                DayCell {
                    required property var modelData
                    day: modelData
                    onClicked: card.picked(modelData.date)
                    Layout.fillWidth: true
                }
            }
        }
    }
}
