// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/SyncSheet.qml — where the exchange with head office stands, for who asks.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts

Sheet {
    id: sheet
    required property Session session
    title: qsTr("Exchange with head office")

    Banner {
        visible: !sheet.session.reachable && sheet.session.tried
        tone: "info"
        text: qsTr("Head office cannot be reached just now. Everything you write is kept on this device and sent by itself later.")
        Layout.fillWidth: true
    }
    Fact { label: qsTr("State"); text: sheet.session.syncText }
    Fact { label: qsTr("Last exchange"); text: sheet.session.lastExchangeText }
    Fact { label: qsTr("Waiting entries"); text: sheet.session.waiting }
    Fact { label: qsTr("Clock"); text: sheet.session.clockOffsetText }
    Fact { label: qsTr("This device"); text: sheet.session.origin + " · " + sheet.session.unitName }
    Fact { label: qsTr("Head office"); text: sheet.session.server }
    Fact { visible: text !== ""; label: qsTr("Why not"); text: sheet.session.unreachableText }
    Fact { visible: text !== ""; label: qsTr("Notice"); text: sheet.session.noticeText }
    RowLayout {
        visible: sheet.session.attachmentsWaiting > 0
        spacing: Theme.gap
        Layout.fillWidth: true
        Fact {
            label: qsTr("Attachments")
            text: sheet.session.attachmentsRest ? qsTr("%n waiting; sending is paused, and later entries are waiting too", "", sheet.session.attachmentsWaiting)
                                                : qsTr("%n on their way", "", sheet.session.attachmentsWaiting)
            Layout.fillWidth: true
        }
        SecondaryButton {
            objectName: "rest-attachments"
            text: sheet.session.attachmentsRest ? qsTr("Go on") : qsTr("Pause")
            onClicked: sheet.session.pauseUploads(!sheet.session.attachmentsRest)
        }
    }
    SectionTitle { visible: sheet.session.refused > 0; text: qsTr("Entries that head office refused") }
    Repeater {
        model: sheet.session.refusals
        RefusedLine {
            required property var modelData
            seq: modelData.seq
            text: modelData.text
            Layout.fillWidth: true
            onSentAgain: sheet.session.resend(seq)
            onDismissed: sheet.session.dismiss(seq)
        }
    }
    footer: PrimaryButton {
        text: qsTr("Exchange now")
        icon.name: "view-refresh"
        onClicked: sheet.session.exchangeSoon()
        Layout.fillWidth: true
    }
}
