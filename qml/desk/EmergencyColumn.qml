// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/EmergencyColumn.qml — one emergency: the plan, what it still needs with its clocks, who was told when, and
// what the person may do about it now.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme

ColumnLayout {
    id: column
    required property Session session
    required property EmergencyModel emergencies
    signal opened(string subject)
    readonly property var one: emergencies.one
    /// What is done from here; everything else is done on the complaint itself.
    readonly property var kinds: ["emergency_started", "emergency_step_done", "emergency_ended", "notified", "instructed", "replied", "referrer_answered", "assigned"]
    readonly property var availableActions: Array.from(detail.availableActions).filter(offer => kinds.includes(offer.kind))
    spacing: Theme.gap

    ComplaintDetail { id: detail; session: column.session; subject: column.emergencies.subject }
    ActionSheet { id: sheet; detail: detail }

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        AppText { text: column.one.number ?? ""; font: Theme.number; Layout.fillWidth: true }
        QuietButton { objectName: "open-emergency"; text: qsTr("Open the complaint"); icon.name: "document-open"; onClicked: column.opened(column.emergencies.subject) }
    }
    Flow {
        spacing: Theme.gapSmall
        visible: column.availableActions.length > 0
        Layout.fillWidth: true
        Repeater {
            model: column.availableActions
            ButtonBase {
                id: button
                required property var modelData
                readonly property bool first: modelData.kind === "emergency_started" && column.one.needsPlan === true
                objectName: "do-" + modelData.kind
                text: modelData.text
                fill: first ? Theme.accent : Theme.surface
                fillPressed: first ? Theme.accentPressed : Theme.accentSoft
                ink: first ? Theme.inkOnAccent : Theme.accent
                edge: first ? "transparent" : Theme.outlineStrong
                onClicked: sheet.start(modelData.kind)
            }
        }
    }
    Flickable {
        id: scroll
        contentHeight: body.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Layout.fillWidth: true
        Layout.fillHeight: true
        ColumnLayout {
            id: body
            width: scroll.width - Theme.gap
            spacing: Theme.gap
            Card {
                Layout.fillWidth: true
                ColumnLayout {
                    anchors.fill: parent
                    spacing: Theme.gapSmall
                    Fact { visible: text !== ""; label: qsTr("Emergency plan"); text: column.one.planText ?? "" }
                    Fact { visible: text !== ""; label: qsTr("To be called"); text: column.one.contacts ?? "" }
                    AppText { text: detail.head.narrative ?? ""; Layout.fillWidth: true }
                }
            }
            SectionTitle { visible: steps.count > 0; text: column.one.planEnded ? qsTr("The plan ended %1").arg(column.one.planEnded) : qsTr("Steps of the plan") }
            Card {
                visible: steps.count > 0
                Layout.fillWidth: true
                ColumnLayout {
                    anchors.fill: parent
                    spacing: Theme.gapSmall
                    Repeater {
                        id: steps
                        model: column.one.steps ?? []
                        RowLayout {
                            id: step
                            required property var modelData
                            spacing: Theme.gapSmall
                            Layout.fillWidth: true
                            Icon { name: step.modelData.isDone ? "checkmark" : "clock"; color: step.modelData.isDone ? Theme.done : Theme.inkSoft; size: Theme.iconSize }
                            ColumnLayout {
                                spacing: 0
                                Layout.fillWidth: true
                                AppText { text: step.modelData.title; Layout.fillWidth: true }
                                AppText { visible: text !== ""; text: step.modelData.done; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                            }
                        }
                    }
                }
            }
            SectionTitle { text: qsTr("Still needed") }
            Card {
                Layout.fillWidth: true
                ColumnLayout {
                    anchors.fill: parent
                    spacing: Theme.gap
                    Repeater {
                        model: column.emergencies.needs
                        NeedLine { required property var modelData; need: modelData; Layout.fillWidth: true }
                    }
                    AppText { visible: column.emergencies.needs.length === 0; text: qsTr("Nothing is owed now."); color: Theme.inkSoft; Layout.fillWidth: true }
                }
            }
            SectionTitle { text: qsTr("Notified and reported") }
            Card {
                Layout.fillWidth: true
                ColumnLayout {
                    anchors.fill: parent
                    spacing: Theme.gap
                    Repeater {
                        model: column.emergencies.told
                        ToldLine { required property var modelData; told: modelData; Layout.fillWidth: true }
                    }
                    AppText { visible: column.emergencies.told.length === 0; text: qsTr("Nobody has been notified yet."); color: Theme.inkSoft; Layout.fillWidth: true }
                }
            }
            Item { implicitHeight: Theme.gap }
        }
    }
}
