// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskFooter.qml — back and on, always in the same place, low enough for who sits in a wheelchair.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: footer
    required property KioskModel kiosk
    required property int margin
    signal leave()
    readonly property bool receipt: kiosk.step === "receipt"
    readonly property bool last: kiosk.step === "review" || kiosk.step === "sign"
    readonly property bool asking: kiosk.step === "progress" || kiosk.step === "book"    // nothing to hand in

    implicitHeight: row.implicitHeight + 2 * Theme.gap
    color: Theme.surface
    Rectangle { anchors { left: parent.left; right: parent.right; top: parent.top } height: Theme.border; color: Theme.outline }
    RowLayout {
        id: row
        anchors { fill: parent; leftMargin: footer.margin; rightMargin: footer.margin }
        spacing: Theme.gap
        SecondaryButton {
            objectName: "backButton"
            visible: !footer.receipt
            text: qsTr("Back")
            icon.name: "go-previous"
            enabled: !footer.kiosk.busy
            onClicked: footer.kiosk.back()
        }
        QuietButton {
            objectName: "leaveButton"
            visible: !footer.receipt && !footer.asking
            text: qsTr("Give up")
            enabled: !footer.kiosk.busy
            onClicked: footer.leave()
        }
        Item { Layout.fillWidth: true }
        PrimaryButton {
            objectName: footer.receipt ? "doneButton" : "nextButton"
            visible: !footer.asking
            text: footer.receipt ? qsTr("Done") : footer.last ? qsTr("Hand in") : qsTr("Next")
            icon.name: footer.receipt ? "checkmark" : footer.last ? "mail-sent" : ""
            busy: footer.kiosk.busy
            focusPolicy: Qt.TabFocus            // a tap leaves the field its composing, which next() finishes
            onClicked: {
                if (footer.receipt) return footer.leave()
                footer.kiosk.next()
            }
            Layout.minimumWidth: Math.round(200 * Theme.scale)
        }
    }
}
