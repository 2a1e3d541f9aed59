// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/FigureTable.qml — counts by a code, each with its share as a bar; choosing one shows its complaints.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: table
    required property string title
    required property var rows          // [{key, label, count, share}]
    property string chosen: ""
    property string emptyText: ""
    signal picked(string key)

    ColumnLayout {
        anchors.fill: parent
        spacing: 2
        AppText { text: table.title; font: Theme.bodyStrong; Accessible.role: Accessible.Heading; Layout.fillWidth: true; Layout.bottomMargin: 4 }
        AppText { visible: table.rows.length === 0; text: table.emptyText; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
        Repeater {
            model: table.rows
            ListRow {
                id: line
                required property var modelData
                objectName: "figure-" + modelData.key
                label: qsTr("%1: %2").arg(modelData.label).arg(modelData.count)
                highlighted: table.chosen === modelData.key
                implicitHeight: Math.max(40, implicitContentHeight + 12)
                leftPadding: Theme.gapSmall
                rightPadding: Theme.gapSmall
                topPadding: 4
                bottomPadding: 4
                onClicked: table.picked(modelData.key)
                contentItem: ColumnLayout {
                    spacing: 4
                    RowLayout {
                        spacing: Theme.gapSmall
                        AppText { text: line.modelData.label; font: Theme.small; Layout.fillWidth: true }
                        AppText { text: line.modelData.count; font: Theme.bodyStrong; wrapMode: Text.NoWrap }
                    }
                    Rectangle {
                        implicitHeight: 4
                        radius: 2
                        color: Theme.surfaceSunken
                        Layout.fillWidth: true
                        Rectangle { width: parent.width * line.modelData.share; height: parent.height; radius: 2; color: Theme.accent }
                    }
                }
                Layout.fillWidth: true
            }
        }
    }
}
