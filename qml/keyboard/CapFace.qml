// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/CapFace.qml — how a key looks: its word or its icon, pressed or not, quieter when it only steers.
import QtQuick
import QtQuick.VirtualKeyboard.Components
import QtQuick.VirtualKeyboard.Styles
import Huiyin.Parts
import Huiyin.Theme

KeyPanel {
    id: face
    property string iconName: ""
    property string word: ""                // instead of the key's own
    property bool strong: false
    property bool lit: false
    readonly property BaseKey key: control as BaseKey
    readonly property string shownText: word !== "" ? word : !key ? "" : key.uppercased ? key.displayText.toUpperCase() : key.displayText
    readonly property bool down: key !== null && key.pressed
    readonly property bool steering: key !== null && key.functionKey
    readonly property color ink: strong ? Theme.inkOnAccent : lit ? Theme.accent : Theme.ink

    Rectangle {
        anchors { fill: parent; margins: 3 }
        radius: Theme.radius * 0.8
        color: face.strong ? (face.down ? Theme.accentPressed : Theme.accent)
             : face.down || face.lit ? Theme.accentSoft : face.steering ? Theme.surfaceSunken : Theme.surface
        border { width: Theme.border; color: face.strong ? Theme.accent : Theme.outline }
        AppText {
            anchors { fill: parent; margins: 2 }
            visible: face.iconName === ""
            text: face.shownText
            font: text.length > 1 ? Theme.bodyStrong : Theme.number
            color: face.ink
            opacity: face.key !== null && face.key.enabled ? 1 : 0.4
            wrapMode: Text.NoWrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 12
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            visible: face.iconName !== ""
            name: face.iconName
            color: face.ink
            size: Math.round(Theme.iconSize * 1.1)
        }
    }
}
