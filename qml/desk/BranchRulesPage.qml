// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/BranchRulesPage.qml — a branch's own rules: what it tightens and adds, tried on the past, put in force or taken
// back (Art. 24; rulebook 9).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    property string unit: ""            // to start with; "" the first branch
    property string part: "values"      // or lists
    property bool showTakeBack: false   // to start with
    signal opened(string subject)
    title: qsTr("Branch rules")
    detail: rules.hasRules ? qsTr("The branch's own rules hold: %1").arg(rules.heldVersion)
                           : qsTr("The branch follows the bank's rules alone")

    model: BranchRulesModel { id: rules; objectName: "branch-rules-model"; session: page.session; unit: page.unit }
    controls: [
        Select { objectName: "branch"; Accessible.name: qsTr("Branch"); model: rules.units; value: rules.unit; onPicked: value => rules.unit = value; Layout.preferredWidth: 320 },
        Choice {
            objectName: "part"
            Accessible.name: qsTr("Part of the rules")
            model: [{ value: "values", text: qsTr("Limits") }, { value: "lists", text: qsTr("Lists") }]
            value: page.part
            onPicked: value => page.part = value
            Layout.preferredWidth: 260
        },
        Item { Layout.fillWidth: true }
    ]
    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        RuleLists { visible: page.part === "lists"; lists: rules.lists; Layout.fillWidth: true; Layout.fillHeight: true }
        Card {
            visible: page.part === "values"
            padding: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                objectName: "branch-values"
                anchors.fill: parent
                model: rules.values.length      // a number: what is being typed stays
                clip: true
                cacheBuffer: 20000
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                // qmllint disable unqualified
                delegate: BranchValueRow {
                    width: ListView.view.width
                    value: rules.values[index] ?? ({ path: "", group: "", meaning: "", bank: 0, own: "" })
                    first: index === 0 || rules.values[index - 1]?.group !== value.group
                    error: rules.wrongPath === value.path ? rules.wrong : ""
                    onTyped: text => rules.edit(value.path, text)
                }
            }
        }
        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: false
            Layout.preferredWidth: 380
            Layout.fillHeight: true
            RuleFileMessages { file: rules; Layout.fillWidth: true; Layout.fillHeight: false }
            AppText {
                visible: rules.changes === 0 && rules.stage !== "done"
                text: qsTr("A branch may tighten a limit, never loosen it (Art. 24). Where nothing is typed, the bank's value holds.")
                color: Theme.inkSoft
                Layout.fillWidth: true
            }
            Field {
                objectName: "branch-version"
                visible: rules.changes > 0
                label: qsTr("Name of the new version")
                text: rules.version
                error: rules.wrongPath === "version" ? rules.wrong : ""
                onEdited: rules.version = text
                Layout.fillWidth: true
            }
            Card {
                visible: rules.submitted !== ""
                Layout.fillWidth: true
                ColumnLayout {
                    anchors.fill: parent
                    spacing: Theme.gapSmall
                    SectionTitle { text: qsTr("Submitted, waiting for channel operations") }
                    AppText { objectName: "submitted"; text: rules.submitted; Layout.fillWidth: true }
                    RowLayout {
                        visible: rules.decides
                        spacing: Theme.gapSmall
                        PrimaryButton { objectName: "accept"; text: qsTr("Put in force"); busy: rules.stage === "putting"; onClicked: rules.decide(true, words.text) }
                        SecondaryButton { objectName: "return"; text: qsTr("Send back"); enabled: words.text.trim() !== ""; onClicked: rules.decide(false, words.text) }
                    }
                }
            }
            Field {
                id: words
                objectName: "words"
                visible: rules.decides || (rules.handsIn && rules.changes > 0)
                label: rules.handsIn ? qsTr("What is new, and why") : qsTr("Words to the branch")
                maximumLength: 500
                Layout.fillWidth: true
            }
            Repeater {
                model: rules.changes > 0 ? [] : rules.history.slice(0, 4)
                AppText { required property string modelData; text: modelData; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
            }
            RowLayout {
                visible: rules.changes > 0 && !rules.handsIn
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                PrimaryButton { objectName: "try"; text: qsTr("Try on the past"); busy: rules.stage === "running"; onClicked: rules.dryRun(); Layout.fillWidth: true }
                SecondaryButton { objectName: "undo"; text: qsTr("Undo"); onClicked: rules.undoAll() }
            }
            Waiting { visible: rules.stage === "running"; text: qsTr("Head office is recalculating every complaint…"); onStopped: rules.stopDryRun() }
            TrialResult {
                visible: rules.stage === "tried"
                dryRun: rules.dryRunResult
                listed: page.session.role !== "administrator"
                onOpened: subject => page.opened(subject)
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            Item { visible: rules.stage !== "tried"; Layout.fillHeight: true }
            QuietButton { objectName: "take-back"; visible: rules.hasRules && rules.changes === 0 && !rules.handsIn; text: qsTr("Take the branch's rules back"); icon.name: "edit-undo"; onClicked: sure.open(); Layout.fillWidth: true }
            RowLayout {
                visible: rules.changes > 0 && rules.handsIn
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                PrimaryButton { objectName: "hand-in"; text: qsTr("Submit"); busy: rules.stage === "putting"; onClicked: rules.handIn(words.text); Layout.fillWidth: true }
                SecondaryButton { objectName: "undo-own"; text: qsTr("Undo"); onClicked: rules.undoAll() }
            }
            DangerButton { objectName: "put-in-force"; visible: rules.changes > 0 && !rules.handsIn; text: qsTr("Put in force"); busy: rules.stage === "putting"; onClicked: rules.putInForce(); Layout.fillWidth: true }
        }
    }
    Connections {
        target: rules
        function onStateChanged() { if (page.showTakeBack && rules.state === "ready") { page.showTakeBack = false; sure.open() } }
    }
    ConfirmSheet {
        id: sure
        title: qsTr("Take the branch's rules back")
        text: qsTr("From now on the bank's rules hold at this branch. Complaints keep the version they were received under.")
        action: qsTr("Take them back")
        onConfirmed: rules.takeBack()
    }
}
