// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ArticlePicker.qml — what the knowledge base says on the sub-category of the complaint, to be put into an
// answer.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: picker
    required property Session session
    required property string category
    property bool unfolded: false
    readonly property int count: articles.count
    signal chosen(string text)
    spacing: Theme.gapSmall

    KnowledgeModel { id: articles; session: picker.session; category: picker.category }
    QuietButton {
        objectName: "articles"
        text: qsTr("From the knowledge base (%1)").arg(articles.count)
        icon.name: picker.unfolded ? "arrow-up" : "help-contents"
        onClicked: picker.unfolded = !picker.unfolded
    }
    Repeater {
        model: picker.unfolded ? articles : null
        Card {
            id: card
            required property int index
            required property string title
            required property string mark
            required property string tone
            Layout.fillWidth: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.gapSmall
                RowLayout {
                    spacing: Theme.gap
                    Layout.fillWidth: true
                    AppText { text: card.title; font: Theme.bodyStrong; Layout.fillWidth: true }
                    Tag { visible: text !== ""; text: card.mark; tone: card.tone }
                }
                AppText { id: answer; text: articles.answer(card.index).text ?? ""; Layout.fillWidth: true }
                SecondaryButton {
                    objectName: "insert-" + card.index
                    text: qsTr("Put into the answer")
                    onClicked: {
                        picker.unfolded = false
                        picker.chosen(answer.text)
                        articles.use(card.index)
                    }
                }
            }
        }
    }
}
