// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/FieldFrame.qml — a label above an input and a hint or an error below it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

FocusScope {
    id: frame
    property string label: ""
    property string hint: ""
    property string error: ""
    property string aside: ""                   // right of the label, such as a counter
    default property alias content: slot.data
    readonly property color edge: error !== "" ? Theme.danger : activeFocus ? Theme.accent : Theme.outlineStrong
    readonly property int edgeWidth: error !== "" || activeFocus ? 2 : Theme.border

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.gapSmall - 2
        RowLayout {
            visible: frame.label !== ""
            spacing: Theme.gap
            AppText { text: frame.label; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
            AppText { visible: text !== ""; text: frame.aside; font: Theme.small; color: Theme.inkSoft }
        }
        Item {
            id: slot
            implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
            Layout.fillWidth: true
        }
        RowLayout {
            visible: frame.error !== "" || frame.hint !== ""
            spacing: Theme.gapSmall
            Icon {
                visible: frame.error !== ""
                name: "dialog-warning"
                color: Theme.danger
                size: Math.round(18 * Theme.scale)
            }
            AppText {
                text: frame.error !== "" ? frame.error : frame.hint
                font: Theme.small
                color: frame.error !== "" ? Theme.danger : Theme.inkSoft
                Layout.fillWidth: true
            }
        }
    }
}
