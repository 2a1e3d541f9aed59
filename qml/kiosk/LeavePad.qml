// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/LeavePad.qml — for staff: the branch's PIN, on digits of its own. Reached by holding the emblem in the header.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: pad
    required property LeaveGuard guard
    required property KioskHealth health
    required property Session session
    readonly property bool telling: health.notices.length > 0
    readonly property bool beside: width > height
    property string digits: ""
    signal closed()
    readonly property bool asking: guard.state !== "locked" && guard.state !== "unset"
    readonly property string saying: ({ wrong: qsTr("Wrong PIN."), checking: qsTr("One moment"),
                                        locked: qsTr("Too many wrong PINs. Please wait five minutes."),
                                        unset: qsTr("No PIN has been set on this device: huiyin --set-pin sets it.") })[guard.state] ?? ""
    objectName: "leavePad"
    color: Theme.shade
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    onVisibleChanged: digits = ""
    Connections {
        target: pad.guard
        function onStateChanged() { pad.digits = "" }
    }
    MouseArea { anchors.fill: parent }

    // Which program this is, on which device: what somebody on the telephone asks first.
    component AboutLines: AppText {
        text: "回音 Huiyin " + Qt.application.version + "\n" + pad.session.origin + " · " + pad.session.unitName + "\n"
              + qsTr("Last exchange: %1").arg(pad.session.lastExchangeText) + "\n" + qsTr("Free software: GPL-3.0-or-later and Apache-2.0")
        font: Theme.small
        color: Theme.inkSoft
        Layout.fillWidth: true
    }

    GridLayout {
        anchors.centerIn: parent
        columns: pad.beside ? 2 : 1
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapLarge
        width: Math.min(parent.width - 80, Math.round((pad.beside ? 960 : 480) * Theme.scale))
        Card {
            visible: pad.telling || pad.beside
            padding: Theme.gapLarge
            Layout.fillWidth: true
            Layout.preferredWidth: 480
            Layout.alignment: Qt.AlignTop
            Layout.maximumHeight: pad.beside ? pad.height - 80 : pad.height * 0.4
            Flickable {
                anchors.fill: parent
                implicitHeight: words.implicitHeight
                contentHeight: words.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                ColumnLayout {
                    id: words
                    width: parent.width
                    spacing: Theme.gapLarge
                    StaffNotices { visible: pad.telling; health: pad.health; Layout.fillWidth: true }
                    AboutLines {}
                }
            }
        }
        Card {
            padding: Theme.gapLarge
            Layout.fillWidth: true
            Layout.preferredWidth: 420
            Layout.alignment: Qt.AlignTop
            ColumnLayout {
                width: parent.width
                spacing: Theme.gap
                AppText { id: title; text: qsTr("For staff: exit the kiosk"); font: Theme.heading; Layout.fillWidth: true }
                AppText {
                    visible: pad.asking
                    text: pad.digits === "" ? qsTr("Branch PIN") : "●".repeat(pad.digits.length)
                    font: Theme.number
                    color: pad.digits === "" ? Theme.inkSoft : Theme.ink
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.name: qsTr("Branch PIN")
                    Layout.fillWidth: true
                }
                AppText { visible: text !== ""; text: pad.saying; color: Theme.danger; Layout.fillWidth: true }
                GridLayout {
                    visible: pad.asking
                    columns: 3
                    columnSpacing: Theme.gapSmall
                    rowSpacing: Theme.gapSmall
                    Repeater {
                        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "OK"]
                        SecondaryButton {
                            id: digit
                            required property string modelData
                            objectName: "pin-" + modelData
                            text: modelData
                            enabled: pad.guard.state !== "checking"
                            Accessible.name: modelData === "⌫" ? qsTr("Delete") : modelData
                            onClicked: {
                                if (modelData === "⌫") pad.digits = pad.digits.slice(0, -1)
                                else if (modelData === "OK") pad.guard.enter(pad.digits)
                                else if (pad.digits.length < 12) pad.digits += modelData
                            }
                            Layout.fillWidth: true
                        }
                    }
                }
                QuietButton { objectName: "pinCancel"; text: qsTr("Back"); onClicked: pad.closed(); Layout.fillWidth: true }
                AboutLines { visible: !pad.beside && !pad.telling; horizontalAlignment: Text.AlignHCenter }
            }
        }
    }
}
