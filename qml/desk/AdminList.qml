// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/AdminList.qml — accounts or devices, one a row, each with what may be done to it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var rows          // [{key, title, detail, mark, tone, active}]
    required property string emptyText
    property string firstAction: ""     // on an active row
    property string secondAction: ""    // on an active row
    property string backAction: ""      // on one that is not active
    signal first(string key)
    signal second(string key)
    signal backAgain(string key)
    padding: Theme.border

    ListView {
        id: list
        anchors.fill: parent
        model: card.rows
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        AppText {
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
            visible: list.count === 0
            text: card.emptyText
            color: Theme.inkSoft
        }
        delegate: ColumnLayout {
            id: row
            required property var modelData
            width: ListView.view.width
            spacing: 0
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.margins: Theme.gapSmall
                Layout.leftMargin: Theme.gap
                Layout.rightMargin: Theme.gap
                ColumnLayout {
                    spacing: 2
                    Layout.fillWidth: true
                    AppText { text: row.modelData.title; font: Theme.bodyStrong; Layout.fillWidth: true }
                    AppText { text: row.modelData.detail; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                }
                Mark { visible: text !== ""; text: row.modelData.mark; tone: row.modelData.tone }
                QuietButton {
                    objectName: "first-" + row.modelData.key
                    visible: row.modelData.active && card.firstAction !== ""
                    text: card.firstAction
                    Accessible.name: qsTr("%1: %2").arg(row.modelData.title).arg(text)
                    onClicked: card.first(row.modelData.key)
                }
                QuietButton {
                    objectName: "second-" + row.modelData.key
                    visible: row.modelData.active && card.secondAction !== ""
                    text: card.secondAction
                    Accessible.name: qsTr("%1: %2").arg(row.modelData.title).arg(text)
                    onClicked: card.second(row.modelData.key)
                }
                QuietButton {
                    objectName: "back-" + row.modelData.key
                    visible: !row.modelData.active && card.backAction !== ""
                    text: card.backAction
                    Accessible.name: qsTr("%1: %2").arg(row.modelData.title).arg(text)
                    onClicked: card.backAgain(row.modelData.key)
                }
            }
            Divider { Layout.fillWidth: true }
        }
    }
}
