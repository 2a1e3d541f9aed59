// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ScoreColumn.qml — the score of a branch, how it comes about, and each channel scored alone (As. 2).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Flickable {
    id: scroll
    required property AssessmentModel assessment
    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinScrollBar {}

    ColumnLayout {
        id: column
        width: scroll.width - Theme.gap
        spacing: Theme.gap
        Card {
            Layout.fillWidth: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.gapSmall
                AppText { text: qsTr("Score"); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                AppText { objectName: "score"; text: scroll.assessment.score; font: Theme.display; color: Theme.accent; Layout.fillWidth: true }
                AppText { text: scroll.assessment.formulaWords; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                AppText { objectName: "formula"; text: scroll.assessment.formula; font: Theme.bodyStrong; Layout.fillWidth: true }
            }
        }
        GridLayout {
            columns: 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true
            Repeater {
                model: scroll.assessment.counts
                // qmllint disable unqualified
                FigureCard {
                    required property var modelData
                    label: modelData.label
                    count: modelData.count
                    tone: modelData.tone
                    choosable: false
                    Layout.fillWidth: true
                }
            }
        }
        Card {
            visible: scroll.assessment.channels.length > 0
            Layout.fillWidth: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.gapSmall
                AppText { text: qsTr("By channel"); font: Theme.bodyStrong; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
                Repeater {
                    model: scroll.assessment.channels
                    RowLayout {
                        required property var modelData
                        spacing: Theme.gap
                        AppText { text: modelData.label; Layout.fillWidth: true }
                        AppText { text: qsTr("%1 received").arg(modelData.received); font: Theme.small; color: Theme.inkSoft }
                        AppText { text: modelData.score; font: Theme.bodyStrong; horizontalAlignment: Text.AlignRight; Layout.preferredWidth: 60 }
                    }
                }
            }
        }
    }
}
