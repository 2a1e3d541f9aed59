// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/KnowledgeBase.qml — the knowledge base: searched while the customer is on the line, kept by the contact
// centre, confirmed by the departments (Art. 6).
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
    property string sheet: ""           // opened at the start: "edit" or "new"
    property string openId: ""          // the article that was chosen; "" the first one found
    property int turn: 0                // counts up whenever the articles change
    property bool copied: false
    readonly property var shown: (turn, answers.answer(list.currentIndex))
    readonly property string followed: (shown.id ?? "") + " " + (shown.version ?? "")
    onFollowedChanged: editor.follow(shown.id ?? "")
    readonly property var steps: (turn, editor.writes) && shown.id ? editor.steps(answers.words(shown.id).category) : []
    readonly property bool confirms: steps.length > 0 && steps[0].state === "confirmed" && shown.mark !== ""

    function choose(row) {
        if (row < 0 || row >= answers.count) return
        list.currentIndex = row
        openId = answers.answer(row).id
        copied = false
    }
    function showOpen() {
        ++turn
        list.currentIndex = Math.max(answers.rowOf(openId), answers.count > 0 ? 0 : -1)
    }
    // A popup needs the window, which comes after the items.
    Component.onCompleted: Qt.callLater(() => {     // qmllint disable
        if (sheet !== "") writing.start(sheet === "edit" ? shown.id ?? "" : "")
    })
    KnowledgeModel { id: answers; session: page.session; query: page.query; onChanged: page.showOpen() }
    ArticleEditor { id: editor; session: page.session; onWritten: id => page.openId = id }
    ArticleSheet { id: writing; articles: answers; editor: editor }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            AppText { text: qsTr("Knowledge base"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
            SecondaryButton {
                objectName: "new-article"
                visible: editor.writes
                enabled: editor.online
                text: qsTr("New article")
                icon.name: "list-add"
                onClicked: writing.start("")
            }
        }
        Field {
            id: field
            objectName: "knowledge-query"
            placeholder: qsTr("What is it about? Words of the customer will do")
            onEdited: { page.openId = ""; page.copied = false; page.query = text }
            Keys.onDownPressed: page.choose(list.currentIndex + 1)
            Keys.onUpPressed: page.choose(list.currentIndex - 1)
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
                Layout.maximumWidth: Math.round(380 * Theme.scale)
                Layout.fillHeight: true
                ListView {
                    id: list
                    objectName: "answers"
                    anchors.fill: parent
                    model: answers
                    clip: true
                    currentIndex: 0
                    boundsBehavior: Flickable.StopAtBounds
                    T.ScrollBar.vertical: ThinScrollBar {}
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Knowledge base")
                    delegate: ListRow {
                        id: row
                        required property int index
                        required property string title
                        required property string category
                        required property string mark
                        required property string tone
                        width: ListView.view.width
                        highlighted: ListView.isCurrentItem
                        label: Array.of(title, category, mark).filter(t => t !== "").join(", ")
                        onClicked: page.choose(index)
                        contentItem: RowLayout {
                            spacing: Theme.gapSmall
                            ColumnLayout {
                                spacing: 2
                                Layout.fillWidth: true
                                AppText { text: row.title; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
                                AppText { text: row.category; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                            }
                            AppText { visible: text !== ""; text: row.mark; font: Theme.small; color: Theme.toneInk(row.tone); Accessible.ignored: true }
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
            Flickable {
                id: reading
                visible: list.count > 0
                contentWidth: width
                contentHeight: article.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                Layout.fillWidth: true
                Layout.fillHeight: true
                Card {
                    id: article
                    width: reading.width
                    ColumnLayout {
                        anchors.fill: parent
                        spacing: Theme.gap
                        RowLayout {
                            spacing: Theme.gap
                            Layout.fillWidth: true
                            AppText { text: page.shown.title ?? ""; font: Theme.heading; Layout.fillWidth: true }
                            Tag { objectName: "article-mark"; visible: text !== ""; text: page.shown.mark ?? ""; tone: page.shown.tone ?? "neutral" }
                        }
                        AppText { text: Array.of(page.shown.category ?? "", page.shown.article ?? "").filter(t => t !== "").join(" · "); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                        AppText { objectName: "answer"; text: page.shown.text ?? ""; lineHeight: 1.35; Layout.fillWidth: true }
                        Banner { visible: text !== "" && !writing.visible; tone: "danger"; text: editor.problem; Layout.fillWidth: true }
                        Flow {
                            spacing: Theme.gap
                            Layout.fillWidth: true
                            SecondaryButton { objectName: "copy-answer"; text: qsTr("Copy"); icon.name: "edit-copy"; onClicked: { answers.copy(list.currentIndex); page.copied = true } }
                            SecondaryButton {
                                objectName: "edit-article"
                                visible: page.steps.length > 0
                                enabled: editor.online
                                text: qsTr("Edit")
                                icon.name: "document-edit"
                                onClicked: writing.start(page.shown.id)
                            }
                            PrimaryButton {
                                objectName: "confirm-article"
                                visible: page.confirms
                                enabled: editor.online && !editor.busy
                                busy: editor.busy
                                text: page.confirms ? page.steps[0].text : ""
                                onClicked: editor.write(page.shown.id, answers.words(page.shown.id), "confirmed")
                            }
                            AppText { visible: page.copied; text: qsTr("Copied"); color: Theme.inkSoft }
                        }
                        AppText {
                            visible: editor.writes && !editor.online
                            text: qsTr("Articles are written with head office: sign in with your password once the network is there.")
                            font: Theme.small
                            color: Theme.inkSoft
                            Layout.fillWidth: true
                        }
                        Divider {}
                        AppText { objectName: "article-told"; text: Array.of(page.shown.told ?? "", page.shown.used ?? "").join(" · "); font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                        SectionTitle { visible: editor.versions.length > 1; text: qsTr("Versions") }
                        Repeater {
                            model: editor.versions.length > 1 ? editor.versions : []
                            AppText {
                                required property string modelData
                                text: modelData
                                font: Theme.small
                                color: Theme.inkSoft
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
            }
            Item { visible: list.count === 0; Layout.fillWidth: true }
        }
    }
}
