// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/CustomerCard.qml — who complains; masked until someone asks, and the asking is written down (rulebook 8).
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property ComplaintDetail detail
    readonly property var head: detail.head

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapSmall
        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                AppText { text: card.head.who; font: Theme.heading; Layout.fillWidth: true }
                AppText {
                    visible: text !== ""
                    text: Array.of(card.head.phone, card.head.replyBy).filter(t => t !== "").join(" · ")
                    color: Theme.inkSoft
                    Layout.fillWidth: true
                }
            }
            QuietButton {
                objectName: "reveal"
                visible: !card.head.anonymous && !card.head.hidden && !card.detail.identityShown
                text: qsTr("Show")
                icon.name: "view-visible"
                busy: card.detail.busy
                onClicked: card.detail.reveal()
            }
        }
        Fact { visible: text !== ""; label: qsTr("Address"); text: card.head.address }
        Fact { visible: text !== ""; label: qsTr("E-mail"); text: card.head.email }
        AppText {
            visible: card.detail.identityShown
            text: qsTr("The timeline records that you have seen this.")
            font: Theme.small
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
    }
}
