// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Mark.qml — an icon and a word in a tone; what the marks share.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: mark
    property string text: ""
    property string tone: "neutral"
    property string icon: ""
    implicitWidth: row.implicitWidth + 20
    implicitHeight: row.implicitHeight + 8
    radius: height / 2
    color: Theme.toneSoft(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, mark.width - 20)
        spacing: 6
        Icon {
            visible: mark.icon !== ""
            name: mark.icon
            color: Theme.toneInk(mark.tone)
            size: Math.round(16 * Theme.scale)
        }
        AppText {
            text: mark.text
            font.family: Theme.family
            font.pixelSize: Theme.small.pixelSize
            font.weight: Font.DemiBold
            color: Theme.toneInk(mark.tone)
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }
}
