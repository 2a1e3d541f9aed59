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
    required property Session session
    required property int margin
    property bool slim: false               // above the keyboard: back and on, and no more
    property bool comfortable: false        // with what the header has otherwise
    property bool callable: false
    signal leave()
    signal called()
    readonly property bool receipt: kiosk.step === "receipt"
    readonly property bool last: kiosk.step === "review" || kiosk.step === "sign"
    readonly property bool asking: kiosk.step === "progress" || kiosk.step === "book"    // nothing to hand in

    implicitHeight: row.implicitHeight + 2 * (slim ? 4 : comfortable ? Theme.gapSmall : Theme.gap)
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
            focusPolicy: Qt.TabFocus
            onClicked: footer.kiosk.back()
        }
        QuietButton {
            objectName: "leaveButton"
            visible: !footer.receipt && !footer.asking && !footer.slim
            text: qsTr("Cancel")
            enabled: !footer.kiosk.busy
            onClicked: footer.leave()
        }
        Item { Layout.fillWidth: true }
        KioskComforts {
            visible: footer.comfortable && !footer.slim
            session: footer.session
            callable: footer.callable
            onCalled: footer.called()
        }
        PrimaryButton {
            objectName: footer.receipt ? "doneButton" : "nextButton"
            visible: !footer.asking
            text: footer.receipt ? qsTr("Done") : footer.last ? qsTr("Submit") : qsTr("Next")
            icon.name: footer.receipt ? "checkmark" : footer.last ? "mail-sent" : ""
            busy: footer.kiosk.busy
            focusPolicy: Qt.TabFocus            // a tap leaves the field its composing, which next() finishes
            onClicked: {
                if (footer.receipt) return footer.leave()
                footer.kiosk.next()
            }
            Layout.minimumWidth: Math.round((footer.comfortable ? 130 : 200) * Theme.scale)
        }
    }
}
