// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/IntakeSheet.qml — the form while on the phone; earlier complaints of the same number stand beside it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme

Sheet {
    id: sheet
    required property Session session
    property string number: ""
    property string code: ""                // the short one; "" there is none yet
    property string subject: ""
    signal openAsked(string subject)
    title: qsTr("New complaint")
    sideWidth: 1400
    onAboutToShow: number = ""
    onOpened: form.takeFocus()

    readonly property ComplaintListModel earlierRows: ComplaintListModel {
        id: earlier
        session: sheet.session
        query: form.phone
        minimumQuery: 7
    }
    RowLayout {
        visible: sheet.number === ""
        spacing: Theme.gapLarge
        Layout.fillWidth: true
        CaptureForm {
            id: form
            session: sheet.session
            offsite: true
            withUnit: true
            onDone: (number, subject, code) => { sheet.number = number; sheet.subject = subject; sheet.code = code }
            Layout.fillWidth: true
            implicitHeight: sheet.parent ? sheet.parent.height - 118 : 600
        }
        ColumnLayout {
            spacing: Theme.gap
            Layout.preferredWidth: 280
            Layout.maximumWidth: 280
            Layout.alignment: Qt.AlignTop
            SectionTitle { text: qsTr("Earlier complaints") }
            AppText {
                visible: earlier.count === 0
                text: form.phone.length < 7 ? qsTr("They appear here as soon as the phone number is typed.") : qsTr("None with this number.")
                color: Theme.inkSoft
                Layout.fillWidth: true
            }
            Repeater {
                model: earlier
                DeskRow {
                    onClicked: { sheet.close(); sheet.openAsked(subject) }
                    Layout.fillWidth: true
                }
            }
        }
    }
    EmptyState {
        visible: sheet.number !== ""
        icon: "checkmark"
        title: sheet.code !== "" ? sheet.number + "\n" + sheet.code : sheet.number
        text: qsTr("Complaint saved. Please give the customer this number.")
        action: qsTr("Open the complaint")
        onTriggered: { sheet.close(); sheet.openAsked(sheet.subject) }
        Layout.fillWidth: true
    }
}
