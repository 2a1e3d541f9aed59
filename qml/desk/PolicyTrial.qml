// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/PolicyTrial.qml — what the changed policy would have made of the past, and what may be done with it.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: trial
    required property PolicyModel policy
    readonly property bool changed: policy.changes > 0
    signal opened(string subject)
    spacing: Theme.gap

    AppText {
        visible: !trial.policy.mayChange
        text: qsTr("The head of channel operations changes the policy (rulebook 1).")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Banner {
        objectName: "policy-done"
        visible: trial.policy.dryRunStage === "done"
        tone: "info"
        text: qsTr("In force from now on: %1. Complaints keep the version they were received under.").arg(trial.policy.version)
        Layout.fillWidth: true
    }
    Banner {
        objectName: "policy-wrong"
        visible: trial.policy.wrong !== ""
        tone: "danger"
        text: trial.policy.wrongPath !== "" ? qsTr("%1: %2").arg(trial.policy.wrongPath).arg(trial.policy.wrong) : trial.policy.wrong
        action: trial.policy.changedMeanwhile ? qsTr("Look again") : ""
        onTriggered: trial.policy.lookAgain()
        Layout.fillWidth: true
    }
    AppText {
        visible: trial.policy.mayChange && !trial.changed && trial.policy.dryRunStage !== "done"
        text: qsTr("Change a value on the left. Then try it on the past before it is put in force.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Field {
        objectName: "new-version"
        visible: trial.changed
        label: qsTr("Name of the new version")
        text: trial.policy.newVersion
        error: trial.policy.wrongPath === "version" ? trial.policy.wrong : ""
        onEdited: trial.policy.newVersion = text
        Layout.fillWidth: true
    }
    RowLayout {
        visible: trial.changed
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        PrimaryButton { objectName: "try"; text: qsTr("Try on the past"); busy: trial.policy.dryRunStage === "running"; onClicked: trial.policy.dryRun(); Layout.fillWidth: true }
        SecondaryButton { objectName: "undo"; text: qsTr("Undo"); onClicked: trial.policy.undoAll() }
    }
    Waiting {
        visible: trial.policy.dryRunStage === "running"
        text: qsTr("Head office is recalculating every complaint…")
        onStopped: trial.policy.stopDryRun()
    }
    TrialResult {
        visible: trial.policy.dryRunStage === "tried"
        dryRun: trial.policy.dryRunResult
        onOpened: subject => trial.opened(subject)
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    RowLayout {
        visible: trial.changed
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        SecondaryButton { objectName: "save-candidate"; text: qsTr("Save as a file"); icon.name: "document-save"; enabled: !trial.policy.busy; onClicked: trial.policy.saveCandidate(); Layout.fillWidth: true }
        DangerButton { objectName: "put-in-force"; text: qsTr("Put in force"); enabled: trial.policy.dryRunStage === "tried"; onClicked: trial.policy.putInForce(); Layout.fillWidth: true }
    }
    Item { visible: trial.policy.dryRunStage !== "tried"; Layout.fillHeight: true }
}
