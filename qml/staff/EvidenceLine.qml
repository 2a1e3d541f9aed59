// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/EvidenceLine.qml — what one line brings to a determination: what, the words, who and when.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: item
    required property var line          // see timeline::evidence
    spacing: 2
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(line.title, line.text, line.by, line.when).filter(t => t !== "").join(", ")
    AppText { text: item.line.title; font: Theme.bodyStrong; Layout.fillWidth: true }
    AppText { visible: text !== ""; text: item.line.text; Layout.fillWidth: true }
    AppText { text: qsTr("%1 · %2").arg(item.line.by).arg(item.line.when); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
}
