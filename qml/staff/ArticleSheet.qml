// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ArticleSheet.qml — an article of the knowledge base as it is written: its words, and what becomes of them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property KnowledgeModel articles
    required property ArticleEditor editor
    property string articleId: ""
    property int version: 0
    property bool tried: false
    property var kinds: []              // the sub-categories, once the rules are there
    readonly property var steps: visible ? editor.steps(category.value ?? "").filter(step => articleId !== "" || step.state !== "withdrawn") : []
    title: articleId === "" ? qsTr("New article") : qsTr("Edit the article")
    sideWidth: Math.round(680 * Theme.scale)

    function start(id) {
        const words = articles.words(id)
        articleId = id
        version = words.version
        kinds = articles.categories()
        category.value = words.category !== "" ? words.category : undefined
        heading.text = words.title
        headingEn.text = words.title_en
        answer.text = words.text
        answerEn.text = words.text_en
        source.text = words.article
        tried = false
        editor.forget()
        open()
    }
    function write(state) {
        tried = true
        if (category.value === undefined || heading.text.trim() === "" || answer.text.trim() === "") return
        editor.write(articleId, { category: category.value, title: heading.text, title_en: headingEn.text, text: answer.text,
                                  text_en: answerEn.text, article: source.text, version: version }, state)
    }
    function wrong(field, empty) {
        return editor.wrongField === field ? editor.problem : tried && empty ? qsTr("Please fill this in") : ""
    }
    Connections {
        target: sheet.editor
        enabled: sheet.visible
        function onWritten() { sheet.close() }
    }

    Banner { visible: text !== ""; tone: "danger"; text: sheet.editor.problem; Layout.fillWidth: true }
    Select {
        id: category
        objectName: "article-category"
        label: qsTr("Sub-category")
        placeholder: qsTr("Choose")
        model: sheet.kinds
        error: sheet.wrong("category", value === undefined)
        Layout.fillWidth: true
    }
    Field {
        id: heading
        objectName: "article-title"
        label: qsTr("Title in Chinese")
        maximumLength: 100
        error: sheet.wrong("title", text.trim() === "")
        Layout.fillWidth: true
    }
    LongField {
        id: answer
        objectName: "article-text"
        label: qsTr("Answer in Chinese")
        error: sheet.wrong("text", text.trim() === "")
        Layout.fillWidth: true
    }
    Field { id: headingEn; objectName: "article-title-en"; label: qsTr("Title in English, if wanted"); maximumLength: 100; error: sheet.wrong("title_en", false); Layout.fillWidth: true }
    LongField { id: answerEn; objectName: "article-text-en"; label: qsTr("Answer in English, if wanted"); minimumLines: 3; error: sheet.wrong("text_en", false); Layout.fillWidth: true }
    Field { id: source; objectName: "article-source"; label: qsTr("Article of the measures, such as 12(1)"); maximumLength: 20; error: sheet.wrong("article", false); Layout.fillWidth: true }
    AppText {
        visible: sheet.steps.length === 0
        text: category.value === undefined ? qsTr("Choose the sub-category first.") : qsTr("This sub-category is another department's.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    footer: [
        PrimaryButton {
            readonly property var step: sheet.steps[0]
            visible: step !== undefined
            objectName: "write-" + (step?.state ?? "")
            text: step?.text ?? ""
            busy: sheet.editor.busy
            enabled: !sheet.editor.busy
            onClicked: sheet.write(step.state)
        },
        Repeater {
            model: sheet.steps.slice(1)
            SecondaryButton {
                required property var modelData
                objectName: "write-" + modelData.state
                text: modelData.text
                enabled: !sheet.editor.busy
                onClicked: sheet.write(modelData.state)
            }
        }
    ]
}
