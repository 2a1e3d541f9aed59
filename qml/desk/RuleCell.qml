// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/RuleCell.qml — one field of a list's row, by what it holds.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
// Loaded components are made in the face's context, where Qt 6.4 refuses bound ones.
// qmllint disable unqualified

Loader {
    id: loader
    required property var column        // see RuleListEditor
    property bool editable: false
    signal typed(var value)
    objectName: "cell-" + column.name
    Layout.fillWidth: true
    sourceComponent: ({ words: lines, lines: lines, choice: choice, flag: flag })[column.cell] ?? line

    Component {
        id: line
        Field { label: loader.column.label; text: loader.column.value; readOnly: !loader.editable; onEdited: loader.typed(text) }
    }
    Component {
        id: lines
        LongField {
            property bool ready: false
            label: loader.column.label
            text: loader.column.value
            readOnly: !loader.editable
            minimumLines: 3
            onEdited: if (ready) loader.typed(text)
            Component.onCompleted: ready = true
        }
    }
    Component {
        id: choice
        Select { label: loader.column.label; model: loader.column.choices; value: loader.column.value; enabled: loader.editable; placeholder: qsTr("Choose"); onPicked: value => loader.typed(value) }
    }
    Component {
        id: flag
        Check { text: loader.column.label; checked: loader.column.value; enabled: loader.editable; onToggled: loader.typed(checked) }
    }
}
