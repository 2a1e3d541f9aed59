// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ReadingLine.qml — while a large replica is being read: the lists below are not whole yet, and how far they are.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: line
    required property Session session
    visible: session.readPercent < 100
    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall
    color: Theme.surface

    RowLayout {
        id: row
        anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gap }
        spacing: Theme.gap
        AppText {
            text: qsTr("Loading this device's records, newest first. The lists aren't complete yet.")
            font: Theme.small
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
        ProgressLine {
            label: qsTr("Read so far")
            value: line.session.readPercent
            Layout.preferredWidth: Math.round(220 * Theme.scale)
        }
    }
}
