// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/PublicPreview.qml — an entry of the opinion book as everyone in the lobby will read it, with persons hidden; who
// publishes it confirms that (Art. 10; rulebook 8). Whatever changes it meanwhile has to be confirmed again.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: preview
    required property ComplaintDetail detail
    property string error: ""
    readonly property alias confirmed: confirmation.checked
    readonly property var entry: detail.head.lobby ?? ({})
    readonly property string seen: JSON.stringify(entry)
    function reset() { confirmation.checked = false }
    onSeenChanged: reset()
    spacing: Theme.gap

    AppText { text: qsTr("This is how everyone in the lobby will read it:"); font: Theme.bodyStrong; Layout.fillWidth: true }
    Card {
        objectName: "lobbyEntry"
        color: Theme.surfaceSunken
        Accessible.role: Accessible.Paragraph
        Accessible.name: [preview.detail.head.opinionText, preview.entry.who, preview.entry.words, answerTitle.text, preview.entry.answer].join(". ")
        Layout.fillWidth: true
        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gap
            RowLayout {
                spacing: Theme.gap
                Tag {
                    text: preview.detail.head.opinionText ?? ""
                    tone: ({ praise: "done", suggestion: "calm" })[preview.detail.head.opinionKind] ?? "accent"
                }
                AppText { text: preview.entry.who ?? ""; font: Theme.bodyStrong; Layout.fillWidth: true }
                AppText { text: preview.entry.when ?? ""; font: Theme.small; color: Theme.inkSoft }
            }
            AppText { objectName: "lobbyWords"; text: preview.entry.words ?? ""; lineHeight: 1.35; Layout.fillWidth: true }
            Divider { Layout.fillWidth: true }
            AppText { id: answerTitle; text: qsTr("Our answer"); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
            AppText { objectName: "lobbyAnswer"; text: preview.entry.answer ?? ""; lineHeight: 1.35; Layout.fillWidth: true }
        }
    }
    AppText {
        text: qsTr("Names, numbers and e-mail addresses that are recognised are hidden. If anyone can still be identified, do not publish it.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Check {
        id: confirmation
        objectName: "confirm"
        text: qsTr("I have read it: nobody can be identified from it.")
        Layout.fillWidth: true
    }
    AppText { visible: text !== ""; text: confirmation.checked ? "" : preview.error; font: Theme.small; color: Theme.danger; Layout.fillWidth: true }
}
