// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskHeader.qml — whose kiosk this is, language, type size, and the way out.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: header
    required property Session session
    required property int margin
    property bool attention: false          // staff should look
    property bool slim: false               // only what must be said: the footer has the rest
    readonly property bool said: session.demo || session.rehearsal
    readonly property real room: width - 2 * margin - emblem.implicitWidth - comforts.wanted - 2 * Theme.gap
    readonly property bool stacked: measure.implicitWidth > room    // the name has a line of its own
    property bool callable: false           // see KioskComforts
    signal called()
    signal held()                           // a member of staff holds the emblem

    readonly property bool empty: slim && !said
    implicitHeight: column.implicitHeight + 2 * Theme.gapSmall
    color: Theme.surface
    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: Theme.border; color: Theme.outline }

    AppText { id: measure; visible: false; text: whose.text; font: whose.font; wrapMode: Text.NoWrap }
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: header.margin; rightMargin: header.margin - Theme.gap }
        spacing: 0
        GridLayout {
            visible: !header.slim
            columns: header.stacked ? 1 : 2
            columnSpacing: Theme.gapSmall
            rowSpacing: 0
            Layout.fillWidth: true
            RowLayout {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Layout.topMargin: header.stacked ? Theme.gapSmall : 0
                Rectangle {
                    id: emblem
                    implicitWidth: Math.round(36 * Theme.scale)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: header.attention ? Theme.soon : Theme.accent
                    Icon {
                        anchors.centerIn: parent
                        name: header.attention ? "data-warning" : "dialog-messages"
                        color: Theme.inkOnAccent
                        size: Math.round(20 * Theme.scale)
                    }
                    MouseArea {
                        objectName: "emblem"
                        anchors { fill: parent; margins: -Theme.gapSmall }
                        pressAndHoldInterval: 2000
                        onPressAndHold: header.held()
                    }
                }
                AppText {
                    id: whose
                    text: header.session.unitName !== "" ? header.session.unitName : qsTr("Customer voice")
                    font: Theme.heading
                    wrapMode: header.stacked ? Text.Wrap : Text.NoWrap
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.gapSmall
                }
            }
            KioskComforts {
                id: comforts
                session: header.session
                callable: header.callable
                onCalled: header.called()
                Layout.alignment: header.stacked ? Qt.AlignRight : Qt.AlignVCenter
            }
        }
        Banner {
            visible: header.said
            text: header.session.rehearsal ? qsTr("Rehearsal: anything you submit is for practice only.")
                                           : qsTr("Demonstration: no real complaints, please.")
            Layout.fillWidth: true
            Layout.rightMargin: Theme.gap
            Layout.bottomMargin: Theme.gapSmall
        }
    }
}
