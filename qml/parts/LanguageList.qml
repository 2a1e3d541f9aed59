// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/LanguageList.qml — the languages, each in its own script. Of two, a button names the other and changes at once;
// of more it opens the list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Theme

Sheet {
    id: list
    required property var languages         // [{value, text}]
    required property string language
    signal picked(string code)
    readonly property var others: languages.filter(entry => entry.value !== language)
    readonly property string label: others.length === 1 ? others[0].text : languages.find(entry => entry.value === language)?.text ?? ""
    title: "语言 · Language"
    fromBelow: true
    function turn() {
        if (others.length === 1) picked(others[0].value)
        else open()
    }
    Repeater {
        model: list.languages
        ListRow {
            required property var modelData
            objectName: "language-" + modelData.value
            text: modelData.text
            highlighted: modelData.value === list.language
            onClicked: { list.close(); list.picked(modelData.value) }
            Layout.fillWidth: true
        }
    }
}
