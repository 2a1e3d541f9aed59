// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DeskFrame.qml — queues, list and complaint side by side; every way has its key.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme
// Loaded components are made in the face's context, where Qt 6.4 refuses bound ones.

Item {
    id: frame
    required property Session session
    property string startQueue: ""
    property string subject: ""
    property string sheet: ""

    function step(by) {
        const row = Math.max(0, Math.min(list.count - 1, list.rowOf(subject) + by))
        if (list.count > 0) subject = list.subjectAt(row)
    }
    Component.onCompleted: {
        queues.queue = startQueue !== "" ? startQueue : queueModel.first
        // A popup needs the window, which comes after the items.
        Qt.callLater(openSheet)     // qmllint disable
    }
    function openSheet() {
        if (sheet === "intake") intake.open()
        if (sheet === "shortcuts") shortcuts.open()
        if (sheet === "sync") sync.open()
    }
    readonly property QueueListModel queueRows: QueueListModel {
        id: queueModel
        session: frame.session
        onFirstChanged: if (frame.startQueue === "") queues.queue = first
    }
    readonly property ComplaintListModel rows: ComplaintListModel {
        id: list
        session: frame.session
        queue: queues.queue
        query: complaints.query
    }
    SyncSheet { id: sync; session: frame.session }
    SignInSheet { id: signIn; session: frame.session }
    ShortcutSheet { id: shortcuts }
    IntakeSheet { id: intake; session: frame.session; onOpenAsked: subject => frame.subject = subject }

    Shortcut { sequences: ["J", "Alt+Down"]; onActivated: frame.step(1) }
    Shortcut { sequences: ["K", "Alt+Up"]; onActivated: frame.step(-1) }
    Shortcut { sequences: ["/", "Ctrl+F"]; onActivated: complaints.search() }
    Shortcut { sequences: ["N", "Ctrl+N"]; onActivated: intake.open() }
    Shortcut { sequences: ["A", "Ctrl+Return"]; onActivated: (open.item as ComplaintPage)?.startNext() }
    Shortcut { sequences: ["?", "F1"]; onActivated: shortcuts.open() }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        QueueColumn {
            id: queues
            session: frame.session
            queues: queueModel
            onIntakeAsked: intake.open()
            onSyncAsked: sync.open()
            onSignInAsked: signIn.open()
            onShortcutsAsked: shortcuts.open()
            Layout.fillHeight: true
        }
        ComplaintColumn {
            id: complaints
            complaints: list
            subject: frame.subject
            onChosen: subject => frame.subject = subject
            Layout.preferredWidth: Math.round(380 * Theme.scale)
            Layout.fillHeight: true
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            DeviceBanner { session: frame.session; radius: 0; Layout.fillWidth: true }
            Loader {
                id: open
                active: frame.subject !== ""
                // qmllint disable unqualified
                sourceComponent: ComplaintPage {
                    session: frame.session
                    subject: frame.subject
                    sheet: frame.sheet
                    closable: false
                }
                Layout.fillWidth: true
                Layout.fillHeight: true
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width
                    visible: !open.active
                    icon: "document-open"
                    title: qsTr("Choose a complaint")
                    text: qsTr("J and K go through the list, A does the next step.")
                }
            }
        }
    }
}
