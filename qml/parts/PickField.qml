// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/PickField.qml — one of very many values, such as a unit: found by a few letters or in its tree.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

FieldFrame {
    id: pick
    required property var model             // [{value, text, depth?, detail?}]
    property var value
    property string placeholder: ""
    property string title: label            // of the list
    signal picked(var value)
    readonly property var chosen: Array.from(model ?? []).find(entry => entry.value === value)

    T.AbstractButton {
        id: box
        width: parent.width
        implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gapSmall)
        focus: true
        focusPolicy: Qt.StrongFocus
        onClicked: list.open()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        Accessible.role: Accessible.ComboBox
        Accessible.name: pick.label
        Accessible.description: pick.saying
        contentItem: RowLayout {
            spacing: Theme.gapSmall
            AppText {
                id: words
                text: pick.chosen?.text ?? pick.placeholder
                color: pick.chosen ? Theme.ink : Theme.inkSoft
                Accessible.ignored: true
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap
            }
            Icon { name: "search"; color: Theme.accent; size: Theme.iconSize; Layout.rightMargin: Theme.gap }
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border { width: pick.edgeWidth; color: pick.edge }
            FocusRing { shown: box.visualFocus }
        }
    }
    Sheet {
        id: list
        title: pick.title
        onAboutToShow: search.text = ""
        onOpened: search.input.forceActiveFocus()
        readonly property string looked: search.text.trim().toLowerCase()
        readonly property var found: Array.from(pick.model ?? []).filter(entry => looked === "" || entry.text.toLowerCase().includes(looked)
                                                                                  || (entry.detail ?? "").toLowerCase().includes(looked))
        function choose(entry) {
            close()
            pick.value = entry.value
            pick.picked(entry.value)
        }
        Field {
            id: search
            objectName: "pickSearch"
            placeholder: qsTr("A part of the name, or the number")
            onAccepted: if (list.found.length > 0 && list.looked !== "") list.choose(list.found[0])
            Layout.fillWidth: true
        }
        AppText { visible: list.found.length === 0; text: qsTr("Nothing found"); color: Theme.inkSoft; Layout.fillWidth: true }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Repeater {
                model: list.found
                ListRow {
                    id: row
                    required property var modelData
                    readonly property int indent: list.looked === "" ? (modelData.depth ?? 0) * Theme.gapLarge : 0
                    objectName: "pick-" + modelData.value
                    text: modelData.text
                    highlighted: modelData.value === pick.value
                    leftPadding: Theme.gap + (mirrored ? 0 : indent)
                    rightPadding: Theme.gap + (mirrored ? indent : 0)
                    contentItem: RowLayout {
                        spacing: Theme.gap
                        AppText { text: row.text; font: row.highlighted ? Theme.bodyStrong : Theme.body; Accessible.ignored: true; Layout.fillWidth: true }
                        AppText { visible: text !== ""; text: row.modelData.detail ?? ""; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true }
                    }
                    onClicked: list.choose(modelData)
                    Layout.fillWidth: true
                }
            }
        }
    }
}
