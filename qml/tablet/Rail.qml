// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/Rail.qml — where one can go, who writes, and the quiet sign of the exchange.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: rail
    required property Session session
    required property string page
    property int overdue: 0
    property int toAnswer: 0
    signal chosen(string page)
    signal syncAsked()
    signal signInAsked()
    implicitWidth: Math.round(148 * Theme.scale)
    color: Theme.surface

    LanguageList {
        id: languages
        languages: rail.session.languages
        language: rail.session.language
        onPicked: code => rail.session.setLanguage(code)
    }
    Rectangle { anchors.right: parent.right; width: Theme.border; height: parent.height; color: Theme.outline }
    // Above a keyboard there is less room than it needs.
    Flickable {
        id: scroll
        anchors { fill: parent; margins: Theme.gapSmall; rightMargin: Theme.gapSmall + Theme.border }
        contentWidth: width
        contentHeight: column.height
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        ColumnLayout {
            id: column
            width: scroll.width
            height: Math.max(scroll.height, implicitHeight)
            spacing: Theme.gapSmall
            AppText {
                text: qsTr("Huiyin")
                font: Theme.title
                color: Theme.accent
                horizontalAlignment: Text.AlignHCenter
                Layout.topMargin: Theme.gapSmall
                Layout.fillWidth: true
            }
            AppText {
                text: rail.session.unitName.replace(/-/g, "\u2011")     // a name is not broken at its hyphen
                font: Theme.small
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                Layout.bottomMargin: Theme.gapSmall
                Layout.fillWidth: true
            }
            Repeater {
                model: [{ page: "duties", text: qsTr("Tasks"), icon: "view-task" },
                        { page: "complaints", text: qsTr("Complaints"), icon: "edit-find" },
                        { page: "opinions", text: qsTr("Opinion book"), icon: "view-list-details" },
                        { page: "knowledge", text: qsTr("Knowledge"), icon: "help-contents" },
                        { page: "capture", text: qsTr("Capture"), icon: "list-add" }]
                RailButton {
                    required property var modelData
                    objectName: "rail-" + modelData.page
                    text: modelData.text
                    icon.name: modelData.icon
                    count: ({ duties: rail.overdue, opinions: rail.toAnswer })[modelData.page] ?? 0
                    chosen: rail.page === modelData.page
                    onClicked: rail.chosen(modelData.page)
                    Layout.fillWidth: true
                }
            }
            Item { Layout.fillHeight: true }
            RailButton {
                objectName: "rail-language"
                text: languages.label
                icon.name: "globe"
                onClicked: languages.turn()
                Layout.fillWidth: true
            }
            RailButton {
                objectName: "rail-person"
                text: rail.session.signedIn ? rail.session.roleText : qsTr("Sign in")
                icon.name: "user-identity"
                small: true
                onClicked: rail.signInAsked()
                Layout.fillWidth: true
            }
            RailButton {
                objectName: "rail-sync"
                text: rail.session.syncText
                icon.name: rail.session.reachable ? "network-connect" : "network-disconnect"
                small: true
                onClicked: rail.syncAsked()
                Layout.fillWidth: true
            }
        }
    }
}
