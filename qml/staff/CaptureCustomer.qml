// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/CaptureCustomer.qml — who complains and how they want the answer.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var form      // the CaptureForm it is part of
    readonly property string replyBy: anonymous.checked ? "none" : reply.value
    readonly property string phone: mobile.text
    function body() {
        if (anonymous.checked) return { anonymous: true }
        return { name: name.text, mobile: mobile.text, landline: landline.text, email: email.text, address: address.text, anonymous: false }
    }
    function takeFocus() { mobile.forceActiveFocus() }
    function clear() {
        for (const field of [name, mobile, landline, email, address]) field.text = ""
        anonymous.checked = false
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        RowLayout {
            SectionTitle { text: qsTr("Customer") }
            Check { id: anonymous; text: qsTr("Anonymous"); Layout.topMargin: -Theme.gap; Layout.bottomMargin: -Theme.gap }
        }
        GridLayout {
            visible: !anonymous.checked
            columns: 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true
            Field { id: name; objectName: "name"; label: qsTr("Name"); error: card.form.errorOf("customer"); Layout.fillWidth: true }
            Field {
                id: mobile
                objectName: "mobile"
                label: qsTr("Mobile number")
                error: card.form.errorOf("customer.mobile")
                inputMethodHints: Qt.ImhDialableCharactersOnly
                Layout.fillWidth: true
            }
            Field { id: landline; label: qsTr("Landline"); error: card.form.errorOf("customer.landline"); inputMethodHints: Qt.ImhDialableCharactersOnly; Layout.fillWidth: true }
            Field { id: email; label: qsTr("E-mail"); error: card.form.errorOf("customer.email"); inputMethodHints: Qt.ImhEmailCharactersOnly; Layout.fillWidth: true }
            Field { id: address; label: qsTr("Address"); Layout.columnSpan: 2; Layout.fillWidth: true }
            Choice {
                id: reply
                label: qsTr("How to answer")
                model: card.form.list("reply_by")
                value: "phone"
                error: card.form.errorOf("reply_by")
                Layout.columnSpan: 2
                Layout.fillWidth: true
            }
        }
    }
}
