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
    property bool compact: false            // two lines each: what it is, and how it stands
    readonly property bool pressing: urgency === "overdue" || urgency === "soon"
    label: qsTr("%1, %2, %3, %4").arg(number).arg(levelText).arg(stateText).arg(timeLeft)

    topPadding: compact ? Theme.gapSmall : Theme.gap
    bottomPadding: topPadding

    contentItem: ColumnLayout {
        spacing: row.compact ? 2 : 6
        AppText { text: row.summary; mayBeCut: true; font: Theme.bodyStrong; maximumLineCount: row.compact ? 1 : 2; elide: Text.ElideRight; Layout.fillWidth: true }
        AppText {
            text: (row.compact ? Array.of(row.pressing ? row.timeLeft : "", row.levelText, row.stateText, row.unitName, row.receivedText).filter(part => part !== "")
                               : Array.of(row.stateText, row.unitName, row.categoryText, row.receivedText)).join(" · ")
            mayBeCut: true              // the complaint beside it says it whole
            font: Theme.small
            color: row.compact && row.pressing ? Theme.toneInk(row.urgency) : Theme.inkSoft
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        Flow {
            visible: !row.compact
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            LevelMark { level: row.level; text: row.levelText }
            UrgencyMark { visible: row.pressing; urgency: row.urgency; text: row.timeLeft }
        }
    }
    Divider { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
