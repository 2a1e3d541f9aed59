// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/AllActions.qml — everything that may be done now, under its headings; a few letters find it, Enter does it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property var availableActions // see timeline::available_actions
    signal chosen(string kind)
    readonly property string looked: search.text.trim().toLowerCase()
    readonly property var found: availableActions.filter(offer => offer.text.toLowerCase().includes(looked))
    readonly property var groups: found.filter((offer, i) => i === 0 || found[i - 1].group !== offer.group)
    title: qsTr("All actions")
    onOpened: { search.text = ""; search.input.forceActiveFocus() }
    function choose(kind) {
        close()
        chosen(kind)
    }
    Field {
        id: search
        objectName: "actionSearch"
        placeholder: qsTr("Find an action")
        onAccepted: if (sheet.found.length > 0 && sheet.looked !== "") sheet.choose(sheet.found[0].kind)
        Layout.fillWidth: true
    }
    Repeater {
        model: sheet.groups
        ColumnLayout {
            id: group
            required property var modelData
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            SectionTitle { text: group.modelData.groupText }
            GridLayout {
                columns: 2
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                Layout.fillWidth: true
                Repeater {
                    model: sheet.found.filter(offer => offer.group === group.modelData.group)
                    SecondaryButton {
                        required property var modelData
                        objectName: "action-" + modelData.kind
                        text: modelData.text
                        onClicked: sheet.choose(modelData.kind)
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                    }
                }
            }
        }
    }
    AppText {
        visible: sheet.found.length === 0
        text: qsTr("Nothing with these letters.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
}
