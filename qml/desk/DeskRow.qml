// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DeskRow.qml — one complaint in the narrow list of the desk.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: row
    required property string subject
    required property string number
    required property string who
    required property string unitName
    required property string categoryText
    required property string summary
    required property string stateText
    required property string levelText
    required property int level
    required property string receivedText
    required property string urgency
    required property string timeLeft
    label: qsTr("%1, %2, %3, %4").arg(number).arg(levelText).arg(stateText).arg(timeLeft)

    contentItem: ColumnLayout {
        spacing: 6
        AppText { text: row.summary; mayBeCut: true; font: Theme.bodyStrong; maximumLineCount: 2; elide: Text.ElideRight; Layout.fillWidth: true }
        AppText {
            text: Array.of(row.stateText, row.unitName, row.categoryText, row.receivedText).join(" · ")
            mayBeCut: true              // the complaint beside it says it whole
            font: Theme.small
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            LevelMark { level: row.level; text: row.levelText }
            UrgencyMark { visible: row.urgency === "overdue" || row.urgency === "soon"; urgency: row.urgency; text: row.timeLeft }
        }
    }
    Divider { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
