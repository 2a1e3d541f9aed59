// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/AttachmentItem.qml — one file among the evidence: what it is, where it is, show it or save a copy.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: item
    required property AttachmentList attachments
    required property string hash
    required property string title
    required property string note
    required property string facts
    required property string status
    required property string tone
    required property int percentDone
    required property string icon
    required property bool picture
    required property bool coming
    readonly property bool busy: attachments.coming !== ""

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(title, note, facts, status).filter(t => t !== "").join(", ")

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.gapSmall
        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Icon { name: item.icon; color: Theme.accent; size: Math.round(28 * Theme.scale); Layout.alignment: Qt.AlignTop }
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                RowLayout {
                    spacing: Theme.gap
                    AppText { text: item.title; font: Theme.bodyStrong; Layout.fillWidth: true }
                    Tag { text: item.status; tone: item.tone }
                }
                AppText { visible: text !== ""; text: item.note; Layout.fillWidth: true }
                AppText { text: item.facts; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
            }
        }
        RowLayout {
            visible: item.coming
            spacing: Theme.gap
            Layout.fillWidth: true
            ProgressLine { value: item.attachments.percent; label: qsTr("Fetching"); Layout.fillWidth: true }
            QuietButton { objectName: "stop"; text: qsTr("Stop"); icon.name: "dialog-cancel"; onClicked: item.attachments.stop() }
        }
        RowLayout {
            visible: !item.coming
            spacing: Theme.gapSmall
            Layout.leftMargin: Math.round(28 * Theme.scale)     // under the words
            QuietButton {
                objectName: "show-" + item.hash
                visible: item.picture
                enabled: !item.busy
                text: qsTr("Show")
                icon.name: "view-visible"
                onClicked: item.attachments.view(item.hash)
            }
            QuietButton {
                objectName: "save-" + item.hash
                enabled: !item.busy
                text: qsTr("Save a copy")
                icon.name: "document-save"
                onClicked: item.attachments.save(item.hash)
            }
        }
    }
}
