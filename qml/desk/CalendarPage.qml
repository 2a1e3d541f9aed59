// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/CalendarPage.qml — the bank's working days, a year at a time: what is a public holiday, which weekend is worked
// to make up; tried on what is open before it is put in force (rulebook 4).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    signal opened(string subject)
    title: qsTr("Working days")
    detail: calendar.official ? qsTr("By the official calendar of %1").arg(calendar.year)
                              : qsTr("No official calendar for %1: Monday to Friday is assumed, and said with every due time").arg(calendar.year)

    model: CalendarModel { id: calendar; objectName: "calendar-model"; session: page.session }
    controls: [
        Select { objectName: "year"; Accessible.name: qsTr("Year"); model: calendar.years; value: calendar.year; onPicked: value => calendar.year = value; Layout.preferredWidth: 240 },
        SecondaryButton { objectName: "make-official"; visible: !calendar.official; text: qsTr("Take this year as official"); onClicked: calendar.makeOfficial() },
        Item { Layout.fillWidth: true },
        Mark { tone: "overdue"; icon: "view-calendar-holiday"; text: qsTr("Public holiday") },
        Mark { tone: "accent"; icon: "checkmark"; text: qsTr("Weekend worked") },
        Mark { tone: "soon"; icon: "document-edit"; text: qsTr("Changed here") }
    ]
    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        Flickable {
            id: scroll
            contentHeight: grid.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            Layout.fillWidth: true
            Layout.fillHeight: true
            GridLayout {
                id: grid
                width: scroll.width - Theme.gap
                // A day stays wide enough to be hit.
                readonly property real least: 7 * (Theme.touch + 2) + 2 * Theme.gapSmall
                columns: Math.max(1, Math.min(3, Math.floor((width + columnSpacing) / (least + columnSpacing))))
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                Repeater {
                    model: calendar.months
                    MonthGrid {
                        required property var modelData
                        month: modelData
                        weekdays: calendar.weekdays
                        onPicked: date => calendar.toggle(date)
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                    }
                }
            }
        }
        CalendarChange {
            calendar: calendar
            onOpened: subject => page.opened(subject)
            Layout.fillWidth: false
            Layout.preferredWidth: 400
            Layout.fillHeight: true
        }
    }
}
