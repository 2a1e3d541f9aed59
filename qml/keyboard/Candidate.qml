// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/Candidate.qml — one of the words that the letters or strokes may mean; the first is what Space takes.
import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Huiyin.Parts
import Huiyin.Theme

SelectionListItem {
    id: candidate
    required property string display
    required property int index
    width: Math.max(Theme.touch, Math.ceil(word.implicitWidth) + 2 * Theme.gap)
    Accessible.role: Accessible.Button
    Accessible.name: display
    Rectangle {
        anchors.fill: parent
        color: candidate.index === 0 ? Theme.accentSoft : Theme.surface
        Rectangle { anchors.right: parent.right; y: parent.height / 4; width: Theme.border; height: parent.height / 2; color: Theme.outline }
        AppText {
            id: word
            anchors.centerIn: parent
            text: candidate.display
            font: Theme.number
            color: candidate.index === 0 ? Theme.accent : Theme.ink
            wrapMode: Text.NoWrap
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
