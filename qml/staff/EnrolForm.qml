// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/EnrolForm.qml — the first start: head office's address and a one-time code.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: form
    required property Session session
    padding: Theme.gapLarge

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        AppText { text: qsTr("Enrol this device"); font: Theme.title; Layout.fillWidth: true }
        AppText {
            text: qsTr("Head office gives out a one-time code for each device.")
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
        Banner {
            visible: form.session.unreachableText !== ""
            tone: "warning"
            text: form.session.unreachableText
            Layout.fillWidth: true
        }
        Field {
            id: server
            objectName: "server"
            label: qsTr("Address of head office")
            placeholder: "https://huiyin.bank.example:8443"
            text: form.session.server
            inputMethodHints: Qt.ImhUrlCharactersOnly
            Layout.fillWidth: true
        }
        Field {
            id: code
            objectName: "code"
            label: qsTr("One-time code")
            inputMethodHints: Qt.ImhNoPredictiveText
            onAccepted: go.clicked()
            Layout.fillWidth: true
        }
        PrimaryButton {
            id: go
            text: qsTr("Enrol")
            enabled: server.text !== "" && code.text !== ""
            onClicked: form.session.enroll(server.text, code.text)
            Layout.fillWidth: true
        }
    }
}
