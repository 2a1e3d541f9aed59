// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/IdleWarning.qml — are you still there? Counts down before everything is forgotten.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: warning
    required property int secondsLeft
    signal stay()
    signal leave()
    color: Theme.shade
    objectName: "idleWarning"
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    MouseArea { anchors.fill: parent; onClicked: warning.stay() }

    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 80, Math.round(560 * Theme.scale))
        padding: Theme.gapLarge * 1.5
        ColumnLayout {
            width: parent.width
            spacing: Theme.gapLarge
            AppText { id: title; text: qsTr("Are you still there?"); font: Theme.title; Layout.fillWidth: true }
            AppText {
                text: qsTr("In %1 seconds we'll start over and clear what you wrote, so that nobody else can read it.").arg(warning.secondsLeft)
                Layout.fillWidth: true
            }
            PrimaryButton {
                objectName: "stayButton"
                text: qsTr("I'm still here")
                onClicked: warning.stay()
                Layout.fillWidth: true
            }
            SecondaryButton {
                text: qsTr("Start over now")
                onClicked: warning.leave()
                Layout.fillWidth: true
            }
        }
    }
}
