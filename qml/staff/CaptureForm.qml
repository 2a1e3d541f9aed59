// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/CaptureForm.qml — a complaint written down for a customer who stands here, phoned or wrote (Art. 9, 10).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: root
    required property Session session
    property bool offsite: false            // starts as a phone call
    property bool withUnit: false           // the contact centre says which unit is complained of
    property string wrongField: ""
    property string wrong: ""
    readonly property string phone: customer.phone
    signal done(string number, string subject, string code)

    function list(name) { return root.session.language, root.session.choices(name) }
    function errorOf(field) { return wrongField === field ? wrong : "" }
    function takeFocus() { customer.takeFocus() }
    function clear() {
        what.clear()
        customer.clear()
        facts.clear()
        more.clear()
        wrongField = wrong = ""
    }
    function submit() {
        wrongField = wrong = ""
        const body = Object.assign({}, what.body(), more.body(), { customer: customer.body(), facts: facts.body(), reply_by: customer.replyBy })
        capture.submit(body)
    }
    Capture {
        id: capture
        session: root.session
        onCaptured: (number, subject, code) => { root.clear(); root.done(number, subject, code) }
        onRefused: (text, field) => { root.wrongField = field; root.wrong = text }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        Flickable {
            id: scroll
            clip: true
            contentWidth: width
            contentHeight: columns.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            Layout.fillWidth: true
            Layout.fillHeight: true
            FollowFocus { view: scroll }
            GridLayout {
                id: columns
                width: scroll.width - Theme.gap
                columns: root.width > 900 ? 2 : 1
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                // On the phone the number comes first, which brings the customer's history; at the counter the story.
                CaptureCustomer { id: customer; parent: root.offsite ? before : beside; form: root; Layout.fillWidth: true }
                ColumnLayout {
                    spacing: Theme.gap
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    ColumnLayout { id: before; visible: root.offsite; Layout.fillWidth: true }
                    CaptureWhat { id: what; form: root; Layout.fillWidth: true }
                }
                ColumnLayout {
                    spacing: Theme.gap
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    ColumnLayout { id: beside; visible: !root.offsite; Layout.fillWidth: true }
                    CaptureFacts { id: facts; form: root; Layout.fillWidth: true }
                    CaptureMore { id: more; form: root; referred: root.list("referral").some(way => way.value === what.channel); Layout.fillWidth: true }
                }
            }
        }
        Banner {
            visible: root.wrong !== ""
            tone: "danger"
            text: root.wrong
            Layout.fillWidth: true
        }
        PrimaryButton {
            objectName: "submit"
            text: qsTr("Save and issue number")
            icon.name: "document-save"
            busy: capture.busy
            onClicked: root.submit()
            Layout.alignment: Qt.AlignRight
        }
    }
}
