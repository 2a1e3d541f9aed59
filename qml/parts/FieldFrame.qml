// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/FieldFrame.qml — a label above an input; below it what is wrong, or that it is full, or a hint.
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
    property string asideTone: ""
    property bool needed: false                 // it may not stay empty
    property bool overfull: false               // something did not fit and was left out
    readonly property string saying: error !== "" ? error
                                   : overfull ? qsTr("This field is full, and the rest was left out. Shorten the text first.") : hint
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
            AppText {
                text: frame.needed ? qsTr("%1 (required)").arg(frame.label) : frame.label
                font: Theme.bodyStrong
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            AppText { visible: text !== ""; text: frame.aside; font: Theme.small; color: Theme.toneInk(frame.asideTone) }
        }
        Item {
            id: slot
            implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
            Layout.fillWidth: true
        }
        RowLayout {
            id: below
            readonly property color ink: frame.error !== "" ? Theme.danger : Theme.toneInk(frame.overfull ? "soon" : "")
            visible: frame.saying !== ""
            spacing: Theme.gapSmall
            Icon {
                visible: frame.error !== "" || frame.overfull
                name: "data-warning"
                color: below.ink
                size: Math.round(18 * Theme.scale)
            }
            AppText {
                text: frame.saying
                font: Theme.small
                color: below.ink
                Layout.fillWidth: true
            }
        }
    }
}
