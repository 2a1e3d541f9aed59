// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/EvidenceParty.qml — one party of a complaint: which materials it sent, and everything it said.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: item
    required property var party         // see timeline::evidence
    required property var head          // of the complaint: the customer's own words stand there
    readonly property bool isCustomer: party.code === "customer"
    spacing: Theme.gapSmall

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        SectionTitle { text: item.party.title }
        Repeater {
            model: item.party.materials
            Tag {
                required property var modelData
                icon: modelData.here ? "checkmark" : "dialog-cancel"
                tone: modelData.here ? "done" : "neutral"
                text: modelData.here ? modelData.text : qsTr("No %1").arg(modelData.text.toLowerCase())
            }
        }
    }
    Card {
        Layout.fillWidth: true
        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gap
            AppText { visible: item.isCustomer; text: item.isCustomer ? item.head.narrative : ""; lineHeight: 1.3; Layout.fillWidth: true }
            AppText { visible: text !== ""; text: item.isCustomer ? item.head.facts.join(" · ") : ""; color: Theme.inkSoft; Layout.fillWidth: true }
            Repeater {
                model: item.party.lines
                EvidenceLine {
                    required property var modelData
                    line: modelData
                    Layout.fillWidth: true
                }
            }
            AppText {
                visible: item.party.lines.length === 0
                text: item.party.nothing
                font: Theme.small
                color: Theme.inkSoft
                Layout.fillWidth: true
            }
        }
    }
}
