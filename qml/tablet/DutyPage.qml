// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/DutyPage.qml — what is due, most urgent first; the tablet opens here.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property Session session
    required property DutyListModel duties
    signal opened(string subject, string action)

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: 0 }
        spacing: Theme.gap
        RowLayout {
            spacing: Theme.gap
            PageTitle {
                text: qsTr("My tasks")
                detail: qsTr("%1 · %2 overdue · %3 due today").arg(page.session.todayText).arg(page.duties.overdue).arg(page.duties.today)
            }
            Choice {
                objectName: "whose"
                model: [{ value: true, text: qsTr("Ours") }, { value: false, text: qsTr("Everyone's") }]
                value: page.duties.ownOnly
                onPicked: value => page.duties.ownOnly = value
                stretch: true               // ends where the cards end
                Layout.preferredWidth: Math.round(240 * Theme.scale)
            }
        }
        ListView {
            id: list
            objectName: "duties"
            model: page.duties
            clip: true
            spacing: Theme.gapSmall
            boundsBehavior: Flickable.StopAtBounds
            bottomMargin: Theme.gap
            T.ScrollBar.vertical: ThinScrollBar {}
            section.property: "group"
            section.delegate: DutyGroup {}
            // Bound components would be refused as headings by Qt 6.4.
            // qmllint disable unqualified
            delegate: DutyCard { width: ListView.view.width - Theme.gap; onOpened: (subject, action) => page.opened(subject, action) }
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: list.count === 0
                icon: "checkmark"
                title: qsTr("Nothing to do")
                text: qsTr("New complaints and their deadlines will appear here automatically.")
            }
        }
    }
}
