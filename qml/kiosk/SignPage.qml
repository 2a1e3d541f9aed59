// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/SignPage.qml — a name under the entry, if one likes.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("Would you like to leave your name?")
    help: qsTr("Both are optional. Only the first character of a name is published.")
    function errorOf(field) { return kiosk && kiosk.errorField === field ? kiosk.errorText : "" }

    Banner {
        objectName: "problem"
        visible: page.kiosk !== null && page.kiosk.problemText !== ""
        tone: "danger"
        text: page.kiosk ? page.kiosk.problemText : ""
        Layout.fillWidth: true
    }
    Field {
        objectName: "name"
        label: qsTr("Your name")
        maximumLength: 60
        text: page.kiosk ? page.kiosk.draft.name : ""
        error: page.errorOf("customer.name")
        onEdited: page.kiosk.put("name", text)
        onOverflowed: page.kiosk.overflowed()
        Layout.fillWidth: true
    }
    Field {
        objectName: "mobile"
        label: qsTr("Mobile number")
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 30
        text: page.kiosk ? page.kiosk.draft.mobile : ""
        error: page.errorOf("customer.mobile")
        onEdited: page.kiosk.put("mobile", text)
        onOverflowed: page.kiosk.overflowed()
        Layout.fillWidth: true
    }
}
