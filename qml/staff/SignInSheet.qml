// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/SignInSheet.qml — who writes: sign in with the bank's account, lock, or leave; after how long the face is
// shut by itself.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property Session session
    property bool asking: false
    signal aboutAsked()
    readonly property AppLock appLock: session.appLock
    /// Signed in by PIN: head office has not seen the person, and shows its figures to nobody else.
    readonly property bool half: session.signedIn && !session.officeOpen
    readonly property bool renewing: session.renewing
    readonly property bool asksPassword: (!session.signedIn || half) && !renewing
    title: session.signedIn ? qsTr("Signed in") : qsTr("Sign in")

    function ask() {
        asking = true
        wrong.text = ""
        session.signIn(half ? session.account : account.text, password.text)
    }
    onClosed: password.text = ""
    Connections {
        target: sheet.session
        function onSignedInAs() { sheet.asking = false; sheet.close() }
        function onSignInFailed(why) { sheet.asking = false; wrong.text = why }
        function onRenewingChanged() { sheet.asking = false }
    }

    Fact { label: qsTr("Acting as"); text: sheet.session.actorText; strong: true }
    Fact { visible: sheet.session.signedIn; label: qsTr("Account"); text: sheet.session.account }
    AppText {
        visible: !sheet.session.signedIn
        text: qsTr("Nobody is signed in, so entries are made in the unit's name. Sign in to make them in yours.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    AppText {
        visible: sheet.half
        text: qsTr("You are signed in with your PIN. For head office's figures it asks for the password, too.")
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
        visible: !sheet.session.signedIn && !sheet.renewing
        label: qsTr("Account")
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onAccepted: password.forceActiveFocus()
        Layout.fillWidth: true
    }
    Field {
        id: password
        objectName: "password"
        visible: sheet.asksPassword
        label: qsTr("Password")
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        onAccepted: sheet.ask()
        Layout.fillWidth: true
    }
    NewPasswordForm {
        visible: sheet.renewing
        busy: sheet.asking
        onEntered: password => { sheet.asking = true; wrong.text = ""; sheet.session.choosePassword(password) }
        Layout.fillWidth: true
    }
    SecondaryButton {
        visible: sheet.half && !sheet.renewing
        text: qsTr("Show it to head office")
        busy: sheet.asking
        onClicked: sheet.ask()
        Layout.fillWidth: true
    }
    Choice {
        objectName: "lockAfter"
        visible: sheet.appLock.needed
        label: qsTr("Lock when nobody touches it for")
        model: [1, 2, 5, 10].map(minutes => ({ value: minutes, text: qsTr("%1 min").arg(minutes) }))
        value: sheet.appLock.lockAfter
        onPicked: minutes => sheet.appLock.lockAfter = minutes
        Layout.fillWidth: true
    }
    PrimaryButton {
        objectName: "lock"
        visible: sheet.appLock.needed
        text: qsTr("Lock now")
        icon.name: "system-lock-screen"
        onClicked: { sheet.close(); sheet.appLock.lock() }
        Layout.fillWidth: true
    }
    QuietButton {
        objectName: "openAbout"
        text: qsTr("About Huiyin")
        onClicked: { sheet.close(); sheet.aboutAsked() }
        Layout.fillWidth: true
    }
    footer: ButtonBase {
        objectName: "signOut"
        visible: !sheet.renewing
        text: sheet.session.signedIn ? qsTr("Sign out") : qsTr("Sign in")
        // Who leaves for a moment locks; signing out is rarer.
        fill: sheet.session.signedIn ? Theme.surface : Theme.accent
        fillPressed: sheet.session.signedIn ? Theme.surfaceSunken : Theme.accentPressed
        ink: sheet.session.signedIn ? Theme.accent : Theme.inkOnAccent
        edge: Theme.accent
        busy: sheet.asking
        onClicked: {
            if (!sheet.session.signedIn) sheet.ask()
            else if (sheet.appLock.needed) { sheet.close(); sheet.appLock.leave() }
            else sheet.session.signOut()
        }
        Layout.fillWidth: true
    }
}
