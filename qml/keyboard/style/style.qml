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
    readonly property bool tall: Theme.zoom > 1.3
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
    enterKeyPanel: CapFace { iconName: "key-enter" }
    hideKeyPanel: CapFace { iconName: "arrow-down" }
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
        traceMargins: 3
        Rectangle {
            anchors { fill: parent; margins: 3 }
            radius: Theme.radius
            color: Theme.surface
            border { width: Theme.border; color: Theme.outlineStrong }
            AppText {
                anchors.centerIn: parent
                visible: (InputContext.inputEngine.wordCandidateListModel?.count ?? 0) === 0
                text: qsTr("Write here with a finger, one character at a time")
                color: Theme.inkSoft
                opacity: 0.7
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
