// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/RefusedLine.qml — a line that head office did not take, why, and what may be done about it: it holds nothing
// else back and stays on this device.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: refused
    required property int seq               // 0: nothing can be done about it here
    required property string text
    signal sentAgain()
    signal dismissed()
    spacing: Theme.gapSmall

    Banner {
        tone: "warning"
        text: refused.text
        Layout.fillWidth: true
    }
    RowLayout {
        visible: refused.seq > 0
        spacing: Theme.gap
        SecondaryButton {
            objectName: "send-again-" + refused.seq
            text: qsTr("Send again")
            onClicked: refused.sentAgain()
        }
        SecondaryButton {
            objectName: "let-be-" + refused.seq
            text: qsTr("Set aside")
            onClicked: refused.dismissed()
        }
    }
}
