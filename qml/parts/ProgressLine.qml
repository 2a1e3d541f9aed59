// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/ProgressLine.qml — how far something long has come, in per cent.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: line
    property int value: 0
    property string label: ""
    implicitWidth: 160
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: line.label + " " + line.value + " %"

    RowLayout {
        id: row
        width: parent.width
        spacing: Theme.gapSmall
        Rectangle {
            implicitHeight: Math.round(8 * Theme.scale)
            radius: height / 2
            color: Theme.surfaceSunken
            Layout.fillWidth: true
            Rectangle {
                width: parent.width * Math.max(0, Math.min(100, line.value)) / 100
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        AppText { text: line.value + " %"; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true }
    }
}
