// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/TrailPage.qml — the auditor's trail: who had whose data shown, newest first; each row opens its complaint.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: page
    required property Session session
    signal opened(string subject)
    TrailModel { id: trail; session: page.session }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.gapLarge; bottomMargin: Theme.gap }
        spacing: Theme.gap
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            AppText { text: qsTr("Who saw personal data"); font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
            AppText { text: trail.summary; color: Theme.inkSoft; Layout.fillWidth: true }
        }
        Field {
            objectName: "trail-query"
            placeholder: qsTr("Account, role, unit or number")
            onEdited: trail.query = text
            Layout.preferredWidth: Math.round(420 * Theme.scale)
        }
        Card {
            padding: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                id: list
                objectName: "trail"
                anchors.fill: parent
                model: trail
                clip: true
                reuseItems: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Who saw personal data")
                delegate: ListRow {
                    id: row
                    required property string subject
                    required property string number
                    required property string person
                    required property string what
                    required property string when
                    required property bool erased
                    width: ListView.view.width
                    label: Array.of(what, person, number, when).join(", ")
                    onClicked: page.opened(subject)
                    contentItem: RowLayout {
                        spacing: Theme.gap
                        Icon { name: row.erased ? "edit-delete" : "view-visible"; color: row.erased ? Theme.overdue : Theme.accent; size: Math.round(22 * Theme.scale) }
                        ColumnLayout {
                            spacing: 2
                            Layout.fillWidth: true
                            AppText { text: row.what; font: Theme.bodyStrong; Accessible.ignored: true; Layout.fillWidth: true }
                            AppText { text: row.person; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                        }
                        ColumnLayout {
                            spacing: 2
                            AppText { text: row.number; font: Theme.small; wrapMode: Text.NoWrap; Accessible.ignored: true; Layout.alignment: Qt.AlignRight }
                            AppText { text: row.when; font: Theme.small; color: Theme.inkSoft; wrapMode: Text.NoWrap; Accessible.ignored: true; Layout.alignment: Qt.AlignRight }
                        }
                    }
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.gap
                    visible: list.count === 0
                    icon: "view-visible"
                    title: trail.query === "" ? qsTr("Nobody had personal data shown") : qsTr("Nothing found")
                    text: trail.query === "" ? qsTr("Every showing of a name, a number or an attachment appears here by itself.") : qsTr("Try a part of the account or of the number.")
                }
            }
        }
    }
}
