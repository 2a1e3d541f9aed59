// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/EmergencyList.qml — the emergencies, what needs most first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property EmergencyModel emergencies
    padding: Theme.border

    ListView {
        id: list
        objectName: "emergencies"
        anchors.fill: parent
        model: card.emergencies
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Emergencies")
        delegate: ListRow {
            id: row
            required property string subject
            required property string number
            required property string summary
            required property string detail
            required property string why
            required property int level
            required property string levelText
            required property string need
            required property string urgency
            required property string timeLeft
            required property bool finished
            width: ListView.view.width
            highlighted: subject === card.emergencies.subject
            label: Array.of(number, levelText, why, need, timeLeft).filter(t => t !== "").join(", ")
            onClicked: card.emergencies.subject = subject
            contentItem: ColumnLayout {
                spacing: 6
                AppText { text: row.summary; mayBeCut: true; font: Theme.bodyStrong; maximumLineCount: 2; elide: Text.ElideRight; Accessible.ignored: true; Layout.fillWidth: true }
                AppText { text: row.detail; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                AppText { visible: text !== ""; text: row.why; font: Theme.small; color: Theme.soon; Accessible.ignored: true; Layout.fillWidth: true }
                AppText { visible: text !== ""; text: row.need; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                Flow {
                    spacing: Theme.gapSmall
                    Layout.fillWidth: true
                    LevelMark { level: row.level; text: row.levelText }
                    UrgencyMark { visible: row.timeLeft !== ""; urgency: row.urgency; text: row.timeLeft }
                }
            }
            Divider { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            visible: list.count === 0
            icon: "checkmark"
            title: qsTr("This queue is empty")
        }
    }
}
