// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/TrendChart.qml — twelve weeks as bars: received, and of those the ones overdue now. A bar opens its complaints.
import QtQuick
import QtCharts
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property BoardModel board
    // A week's label has a twelfth of the width: where that is little it is written smaller, and not cut short.
    readonly property font weekFont: width < Math.round(860 * Theme.scale) ? Qt.font({ family: Theme.family, pixelSize: Math.round(11 * Theme.scale) }) : Theme.small
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("The last twelve weeks")
    Accessible.description: board.trendText

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        AppText { text: qsTr("The last twelve weeks"); font: Theme.bodyStrong; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        ChartView {
            implicitHeight: 230
            backgroundColor: "transparent"
            antialiasing: true
            margins { left: 0; right: 0; top: 0; bottom: 0 }
            legend { alignment: Qt.AlignTop; font: Theme.small; labelColor: Theme.inkSoft }
            Layout.fillWidth: true
            BarSeries {
                barWidth: 0.7
                axisX: BarCategoryAxis { categories: card.board.weeks; labelsFont: card.weekFont; labelsColor: Theme.inkSoft; gridVisible: false; color: Theme.outline }
                axisY: ValueAxis { min: 0; max: Math.max(4, card.board.most); tickCount: 3; labelFormat: "%d"; labelsFont: Theme.small; labelsColor: Theme.inkSoft; gridLineColor: Theme.outline; color: Theme.outline }
                BarSet { label: qsTr("Received"); values: card.board.received; color: Theme.accent; borderColor: "transparent"; onClicked: index => card.board.chooseWeek(index) }
                BarSet { label: qsTr("Overdue now"); values: card.board.late; color: Theme.overdue; borderColor: "transparent"; onClicked: index => card.board.chooseWeek(index) }
            }
        }
    }
}
