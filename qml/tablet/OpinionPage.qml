// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/OpinionPage.qml — the opinion book (Art. 10): what is to be answered stands first.
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
    required property OpinionListModel opinions
    signal opened(string subject, string action)

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: 0 }
        spacing: Theme.gap
        RowLayout {
            spacing: Theme.gap
            PageTitle { text: qsTr("Opinion book"); detail: qsTr("%n entry(ies) to answer", "", page.opinions.toAnswer) }
            SecondaryButton {
                objectName: "print"
                visible: list.count > 0
                text: qsTr("Save as PDF")
                icon.name: "document-print"
                onClicked: page.opinions.savePage()
            }
        }
        Connections {
            target: page.opinions   // qmllint disable
            function onSaved(path) { paper.path = path; paper.text = qsTr("The page is saved: %1").arg(path) }
            function onNotSaved(why) { paper.path = ""; paper.text = why }
        }
        Banner {
            id: paper
            property string path: ""
            text: ""
            visible: text !== ""
            tone: path !== "" ? "info" : "danger"
            action: path !== "" ? qsTr("Open and print") : qsTr("OK")
            onTriggered: { if (path !== "") page.opinions.openPaper(path); text = "" }
            Layout.fillWidth: true
        }
        ListView {
            id: list
            objectName: "opinions"
            model: page.opinions
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: OpinionRow { width: ListView.view.width; onClicked: page.opened(subject, "") }
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: list.count === 0
                icon: "view-list-details"
                title: qsTr("The book is empty")
                text: qsTr("Entries written at the kiosk will appear here automatically.")
            }
        }
    }
}
