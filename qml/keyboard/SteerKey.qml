// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/SteerKey.qml — a key that changes the keyboard instead of writing.
import QtQuick
import QtQuick.VirtualKeyboard.Components

Key {
    property string word: ""
    displayText: word
    functionKey: true
    noKeyEvent: true
    showPreview: false
    highlighted: true
}
