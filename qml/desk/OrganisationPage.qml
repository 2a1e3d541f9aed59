// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/OrganisationPage.qml — the bank's units as a tree, and what articles 7 and 8 still ask for, also without a
// network; the administrator changes them while head office answers (rulebook 1).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property Session session
    property string unit: ""            // to start with
    signal signInAsked()
    readonly property var away: ({
        "signed-out": { text: qsTr("Sign in to change the organisation."), action: qsTr("Sign in") },
        stopped: { text: qsTr("Head office was not asked to the end: nothing can be changed."), action: qsTr("Ask again") },
        refused: { text: organisation.problem, action: "" },
        offline: { text: qsTr("Head office cannot be reached. What this device knows is shown; nothing can be changed."), action: qsTr("Try again") },
        error: { text: organisation.problem, action: qsTr("Try again") } })[organisation.state]

    OrganisationModel {
        id: organisation
        objectName: "organisation-model"
        session: page.session
        onStateChanged: if (page.unit !== "" && state === "ready") { open(page.unit); page.unit = "" }
    }
    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        AppText { text: qsTr("Organisation"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        Banner {
            visible: organisation.warnings.length > 0
            tone: "warning"
            text: organisation.warnings.join("\n")
            Layout.fillWidth: true
        }
        Banner {
            objectName: "organisation-away"
            visible: page.away !== undefined
            tone: organisation.state === "error" ? "danger" : "info"
            text: page.away?.text ?? ""
            action: page.away?.action ?? ""
            onTriggered: organisation.state === "signed-out" ? page.signInAsked() : organisation.reload()
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.fillHeight: true
                Field {
                    objectName: "find-unit"
                    Accessible.name: qsTr("Find a unit")
                    placeholder: qsTr("Find a unit by code or name")
                    text: organisation.find
                    onEdited: organisation.find = text
                    Layout.fillWidth: true
                }
                Card {
                    padding: Theme.border
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    ListView {
                        id: list
                        objectName: "units"
                        anchors.fill: parent
                        model: organisation.units.length        // a number: the place in the list stays
                        clip: true
                        boundsBehavior: Flickable.StopAtBounds
                        T.ScrollBar.vertical: ThinScrollBar {}
                        Accessible.role: Accessible.List
                        Accessible.name: qsTr("Units")
                        // qmllint disable unqualified
                        delegate: UnitRow {
                            required property int index
                            objectName: "unit-" + unit.code
                            width: ListView.view.width
                            unit: organisation.units[index] ?? ({ code: "", name: "", depth: 0, detail: "", row: -1, mark: "" })
                            highlighted: organisation.mayChange && organisation.lists.row === unit.row
                            onClicked: organisation.lists.row = unit.row
                        }
                        Connections {
                            target: organisation.lists
                            function onRowChanged() {
                                const at = organisation.units.findIndex(unit => unit.row === organisation.lists.row)
                                if (at >= 0) list.positionViewAtIndex(at, ListView.Contain)
                            }
                        }
                    }
                }
            }
            ColumnLayout {
                visible: organisation.mayChange || organisation.state === "loading"
                spacing: Theme.gap
                Layout.fillWidth: false
                Layout.preferredWidth: 440
                Layout.fillHeight: true
                LoadingState { visible: organisation.state === "loading"; text: qsTr("Asking head office…"); Layout.fillWidth: true }
                UnitForm { visible: organisation.mayChange; organisation: organisation; Layout.fillWidth: true; Layout.fillHeight: true }
                RuleFileChange {
                    visible: organisation.mayChange
                    file: organisation
                    differences: organisation.differences
                    title: qsTr("%n unit(s) changed", "", organisation.changes)
                    hint: ""
                    action: qsTr("Try it")
                    waiting: qsTr("Head office is checking every complaint again…")
                    onTryAsked: organisation.tryOut()
                    onPutAsked: sure.open()
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    AppText {
                        objectName: "sights"
                        text: organisation.sights.length > 0 ? organisation.sights.join("\n") : qsTr("Nobody will see more or fewer complaints.")
                        font: Theme.bodyStrong
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
    ConfirmSheet {
        id: sure
        title: qsTr("Put this organisation in force")
        text: organisation.differences.slice(0, 8).concat(organisation.differences.length > 8 ? ["…"] : []).join("\n")
              + "\n\n" + qsTr("This takes effect immediately. Complaints move with their unit and keep their handlers; what has been done stays as it is.")
        action: qsTr("Put in force")
        onConfirmed: organisation.putInForce()
    }
}
