// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/CategoryPage.qml — what is it about? The kinds of Art. 9, and under the chosen one its examples.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("What is it about?")
    help: page.kiosk && page.kiosk.draft.category === "" ? qsTr("Choose the closest match.") : qsTr("Now choose the closest match below.")
    wanted: subs.visible ? subs : null
    maximumWidth: Math.round(1000 * Theme.scale)
    readonly property var icons: ({ "1": "documentinfo", "2": "system-users", "3": "computer", "4": "go-home" })

    GridLayout {
        columns: page.tall ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Repeater {
            model: page.kiosk ? page.kiosk.categories : []
            Tile {
                required property var modelData
                objectName: "category-" + modelData.value
                radio: true
                text: modelData.text
                help: modelData.examples
                iconName: page.icons[modelData.value] ?? "documentinfo"
                chosen: page.kiosk.draft.category === modelData.value
                padding: page.tall ? Theme.gapLarge : Theme.gap
                onClicked: page.kiosk.put("category", modelData.value)
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
        model: page.kiosk ? page.kiosk.subCategories : []
        value: page.kiosk ? page.kiosk.draft.subCategory : ""
        error: page.kiosk && page.kiosk.errorField === "category" ? page.kiosk.errorText : ""
        onPicked: newValue => {         // that was the question: on to the next one
            page.kiosk.put("subCategory", newValue)
            page.kiosk.next()
        }
        Layout.fillWidth: true
    }
    Banner {
        visible: !subs.visible && page.kiosk !== null && page.kiosk.errorField === "category"
        tone: "danger"
        text: page.kiosk ? page.kiosk.errorText : ""
        Layout.fillWidth: true
    }
}
