// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/StaffNotices.qml — what staff must know about this kiosk, each with what to do.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: list
    required property KioskHealth health
    spacing: Theme.gap
    AppText { text: qsTr("For staff: what needs attention"); font: Theme.heading; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
    Repeater {
        model: list.health.notices
        Banner {
            required property string modelData
            required property int index
            objectName: "notice-" + index
            tone: "warning"
            text: modelData
            Layout.fillWidth: true
        }
    }
    SecondaryButton {
        objectName: "noted"
        visible: list.health.canBeNoted
        text: qsTr("OK")
        icon.name: "checkmark"
        onClicked: list.health.noted()
        Layout.fillWidth: true
    }
}
