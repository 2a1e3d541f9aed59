// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/KeyHint.qml — the keys that do something, as keycaps: "Ctrl+K".
pragma ComponentBehavior: Bound
import QtQuick
import Huiyin.Theme

Row {
    id: hint
    required property string keys
    spacing: 4
    Accessible.role: Accessible.StaticText
    Accessible.name: keys
    Repeater {
        model: hint.keys.split("+")
        Rectangle {
            id: cap
            required property string modelData
            width: Math.max(height, letters.implicitWidth + 12)
            height: letters.implicitHeight + 6
            radius: 5
            color: Theme.surfaceSunken
            border { width: Theme.border; color: Theme.outlineStrong }
            AppText {
                id: letters
                anchors.centerIn: parent
                text: cap.modelData
                font: Theme.small
                color: Theme.inkSoft
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
