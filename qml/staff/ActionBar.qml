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
    signal chosen(string kind)
    readonly property var nextStep: Array.from(detail.offers).find(offer => offer.next)
    readonly property var laterSteps: Array.from(detail.offers).filter(offer => offer.step && !offer.next).slice(0, room)
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
        visible: bar.detail.offers.length === 0
        text: qsTr("There is nothing for your role to do here.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    Item { Layout.fillWidth: true }
    QuietButton {
        objectName: "more"
        visible: bar.detail.offers.length > 0
        text: qsTr("All actions")
        icon.name: "application-menu"
        onClicked: all.open()
    }
    Sheet {
        id: all
        title: qsTr("All actions")
        GridLayout {
            columns: 2
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            Layout.fillWidth: true
            Repeater {
                model: bar.detail.offers
                SecondaryButton {
                    required property var modelData
                    text: modelData.text
                    onClicked: {
                        all.close()
                        bar.chosen(modelData.kind)
                    }
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
        }
    }
}
