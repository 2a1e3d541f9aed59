// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/Fact.qml — a name and its value in one line.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: fact
    required property string label
    required property string text
    property bool strong: false
    property int labelWidth: Math.round(112 * Theme.scale)
    spacing: Theme.gap
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(label).arg(text)
    AppText {
        text: fact.label
        font: Theme.small
        color: Theme.inkSoft
        Accessible.ignored: true
        Layout.preferredWidth: fact.labelWidth
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 3
    }
    AppText {
        text: fact.text
        font: fact.strong ? Theme.bodyStrong : Theme.body
        Accessible.ignored: true
        Layout.fillWidth: true
    }
}
