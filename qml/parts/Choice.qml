// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Choice.qml — one of a few values, side by side; wraps when there is no room.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

FieldFrame {
    id: choice
    required property var model             // [{value, text, icon?}]
    property var value
    property bool stretch: false            // all values equally wide, over the whole width, where they fit
    signal picked(var value)

    function pick(newValue) {
        if (newValue === value) return
        value = newValue
        picked(newValue)
    }
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: error

    Flow {
        id: flow
        width: parent.width
        spacing: Theme.gapSmall
        readonly property int share: choice.stretch && values.count > 0 ? (width - (values.count - 1) * spacing) / values.count : 0
        Repeater {
            id: values
            model: choice.model
            T.AbstractButton {
                id: option
                required property var modelData
                required property int index
                readonly property bool chosen: modelData.value === choice.value
                readonly property color ink: chosen ? Theme.inkOnAccent : Theme.ink
                implicitWidth: Math.min(Math.max(Theme.touch, flow.share, implicitContentWidth + leftPadding + rightPadding), flow.width)
                implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                topPadding: Theme.gapSmall
                bottomPadding: Theme.gapSmall
                focusPolicy: Qt.StrongFocus
                text: modelData.text
                font: chosen ? Theme.bodyStrong : Theme.body
                icon.name: chosen ? "checkmark" : modelData.icon ?? ""
                onClicked: choice.pick(modelData.value)
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: chosen
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onRightPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                contentItem: ButtonFace { button: option; ink: option.ink }
                background: Rectangle {
                    radius: Theme.radius
                    color: option.chosen ? Theme.accent : option.down ? Theme.accentSoft : Theme.surface
                    border {
                        width: choice.error !== "" ? 2 : Theme.border
                        color: choice.error !== "" ? Theme.danger : option.chosen ? Theme.accent : Theme.outlineStrong
                    }
                    FocusRing { shown: option.visualFocus }
                }
            }
        }
    }
}
