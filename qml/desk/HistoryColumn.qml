// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/HistoryColumn.qml — what else the customer of the open complaint has complained of, newest first.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: column
    required property ComplaintListModel history
    signal chosen(string subject)
    spacing: 0

    SectionTitle {
        text: qsTr("This customer's other complaints (%1)").arg(column.history.count)
        Layout.fillWidth: true
        Layout.margins: Theme.gap
    }
    Divider { Layout.fillWidth: true }
    ListView {
        objectName: "history"
        model: column.history
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        // Bound components would be refused by Qt 6.4.
        // qmllint disable unqualified
        delegate: DeskRow {
            width: ListView.view.width
            onClicked: column.chosen(subject)
        }
        Layout.fillWidth: true
        Layout.fillHeight: true
        AppText {
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
            visible: column.history.count === 0
            text: qsTr("None on this device.")
            color: Theme.inkSoft
        }
    }
}
