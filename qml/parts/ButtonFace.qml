// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/ButtonFace.qml — icon and words in the middle of a button. The words are measured apart from the text that
// wraps them, so that a button's width never depends on itself.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: inside
    required property T.AbstractButton button
    required property color ink
    readonly property bool worded: button.text !== ""
    readonly property int gap: worded && sign.visible ? Theme.gapSmall + 2 : 0
    readonly property real iconRoom: (sign.visible ? sign.width : 0) + gap
    implicitWidth: iconRoom + (worded ? Math.ceil(measure.advanceWidth) + 1 : 0)
    implicitHeight: Math.max(sign.visible ? sign.height : 0, words.implicitHeight)

    TextMetrics { id: measure; font: inside.button.font; text: inside.button.text }
    Row {
        anchors.centerIn: parent
        spacing: inside.gap
        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            readonly property bool busy: (inside.button as ButtonBase)?.busy ?? false
            visible: name !== ""
            name: busy ? "clock" : inside.button.icon.name
            color: inside.ink
            size: Theme.iconSize
            // What points back or on points the other way where one reads from right to left.
            transform: Scale { origin.x: sign.width / 2; xScale: Theme.mirrored && ["go-previous", "go-next"].includes(sign.name) ? -1 : 1 }
        }
        AppText {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(measure.advanceWidth) + 1, inside.width - inside.iconRoom)
            visible: inside.worded
            text: inside.button.text
            font: inside.button.font
            color: inside.ink
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
