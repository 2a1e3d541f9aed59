// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ComplaintBody.qml — what happened, to whom, how grave, who owns it, what is due.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Flickable {
    id: body
    required property ComplaintDetail detail
    readonly property var head: detail.head
    clip: true
    contentWidth: width
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinScrollBar {}

    ColumnLayout {
        id: column
        width: body.width - Theme.gap
        spacing: Theme.gap
        Card {
            Layout.fillWidth: true
            AppText { anchors.fill: parent; text: body.head.narrative; lineHeight: 1.35 }
        }
        CustomerCard { detail: body.detail; Layout.fillWidth: true }
        Card {
            visible: !body.detail.opinion
            Layout.fillWidth: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.gapSmall
                Repeater {
                    model: body.head.reasons
                    Fact {
                        required property var modelData
                        required property int index
                        label: index === 0 ? qsTr("Why this level") : ""
                        text: modelData.text + " · " + modelData.article
                    }
                }
                Fact { visible: text !== ""; label: qsTr("Facts"); text: (body.head.facts ?? []).join(" · ") }
                Fact { label: qsTr("Owner"); text: body.head.ownerText }
                Fact { label: qsTr("First contact"); text: body.head.firstContactText }
                Fact { visible: text !== ""; label: qsTr("Supervisors"); text: body.head.supervisors }
                Fact { visible: text !== ""; label: qsTr("Finding"); text: body.head.determination }
                Fact { visible: body.head.links > 0; label: qsTr("Linked"); text: qsTr("%n other complaint(s)", "", body.head.links) }
            }
        }
        Card {
            visible: body.detail.opinion && body.head.answer !== ""
            Layout.fillWidth: true
            ColumnLayout {
                anchors.fill: parent
                AppText { text: qsTr("Our answer"); font: Theme.bodyStrong; Layout.fillWidth: true }
                AppText { text: body.head.answer; Layout.fillWidth: true }
            }
        }
        SectionTitle { visible: body.detail.duties.length > 0; text: qsTr("Duties") }
        Card {
            visible: body.detail.duties.length > 0
            Layout.fillWidth: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.gap
                Repeater {
                    model: body.detail.duties
                    DutyLine {
                        required property var modelData
                        duty: modelData
                        Layout.fillWidth: true
                    }
                }
            }
        }
        SectionTitle { visible: body.detail.attachments.count > 0; text: qsTr("Evidence") }
        AttachmentCard {
            visible: body.detail.attachments.count > 0
            attachments: body.detail.attachments
            Layout.fillWidth: true
        }
        Item { implicitHeight: Theme.gap }
    }
}
