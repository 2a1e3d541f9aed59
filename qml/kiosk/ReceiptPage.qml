// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/ReceiptPage.qml — the number, to be read out, and what is promised; shown only after the durable commit.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    readonly property bool anonymous: kiosk !== null && kiosk.journey === "complaint" && kiosk.promises.length === 0
    readonly property bool hasCode: kiosk !== null && kiosk.groupedCode !== ""
    readonly property string printing: face !== undefined ? face.printer.state : ""
    readonly property bool offline: face !== undefined && !face.session.reachable

    RowLayout {
        spacing: Theme.gapLarge
        Layout.fillWidth: true
        Rectangle {
            implicitWidth: Math.round(64 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.doneSoft
            Icon { anchors.centerIn: parent; name: "checkmark"; color: Theme.done; size: Math.round(34 * Theme.scale) }
        }
        AppText {
            text: page.kiosk && page.kiosk.journey === "complaint" ? qsTr("We've received your complaint. Thank you.")
                                                                  : qsTr("It's in the opinion book. Thank you.")
            font: Theme.display
            lineHeight: 1.05
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
        }
    }
    Card {
        padding: page.tall ? Theme.gapLarge : Theme.gap
        Layout.fillWidth: true
        GridLayout {
            width: parent.width
            columns: page.tall && Theme.largeType ? 1 : 2
            columnSpacing: Theme.gapLarge
            rowSpacing: Theme.gap
            ColumnLayout {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                AppText { text: qsTr("Your number"); color: Theme.inkSoft; Layout.fillWidth: true }
                AppText {
                    objectName: "receiptShortCode"
                    visible: page.hasCode
                    text: page.kiosk ? page.kiosk.groupedCode : ""
                    font: Qt.font({ family: Theme.family, pixelSize: Math.round(40 * Theme.scale), weight: Font.Bold, letterSpacing: 2 })
                    Accessible.name: text.split("").join(" ")
                    Layout.fillWidth: true
                }
                AppText {
                    objectName: "receiptNumber"
                    // In two lines it is read out; behind a code it is one, and what is promised comes into sight.
                    text: page.kiosk ? page.hasCode ? page.kiosk.groupedNumber.replace("\n", " - ") : page.kiosk.groupedNumber : ""
                    // With a code to read out, the number is what papers are filed by.
                    font: Qt.font({ family: Theme.family, pixelSize: Math.round((page.hasCode ? 18 : 32) * Theme.scale),
                                    weight: page.hasCode ? Font.Medium : Font.Bold, letterSpacing: 1.5 })
                    color: page.hasCode ? Theme.inkSoft : Theme.ink
                    Accessible.name: page.kiosk ? page.kiosk.receiptNumber.split("").join(" ") : ""
                    Layout.fillWidth: true
                }
                AppText {
                    objectName: "receiptDigits"
                    visible: !!page.kiosk && page.kiosk.receiptDigits !== ""
                    text: qsTr("Your four digits: %1").arg(page.kiosk ? page.kiosk.receiptDigits : "")
                    font: Qt.font({ family: Theme.family, pixelSize: Math.round(24 * Theme.scale), weight: Font.Bold })
                    Layout.fillWidth: true
                }
                AppText {
                    text: page.kiosk && page.kiosk.receiptDigits !== ""
                          ? qsTr("Please write both down or take a photo. You'll need the number and these four digits to check progress.")
                          : qsTr("Please write it down or take a photo. You'll need it and the last four digits of your phone to check progress.")
                    font: Theme.small
                    color: Theme.inkSoft
                    Layout.fillWidth: true
                }
            }
            ColumnLayout {
                spacing: Theme.gapSmall
                Layout.maximumWidth: Math.round(136 * Theme.scale)
                QrCode {
                    objectName: "receiptCode"
                    text: page.kiosk ? page.kiosk.receiptQr : ""
                    dark: Theme.ink
                    light: Theme.surface
                    implicitWidth: Math.round(136 * Theme.scale)
                    implicitHeight: implicitWidth
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("The number as a QR code")
                }
                AppText {
                    visible: page.kiosk !== null && page.kiosk.receiptQr.startsWith("https:")
                    text: qsTr("Scan to follow it on your phone")
                    font: Theme.small
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }
            }
        }
    }
    AppText {
        visible: page.anonymous
        text: qsTr("You stayed anonymous: our answer will appear in this branch's opinion book.")
        Layout.fillWidth: true
    }
    // Beside each other where it is not high: what can be printed is in sight.
    GridLayout {
        columns: page.tall ? 1 : 2
        columnSpacing: Theme.gapLarge
        rowSpacing: page.gap
        Layout.fillWidth: true
        ColumnLayout {
            visible: promised.count > 0
            spacing: Theme.gap
            Layout.fillWidth: true
            SectionTitle { text: qsTr("Our promise to you") }
            Repeater {
                id: promised
                model: page.kiosk ? page.kiosk.promises : []
                RowLayout {
                    id: promise
                    required property string modelData
                    spacing: Theme.gap
                    Layout.fillWidth: true
                    Icon { name: "clock"; color: Theme.accent; size: Theme.iconSize; Layout.alignment: Qt.AlignTop; Layout.topMargin: 4 }
                    AppText { text: promise.modelData; Layout.fillWidth: true }
                }
            }
        }
        SecondaryButton {
            objectName: "printButton"
            visible: page.printing === "" || page.printing === "printing"
            text: qsTr("Print the receipt")
            icon.name: "document-print"
            busy: page.printing === "printing"
            onClicked: page.face.printer.print(page.kiosk)
            Layout.alignment: page.tall ? Qt.AlignLeft : Qt.AlignRight | Qt.AlignBottom
        }
    }
    Banner {
        objectName: "savedHere"
        visible: page.offline
        text: qsTr("Saved on this device. It will be sent automatically once the network is back.")
        Layout.fillWidth: true
    }
    Banner {
        objectName: "printed"
        visible: page.printing !== "" && page.printing !== "printing"
        tone: page.printing === "printed" ? "info" : "warning"
        text: page.printing === "printed" ? qsTr("The receipt is being printed. Please take it with you.")
                                          : qsTr("The printer isn't responding. Please take a photo, or ask a member of staff for the receipt.")
        Layout.fillWidth: true
    }
}
