// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/EmptyState.qml — nothing to show, said kindly, with what one may do.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: state
    property string icon: ""
    required property string title
    property string text: ""
    property string action: ""
    signal triggered()

    implicitWidth: Math.min(480 * Theme.scale, column.implicitWidth)
    implicitHeight: column.implicitHeight
    ColumnLayout {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width, 480 * Theme.scale)
        spacing: Theme.gap
        Rectangle {
            visible: state.icon !== ""
            implicitWidth: Math.round(88 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.accentSoft
            Layout.alignment: Qt.AlignHCenter
            Icon { anchors.centerIn: parent; name: state.icon; color: Theme.accent; size: Math.round(40 * Theme.scale) }
        }
        AppText { text: state.title; font: Theme.heading; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
        AppText {
            visible: text !== ""
            text: state.text
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        SecondaryButton {
            visible: state.action !== ""
            text: state.action
            onClicked: state.triggered()
            Layout.alignment: Qt.AlignHCenter
        }
    }
}
