// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/CaptureFacts.qml — the facts that decide the level (Art. 11).
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var form      // the CaptureForm it is part of
    function body() {
        return { loss: loss.value, loss_fen: loss.value === "none" ? "" : amount.text, injury: injury.checked,
                 people: people.text, media: media.value, society: society.checked,
                 government: government.checked, litigation: litigation.checked }
    }
    function clear() {
        loss.value = media.value = "none"
        for (const box of [injury, society, government, litigation]) box.checked = false
        amount.text = people.text = ""
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        SectionTitle { text: qsTr("Facts that determine the level") }
        Choice { id: loss; label: qsTr("Loss of money"); model: card.form.list("loss"); value: "none"; Layout.fillWidth: true }
        Field {
            id: amount
            visible: loss.value !== "none"
            label: qsTr("Amount in yuan")
            error: card.form.errorOf("facts.loss_fen")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            Layout.fillWidth: true
        }
        Choice { id: media; label: qsTr("Media"); model: card.form.list("media"); value: "none"; Layout.fillWidth: true }
        Field { id: people; label: qsTr("Number of complainants"); placeholder: "1"; error: card.form.errorOf("facts.people"); inputMethodHints: Qt.ImhDigitsOnly; Layout.fillWidth: true }
        GridLayout {
            columns: 2
            rowSpacing: 0
            Layout.fillWidth: true
            Check { id: injury; text: qsTr("Someone was injured"); Layout.fillWidth: true }
            Check { id: society; text: qsTr("Public attention"); Layout.fillWidth: true }
            Check { id: government; text: qsTr("Government intervenes"); Layout.fillWidth: true }
            Check { id: litigation; text: qsTr("Court or arbitration"); Layout.fillWidth: true }
        }
    }
}
