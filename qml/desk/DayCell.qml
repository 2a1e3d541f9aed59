// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DayCell.qml — a day of the calendar: its number, and a word for what is not as the week says.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.AbstractButton {
    id: cell
    required property var day           // see CalendarModel
    readonly property string tone: day.mark === "off" ? "overdue" : day.mark === "worked" ? "accent" : "neutral"
    objectName: "day-" + day.date
    implicitWidth: 26
    implicitHeight: Math.round(46 * Theme.scale)
    focusPolicy: Qt.StrongFocus
    text: day.text
    Accessible.role: Accessible.Button
    Accessible.name: day.changed ? qsTr("%1, changed here").arg(day.text) : day.text
    Keys.onReturnPressed: clicked()
    background: Rectangle {
        radius: Theme.radius / 2
        color: cell.day.mark !== "" ? Theme.toneSoft(cell.tone) : cell.hovered ? Theme.surfaceSunken : "transparent"
        border { width: cell.day.changed || cell.day.today ? 2 : 0; color: cell.day.changed ? Theme.soon : Theme.accent }
        FocusRing { shown: cell.visualFocus }
    }
    contentItem: Item {
        implicitHeight: words.height
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            AppText {
                width: parent.width
                text: cell.day.day
                font: cell.day.mark !== "" ? Theme.bodyStrong : Theme.body
                color: cell.day.mark !== "" ? Theme.toneInk(cell.tone) : cell.day.working ? Theme.ink : Theme.inkSoft
                lineHeight: 1
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            AppText {
                width: parent.width
                visible: text !== ""
                text: cell.day.mark === "off" ? qsTr("off", "a public holiday, one character") : cell.day.mark === "worked" ? qsTr("on", "a weekend that is worked, one character") : ""
                font.family: Theme.family
                font.pixelSize: Math.round(11 * Theme.scale)
                color: Theme.toneInk(cell.tone)
                lineHeight: 1
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
