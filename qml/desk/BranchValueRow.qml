// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/BranchValueRow.qml — one limit: what the bank allows, and what the branch makes of it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: row
    required property var value         // see BranchRulesModel
    required property int index
    property bool first: false
    property string error: ""
    signal typed(string text)
    spacing: 0
    readonly property string own: value.own
    // Undone from elsewhere, or another branch; what is being typed is never overwritten.
    onOwnChanged: if (field.text !== own && !field.input.activeFocus) field.text = own
    Component.onCompleted: field.text = own

    AppText {
        visible: row.first
        text: row.value.group
        font: Theme.heading
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        Layout.bottomMargin: Theme.gapSmall
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gap
        Layout.rightMargin: Theme.gap
        Layout.bottomMargin: Theme.gapSmall
        AppText { text: row.value.meaning; Layout.fillWidth: true }
        AppText { text: qsTr("bank: %1").arg(row.value.bank); color: Theme.inkSoft; wrapMode: Text.NoWrap }
        Field {
            id: field
            objectName: "own-" + row.value.path
            Accessible.name: row.value.meaning
            placeholder: "—"
            error: row.error
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: row.typed(text)
            Layout.preferredWidth: row.error !== "" ? 280 : 130
        }
    }
    Divider { Layout.fillWidth: true; Layout.bottomMargin: Theme.gapSmall }
}
