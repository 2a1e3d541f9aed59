// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/EvidenceColumn.qml — what a determination rests on: the customer's words, then party by party what was said,
// and which materials have come (Art. 23; As. 1).
pragma ComponentBehavior: Bound
import QtQuick
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

// A Column, not a layout: its parts come and go while its sheet is closed and changes its width.
Column {
    id: column
    required property ComplaintDetail detail
    property bool shown: true
    visible: shown
    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Evidence")

    Repeater {
        model: column.shown ? column.detail.evidence : []
        EvidenceParty {
            required property var modelData
            objectName: "party-" + modelData.code
            width: column.width
            party: modelData
            head: column.detail.head
        }
    }
    Repeater {
        model: column.shown && column.detail.attachments.count > 0 ? 1 : 0
        AttachmentCard {
            width: column.width
            attachments: column.detail.attachments
            shows: false                    // the complaint's own card opens the photo
        }
    }
}
