// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/TopicTiles.qml — what customers complain of, in their own words. A tap answers the question.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Theme

GridLayout {
    id: tiles
    required property KioskModel kiosk
    required property int padding
    readonly property var icons: ({ queue: "clock", staff: "system-users", fees: "format-number-percent", digital: "smartphone",
                                    machines: "view-financial-account-cash", savings: "office-chart-line",
                                    loans: "view-bank", cards: "skrooge_credit_card" })
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    Repeater {
        model: tiles.kiosk ? tiles.kiosk.topics : []
        Tile {
            required property var modelData
            objectName: "topic-" + modelData.value
            radio: true
            marks: false                    // a tap goes on at once
            text: modelData.text
            help: modelData.help
            iconName: tiles.icons[modelData.value] ?? "question"
            chosen: tiles.kiosk.draft.topic === modelData.value
            padding: tiles.padding
            onClicked: {
                tiles.kiosk.put("topic", modelData.value)
                tiles.kiosk.next()
            }
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }
    }
}
