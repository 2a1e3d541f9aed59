// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/UnitRow.qml — one unit in the tree of the organisation. The form beside it says it whole.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: row
    required property var unit          // see OrganisationModel
    readonly property string mark: ({ new: qsTr("new"), changed: qsTr("changed") })[unit.mark] ?? ""
    leftPadding: Theme.gap + (mirrored ? 0 : unit.depth * Theme.gapLarge)
    rightPadding: Theme.gap + (mirrored ? unit.depth * Theme.gapLarge : 0)
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    label: Array.of(unit.code, unit.name, unit.detail, mark).filter(t => t !== "").join(", ")
    contentItem: RowLayout {
        spacing: Theme.gap
        AppText { text: row.unit.code; font: Theme.small; color: Theme.inkSoft; wrapMode: Text.NoWrap; Accessible.ignored: true }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            AppText { text: row.unit.name === "" ? qsTr("New unit") : row.unit.name; mayBeCut: true; font: Theme.bodyStrong; wrapMode: Text.NoWrap; elide: Text.ElideRight; Accessible.ignored: true; Layout.fillWidth: true }
            AppText { visible: text !== ""; text: row.unit.detail; mayBeCut: true; font: Theme.small; color: Theme.inkSoft; wrapMode: Text.NoWrap; elide: Text.ElideRight; Accessible.ignored: true; Layout.fillWidth: true }
        }
        Mark { visible: row.mark !== ""; text: row.mark; tone: "soon" }
    }
}
