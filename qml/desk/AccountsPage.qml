// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/AccountsPage.qml — every account: new ones with their first password, a password given anew, locking
// (rulebook 1).
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    title: qsTr("Accounts")
    detail: accounts.state === "ready" ? qsTr("As of %1").arg(accounts.asOf) : ""
    model: AccountsModel { id: accounts; session: page.session }
    controls: Field { objectName: "account-search"; placeholder: qsTr("Account, name, unit or role"); onEdited: accounts.query = text; Layout.fillWidth: true }

    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        AdminList {
            rows: accounts.rows
            emptyText: qsTr("No such account.")
            firstAction: qsTr("New password")
            secondAction: qsTr("Lock")
            backAction: qsTr("Unlock")
            onFirst: key => resetting.ask(key)
            onSecond: key => locking.ask(key)
            onBackAgain: key => accounts.setActive(key, true)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: false
            Layout.preferredWidth: 400
            Layout.maximumWidth: 400
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignTop
            SecretCard { model: accounts; title: qsTr("Password of %1:"); Layout.fillWidth: true }
            SectionTitle { visible: accounts.secret === ""; text: qsTr("New account") }
            ColumnLayout {
                visible: accounts.secret === ""
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Layout.fillHeight: false
                Field { id: account; objectName: "account-id"; label: qsTr("Account"); Layout.fillWidth: true }
                Field { id: name; objectName: "account-name"; label: qsTr("Name"); Layout.fillWidth: true }
                PickField { id: unit; objectName: "account-unit"; label: qsTr("Unit"); placeholder: qsTr("Choose"); model: accounts.units; Layout.fillWidth: true }
                Select { id: role; objectName: "account-role"; label: qsTr("Role"); placeholder: qsTr("Choose"); model: accounts.roles; Layout.fillWidth: true }
                PrimaryButton {
                    objectName: "account-add"
                    text: qsTr("Add the account")
                    enabled: !accounts.acting && account.text !== "" && name.text !== "" && unit.value !== undefined && role.value !== undefined
                    onClicked: accounts.add(account.text, unit.value, role.value, name.text)
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gapSmall
                }
            }
        }
    }
    ConfirmSheet {
        id: locking
        title: qsTr("Lock %1?").arg(key)
        text: qsTr("Nobody can sign in with this account until it is unlocked, and who is signed in with it is signed out.")
        action: qsTr("Lock")
        onConfirmed: key => accounts.setActive(key, false)
    }
    ConfirmSheet {
        id: resetting
        title: qsTr("New password for %1?").arg(key)
        text: qsTr("The old one no longer works, and who is signed in with it is signed out.")
        action: qsTr("New password")
        onConfirmed: key => accounts.resetPassword(key)
    }
}
