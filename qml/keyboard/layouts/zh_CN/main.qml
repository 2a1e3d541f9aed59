// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/layouts/zh_CN/main.qml — letters for Pinyin, or Latin as they stand.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import Huiyin.Keyboard

KeyboardLayout {
    keyWeight: 100
    function createInputMethod() { return Qt.createQmlObject("import Huiyin.Input; PinyinInputMethod {}", parent, "pinyin") }
    sharedLayouts: ["symbols"]
    KeyboardRow {
        Key { key: Qt.Key_Q; text: "q" }
        Key { key: Qt.Key_W; text: "w" }
        Key { key: Qt.Key_E; text: "e" }
        Key { key: Qt.Key_R; text: "r" }
        Key { key: Qt.Key_T; text: "t" }
        Key { key: Qt.Key_Y; text: "y" }
        Key { key: Qt.Key_U; text: "u" }
        Key { key: Qt.Key_I; text: "i" }
        Key { key: Qt.Key_O; text: "o" }
        Key { key: Qt.Key_P; text: "p" }
    }
    KeyboardRow {
        FillerKey { weight: 50 }
        Key { key: Qt.Key_A; text: "a" }
        Key { key: Qt.Key_S; text: "s" }
        Key { key: Qt.Key_D; text: "d" }
        Key { key: Qt.Key_F; text: "f" }
        Key { key: Qt.Key_G; text: "g" }
        Key { key: Qt.Key_H; text: "h" }
        Key { key: Qt.Key_J; text: "j" }
        Key { key: Qt.Key_K; text: "k" }
        Key { key: Qt.Key_L; text: "l" }
        FillerKey { weight: 50 }
    }
    KeyboardRow {
        ShiftKey { weight: 150 }
        Key { key: Qt.Key_Z; text: "z" }
        Key { key: Qt.Key_X; text: "x" }
        Key { key: Qt.Key_C; text: "c" }
        Key { key: Qt.Key_V; text: "v" }
        Key { key: Qt.Key_B; text: "b" }
        Key { key: Qt.Key_N; text: "n" }
        Key { key: Qt.Key_M; text: "m" }
        BackspaceKey { weight: 150 }
    }
    KeyboardRow {
        SteerKey { word: qsTr("123"); weight: 130; onClicked: keyboard.symbolMode = true }
        SteerKey { word: qsTr("Handwriting"); weight: 150; onClicked: keyboard.handwritingMode = true }
        InputModeKey { weight: 120; displayText: InputContext.inputEngine.inputMode === InputEngine.InputMode.Pinyin ? "中 / 英" : "英 / 中" }
        Key { text: InputContext.inputEngine.inputMode === InputEngine.InputMode.Pinyin ? "，" : ","; noModifier: true; weight: 98 }
        SpaceKey { displayText: InputContext.inputEngine.inputMode === InputEngine.InputMode.Pinyin ? "拼音" : "English"; weight: 314 }
        Key { text: InputContext.inputEngine.inputMode === InputEngine.InputMode.Pinyin ? "。" : "."; noModifier: true; weight: 98 }
        EnterKey { weight: 120 }
        HideKeyboardKey { weight: 110 }
    }
}
