// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/BoardPage.qml — the bank-wide board: what is open, due today and overdue, where, of which level, how it went
// over twelve weeks, what clusters and what came back (experience, "Desk").
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property Session session
    signal opened(string subject)

    BoardModel { id: board; session: page.session }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: false
            AppText { text: qsTr("Board"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
            AppText {
                text: page.session.reachable ? qsTr("From this device's records, up to date")
                                             : qsTr("From this device's records, last sync: %1").arg(page.session.lastExchangeText)
                color: page.session.reachable ? Theme.inkSoft : Theme.soon
                Layout.fillWidth: true
            }
        }
        EmptyState {
            visible: board.empty
            icon: "checkmark"
            title: qsTr("No complaints yet")
            text: qsTr("They will appear here automatically.")
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        RowLayout {
            visible: !board.empty
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Flickable {
                id: scroll
                contentHeight: figures.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                Layout.fillWidth: true
                Layout.fillHeight: true
                ColumnLayout {
                    id: figures
                    width: scroll.width - Theme.gap
                    spacing: Theme.gap
                    FigureRow { figures: board.headline; chosen: board.chosen; onPicked: key => board.choose(key); Layout.fillWidth: true }
                    TrendChart { board: board; Layout.fillWidth: true }
                    GridLayout {
                        columns: 2
                        columnSpacing: Theme.gap
                        rowSpacing: Theme.gap
                        Layout.fillWidth: true
                        Repeater {
                            model: [{ title: qsTr("Open by branch"), rows: board.branches, none: "" },
                                    { title: qsTr("Open by level"), rows: board.levels, none: "" },
                                    { title: qsTr("Overdue by branch"), rows: board.lateBranches, none: qsTr("Nothing is overdue.") },
                                    { title: qsTr("Overdue by level"), rows: board.lateLevels, none: qsTr("Nothing is overdue.") },
                                    { title: qsTr("Clusters of the last 30 days"), rows: board.clusters, none: qsTr("No issue with several customers.") },
                                    { title: qsTr("Came back after it was rectified"), rows: board.comeBack, none: qsTr("Nothing came back.") }]
                            FigureTable {
                                required property var modelData
                                title: modelData.title
                                rows: modelData.rows
                                emptyText: modelData.none
                                chosen: board.chosen
                                onPicked: key => board.choose(key)
                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                Layout.alignment: Qt.AlignTop
                            }
                        }
                    }
                }
            }
            DrillList {
                rows: board.complaints
                title: board.chosenTitle
                onOpened: subject => page.opened(subject)
                Layout.preferredWidth: Math.min(380, page.width * 0.36)
                Layout.fillHeight: true
            }
        }
    }
}
