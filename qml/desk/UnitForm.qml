// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/UnitForm.qml — the fields of the unit that is open; a unit below it, or the unit taken out.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: form
    required property OrganisationModel organisation
    Flickable {
        id: scroll
        anchors.fill: parent
        contentHeight: fields.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Connections {
            target: form.organisation.lists
            function onRowChanged() { scroll.contentY = 0 }
        }
        ColumnLayout {
            id: fields
            width: scroll.width - Theme.gapSmall
            spacing: Theme.gap
            SectionTitle { objectName: "open-unit"; text: form.organisation.openName; Layout.fillWidth: true }
            Repeater {
                model: form.organisation.lists.cells
                RuleCell {
                    required property var modelData
                    column: modelData
                    editable: form.organisation.lists.editable
                    onTyped: value => form.organisation.lists.set(modelData.name, value)
                }
            }
            RowLayout {
                visible: form.organisation.mayChange
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                SecondaryButton { objectName: "add-unit"; text: qsTr("Add a unit"); icon.name: "list-add"; onClicked: form.organisation.add(); Layout.fillWidth: true }
                QuietButton { objectName: "take-out"; visible: form.organisation.mayTakeOut; text: qsTr("Take this unit out"); icon.name: "edit-delete"; onClicked: form.organisation.lists.remove() }
            }
        }
    }
}
