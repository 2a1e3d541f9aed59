// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/RuleLists.qml — the lists within a file of rules: which list, its rows, and the open row's fields beside them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: editor
    required property RuleListEditor lists
    spacing: Theme.gap

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Select { objectName: "list"; Accessible.name: qsTr("List"); model: editor.lists.tables; value: editor.lists.table; onPicked: value => editor.lists.table = value; Layout.fillWidth: true }
        SecondaryButton { objectName: "add-row"; Layout.minimumWidth: 3 * Theme.touch; enabled: editor.lists.mayAdd; text: qsTr("Add"); icon.name: "list-add"; onClicked: { editor.lists.add(); rows.positionViewAtIndex(editor.lists.row, ListView.Contain) } }
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true
        Card {
            padding: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            ListView {
                id: rows
                objectName: "rule-rows"
                anchors.fill: parent
                // A number, so that the place in the list stays while a row is typed.
                model: editor.lists.rows.length
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Rows of the list")
                delegate: ListRow {
                    id: row
                    required property int index
                    readonly property var entry: editor.lists.rows[index] ?? ({ title: "", detail: "", changed: false })
                    objectName: "rule-row-" + index
                    width: ListView.view.width
                    highlighted: editor.lists.row === index
                    label: Array.of(entry.title, entry.detail, entry.changed ? qsTr("changed here") : "").filter(t => t !== "").join(", ")
                    onClicked: editor.lists.row = index
                    contentItem: RowLayout {
                        spacing: Theme.gapSmall
                        ColumnLayout {
                            spacing: 2
                            Layout.fillWidth: true
                            AppText { text: row.entry.title === "" ? qsTr("New row") : row.entry.title; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
                            AppText { visible: text !== ""; text: row.entry.detail; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                        }
                        Mark { visible: row.entry.changed; text: qsTr("changed"); tone: "soon" }
                    }
                }
                AppText {
                    anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
                    visible: rows.count === 0
                    text: qsTr("This list is empty.")
                    color: Theme.inkSoft
                }
            }
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Flickable {
                id: scroll
                anchors.fill: parent
                contentHeight: form.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                ColumnLayout {
                    id: form
                    width: scroll.width - Theme.gapSmall
                    spacing: Theme.gap
                    Repeater {
                        model: editor.lists.cells
                        RuleCell {
                            required property var modelData
                            column: modelData
                            editable: editor.lists.editable
                            onTyped: value => editor.lists.set(modelData.name, value)
                        }
                    }
                    AppText { visible: editor.lists.cells.length === 0; text: qsTr("Add a row to this list."); color: Theme.inkSoft; Layout.fillWidth: true }
                    QuietButton { objectName: "remove-row"; visible: editor.lists.mayRemove; text: qsTr("Take this row away"); icon.name: "edit-delete"; onClicked: editor.lists.remove() }
                }
            }
        }
    }
}
