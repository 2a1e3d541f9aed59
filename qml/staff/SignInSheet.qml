// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/SignInSheet.qml — who writes: sign in with the bank's account, or go back to the device's own hand.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property Session session
    property bool asking: false
    title: session.signedIn ? qsTr("Signed in") : qsTr("Sign in")

    function ask() {
        asking = true
        wrong.text = ""
        session.signIn(account.text, password.text)
    }
    onClosed: password.text = ""
    Connections {
        target: sheet.session
        function onSignedInAs() { sheet.asking = false; sheet.close() }
        function onSignInFailed(why) { sheet.asking = false; wrong.text = why }
    }

    Fact { label: qsTr("Now writes"); text: sheet.session.actorText; strong: true }
    Fact { visible: sheet.session.signedIn; label: qsTr("Account"); text: sheet.session.account }
    AppText {
        visible: !sheet.session.signedIn
        text: qsTr("Nobody is signed in: lines are written in the name of the unit. Sign in to write them in yours.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Banner {
        id: wrong
        text: ""
        visible: text !== ""
        tone: "danger"
        Layout.fillWidth: true
    }
    Field {
        id: account
        objectName: "account"
        visible: !sheet.session.signedIn
        label: qsTr("Account")
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onAccepted: password.forceActiveFocus()
        Layout.fillWidth: true
    }
    Field {
        id: password
        objectName: "password"
        visible: !sheet.session.signedIn
        label: qsTr("Password")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        onAccepted: sheet.ask()
        Layout.fillWidth: true
    }
    footer: ButtonBase {
        text: sheet.session.signedIn ? qsTr("Sign out") : qsTr("Sign in")
        fill: Theme.accent
        fillPressed: Theme.accentPressed
        ink: Theme.inkOnAccent
        busy: sheet.asking
        onClicked: sheet.session.signedIn ? sheet.session.signOut() : sheet.ask()
        Layout.fillWidth: true
    }
}
