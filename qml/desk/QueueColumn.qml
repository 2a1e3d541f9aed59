// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/QueueColumn.qml — the queues of the role, who writes, and where the exchange stands.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: column
    required property Session session
    required property QueueListModel queues
    property string queue: ""
    property var pages: []              // see DeskPages
    property string page: ""            // the one that is open; "" the queue
    signal pageChosen(string code)
    signal queueChosen()
    signal intakeAsked()
    signal syncAsked()
    signal signInAsked()
    signal shortcutsAsked()
    property bool narrow: false
    implicitWidth: Math.round((narrow ? 200 : 232) * Theme.scale)
    color: Theme.surface

    LanguageList {
        id: languages
        languages: column.session.languages
        language: column.session.language
        onPicked: code => column.session.setLanguage(code)
    }
    Rectangle { anchors.right: parent.right; width: Theme.border; height: parent.height; color: Theme.outline }
    ColumnLayout {
        anchors { fill: parent; rightMargin: Theme.border }
        spacing: 0
        AppText {
            text: qsTr("Huiyin")
            font: Theme.title
            color: Theme.accent
            leftPadding: Theme.gap
            Layout.topMargin: Theme.gap
            Layout.fillWidth: true
        }
        AppText {
            text: column.session.actorText
            font: Theme.small
            color: Theme.inkSoft
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            Layout.bottomMargin: Theme.gap
            Layout.fillWidth: true
        }
        PrimaryButton {
            objectName: "intake"
            visible: !["administrator", "auditor", "bank_leader"].includes(column.session.role)    // rulebook 1
            text: qsTr("New complaint")
            icon.name: "list-add"
            leftPadding: Theme.gapSmall
            rightPadding: Theme.gapSmall
            onClicked: column.intakeAsked()
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            Layout.bottomMargin: Theme.gap
        }
        // Queues and pages are one list: what does not fit is scrolled to, and a bar says that there is more.
        Flickable {
            id: scroll
            objectName: "places"
            contentWidth: width
            contentHeight: list.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                id: list
                width: scroll.width
                spacing: 0
                Repeater {
                    model: column.queues
                    QueueRow {
                        objectName: "queue-" + code
                        chosen: column.page === "" && column.queue === code
                        onClicked: { column.queue = code; column.queueChosen() }
                        Layout.fillWidth: true
                    }
                }
                Divider {
                    visible: column.pages.length > 0
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gapSmall
                    Layout.bottomMargin: Theme.gapSmall
                }
                Repeater {
                    model: column.pages
                    PageRow {
                        required property var modelData
                        objectName: "page-" + modelData.code
                        title: modelData.title
                        sign: modelData.icon
                        keys: modelData.keys
                        chosen: column.page === modelData.code
                        onClicked: column.pageChosen(modelData.code)
                        Layout.fillWidth: true
                    }
                }
            }
        }
        Divider { Layout.fillWidth: true }
        ListRow {
            text: column.session.signedIn ? qsTr("Sign out or change") : qsTr("Sign in")
            topPadding: Theme.gapSmall
            bottomPadding: Theme.gapSmall
            onClicked: column.signInAsked()
            Layout.fillWidth: true
        }
        ListRow {
            label: column.session.syncText
            contentItem: RowLayout {
                SyncDot { reachable: column.session.reachable; waiting: column.session.waiting; text: column.session.syncText }
                Item { Layout.fillWidth: true }
            }
            topPadding: Theme.gapSmall
            bottomPadding: Theme.gapSmall
            onClicked: column.syncAsked()
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            QuietButton {
                text: languages.label
                onClicked: languages.turn()
                Layout.fillWidth: true
            }
            QuietButton { text: qsTr("Keys"); onClicked: column.shortcutsAsked(); Layout.fillWidth: true }
        }
    }
}
