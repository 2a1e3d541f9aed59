// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/ContactPage.qml — how may we answer? Or stay anonymous.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("How should we reply?")
    help: qsTr("We use this only to handle and answer this complaint.")
    readonly property bool named: kiosk !== null && !kiosk.draft.anonymous
    readonly property string way: kiosk ? kiosk.draft.replyBy : ""
    function errorOf(field) { return kiosk && kiosk.errorField === field ? kiosk.errorText : "" }

    Choice {
        objectName: "replyBy"
        visible: page.named
        stretch: true
        label: qsTr("Reply by")
        model: [{ value: "phone", text: qsTr("Phone"), icon: "call-start" }, { value: "email", text: qsTr("E-mail"), icon: "mail-message" },
                { value: "visit", text: qsTr("Home visit"), icon: "user-identity" }]
        value: page.way
        error: page.errorOf("reply_by")
        onPicked: newValue => page.kiosk.put("replyBy", newValue)
        Layout.fillWidth: true
    }
    GridLayout {
        visible: page.named
        columns: page.face !== undefined && !page.face.portrait && !Theme.largeType ? 2 : 1
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapLarge
        Layout.fillWidth: true
        Field {
            objectName: "name"
            label: qsTr("Your name")
            maximumLength: 60
            text: page.kiosk ? page.kiosk.draft.name : ""
            error: page.errorOf("customer") || page.errorOf("customer.name")
            onEdited: page.kiosk.put("name", text)
            onOverflowed: page.kiosk.overflowed()
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        Field {
            objectName: "mobile"
            label: page.way === "phone" ? qsTr("Mobile number") : qsTr("Mobile number (optional)")
            hint: qsTr("You can use the last four digits to check progress later.")
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 30
            text: page.kiosk ? page.kiosk.draft.mobile : ""
            error: page.errorOf("customer.mobile")
            onEdited: page.kiosk.put("mobile", text)
            onOverflowed: page.kiosk.overflowed()
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        Field {
            objectName: "email"
            visible: page.way === "email"
            label: qsTr("E-mail address")
            inputMethodHints: Qt.ImhEmailCharactersOnly
            maximumLength: 120
            text: page.kiosk ? page.kiosk.draft.email : ""
            error: page.errorOf("customer.email")
            onEdited: page.kiosk.put("email", text)
            onOverflowed: page.kiosk.overflowed()
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        Field {
            objectName: "address"
            visible: page.way === "visit"
            label: qsTr("Address for the visit")
            maximumLength: 200
            text: page.kiosk ? page.kiosk.draft.address : ""
            error: page.errorOf("customer.address")
            onEdited: page.kiosk.put("address", text)
            onOverflowed: page.kiosk.overflowed()
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
    }
    Check {
        objectName: "anonymous"
        text: qsTr("I'd rather stay anonymous")
        checked: page.kiosk !== null && page.kiosk.draft.anonymous
        onToggled: page.kiosk.put("anonymous", checked)
        Layout.fillWidth: true
    }
    Banner {
        visible: page.kiosk !== null && page.kiosk.draft.anonymous
        text: qsTr("Then we can't contact you. Our answer will appear in this branch's opinion book.")
        Layout.fillWidth: true
    }
}
