// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/PasswordForm.qml — account and password at head office: the first time on this device, or with a forgotten
// PIN.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

FocusScope {
    id: form
    property string saying: ""
    property bool busy: false
    property string who: ""                 // the account to begin with
    signal entered(string account, string password)

    function enter() {
        if (busy || account.text.trim() === "" || password.text === "") return
        const typed = password.text
        password.text = ""
        entered(account.text.trim(), typed)
    }
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onVisibleChanged: { password.text = ""; account.text = form.who }

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.gap
        AppText { text: qsTr("Sign in with the password"); font: Theme.heading; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        AppText {
            text: qsTr("Head office checks it, so the network is needed. Then you choose a PIN for this device, which works without one.")
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
        Field {
            id: account
            objectName: "account"
            label: qsTr("Account")
            text: form.who
            focus: true
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            onAccepted: password.forceActiveFocus()
            Layout.fillWidth: true
        }
        Field {
            id: password
            objectName: "password"
            label: qsTr("Password")
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onAccepted: form.enter()
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: form.saying
            color: Theme.danger
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }
        PrimaryButton {
            objectName: "passwordOK"
            text: qsTr("Sign in")
            busy: form.busy
            enabled: !form.busy && account.text.trim() !== "" && password.text !== ""
            onClicked: form.enter()
            Layout.fillWidth: true
        }
    }
}
