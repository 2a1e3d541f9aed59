// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/OfficePage.qml — the frame of a page with head office's figures: its name, what one chooses, and each of its
// states: signed out, loading, stopped, offline, refused, wrong, ready.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property OfficeModel model
    required property string title
    property string detail: ""
    property SavingModel saving: null       // what saves this page's files
    default property alias content: body.data
    property alias controls: choices.data
    signal signInAsked()

    readonly property var states: ({
        "signed-out": { icon: "user-identity", title: qsTr("Sign in to see head office's figures"), text: qsTr("They are shown to a person, not to a device."), action: qsTr("Sign in") },
        stopped: { icon: "view-refresh", title: qsTr("Stopped"), text: qsTr("Nothing was changed."), action: qsTr("Ask again") },
        offline: { icon: "network-disconnect", title: qsTr("Head office cannot be reached"), text: model.problem, action: qsTr("Try again") },
        refused: { icon: "data-error", title: qsTr("Not for your role"), text: model.problem, action: "" },
        error: { icon: "data-error", title: qsTr("Head office cannot answer this"), text: model.problem, action: qsTr("Try again") } })
    readonly property var shown: states[model.state]

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: 0 }
        spacing: Theme.gap
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            AppText { text: page.title; font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
            AppText { visible: text !== ""; text: page.detail; color: Theme.inkSoft; Layout.fillWidth: true }
        }
        GridLayout {
            id: choices
            columns: page.width < 1100 ? 3 : Math.max(1, children.length)
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapSmall
            visible: children.length > 0 && page.model.state !== "signed-out"
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
        Banner {
            objectName: "saved"
            visible: page.saving !== null && (page.saving.saved !== "" || page.saving.saveProblem !== "")
            tone: page.saving?.saveProblem ? "danger" : "info"
            text: page.saving?.saveProblem ? page.saving.saveProblem : qsTr("Saved: %1").arg(page.saving?.saved ?? "")
            action: page.saving?.saveProblem ? qsTr("OK") : page.saving?.saved.endsWith(".pdf") ? qsTr("Open and print") : qsTr("Open")
            onTriggered: { if (!page.saving.saveProblem) page.saving.openSaved(); page.saving.dismissSaved() }
            Layout.fillWidth: true
        }
        Timer { id: soon; interval: 400; running: page.saving?.fetching ?? false }
        Waiting {
            visible: (page.saving?.fetching ?? false) && !soon.running  // a small file is there before one reads this
            text: qsTr("Head office is making the file…")
            onStopped: page.saving.stopFetching()
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Item { id: body; anchors.fill: parent; visible: page.model.state === "ready" }
            ColumnLayout {
                anchors.centerIn: parent
                visible: page.model.state === "loading"
                spacing: Theme.gapLarge
                LoadingState { text: qsTr("Asking head office…"); Layout.alignment: Qt.AlignHCenter }
                SecondaryButton { objectName: "stop"; text: qsTr("Stop"); onClicked: page.model.stop(); Layout.alignment: Qt.AlignHCenter }
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: page.shown !== undefined
                icon: page.shown?.icon ?? ""
                title: page.shown?.title ?? ""
                text: page.shown?.text ?? ""
                action: page.shown?.action ?? ""
                onTriggered: page.model.state === "signed-out" ? page.signInAsked() : page.model.reload()
            }
        }
    }
}
