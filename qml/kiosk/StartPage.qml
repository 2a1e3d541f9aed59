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
    readonly property bool ready: face !== undefined && !face.health.closed

    ColumnLayout {
        spacing: Theme.gapSmall
        Layout.topMargin: page.tall ? Math.max(0, (page.height - 1025 * Theme.zoom) / 2) : 0
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
            text: qsTr("Every comment gets an answer. It takes about a minute and a half.")
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
    }
    Banner {
        objectName: "closed"
        visible: page.face !== undefined && !page.ready
        tone: "warning"
        text: page.face ? page.face.health.closedText : ""
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
                      help: qsTr("Tell us what went wrong, and get a number and a reply date") },
                    { journey: "opinion", icon: "document-edit", text: qsTr("Write in the opinion book"),
                      help: qsTr("A few words, with or without your name") },
                    { journey: "praise", icon: "favorite", text: qsTr("Give praise or make a suggestion"),
                      help: qsTr("What went well, and what could be better") },
                    { journey: "progress", icon: "search", text: qsTr("Check my complaint"),
                      help: qsTr("Using your receipt number") }]
            Tile {
                required property var modelData
                objectName: "start-" + modelData.journey
                text: modelData.text
                help: modelData.help
                iconName: modelData.icon
                strong: modelData.journey === "complaint"
                // Whether one has been heard can be asked as long as there is somebody to ask.
                enabled: page.ready || (modelData.journey === "progress" && page.face !== undefined && page.face.session.enrolled)
                padding: page.tall ? Math.round(22 * Theme.zoom) : Theme.largeType ? Theme.gap : Theme.gapLarge
                onClicked: page.kiosk.begin(modelData.journey)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: page.tall ? Math.max(118 * Theme.scale, page.height * 0.14) : Math.max(110 * Theme.scale, page.height * 0.27)
            }
        }
    }
    QuietButton {
        objectName: "start-book"
        text: qsTr("Read the answers in the opinion book")
        icon.name: "documentinfo"
        enabled: page.face !== undefined && page.face.session.opened
        onClicked: page.kiosk.begin("book")
        Layout.alignment: Qt.AlignHCenter
    }
}
