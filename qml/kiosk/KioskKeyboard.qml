// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskKeyboard.qml — the input panel itself; a file of its own, since its module may be missing.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

InputPanel {
    Component.onCompleted: {
        VirtualKeyboardSettings.activeLocales = ["en_US"]
        VirtualKeyboardSettings.userDataReset = true
    }
}
