// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/style/style.qml — the keyboard in the app's own colours, sizes and type; no motion, no sound, no bubble that
// would show a passer-by what is typed.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Huiyin.Keyboard
import Huiyin.Parts
import Huiyin.Theme

KeyboardStyle {
    id: style
    readonly property bool tall: Theme.portrait
    keyboardDesignWidth: 1280
    keyboardDesignHeight: tall ? (Theme.largeType ? 760 : 660) : (Theme.largeType ? 416 : 360)
    keyboardRelativeLeftMargin: 0.008
    keyboardRelativeRightMargin: 0.008
    keyboardRelativeTopMargin: 0.02
    keyboardRelativeBottomMargin: 0.02

    keyboardBackground: Rectangle {
        color: Theme.background
        Rectangle { width: parent.width; height: Theme.border; color: Theme.outlineStrong }
    }
    keyPanel: CapFace {}
    backspaceKeyPanel: CapFace { iconName: "edit-clear-locationbar-rtl" }
    languageKeyPanel: CapFace {}
    enterKeyPanel: CapFace { word: "⏎" }
    hideKeyPanel: CapFace { word: qsTr("Done"); strong: true }
    shiftKeyPanel: CapFace {
        iconName: InputContext.capsLockActive ? "keyboard-caps-locked" : "arrow-up"
        lit: InputContext.uppercase
    }
    spaceKeyPanel: CapFace {}
    symbolKeyPanel: CapFace {}
    modeKeyPanel: CapFace { lit: control !== null && control.mode }
    handwritingKeyPanel: CapFace {}

    alternateKeysListItemWidth: Theme.touch
    alternateKeysListItemHeight: Theme.touch
    alternateKeysListDelegate: Item {}
    alternateKeysListBackground: Item {}

    selectionListHeight: Math.round(Theme.touch * 0.95)
    selectionListBackground: Rectangle { color: Theme.surface }
    selectionListHighlight: Item {}
    selectionListDelegate: Candidate {}

    popupListBackground: Rectangle { color: Theme.surface; border.color: Theme.outlineStrong }
    popupListDelegate: Candidate {}

    traceInputKeyPanelDelegate: TraceInputKeyPanel {
        id: paper
        traceMargins: 3
        readonly property var borders: (control as TraceInputKey)?.verticalRulers ?? []
        readonly property real square: width / (borders.length + 1)
        Rectangle {
            anchors { fill: parent; margins: 3 }
            radius: Theme.radius
            color: Theme.surface
            border { width: Theme.border; color: Theme.outlineStrong }
            // The cross in each square, as on a school child's paper, and the borders between the squares.
            Repeater {
                model: paper.borders.length + 1
                Item {
                    required property int index
                    x: index * paper.square
                    width: paper.square
                    height: parent.height
                    Rectangle { anchors.centerIn: parent; width: parent.width - 2 * Theme.gap; height: 1; color: Theme.surfaceSunken }
                    Rectangle { anchors.centerIn: parent; width: 1; height: parent.height - 2 * Theme.gap; color: Theme.surfaceSunken }
                    Rectangle { visible: parent.index > 0; width: Theme.border; height: parent.height; color: Theme.outlineStrong }
                }
            }
            AppText {
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.gap }
                visible: (InputContext.inputEngine.wordCandidateListModel?.count ?? 0) === 0
                text: qsTr("Write one character in a square. Take your time. For the next one, touch a character above or write in another square.")
                horizontalAlignment: Text.AlignHCenter
                color: Theme.inkSoft
                Accessible.ignored: true
            }
        }
    }
    traceCanvasDelegate: TraceCanvas {
        onAvailableChanged: {
            if (!available) return
            const ink = getContext("2d")
            ink.lineWidth = Math.round(5 * Theme.scale)
            ink.lineCap = "round"
            ink.strokeStyle = Theme.ink
            ink.fillStyle = ink.strokeStyle
        }
        Behavior on opacity { enabled: false; NumberAnimation { duration: 0 } }
    }
}
