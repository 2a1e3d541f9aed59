// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/EraseSheet.qml — a person's data is erased on a lawful order (rulebook 8): what goes, what stays, and which
// order it is.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property Erasure erasure
    required property string subject
    required property string number
    property bool tried: false
    property string problem: ""
    title: qsTr("Erase personal data")
    onOpened: { order.text = ""; problem = ""; tried = false; order.input.forceActiveFocus() }
    Connections {
        target: sheet.erasure
        function onDone() { sheet.close() }
        function onFailed(text) { sheet.problem = text }
    }
    function erase() {
        tried = true
        problem = ""
        if (order.text.trim() !== "") erasure.erase(subject, order.text)
    }

    Banner { visible: text !== ""; text: sheet.problem; tone: "danger"; Layout.fillWidth: true }
    Fact { label: qsTr("Number"); text: sheet.number }
    AppText {
        text: qsTr("The customer's name, numbers and address, every text that somebody wrote and all attachments are destroyed, at head office and on every device. This cannot be taken back.")
        Layout.fillWidth: true
    }
    AppText {
        text: qsTr("What was done when, by whom and with which result stays, so that duties and figures stand.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Field {
        id: order
        objectName: "order"
        label: qsTr("Document number of the order")
        maximumLength: 60
        error: sheet.tried && text.trim() === "" ? qsTr("Please fill this in") : ""
        onAccepted: sheet.erase()
        Layout.fillWidth: true
    }
    footer: DangerButton {
        objectName: "erase"
        text: qsTr("Erase for good")
        busy: sheet.erasure.busy
        enabled: !sheet.erasure.busy
        onClicked: sheet.erase()
        Layout.fillWidth: true
    }
}
