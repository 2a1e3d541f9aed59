// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DevicesPage.qml — every device, when it was last seen and how its clock goes; a code for a new one, and the
// end of one that is lost (rulebook 1).
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

OfficePage {
    id: page
    required property Session session
    title: qsTr("Devices")
    detail: devices.state === "ready" ? qsTr("As of %1").arg(devices.asOf) : ""
    model: DevicesModel { id: devices; session: page.session }

    RowLayout {
        anchors { fill: parent; bottomMargin: Theme.gap }
        spacing: Theme.gap
        AdminList {
            rows: devices.rows
            emptyText: qsTr("No device is enrolled yet.")
            secondAction: qsTr("Revoke")
            onSecond: key => revoking.ask(key)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: false
            Layout.preferredWidth: 400
            Layout.maximumWidth: 400
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignTop
            SectionTitle { visible: devices.secret === ""; text: qsTr("Enrol a device") }
            PickField { id: unit; visible: devices.secret === ""; objectName: "device-unit"; label: qsTr("Unit"); placeholder: qsTr("Choose"); model: devices.units; Layout.fillWidth: true }
            Choice {
                id: face
                visible: devices.secret === ""
                objectName: "device-face"
                label: qsTr("Face")
                value: "tablet"
                model: [{ value: "kiosk", text: qsTr("Kiosk") }, { value: "tablet", text: qsTr("Tablet") }, { value: "desk", text: qsTr("Desk") }]
                Layout.fillWidth: true
            }
            PrimaryButton { objectName: "make-code"; visible: devices.secret === ""; text: qsTr("Make a code"); enabled: unit.value !== undefined && !devices.acting; onClicked: devices.makeCode(unit.value, face.value); Layout.fillWidth: true }
            SecretCard { model: devices; title: qsTr("One-time code for a device of %1, good for a day:"); code: devices.enrolText; Layout.fillWidth: true }
        }
    }
    ConfirmSheet {
        id: revoking
        title: qsTr("Revoke %1?").arg(key)
        text: qsTr("The device is blocked from now on. Anything it hasn't sent yet will no longer be accepted.")
        action: qsTr("Revoke")
        onConfirmed: key => devices.revoke(key)
    }
}
