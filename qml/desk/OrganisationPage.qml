// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/OrganisationPage.qml — the bank's units as a tree, and what articles 7 and 8 still ask for.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property Session session
    OrganisationModel { id: organisation; session: page.session }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        AppText { text: qsTr("Organisation"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
        Banner {
            visible: organisation.warnings.length > 0
            tone: "warning"
            text: organisation.warnings.join("\n")
            Layout.fillWidth: true
        }
        Card {
            padding: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                anchors.fill: parent
                model: organisation.units
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                // qmllint disable unqualified
                delegate: ColumnLayout {
                    required property var modelData
                    width: ListView.view.width
                    spacing: 0
                    RowLayout {
                        spacing: Theme.gap
                        Layout.fillWidth: true
                        Layout.margins: Theme.gapSmall
                        Layout.leftMargin: Theme.gap + modelData.depth * Theme.gapLarge
                        Layout.rightMargin: Theme.gap
                        AppText { text: modelData.code; font: Theme.small; color: Theme.inkSoft }
                        AppText { text: modelData.name; font: Theme.bodyStrong; Layout.preferredWidth: 280 }
                        AppText { text: modelData.detail; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                    }
                    Divider { Layout.fillWidth: true }
                }
            }
        }
    }
}
