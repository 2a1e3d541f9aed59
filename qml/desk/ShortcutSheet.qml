// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ShortcutSheet.qml — every key of the desk.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    title: qsTr("Keys")
    Repeater {
        model: [{ keys: "J", text: qsTr("Next complaint") }, { keys: "K", text: qsTr("Previous complaint") },
                { keys: "A", text: qsTr("The next step of the open complaint") }, { keys: "N", text: qsTr("New complaint") },
                { keys: "/", text: qsTr("Search") }, { keys: "D", text: qsTr("Compact or comfortable rows") }, { keys: "Ctrl+K", text: qsTr("Go to a page or a complaint, or do an action") }, { keys: "Esc", text: qsTr("Close a sheet, empty the search") },
                { keys: "Ctrl+1", text: qsTr("Reports and the other pages, and so on with Ctrl+2; Ctrl+0 goes back to the queues") },
                { keys: "Tab", text: qsTr("To the next control") }, { keys: "?", text: qsTr("This page") }]
        RowLayout {
            id: line
            required property var modelData
            spacing: Theme.gap
            Layout.fillWidth: true
            Item {
                implicitWidth: 80
                implicitHeight: hint.implicitHeight
                KeyHint { id: hint; keys: line.modelData.keys }
            }
            AppText { text: line.modelData.text; Layout.fillWidth: true }
        }
    }
}
