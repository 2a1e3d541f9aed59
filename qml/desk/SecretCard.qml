// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/SecretCard.qml — a password or code that is shown once, large enough to read out; and what went wrong.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: secret
    required property ActingModel model
    required property string title      // "%1" is whose it is
    property string code: ""            // also as a QR code
    spacing: Theme.gap
    Layout.fillHeight: false

    Banner {
        objectName: "admin-wrong"
        visible: secret.model.wrong !== ""
        tone: "danger"
        text: secret.model.wrong
        action: qsTr("OK")
        onTriggered: secret.model.forget()
        Layout.fillWidth: true
    }
    Card {
        visible: secret.model.secret !== ""
        color: Theme.accentSoft
        edge: Theme.accentSoft
        Layout.fillWidth: true
        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gapSmall
            AppText { text: secret.title.arg(secret.model.secretOf); Layout.fillWidth: true }
            AppText { objectName: "secret"; text: secret.model.secret; font: Theme.display; color: Theme.accent; wrapMode: Text.WrapAnywhere; Layout.fillWidth: true }
            QrCode {
                visible: secret.code !== ""
                text: secret.code
                dark: Theme.ink
                light: Theme.surface
                implicitWidth: 180
                implicitHeight: 180
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The same as a QR code, with head office's address")
                Layout.alignment: Qt.AlignHCenter
            }
            AppText { text: qsTr("It is shown this once and kept nowhere."); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
            SecondaryButton { objectName: "forget"; text: qsTr("Noted"); onClicked: secret.model.forget(); Layout.fillWidth: true }
        }
    }
}
