// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/CallBanner.qml — a customer at a kiosk asks for somebody: above everything, until one of us goes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

T.Popup {
    id: ringing
    required property Session session
    readonly property LobbyCallList list: LobbyCallList { session: ringing.session }

    objectName: "callBanner"
    parent: T.Overlay.overlay
    visible: parent !== null && list.calls.length > 0 && !session.appLock.shut     // shut, the sign-in page shows it
    z: 1                                // a sheet that is open stays open beneath
    closePolicy: T.Popup.NoAutoClose
    width: parent ? Math.min(parent.width - 2 * Theme.gapLarge, Math.round(760 * Theme.scale)) : 0
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: Theme.gap
    implicitHeight: column.implicitHeight
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion } }
    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        id: column
        spacing: Theme.gapSmall
        LayoutMirroring.enabled: Theme.mirrored
        LayoutMirroring.childrenInherit: true
        Repeater {
            model: ringing.list.calls
            Banner {
                required property var modelData
                objectName: "call-" + modelData.kiosk
                tone: "warning"
                text: qsTr("A customer asks for help at %1 (%2).").arg(modelData.name).arg(modelData.time)
                action: qsTr("I'm going")
                border { width: Theme.border + 1; color: Theme.toneInk("warning") }
                onTriggered: ringing.list.go(modelData.kiosk)
                Layout.fillWidth: true
            }
        }
    }
}
