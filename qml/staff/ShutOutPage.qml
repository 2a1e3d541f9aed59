// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ShutOutPage.qml — head office has shut this device out: what was done, and what to do now.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: page
    required property Session session
    property bool enrolling: false
    spacing: Theme.gapLarge

    EmptyState {
        visible: !page.enrolling
        icon: "data-error"
        title: qsTr("This device was shut out")
        text: page.session.appLock.wipedText
        action: qsTr("Enrol it again")
        onTriggered: page.enrolling = true
        Layout.fillWidth: true
    }
    EnrolForm { visible: page.enrolling; session: page.session; Layout.fillWidth: true }
}
