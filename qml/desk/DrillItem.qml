// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DrillItem.qml — one complaint behind a figure: its number, what it is, and what it counts for here.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: row
    required property string subject
    required property string number
    required property string title
    required property string detail
    required property int level
    required property string levelText
    required property string mark
    required property string tone
    label: qsTr("%1, %2, %3").arg(number).arg(title).arg(mark !== "" ? mark : levelText)

    contentItem: ColumnLayout {
        spacing: 4
        AppText { text: row.number; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
        AppText { text: row.title; font: Theme.bodyStrong; Layout.fillWidth: true }
        AppText { visible: text !== ""; text: row.detail; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
        Flow {
            visible: row.level > 0 || row.mark !== ""
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            LevelMark { visible: row.level > 0; level: row.level; text: row.levelText }
            Mark { visible: row.mark !== ""; text: row.mark; tone: row.tone }
        }
    }
    Divider { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
