// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/Waiting.qml — head office is at work on what was asked; it can be stopped.
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: waiting
    required property string text
    signal stopped()
    spacing: Theme.gap
    Layout.fillWidth: true
    LoadingState { text: waiting.text; Layout.fillWidth: true }
    SecondaryButton { objectName: "stop-trial"; text: qsTr("Stop"); onClicked: waiting.stopped() }
}
