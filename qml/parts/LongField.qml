// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/LongField.qml — several lines of text with a counter.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Theme

FieldFrame {
    id: field
    property alias text: input.text
    property alias placeholder: placeholderText.text
    property alias input: input
    property alias readOnly: input.readOnly
    property int maximumLength: 2000
    property int minimumLines: 4
    property int maximumLines: 8                // beyond, the field scrolls
    readonly property real line: metrics.height * 1.15
    signal edited()

    aside: qsTr("%1 / %2").arg(input.length).arg(maximumLength)

    FontMetrics { id: metrics; font: Theme.body }
    T.ScrollView {
        id: view
        width: parent.width
        implicitHeight: Math.min(Math.max(input.implicitHeight, field.minimumLines * field.line + 2 * Theme.gap),
                                 field.maximumLines * field.line + 2 * Theme.gap)
        contentWidth: availableWidth
        T.ScrollBar.vertical: ThinScrollBar { parent: view; x: view.width - width; height: view.height }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border { width: field.edgeWidth; color: field.edge }
        }
        T.TextArea {
            id: input
            implicitWidth: view.availableWidth
            implicitHeight: contentHeight + topPadding + bottomPadding
            padding: Theme.gap
            focus: true
            activeFocusOnTab: true
            font: Theme.body
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.inkOnAccent
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            textFormat: TextEdit.PlainText
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: nextItemInFocusChain()
            KeyNavigation.backtab: nextItemInFocusChain(false)
            onTextChanged: {
                if (length > field.maximumLength) remove(field.maximumLength, length)
                else field.edited()
            }
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label
            Accessible.description: field.error !== "" ? field.error : field.hint
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
}
