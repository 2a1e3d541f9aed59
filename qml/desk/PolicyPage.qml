// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/PolicyPage.qml — the policy in force with its paths and meanings; changed with validation, tried on the past,
// put in force by the head of channel operations (rulebook 1, 9).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    property string part: "values"      // or lists
    signal opened(string subject)
    title: qsTr("Policy")
    detail: policy.state === "ready" ? qsTr("In force: %1").arg(policy.version) : ""
    saving: policy

    model: PolicyModel { id: policy; objectName: "policy-model"; session: page.session }
    controls: [
        Choice {
            objectName: "part"
            Accessible.name: qsTr("Part of the policy")
            model: [{ value: "values", text: qsTr("Values") }, { value: "lists", text: qsTr("Lists") }]
            value: page.part
            onPicked: value => page.part = value
            Layout.preferredWidth: 260
            Layout.minimumHeight: Theme.touch
        },
        Item { Layout.fillWidth: true }
    ]
    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        RuleLists { visible: page.part === "lists"; lists: policy.lists; Layout.fillWidth: true; Layout.fillHeight: true }
        Card {
            visible: page.part === "values"
            padding: Theme.border
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                id: list
                objectName: "policy-values"
                anchors.fill: parent
                model: policy.values
                clip: true
                cacheBuffer: 20000          // a value that is being typed stays
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                // qmllint disable unqualified
                delegate: PolicyRow {
                    width: ListView.view.width
                    first: index === 0 || policy.values[index - 1].group !== modelData.group
                    edited: policy.edits[modelData.path] ?? ""
                    error: policy.wrongPath === modelData.path ? policy.wrong : ""
                    editable: policy.mayChange
                    onTyped: text => policy.edit(modelData.path, text)
                }
            }
        }
        PolicyTrial {
            policy: policy
            onOpened: subject => page.opened(subject)
            Layout.fillWidth: false
            Layout.preferredWidth: 460
            Layout.fillHeight: true
        }
    }
}
