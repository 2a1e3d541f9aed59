// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/EmergencyPage.qml — the general office's page: level 3, media, public opinion and what a body referred; what
// each one still needs, by when, and who was told (Art. 6(2), 12(3), 15; Op. 9, 10).
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme

Item {
    id: page
    required property Session session
    property string filter: "open"
    signal opened(string subject)

    EmergencyModel { id: emergencies; session: page.session; Component.onCompleted: filter = page.filter }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: false
            AppText { text: qsTr("Media, public opinion and emergencies"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
            AppText {
                text: page.session.reachable ? qsTr("From this device's records, up to date")
                                             : qsTr("From this device's records, last sync: %1").arg(page.session.lastExchangeText)
                color: page.session.reachable ? Theme.inkSoft : Theme.soon
                Layout.fillWidth: true
            }
        }
        Item {
            visible: emergencies.state !== "ready" || emergencies.empty
            Layout.fillWidth: true
            Layout.fillHeight: true
            LoadingState { anchors.centerIn: parent; visible: emergencies.state === "loading"; text: qsTr("Reading…") }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: emergencies.state === "error"
                icon: "data-error"
                title: qsTr("This device's records can't be read")
                text: emergencies.problem
                action: qsTr("Try again")
                onTriggered: emergencies.reload()
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: emergencies.state === "ready" && emergencies.empty
                icon: "checkmark"
                title: qsTr("No emergency")
                text: qsTr("Level 3, media, public opinion and what a body refers appear here by themselves.")
            }
        }
        FigureRow {
            visible: emergencies.state === "ready" && !emergencies.empty
            figures: emergencies.headline
            chosen: emergencies.filter
            onPicked: key => emergencies.filter = key
            Layout.fillWidth: true
        }
        RowLayout {
            visible: emergencies.state === "ready" && !emergencies.empty
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmergencyList {
                emergencies: emergencies
                Layout.preferredWidth: Math.round(420 * Theme.scale)
                Layout.fillHeight: true
            }
            EmergencyColumn {
                visible: emergencies.subject !== ""
                session: page.session
                emergencies: emergencies
                onOpened: subject => page.opened(subject)
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
