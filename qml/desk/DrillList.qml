// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DrillList.qml — the complaints behind a figure; each opens.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property DrillModel rows
    required property string title
    property string emptyText: qsTr("There are no complaints behind this figure.")
    signal opened(string subject)
    padding: Theme.border

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        AppText {
            text: qsTr("%1 (%2)").arg(card.title).arg(card.rows.total)
            font: Theme.heading
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.margins: Theme.gap
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: list
            model: card.rows
            clip: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            implicitHeight: contentHeight
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: DrillItem { width: ListView.view.width; onClicked: card.opened(subject) }
            Layout.fillWidth: true
            Layout.fillHeight: true
            AppText {
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
                visible: card.rows.total === 0
                text: card.emptyText
                color: Theme.inkSoft
            }
        }
    }
}
