// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/layouts/zh_CN/handwriting.qml — a field to write in with the finger, punctuation beside it.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import Huiyin.Keyboard

KeyboardLayout {
    id: layout
    readonly property bool numeric: keyboard.digitsOnly || keyboard.formattedNumbersOnly || keyboard.dialableCharactersOnly || keyboard.latinOnly
    keyWeight: 100
    inputMode: InputEngine.InputMode.ChineseHandwriting
    function createInputMethod() { return Qt.createQmlObject("import Huiyin.Input; HandwritingInputMethod {}", parent, "handwriting") }
    // A phone number is not written by hand.
    onNumericChanged: if (numeric) keyboard.handwritingMode = false

    KeyboardRow {
        KeyboardColumn {
            TraceInputKey {
                objectName: "handwritingField"
                patternRecognitionMode: InputEngine.PatternRecognitionMode.Handwriting
                canvasType: "keyboard"
                weight: 800
                // Squared paper: as many squares as fit side by side, at least two.
                readonly property int squares: boundingBox.height > 0 ? Math.max(2, Math.round(boundingBox.width / boundingBox.height)) : 2
                verticalRulers: Array.from({ length: squares - 1 }, (_, i) => (i + 1) * boundingBox.width / squares)
            }
        }
        KeyboardColumn {
            KeyboardRow {
                Key { text: "，"; noModifier: true }
                Key { text: "。"; noModifier: true }
            }
            KeyboardRow {
                Key { text: "！"; noModifier: true }
                Key { text: "？"; noModifier: true }
            }
            KeyboardRow { BackspaceKey {} EnterKey {} }
            KeyboardRow {
                SteerKey { word: qsTr("Pinyin"); onClicked: keyboard.handwritingMode = false }
                HideKeyboardKey {}
            }
        }
    }
}
