// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/StartPage.qml — what would you like to do? Four big answers.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    maximumWidth: Math.round(1000 * Theme.scale)
    readonly property bool ready: face !== undefined && face.session.enrolled

    ColumnLayout {
        spacing: Theme.gapSmall
        Layout.topMargin: page.tall ? Math.max(0, (page.height - 1500) / 2) : 0
        Layout.fillWidth: true
        AppText {
            text: qsTr("How can we do better?")
            font.family: Theme.family
            font.pixelSize: Math.round(44 * Theme.scale)
            font.weight: Font.Bold
            lineHeight: 1.05
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
        }
        AppText {
            text: qsTr("Every voice gets an answer. It takes about a minute and a half.")
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
    }
    Banner {
        visible: page.face !== undefined && !page.ready
        tone: "warning"
        text: page.face && page.face.session.problemText !== ""
              ? qsTr("This kiosk is out of order. Please speak to a member of staff.")
              : qsTr("This kiosk is not set up yet. Please speak to a member of staff.")
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.tall ? 1 : 2
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapLarge
        Layout.fillWidth: true
        Layout.topMargin: page.tall ? Theme.gapLarge : 0
        Repeater {
            model: [{ journey: "complaint", icon: "dialog-messages", text: qsTr("I have a complaint"),
                      help: qsTr("Say what went wrong; get a number and a time for our answer") },
                    { journey: "opinion", icon: "document-edit", text: qsTr("Write in the opinion book"),
                      help: qsTr("A few words, with or without your name") },
                    { journey: "praise", icon: "favorite", text: qsTr("Praise or suggest something"),
                      help: qsTr("What was good, what could be better") },
                    { journey: "progress", icon: "search", text: qsTr("How far is my complaint?"),
                      help: qsTr("With the number on your receipt") }]
            Tile {
                required property var modelData
                objectName: "start-" + modelData.journey
                text: modelData.text
                help: modelData.help
                iconName: modelData.icon
                strong: modelData.journey === "complaint"
                enabled: page.ready
                padding: page.tall ? 36 : Theme.largeType ? Theme.gap : Theme.gapLarge
                onClicked: page.kiosk.begin(modelData.journey)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: page.tall ? Math.max(130 * Theme.scale, page.height * 0.15) : Math.max(124 * Theme.scale, page.height * 0.3)
            }
        }
    }
}
