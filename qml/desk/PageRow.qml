// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/PageRow.qml — a page beside the queues, with its key.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: row
    required property string title
    required property string sign
    required property string keys
    property bool chosen: false
    topPadding: 6
    bottomPadding: 6
    highlighted: chosen
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    label: qsTr("%1, key %2").arg(title).arg(keys)
    contentItem: RowLayout {
        spacing: Theme.gapSmall
        Icon { name: row.sign; color: row.chosen ? Theme.accent : Theme.inkSoft; size: Theme.iconSize }
        AppText { id: words; text: row.title; font: row.chosen ? Theme.bodyStrong : Theme.body; color: row.chosen ? Theme.accent : Theme.ink; Layout.fillWidth: true }
        // The name first: what does not fit beside it is on the sheet of keys.
        AppText { visible: words.implicitWidth + implicitWidth + Theme.iconSize + 2 * Theme.gapSmall < row.availableWidth; text: row.keys.replace("+", " "); font: Theme.small; color: Theme.inkSoft; wrapMode: Text.NoWrap; Accessible.ignored: true }
    }
}
