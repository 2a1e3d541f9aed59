// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/LongField.qml — several lines of text with a counter, which takes no more than fits and loses nothing that stands.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Theme

FieldFrame {
    id: field
    property alias text: input.text
    property alias placeholder: placeholderText.text
    property alias input: input
    property alias readOnly: input.readOnly
    property alias maximumLength: limit.most    // code points
    readonly property alias full: limit.full
    property int minimumLines: 4
    property int maximumLines: 8                // beyond, the field scrolls
    readonly property real line: metrics.height * 1.15
    signal edited()
    signal overflowed()                         // something did not fit and was left out

    aside: qsTr("%1 / %2").arg(limit.count).arg(maximumLength)
    asideTone: full ? "soon" : ""
    overfull: limit.refused

    TextLimit {
        id: limit
        input: input
        onEdited: field.edited()
        onOverflowed: field.overflowed()
    }
    FontMetrics { id: metrics; font: Theme.body }
    Rectangle {
        width: parent.width
        implicitHeight: Math.min(Math.max(input.contentHeight + 2 * Theme.gap, field.minimumLines * field.line + 2 * Theme.gap),
                                 field.maximumLines * field.line + 2 * Theme.gap)
        radius: Theme.radius
        color: Theme.surface
        border { width: field.edgeWidth; color: field.edge }

        Flickable {
            id: view
            anchors { fill: parent; margins: 2 }
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            T.TextArea.flickable: T.TextArea {
                id: input
                padding: Theme.gap - 2
                focus: true
                activeFocusOnTab: true
                font: Theme.body
                color: Theme.ink
                selectionColor: Theme.accent
                selectedTextColor: Theme.inkOnAccent
                wrapMode: TextEdit.Wrap
                horizontalAlignment: TextEdit.AlignLeft
                selectByMouse: true
                textFormat: TextEdit.PlainText
                Keys.onPressed: event => limit.press(event)
                Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onTextChanged: limit.settle()
                Accessible.role: Accessible.EditableText
                Accessible.name: field.label
                Accessible.description: field.saying
            }
        }
        AppText {
            id: placeholderText
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
            visible: input.text === "" && input.preeditText === ""
            font: Theme.body
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
