// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/CodePad.qml — digits and letters on one pad, for codes and numbers. A tap leaves the field in use in use.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

GridLayout {
    id: pad
    signal pressed(string key)
    signal erased()
    signal cleared()
    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall
    readonly property var keys: Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    readonly property int over: columns - keys.length % columns     // cells of the last row that no key takes
    Repeater {
        model: pad.keys
        SecondaryButton {
            required property string modelData
            objectName: "pad-" + modelData
            text: modelData
            font: Theme.title
            leftPadding: 0
            rightPadding: 0
            focusPolicy: Qt.TabFocus
            onClicked: pad.pressed(modelData)
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    }
    SecondaryButton {
        objectName: "pad-erase"
        icon.name: "edit-clear-locationbar-rtl"
        Accessible.name: qsTr("Delete the last one")
        leftPadding: 0
        rightPadding: 0
        focusPolicy: Qt.TabFocus
        onClicked: pad.erased()
        Layout.columnSpan: Math.max(1, Math.floor(pad.over / 2))
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
    SecondaryButton {
        objectName: "pad-clear"
        text: qsTr("Clear")
        font: Theme.small
        leftPadding: 0
        rightPadding: 0
        focusPolicy: Qt.TabFocus
        onClicked: pad.cleared()
        Layout.columnSpan: Math.max(1, Math.ceil(pad.over / 2))
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
}
