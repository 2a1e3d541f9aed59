// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/SearchPage.qml — all complaints of the unit, by number, name, phone or words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme

Item {
    id: page
    required property Session session
    signal opened(string subject)

    readonly property ComplaintListModel complaints: ComplaintListModel {
        id: found
        session: page.session
        query: search.text
        queue: which.value
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: 0 }
        spacing: Theme.gap
        PageTitle { text: qsTr("Complaints"); detail: qsTr("%n complaint(s)", "", found.count) }
        Field {
            id: search
            objectName: "search"
            placeholder: qsTr("Number, name, phone or words")
            Layout.fillWidth: true
        }
        Choice {
            id: which
            value: ""
            model: [{ value: "", text: qsTr("All") }, { value: "open", text: qsTr("Open") }, { value: "overdue", text: qsTr("Overdue") },
                    { value: "supervise", text: qsTr("Level 2 and 3") }]
            Layout.fillWidth: true
        }
        ListView {
            id: list
            objectName: "complaints"
            model: found
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: ComplaintRow { width: ListView.view.width; onClicked: page.opened(subject) }
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: list.count === 0
                icon: "edit-find"
                title: search.text === "" ? qsTr("No complaints here") : qsTr("Nothing found")
                text: search.text === "" ? qsTr("Complaints submitted at the kiosk will appear here automatically.")
                                         : qsTr("Try a part of the number, of the name, or fewer words.")
            }
        }
    }
}
