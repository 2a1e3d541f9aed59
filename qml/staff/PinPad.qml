// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/PinPad.qml — a PIN on digits large enough for one thumb, or on the keyboard. Shows how many, never which.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

FocusScope {
    id: pad
    required property string title
    property string action: qsTr("Open")
    property string saying: ""              // what was wrong
    property bool busy: false
    property bool closed: false             // no PIN is taken now
    property string digits: ""
    readonly property int most: 12
    signal entered(string digits)

    function add(digit) { if (!closed && !busy && digits.length < most) digits += digit }
    function enter() {
        if (closed || busy || digits === "") return
        const typed = digits
        digits = ""
        entered(typed)
    }
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onVisibleChanged: digits = ""
    Keys.onPressed: event => {
        if (event.text.length === 1 && event.text >= "0" && event.text <= "9") add(event.text)
        else if (event.key === Qt.Key_Backspace) digits = digits.slice(0, -1)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) enter()
        else return
        event.accepted = true
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.gap
        AppText { text: pad.title; font: Theme.heading; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        AppText {
            objectName: "pinDots"
            text: pad.digits === "" ? qsTr("PIN") : "●".repeat(pad.digits.length)
            font: Theme.number
            color: pad.digits === "" ? Theme.inkSoft : Theme.ink
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("PIN, digits so far: %1").arg(pad.digits.length)
            Layout.fillWidth: true
        }
        AppText {
            objectName: "pinSaying"
            visible: text !== ""
            text: pad.saying
            color: Theme.danger
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }
        GridLayout {
            columns: 3
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            Layout.fillWidth: true
            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0"]
                SecondaryButton {
                    required property string modelData
                    objectName: "pin-" + modelData
                    text: modelData
                    font: Theme.number
                    focusPolicy: Qt.TabFocus            // the keyboard goes on typing after a tap
                    enabled: !pad.busy && !pad.closed
                    Accessible.name: modelData === "⌫" ? qsTr("Delete") : modelData
                    onClicked: modelData === "⌫" ? pad.digits = pad.digits.slice(0, -1) : pad.add(modelData)
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
            PrimaryButton {
                objectName: "pin-OK"
                text: pad.action
                leftPadding: Theme.gapSmall
                rightPadding: Theme.gapSmall
                focusPolicy: Qt.TabFocus
                busy: pad.busy
                enabled: !pad.busy && !pad.closed && pad.digits !== ""
                onClicked: pad.enter()
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
        }
    }
}
