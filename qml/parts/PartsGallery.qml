// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/PartsGallery.qml — every shared control in its states, on one page.
import QtQuick
import QtQuick.Layouts
import Huiyin.Theme

Rectangle {
    id: gallery
    width: 1280
    height: 1500
    color: Theme.background
    readonly property var answers: [{ value: "phone", text: qsTr("By phone"), icon: "call-start" },
                                    { value: "email", text: qsTr("By e-mail"), icon: "mail-message" },
                                    { value: "visit", text: qsTr("In person") }]

    RowLayout {
        anchors { fill: parent; margins: Theme.gapLarge }
        spacing: Theme.gapLarge
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gap
            AppText { text: qsTr("Shared controls"); font: Theme.display }
            SectionTitle { text: qsTr("Buttons") }
            Flow {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                PrimaryButton { text: qsTr("Submit"); icon.name: "mail-sent" }
                SecondaryButton { text: qsTr("Change") }
                QuietButton { text: qsTr("Back"); icon.name: "go-previous" }
                DangerButton { text: qsTr("Delete"); icon.name: "edit-delete" }
                PrimaryButton { text: qsTr("Not now"); enabled: false }
                IconButton { icon.name: "go-previous"; label: qsTr("Close") }
            }
            Divider {}
            SectionTitle { text: qsTr("Fields") }
            Field { label: qsTr("Name"); placeholder: qsTr("As on your ID card"); Layout.fillWidth: true }
            Field { label: qsTr("Mobile number"); text: "138"; error: qsTr("11 digits beginning with 1"); Layout.fillWidth: true }
            Field { label: qsTr("E-mail"); hint: qsTr("Only if you want the answer by e-mail"); Layout.fillWidth: true }
            LongField { label: qsTr("What happened"); text: "开放的窗口太少,排队时间太长。"; Layout.fillWidth: true }
            LongField { label: qsTr("What happened"); text: "开放的窗口太少,排队时间太长。"; maximumLength: 15; minimumLines: 1; overfull: true; Layout.fillWidth: true }
            Choice { label: qsTr("Answer"); model: gallery.answers; value: "phone"; Layout.fillWidth: true }
            Select { label: qsTr("Unit"); model: gallery.answers; placeholder: qsTr("Choose"); Layout.fillWidth: true }
            Check { text: qsTr("I'd rather stay anonymous"); checked: true }
            SignaturePad { label: qsTr("Signature"); strokes: [[80, 180, 150, 90, 240, 190], [220, 110, 420, 160, 500, 100]]; Layout.fillWidth: true }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gap
            SectionTitle { text: qsTr("Marks") }
            Flow {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                UrgencyMark { urgency: "done"; text: qsTr("Done") }
                UrgencyMark { urgency: "calm"; text: qsTr("2 days left") }
                UrgencyMark { urgency: "soon"; text: qsTr("40 min left") }
                UrgencyMark { urgency: "overdue"; text: qsTr("Overdue 3 h") }
                LevelMark { level: 0; text: qsTr("Not graded") }
                LevelMark { level: 1; text: qsTr("Ordinary") }
                LevelMark { level: 2; text: qsTr("Sensitive") }
                LevelMark { level: 3; text: qsTr("Major") }
                Tag { text: qsTr("Kiosk") }
            }
            SyncDot { reachable: true; text: qsTr("Up to date") }
            SyncDot { reachable: true; waiting: 2; text: qsTr("Sending 2") }
            SyncDot { reachable: false; waiting: 2; text: qsTr("Offline, 2 waiting") }
            KeyHint { keys: "Ctrl+K" }
            Banner { text: qsTr("Demonstration bank: no real customers."); Layout.fillWidth: true }
            Banner { tone: "warning"; text: qsTr("No network. What you write is kept on this device."); action: qsTr("Try again"); Layout.fillWidth: true }
            Banner { tone: "danger"; text: qsTr("The disk is full: nothing was saved."); Layout.fillWidth: true }
            SectionTitle { text: qsTr("Lists") }
            Card {
                padding: 0
                Layout.fillWidth: true
                ColumnLayout {
                    width: parent.width
                    spacing: 0
                    ListRow { text: qsTr("A row"); Layout.fillWidth: true }
                    Divider {}
                    ListRow { text: qsTr("A chosen row"); highlighted: true; Layout.fillWidth: true }
                    Divider {}
                    ListRow { text: qsTr("Another row"); Layout.fillWidth: true }
                }
            }
            EmptyState {
                icon: "checkmark"
                title: qsTr("Nothing to do")
                text: qsTr("What comes in appears here by itself.")
                action: qsTr("Write down a complaint")
                Layout.fillWidth: true
            }
            LoadingState { text: qsTr("Reading the log"); Layout.fillWidth: true; Layout.topMargin: Theme.gapLarge }
        }
    }
}
