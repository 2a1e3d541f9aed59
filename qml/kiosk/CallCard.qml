// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/CallCard.qml — somebody was called to the kiosk: whether it rings, who comes, and where else to turn.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: card
    required property StaffCall staff
    readonly property string shown: staff.state === "none" ? "calling" : staff.state
    signal closed()
    color: Theme.shade
    objectName: "callCard"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text + " " + words.text
    MouseArea { anchors.fill: parent; onClicked: card.closed() }

    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 80, Math.round(560 * Theme.scale))
        padding: Theme.gapLarge * 1.5
        ColumnLayout {
            width: parent.width
            spacing: Theme.gapLarge
            Icon {
                name: ({ calling: "call-start", coming: "checkmark", unanswered: "data-warning", failed: "network-disconnect" })[card.shown]
                color: Theme.toneInk(({ calling: "info", coming: "done" })[card.shown] ?? "warning")
                size: Math.round(48 * Theme.scale)
            }
            AppText {
                id: title
                objectName: "callTitle"
                text: ({ calling: qsTr("We're calling a member of staff"), coming: qsTr("Somebody is on the way"),
                         unanswered: qsTr("Nobody has answered yet"), failed: qsTr("Nobody can be called from here just now") })[card.shown]
                font: Theme.title
                Layout.fillWidth: true
            }
            AppText {
                id: words
                text: ({ calling: qsTr("Please wait here for a moment."),
                         coming: qsTr("Please stay here: a member of staff is coming to you."),
                         unanswered: qsTr("Please turn to a colleague in the hall or at the counter, or call again."),
                         failed: qsTr("There is no connection at the moment. Please turn to a colleague in the hall or at the counter.") })[card.shown]
                Layout.fillWidth: true
            }
            PrimaryButton {
                objectName: "callClose"
                text: qsTr("Back to the kiosk")
                onClicked: card.closed()
                Layout.fillWidth: true
            }
            SecondaryButton {
                objectName: "callAgain"
                visible: card.shown === "unanswered" || card.shown === "failed"
                text: qsTr("Call again")
                onClicked: card.staff.call()
                Layout.fillWidth: true
            }
        }
    }
}
