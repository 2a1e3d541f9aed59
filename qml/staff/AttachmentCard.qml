// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/AttachmentCard.qml — the files among a complaint's evidence (Art. 23).
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property AttachmentList attachments
    property bool shows: true           // opens the photo; of two cards on one list only one does

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        Banner {
            objectName: "attachment-said"
            visible: card.attachments.saved !== "" || card.attachments.problem !== ""
            text: card.attachments.saved !== "" ? qsTr("A copy has been saved, and this is on record: %1").arg(card.attachments.saved)
                                                : card.attachments.problem
            tone: card.attachments.saved !== "" ? "info" : "danger"
            action: card.attachments.saved !== "" ? qsTr("Open") : qsTr("OK")
            onTriggered: { if (card.attachments.saved !== "") card.attachments.openSaved(); card.attachments.dismiss() }
            Layout.fillWidth: true
        }
        Repeater {
            model: card.attachments
            AttachmentItem { attachments: card.attachments; Layout.fillWidth: true }
        }
        AppText {
            text: qsTr("Every viewing is recorded in the timeline.")
            font: Theme.small
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
    }
    PictureSheet {
        picture: card.attachments.picture
        shows: card.shows
        onClosed: card.attachments.dismiss()
    }
}
