// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/PolicyRow.qml — one value of the policy: what it means, its path, what holds, and what it shall become.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: row
    required property var modelData     // {path, group, meaning, value}
    required property int index
    property bool first: false
    property string edited: ""
    property string error: ""
    property bool editable: false
    signal typed(string text)
    spacing: 0
    // Undone from elsewhere; what is being typed is never overwritten.
    onEditedChanged: if (edited === "" && !field.activeFocus) field.text = modelData.value
    Component.onCompleted: if (edited !== "") field.text = edited

    AppText {
        visible: row.first
        text: row.modelData.group
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
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            AppText { text: row.modelData.meaning; Layout.fillWidth: true }
            AppText { visible: row.editable; text: row.modelData.path; font: Theme.small; color: Theme.inkSoft; wrapMode: Text.WrapAnywhere; Layout.fillWidth: true }
        }
        Mark { visible: row.edited !== ""; text: qsTr("was %1").arg(row.modelData.value); tone: "soon" }
        Field {
            objectName: "value-" + row.modelData.path
            Accessible.name: row.modelData.meaning
            id: field
            text: row.modelData.value
            error: row.error
            readOnly: !row.editable
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: row.typed(text)
            Layout.preferredWidth: row.error !== "" ? 260 : 130
        }
    }
    Divider { Layout.fillWidth: true; Layout.bottomMargin: Theme.gapSmall }
}
