// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KeyboardPanel.qml — Qt's virtual keyboard where it is installed and switched on; takes no room while it is hidden.
import QtQuick

Item {
    id: panel
    property bool wanted: false
    readonly property Item keys: loader.item as Item
    readonly property bool shown: keys !== null && (Qt.inputMethod as InputMethod).visible
    implicitHeight: shown ? keys.height : 0
    height: implicitHeight
    clip: true
    Loader {
        id: loader
        width: parent.width
        active: panel.wanted
        source: "KioskKeyboard.qml"
    }
}
