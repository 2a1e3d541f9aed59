// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ActionField.qml — one field of an action's sheet, by its type.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
// Loaded components are made in the face's context, where Qt 6.4 refuses bound ones.
// qmllint disable unqualified

Loader {
    id: loader
    required property var field         // see action_fields::of
    property string error: ""
    property string evidence: ""        // for a file: the kind of evidence that was chosen
    property var value: field.value
    readonly property bool many: field.type === "select" && field.choices.length > 12 && field.choices[0].depth !== undefined     // a tree
    objectName: "field-" + field.name
    /// Where one writes in several lines: puts a text behind what stands there.
    function insert(text) {
        const input = item.input
        input.insert(input.length, input.text === "" ? text : "\n" + text)
        value = item.text
    }
    Layout.fillWidth: true
    sourceComponent: ({ choice: choice, select: select, many: tree, flag: flag, signature: signature, file: file, person: person, "long": lines })[many ? "many" : field.type] ?? line

    Component {
        id: line
        Field {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            inputMethodHints: loader.field.type === "money" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
            onTextChanged: loader.value = text
        }
    }
    Component {
        id: lines
        LongField {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            minimumLines: 3
            onEdited: loader.value = text
        }
    }
    Component {
        id: choice
        Choice {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            model: loader.field.choices
            value: loader.field.value
            onPicked: value => loader.value = value
        }
    }
    Component {
        id: select
        Select {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            placeholder: qsTr("Choose")
            model: loader.field.choices
            onPicked: value => loader.value = value
        }
    }
    Component {
        id: tree
        PickField {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            placeholder: qsTr("Choose")
            model: loader.field.choices
            onPicked: value => loader.value = value
        }
    }
    Component {
        id: person
        PersonField {
            label: loader.field.label
            error: loader.error
            model: loader.field.choices
            onNamed: account => loader.value = account
        }
    }
    Component {
        id: flag
        Check {
            text: loader.field.label
            checked: loader.field.value
            onToggled: loader.value = checked
        }
    }
    Component {
        id: file
        FileField {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            evidence: loader.evidence
            onPathChanged: loader.value = path
        }
    }
    Component {
        id: signature
        SignaturePad {
            label: loader.field.label
            needed: loader.field.required
            error: loader.error
            onStrokesChanged: loader.value = strokes
        }
    }
}
