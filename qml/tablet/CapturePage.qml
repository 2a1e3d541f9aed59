// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/CapturePage.qml — writing down a complaint for a customer, and its number afterwards.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme

Item {
    id: page
    required property Session session
    property string number: ""
    property string code: ""                // the short one; "" there is none yet
    property string subject: ""
    signal opened(string subject)

    ColumnLayout {
        visible: page.number === ""
        anchors { fill: parent; margins: Theme.gapLarge }
        spacing: Theme.gap
        PageTitle { text: qsTr("Capture a complaint"); detail: qsTr("For a customer who is here in person, or who phoned or wrote.") }
        CaptureForm {
            session: page.session
            onDone: (number, subject, code) => { page.number = number; page.subject = subject; page.code = code }
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    ColumnLayout {
        visible: page.number !== ""
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gapLarge, 560 * Theme.scale)
        spacing: Theme.gap
        EmptyState { icon: "checkmark"; title: qsTr("Complaint saved"); text: qsTr("Give the customer this number:"); Layout.fillWidth: true }
        AppText { objectName: "number"; text: page.number; font: Theme.display; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
        AppText {
            objectName: "code"
            visible: page.code !== ""
            text: qsTr("Or, shorter: %1").arg(page.code)
            font: Theme.heading
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        PrimaryButton { text: qsTr("Open the complaint"); onClicked: page.opened(page.subject); Layout.fillWidth: true }
        SecondaryButton { text: qsTr("Capture another"); onClicked: page.number = ""; Layout.fillWidth: true }
    }
}
