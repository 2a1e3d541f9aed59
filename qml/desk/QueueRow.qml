// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/QueueRow.qml — one queue and how many wait in it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: row
    required property string code
    required property string title
    required property string hint
    required property int count
    property bool chosen: false
    highlighted: chosen
    topPadding: 6
    bottomPadding: 6
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    label: qsTr("%1: %2").arg(title).arg(count)
    Accessible.description: hint
    contentItem: RowLayout {
        spacing: Theme.gapSmall
        AppText { text: row.title; font: row.chosen ? Theme.bodyStrong : Theme.body; color: row.chosen ? Theme.accent : Theme.ink; Layout.fillWidth: true }
        AppText { text: row.count; font: Theme.bodyStrong; color: row.count > 0 ? (row.code === "overdue" ? Theme.overdue : Theme.ink) : Theme.inkSoft; wrapMode: Text.NoWrap }
    }
}
