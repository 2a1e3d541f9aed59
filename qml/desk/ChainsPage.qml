// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ChainsPage.qml — the auditor's verdict on every chain: nothing changed, removed, inserted or moved.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    title: qsTr("Chains")
    detail: chains.state === "ready" ? qsTr("Checked %1").arg(chains.asOf) : ""
    model: ChainsModel { id: chains; session: page.session }
    controls: SecondaryButton { objectName: "check-again"; text: qsTr("Check again"); icon.name: "view-refresh"; enabled: chains.state === "ready"; onClicked: chains.reload() }

    ColumnLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        Banner { objectName: "verdict"; tone: chains.whole ? "info" : "danger"; text: chains.verdict; Layout.fillWidth: true }
        Card {
            padding: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                anchors.fill: parent
                model: chains.rows
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                header: ColumnLayout {
                    width: ListView.view ? ListView.view.width : 0
                    Repeater {
                        model: chains.damage
                        // qmllint disable unqualified
                        AppText { required property string modelData; text: modelData; color: Theme.overdue; Layout.fillWidth: true; Layout.margins: Theme.gap }
                    }
                }
                delegate: ColumnLayout {
                    required property var modelData
                    width: ListView.view.width
                    spacing: 0
                    RowLayout {
                        spacing: Theme.gap
                        Layout.fillWidth: true
                        Layout.margins: Theme.gap
                        ColumnLayout {
                            spacing: 2
                            Layout.fillWidth: true
                            AppText { text: modelData.origin; font: Theme.bodyStrong; Layout.fillWidth: true }
                            AppText { text: modelData.detail; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
                        }
                        Mark { text: modelData.verdict; tone: modelData.tone; icon: modelData.tone === "done" ? "checkmark" : "data-error" }
                    }
                    Divider { Layout.fillWidth: true }
                }
            }
        }
    }
}
