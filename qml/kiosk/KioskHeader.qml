// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskHeader.qml — whose kiosk this is, how far one is, language, type size, and the way out.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: header
    required property Session session
    required property KioskModel kiosk
    required property int margin
    property bool attention: false          // staff should look
    signal held()                           // a member of staff holds the emblem

    implicitHeight: column.implicitHeight + 2 * Theme.gapSmall
    color: Theme.surface
    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: Theme.border; color: Theme.outline }

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: header.margin; rightMargin: header.margin - Theme.gap }
        spacing: 0
        RowLayout {
            spacing: Theme.gapSmall
            Rectangle {
                implicitWidth: Math.round(36 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: header.attention ? Theme.soon : Theme.accent
                Icon {
                    anchors.centerIn: parent
                    name: header.attention ? "dialog-warning" : "dialog-messages"
                    color: Theme.inkOnAccent
                    size: Math.round(20 * Theme.scale)
                }
                MouseArea {
                    objectName: "emblem"
                    anchors { fill: parent; margins: -Theme.gapSmall }
                    pressAndHoldInterval: 2000
                    onPressAndHold: header.held()
                }
            }
            AppText {
                text: header.session.unitName !== "" ? header.session.unitName : qsTr("Customer voice")
                font: Theme.heading
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gapSmall
            }
            QuietButton {
                objectName: "languageButton"
                // Each language names the other in its own script, so that who cannot read the one finds it.
                text: header.session.language === "en" ? "中文" : "English"
                icon.name: "globe"
                onClicked: header.session.setLanguage(header.session.language === "en" ? "zh" : "en")
            }
            QuietButton {
                objectName: "largeTypeButton"
                text: Theme.largeType ? qsTr("Normal type") : qsTr("Large type")
                icon.name: "format-font-size-more"
                onClicked: Theme.largeType = !Theme.largeType
            }
        }
        Banner {
            visible: header.session.demo || header.session.rehearsal
            text: header.session.rehearsal ? qsTr("Rehearsal: what you hand in is for practice only.")
                                           : qsTr("Demonstration: no real complaints, please.")
            Layout.fillWidth: true
            Layout.rightMargin: Theme.gap
            Layout.bottomMargin: Theme.gapSmall
        }
    }
}
