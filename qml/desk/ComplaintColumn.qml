// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ComplaintColumn.qml — the complaints of a queue, searched.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: column
    required property ComplaintListModel complaints
    required property string subject
    readonly property string query: field.text
    property bool compact: false        // more rows in sight
    signal chosen(string subject)
    signal compactAsked()
    function search() { field.input.forceActiveFocus() }
    color: Theme.surface

    Rectangle { anchors.right: parent.right; width: Theme.border; height: parent.height; color: Theme.outline }
    ColumnLayout {
        anchors { fill: parent; rightMargin: Theme.border }
        spacing: 0
        RowLayout {
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.rightMargin: density.visible ? Theme.gapSmall : Theme.gap
            Field {
                id: field
                objectName: "search"
                placeholder: qsTr("Number, name or words")
                Layout.fillWidth: true
                Keys.onEscapePressed: { text = ""; list.forceActiveFocus() }
            }
            IconButton {
                id: density
                objectName: "density"
                visible: column.width > Math.round(320 * Theme.scale)   // D does it everywhere
                icon.name: column.compact ? "view-list-details" : "view-list-text"
                label: column.compact ? qsTr("Comfortable rows") : qsTr("Compact rows")
                onClicked: column.compactAsked()
            }
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "complaints"
            model: column.complaints
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: (column.complaints.count, column.complaints.rowOf(column.subject))
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: DeskRow {
                objectName: "row"
                compact: column.compact
                width: ListView.view.width
                highlighted: subject === column.subject
                onClicked: column.chosen(subject)
            }
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.gap
                visible: list.count === 0
                icon: "checkmark"
                title: field.text === "" ? qsTr("This queue is empty") : qsTr("Nothing found")
                text: field.text === "" ? qsTr("New complaints will appear automatically.") : qsTr("Try a part of the number, of the name, or fewer words.")
            }
        }
    }
}
