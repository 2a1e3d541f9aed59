// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/PersonField.qml — somebody of the bank: picked among the people head office told of, or named by account.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts

ColumnLayout {
    id: field
    required property string label
    property string error: ""
    property var model: []              // [{value, text}]
    property bool another: model.length === 0
    readonly property string someoneElse: "?"
    signal named(string account)
    Select {
        visible: !field.another
        label: field.label
        error: field.error
        placeholder: qsTr("Choose")
        model: Array.from(field.model).concat([{ value: field.someoneElse, text: qsTr("Another account") }])
        onPicked: value => {
            if (value === field.someoneElse) field.another = true
            else field.named(value)
        }
        Layout.fillWidth: true
    }
    Field {
        visible: field.another
        label: field.model.length === 0 ? field.label : qsTr("%1: account").arg(field.label)
        error: field.error
        onTextChanged: field.named(text.trim())
        Layout.fillWidth: true
    }
}
