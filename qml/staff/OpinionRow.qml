// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/OpinionRow.qml — one entry of the opinion book in a list, with its answer.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: row
    required property string subject
    required property string opinion
    required property string opinionText
    required property string state
    required property string stateText
    required property string narrative
    required property string answer
    required property string who
    required property string receivedText
    required property string urgency
    required property string timeLeft
    label: qsTr("%1, %2, %3").arg(opinionText).arg(narrative).arg(timeLeft)

    contentItem: RowLayout {
        spacing: Theme.gap
        Tag {
            text: row.opinionText
            tone: row.opinion === "complaint" ? "soon" : row.opinion === "praise" ? "done" : "calm"
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Math.round(116 * Theme.scale)
        }
        ColumnLayout {
            spacing: 4
            Layout.fillWidth: true
            AppText { text: row.narrative; mayBeCut: true; maximumLineCount: 2; elide: Text.ElideRight; Layout.fillWidth: true }
            AppText {
                visible: row.answer !== ""
                text: qsTr("Our answer: %1").arg(row.answer)
                color: Theme.accent
                mayBeCut: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            AppText { text: Array.of(row.who, row.receivedText).join(" · "); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
        }
        UrgencyMark { visible: row.state === "entered"; urgency: row.urgency; text: row.timeLeft }
        Tag { visible: row.state !== "entered"; text: row.stateText; tone: "neutral" }
    }
    Divider { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
