// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/AssessmentPage.qml — the quarterly score of a branch: the formula with its numbers, every deduction and every
// late complaint (Art. 22; As. 2).
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    property string quarter: ""
    property bool showBulletin: false
    signal opened(string subject)
    title: qsTr("Assessment")
    detail: assessment.state !== "ready" ? "" : assessment.standing !== "" ? assessment.standing : qsTr("As of %1").arg(assessment.asOf)
    saving: assessment

    model: AssessmentModel {
        id: assessment
        session: page.session
        quarter: page.quarter
    }
    controls: [
        Select { objectName: "quarter"; Accessible.name: qsTr("Quarter"); model: assessment.quarters; value: assessment.quarter; onPicked: value => assessment.quarter = value; Layout.preferredWidth: 240 },
        Select { objectName: "branch"; Accessible.name: qsTr("Branch"); model: assessment.branches; value: assessment.branch; onPicked: value => assessment.branch = value; Layout.fillWidth: true },
        SecondaryButton { objectName: "pdf"; text: qsTr("Save as PDF"); icon.name: "document-print"; enabled: assessment.state === "ready" && !assessment.busy; onClicked: assessment.savePdf() },
        SecondaryButton {
            objectName: "bulletin"
            visible: assessment.bulletinAllowed
            text: qsTr("Bulletin")
            enabled: assessment.state === "ready"
            onClicked: bulletin.open()
        }
    ]
    Connections {
        target: assessment
        function onStateChanged() { if (page.showBulletin && assessment.state === "ready") { page.showBulletin = false; bulletin.open() } }
    }
    BulletinSheet { id: bulletin; assessment: assessment }

    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        ScoreColumn { assessment: assessment; Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.fillHeight: true }
        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            DrillList {
                rows: assessment.deductions
                title: qsTr("Deductions")
                emptyText: qsTr("Nothing is deducted for findings.")
                onOpened: subject => page.opened(subject)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1
            }
            DrillList {
                rows: assessment.late
                title: qsTr("Late")
                emptyText: qsTr("Every limit that has passed was met.")
                onOpened: subject => page.opened(subject)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 1
            }
        }
    }
}
