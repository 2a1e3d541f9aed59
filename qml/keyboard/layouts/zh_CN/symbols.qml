// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/layouts/zh_CN/symbols.qml — digits and Chinese punctuation.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import Huiyin.Keyboard

KeyboardLayout {
    keyWeight: 100
    function createInputMethod() { return Qt.createQmlObject("import Huiyin.Input; PinyinInputMethod {}", parent, "pinyin") }
    sharedLayouts: ["main"]
    KeyboardRow {
        Key { text: "1"; noModifier: true }
        Key { text: "2"; noModifier: true }
        Key { text: "3"; noModifier: true }
        Key { text: "4"; noModifier: true }
        Key { text: "5"; noModifier: true }
        Key { text: "6"; noModifier: true }
        Key { text: "7"; noModifier: true }
        Key { text: "8"; noModifier: true }
        Key { text: "9"; noModifier: true }
        Key { text: "0"; noModifier: true }
    }
    KeyboardRow {
        Key { text: "“"; noModifier: true }
        Key { text: "”"; noModifier: true }
        Key { text: "："; noModifier: true }
        Key { text: "；"; noModifier: true }
        Key { text: "（"; noModifier: true }
        Key { text: "）"; noModifier: true }
        Key { text: "《"; noModifier: true }
        Key { text: "》"; noModifier: true }
        Key { text: "、"; noModifier: true }
        Key { text: "…"; noModifier: true }
    }
    KeyboardRow {
        Key { text: "@"; noModifier: true }
        Key { text: "#"; noModifier: true }
        Key { text: "%"; noModifier: true }
        Key { text: "+"; noModifier: true }
        Key { text: "-"; noModifier: true }
        Key { text: "*"; noModifier: true }
        Key { text: "/"; noModifier: true }
        Key { text: "="; noModifier: true }
        Key { text: "_"; noModifier: true }
        Key { text: "~"; noModifier: true }
    }
    KeyboardRow {
        SteerKey { word: "中文"; weight: 150; onClicked: keyboard.symbolMode = false }
        Key { text: "！"; noModifier: true }
        Key { text: "？"; noModifier: true }
        Key { text: "，"; noModifier: true }
        Key { text: "。"; noModifier: true }
        SpaceKey { displayText: ""; weight: 220 }
        BackspaceKey { weight: 120 }
        EnterKey { weight: 120 }
        HideKeyboardKey { weight: 110 }
    }
}
