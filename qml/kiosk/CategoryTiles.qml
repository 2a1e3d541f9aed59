// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/CategoryTiles.qml — the kinds of Art. 9, and under the chosen one its examples.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: tiles
    required property KioskModel kiosk
    required property bool tall
    required property string error
    readonly property bool chosen: subs.visible
    readonly property Item wanted: subs.visible ? subs : null      // what has just appeared
    readonly property var icons: ({ "1": "documentinfo", "2": "system-users", "3": "computer", "4": "go-home" })
    spacing: tall ? Theme.gapLarge : Theme.gap

    GridLayout {
        columns: tiles.tall ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Repeater {
            model: tiles.visible && tiles.kiosk ? tiles.kiosk.categories : []
            Tile {
                required property var modelData
                objectName: "category-" + modelData.value
                radio: true
                text: modelData.text
                help: modelData.examples
                iconName: tiles.icons[modelData.value] ?? "documentinfo"
                chosen: tiles.kiosk.draft.category === modelData.value
                padding: tiles.tall ? Theme.gapLarge : Theme.gap
                onClicked: tiles.kiosk.put("category", modelData.value)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
            }
        }
    }
    Choice {
        id: subs
        objectName: "subCategories"
        visible: model.length > 0
        label: qsTr("What exactly?")
        model: tiles.kiosk ? tiles.kiosk.subCategories : []
        value: tiles.kiosk ? tiles.kiosk.draft.subCategory : ""
        error: tiles.error
        onPicked: newValue => {         // that was the question: on to the next one
            tiles.kiosk.put("subCategory", newValue)
            tiles.kiosk.next()
        }
        Layout.fillWidth: true
    }
}
