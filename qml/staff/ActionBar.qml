// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ActionBar.qml — the next step, the steps after it, and everything else that may be done now.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: bar
    required property ComplaintDetail detail
    property int room: 3                // steps shown beside the next one
    property string wanted: ""          // what the queue is for, where it comes before the complaint's own next step
    signal chosen(string kind)
    function openAll() { all.open() }
    readonly property var availableActions: Array.from(detail.availableActions)
    readonly property var nextStep: availableActions.find(offer => offer.kind === wanted) ?? availableActions.find(offer => offer.next)
    readonly property var laterSteps: availableActions.filter(offer => offer.step > 0 && offer.kind !== nextStep?.kind)
                                            .sort((a, b) => a.step - b.step).slice(0, room)
    spacing: Theme.gap

    PrimaryButton {
        objectName: "next"
        visible: bar.nextStep !== undefined
        text: bar.nextStep?.text ?? ""
        icon.name: "go-next"
        onClicked: bar.chosen(bar.nextStep.kind)
    }
    Repeater {
        model: bar.laterSteps
        SecondaryButton {
            required property var modelData
            text: modelData.text
            onClicked: bar.chosen(modelData.kind)
        }
    }
    AppText {
        visible: bar.detail.availableActions.length === 0
        text: qsTr("There is nothing for your role to do here.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Item { Layout.fillWidth: true }
    QuietButton {
        objectName: "more"
        visible: bar.detail.availableActions.length > 0
        text: qsTr("All actions")
        icon.name: "application-menu"
        onClicked: all.open()
    }
    AllActions { id: all; availableActions: bar.availableActions; onChosen: kind => bar.chosen(kind) }
}
