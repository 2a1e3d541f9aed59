// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/KeyboardPanel.qml — the keyboard on the screen where it is switched on; takes no room while it is hidden.
import QtQuick

Item {
    id: panel
    property bool wanted: false
    property bool away: false               // the page has keys of its own
    property string language: "zh"
    signal freshen()                        // the next customer finds it as it was
    onFreshen: if (keys) keys.freshen()
    readonly property ScreenKeyboard keys: loader.item as ScreenKeyboard
    readonly property bool shown: keys !== null && keys.shown && !away
    implicitHeight: shown ? keys.height : 0
    height: implicitHeight
    clip: true
    // Letters are where they are, whatever the script around them.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Loader {
        id: loader
        width: parent.width
        active: panel.wanted
        source: "ScreenKeyboard.qml"
    }
    Binding {
        target: panel.keys
        property: "language"
        value: panel.language
    }
}
