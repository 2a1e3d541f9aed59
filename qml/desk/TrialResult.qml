// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/TrialResult.qml — what other rules would have made of the past: how much, which quarters, which complaints.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: result
    required property PolicyDryRun dryRun
    property bool listed: true      // the complaints; an administrator sees none
    signal opened(string subject)
    spacing: Theme.gap

    ColumnLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        AppText { objectName: "policy-summary"; text: result.dryRun.summary; font: Theme.bodyStrong; Layout.fillWidth: true }
        Check { objectName: "last-quarter"; visible: result.listed; text: qsTr("Of last quarter only"); checked: result.dryRun.lastQuarterOnly; onToggled: result.dryRun.lastQuarterOnly = checked }
        Repeater {
            model: result.dryRun.scores
            AppText {
                required property var modelData
                text: modelData.text
                font: Theme.small
                color: Theme.inkSoft
                Layout.fillWidth: true
            }
        }
    }
    DrillList {
        visible: result.listed
        rows: result.dryRun.differing
        title: qsTr("Otherwise")
        emptyText: qsTr("No complaint would have been otherwise.")
        onOpened: subject => result.opened(subject)
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Item { visible: !result.listed; Layout.fillHeight: true }
}
