// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/RailButton.qml — a place of the rail: icon over word, with what waits there.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.AbstractButton {
    id: button
    property bool chosen: false
    property bool small: false
    property int count: 0
    readonly property color ink: chosen ? Theme.accent : Theme.inkSoft
    implicitHeight: Math.max(Theme.touch, column.implicitHeight + 2 * Theme.gapSmall)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? qsTr("%1, %2 waiting").arg(text).arg(count) : text
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        radius: Theme.radius
        color: button.chosen ? Theme.accentSoft : button.down ? Theme.surfaceSunken : "transparent"
        FocusRing { shown: button.visualFocus }
    }
    // qmllint disable deferred-property-id
    contentItem: Item {
        // qmllint enable deferred-property-id
        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: parent.width
            spacing: 2
            Icon { name: button.icon.name; color: button.ink; size: button.small ? 20 : 26; Layout.alignment: Qt.AlignHCenter }
            AppText {
                text: button.text
                font: button.small ? Theme.small : button.chosen ? Theme.bodyStrong : Theme.body
                color: button.ink
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
        Rectangle {
            visible: button.count > 0
            anchors { top: parent.top; right: parent.right; topMargin: 2; rightMargin: Theme.gapSmall }
            width: Math.max(24, number.implicitWidth + 12)
            height: 24
            radius: 12
            color: Theme.overdue
            AppText { id: number; anchors.centerIn: parent; text: button.count; font: Theme.small; color: Theme.inkOnAccent; Accessible.ignored: true }
        }
    }
}
