// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/PersonChip.qml — one whom this device has seen: name, role and account, to be chosen.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: chip
    required property string account
    required property string role
    property string name: ""                // "" not known here
    property string remark: ""
    label: [name, role, account, remark].filter(part => part !== "").join(", ")
    contentItem: RowLayout {
        spacing: Theme.gap
        Icon { name: "user-identity"; color: Theme.accent; size: Theme.iconSize }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            AppText { text: chip.name !== "" ? chip.name : chip.role; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
            AppText {
                text: chip.name !== "" ? chip.role + " · " + chip.account : chip.account
                font: Theme.small
                color: Theme.inkSoft
                elide: Text.ElideMiddle
                wrapMode: Text.NoWrap
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            AppText { visible: text !== ""; text: chip.remark; font: Theme.small; color: Theme.danger; Accessible.ignored: true; Layout.fillWidth: true }
        }
        Icon { visible: chip.highlighted; name: "checkmark"; color: Theme.accent; size: Theme.iconSize }
    }
}
