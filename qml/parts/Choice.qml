// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Choice.qml — one of a few values, side by side; wraps when there is no room.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

FieldFrame {
    id: choice
    required property var model             // [{value, text, icon?}]
    property var value
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
        Repeater {
            model: choice.model
            T.AbstractButton {
                id: option
                required property var modelData
                required property int index
                readonly property bool chosen: modelData.value === choice.value
                readonly property color ink: chosen ? Theme.inkOnAccent : Theme.ink
                implicitWidth: Math.min(Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding), flow.width)
                implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                topPadding: Theme.gapSmall
                bottomPadding: Theme.gapSmall
                focusPolicy: Qt.StrongFocus
                text: modelData.text
                onClicked: choice.pick(modelData.value)
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: chosen
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onRightPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                contentItem: RowLayout {
                    spacing: Theme.gapSmall
                    Icon {
                        visible: name !== ""
                        name: option.chosen ? "checkmark" : option.modelData.icon ?? ""
                        color: option.ink
                        size: Theme.iconSize
                    }
                    AppText {
                        text: option.text
                        color: option.ink
                        font: option.chosen ? Theme.bodyStrong : Theme.body
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                        Layout.fillWidth: true
                    }
                }
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
