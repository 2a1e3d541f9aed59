// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/KnowledgePage.qml — the knowledge base: standard answers, searched while the customer is on the line.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property Session session
    property string query: ""
    readonly property var shown: (answers.count, answers.answer(list.currentIndex))
    property bool copied: false
    KnowledgeModel { id: answers; session: page.session; query: page.query; onChanged: { list.currentIndex = count > 0 ? 0 : -1; page.copied = false } }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        AppText { text: qsTr("Knowledge base"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        Field {
            id: field
            objectName: "knowledge-query"
            placeholder: qsTr("What is it about? Words of the customer will do")
            onEdited: page.query = text
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Component.onCompleted: { text = page.query; input.forceActiveFocus() }
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Card {
                padding: Theme.border
                Layout.preferredWidth: Math.round(380 * Theme.scale)
                Layout.fillHeight: true
                ListView {
                    id: list
                    objectName: "answers"
                    anchors.fill: parent
                    model: answers
                    clip: true
                    currentIndex: 0
                    onCurrentIndexChanged: page.copied = false
                    boundsBehavior: Flickable.StopAtBounds
                    T.ScrollBar.vertical: ThinScrollBar {}
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Knowledge base")
                    delegate: ListRow {
                        id: row
                        required property int index
                        required property string title
                        required property string category
                        width: ListView.view.width
                        highlighted: ListView.isCurrentItem
                        label: title + ", " + category
                        onClicked: list.currentIndex = index
                        contentItem: ColumnLayout {
                            spacing: 2
                            AppText { text: row.title; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
                            AppText { text: row.category; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                        }
                    }
                    EmptyState {
                        anchors.centerIn: parent
                        width: parent.width - 2 * Theme.gap
                        visible: list.count === 0
                        icon: "edit-find"
                        title: qsTr("Nothing found")
                        text: qsTr("Try fewer or other words.")
                    }
                }
            }
            Card {
                visible: list.count > 0
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                ColumnLayout {
                    anchors.fill: parent
                    spacing: Theme.gap
                    AppText { text: page.shown.title ?? ""; font: Theme.heading; Layout.fillWidth: true }
                    AppText { text: Array.of(page.shown.category ?? "", page.shown.article ?? "").filter(t => t !== "").join(" · "); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                    AppText { objectName: "answer"; text: page.shown.text ?? ""; lineHeight: 1.35; Layout.fillWidth: true }
                    RowLayout {
                        spacing: Theme.gap
                        SecondaryButton { objectName: "copy-answer"; text: qsTr("Copy"); icon.name: "edit-copy"; onClicked: { answers.copy(list.currentIndex); page.copied = true } }
                        AppText { visible: page.copied; text: qsTr("Copied"); color: Theme.inkSoft }
                    }
                }
            }
            Item { visible: list.count === 0; Layout.fillWidth: true }
        }
    }
}
