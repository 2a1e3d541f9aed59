// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Field.qml — one line of text with its label. Takes no more than fits and loses nothing that stands.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Theme

FieldFrame {
    id: field
    property alias text: input.text
    property alias placeholder: placeholderText.text
    property alias inputMethodHints: input.inputMethodHints
    property alias echoMode: input.echoMode
    property alias maximumLength: limit.most    // code points
    property alias readOnly: input.readOnly
    property alias validator: input.validator
    property alias input: input
    signal edited()
    signal accepted()
    signal overflowed()                         // something did not fit and was left out
    overfull: limit.refused

    TextLimit { id: limit; input: input; onOverflowed: field.overflowed() }
    T.TextField {
        id: input
        width: parent.width
        implicitHeight: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding)
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        topPadding: Theme.gapSmall
        bottomPadding: Theme.gapSmall
        focus: true
        activeFocusOnTab: true
        font: Theme.body
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.inkOnAccent
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: TextInput.AlignLeft
        selectByMouse: true
        clip: true
        maximumLength: 0x7FFFFFFF               // would count UTF-16 units, and cut characters in half
        onTextChanged: limit.settle()
        Keys.onPressed: event => limit.press(event)
        onTextEdited: field.edited()
        onAccepted: field.accepted()
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.saying
        background: Rectangle {
            radius: Theme.radius
            color: input.readOnly ? Theme.surfaceSunken : Theme.surface
            border { width: field.edgeWidth; color: field.edge }
        }
        AppText {
            id: placeholderText
            anchors { fill: parent; leftMargin: input.leftPadding; rightMargin: input.rightPadding }
            visible: input.text === "" && input.preeditText === ""
            font: Theme.body
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
}
