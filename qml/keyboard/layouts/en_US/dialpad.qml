// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/layouts/en_US/dialpad.qml — a phone number.
import QtQuick
import QtQuick.VirtualKeyboard.Components

KeyboardLayout {
    keyWeight: 100
    KeyboardRow {
        FillerKey {}
        Key { text: "1"; noModifier: true }
        Key { text: "2"; noModifier: true }
        Key { text: "3"; noModifier: true }
        FillerKey {}
    }
    KeyboardRow {
        FillerKey {}
        Key { text: "4"; noModifier: true }
        Key { text: "5"; noModifier: true }
        Key { text: "6"; noModifier: true }
        FillerKey {}
    }
    KeyboardRow {
        FillerKey {}
        Key { text: "7"; noModifier: true }
        Key { text: "8"; noModifier: true }
        Key { text: "9"; noModifier: true }
        FillerKey {}
    }
    KeyboardRow {
        FillerKey {}
        Key { text: "+"; noModifier: true }
        Key { text: "0"; noModifier: true }
        BackspaceKey {}
        HideKeyboardKey {}
    }
}
