// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/NewPasswordForm.qml — another password in place of a first one, typed twice; nothing goes on before.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

FocusScope {
    id: form
    property string saying: ""
    property bool busy: false
    readonly property bool differs: again.text !== "" && again.text !== chosen.text
    signal entered(string password)

    function enter() {
        if (busy || chosen.text === "" || again.text !== chosen.text) return
        entered(chosen.text)
    }
    function clear() { chosen.text = ""; again.text = "" }
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onVisibleChanged: clear()

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.gap
        AppText { text: qsTr("Choose your own password"); font: Theme.heading; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        AppText {
            text: qsTr("The first password is good once. Take at least 10 characters: several words are good, your account's name is not.")
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
        Field {
            id: chosen
            objectName: "newPassword"
            label: qsTr("New password")
            focus: true
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onAccepted: again.forceActiveFocus()
            Layout.fillWidth: true
        }
        Field {
            id: again
            objectName: "newPasswordAgain"
            label: qsTr("The same once more")
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onAccepted: form.enter()
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: form.differs ? qsTr("The two are not the same yet.") : form.saying
            color: Theme.danger
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }
        PrimaryButton {
            objectName: "newPasswordOK"
            text: qsTr("Set password")
            busy: form.busy
            enabled: !form.busy && chosen.text !== "" && again.text === chosen.text
            onClicked: form.enter()
            Layout.fillWidth: true
        }
    }
}
