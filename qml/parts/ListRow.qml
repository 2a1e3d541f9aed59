// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/ListRow.qml — the ground of a row that can be opened: hovered, pressed, focused, chosen.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Theme

T.ItemDelegate {
    id: row
    property string label: text             // what a screen reader says of the row
    padding: Theme.gap
    implicitWidth: Math.max(120, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: label
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    contentItem: AppText { text: row.text; Accessible.ignored: true; verticalAlignment: Text.AlignVCenter }
    background: Rectangle {
        color: row.down || row.highlighted ? Theme.accentSoft : row.hovered ? Theme.surfaceSunken : Theme.surface
        Rectangle {
            visible: row.highlighted
            anchors.left: parent.left
            width: 4
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            anchors.fill: parent
            visible: row.visualFocus || (row.activeFocus && row.highlighted)
            color: "transparent"
            border { width: Theme.focusWidth; color: Theme.accent }
        }
    }
}
