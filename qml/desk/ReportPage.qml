// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ReportPage.qml — the contact centre's month, a branch's quarter, head office's overview; every figure opens
// its complaints (Art. 13, 22).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    property string period: ""          // to start with; "" the running one
    property bool showHandIn: false     // to start with
    signal opened(string subject)
    title: qsTr("Reports")
    detail: report.state === "ready" ? qsTr("As of %1 · due by %2").arg(report.asOf).arg(report.due) : ""
    saving: report

    model: ReportModel {
        id: report
        session: page.session
        period: page.period
    }
    controls: [
        Choice {
            objectName: "kind"
            Accessible.name: qsTr("Kind of report")
            model: [{ value: "month", text: qsTr("Month") }, { value: "quarter", text: qsTr("Quarter") }]
            value: report.kind
            onPicked: value => report.kind = value
            Layout.preferredWidth: 260
        },
        Select { objectName: "period"; Accessible.name: qsTr("Period"); model: report.periods; value: report.period; onPicked: value => report.period = value; Layout.preferredWidth: 220 },
        PickField { objectName: "unit"; title: qsTr("Unit"); Accessible.name: title; model: report.units; value: report.unit; onPicked: value => report.unit = value; Layout.fillWidth: true },
        SecondaryButton { objectName: "workbook"; text: qsTr("Save as XLSX"); icon.name: "document-save"; enabled: report.state === "ready" && !report.busy; onClicked: report.saveWorkbook() },
        SecondaryButton { objectName: "pdf"; text: qsTr("Save as PDF"); icon.name: "document-print"; enabled: report.state === "ready" && !report.busy; onClicked: report.savePdf() }
    ]

    Banner {
        id: handing
        objectName: "handing-in"
        visible: report.mayHandIn || report.handedIn !== ""
        anchors { left: parent.left; right: parent.right; top: parent.top }
        text: report.handedIn !== "" ? report.handedIn : qsTr("Your unit owes this report to channel operations (Art. 13, 22).")
        action: report.handedIn !== "" ? "" : qsTr("Submit")
        onTriggered: handIn.open()
    }
    Connections {
        target: report
        function onStateChanged() { if (page.showHandIn && report.state === "ready") { page.showHandIn = false; handIn.open() } }
    }
    HandInSheet { id: handIn; onConfirmed: remark => report.handIn(remark) }
    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap; topMargin: handing.visible ? handing.height + Theme.gap : 0 }
        spacing: Theme.gap
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
                FigureRow { figures: report.headline; chosen: report.chosen; onPicked: key => report.choose(key); Layout.fillWidth: true }
                AppText {
                    visible: report.tables.length === 0
                    text: qsTr("No complaint was received in this period.")
                    color: Theme.inkSoft
                    Layout.fillWidth: true
                }
                GridLayout {
                    columns: 2
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.gap
                    Layout.fillWidth: true
                    Repeater {
                        model: report.tables
                        FigureTable {
                            required property var modelData
                            title: modelData.title
                            rows: modelData.rows
                            chosen: report.chosen
                            onPicked: key => report.choose(key)
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop
                        }
                    }
                }
            }
        }
        DrillList {
            rows: report.complaints
            title: report.chosenTitle
            onOpened: subject => page.opened(subject)
            Layout.preferredWidth: Math.min(380, page.width * 0.36)
            Layout.fillHeight: true
        }
    }
}
