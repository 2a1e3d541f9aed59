// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/FigureRow.qml — the large figures at the head of a page; choosing one shows the complaints behind it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Theme

RowLayout {
    id: row
    required property var figures       // [{key, label, count, tone}]
    required property string chosen     // key
    signal picked(string key)
    spacing: Theme.gap

    Repeater {
        model: row.figures
        FigureCard {
            required property var modelData
            objectName: "figure-" + modelData.key
            label: modelData.label
            count: modelData.count
            tone: modelData.tone
            chosen: row.chosen === modelData.key
            onClicked: row.picked(modelData.key)
            Layout.fillWidth: true
        }
    }
}
