// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/MoreWords.qml — all that the letters may mean, at once, where the keys were.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.VirtualKeyboard
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: more
    readonly property var words: InputContext.inputEngine.wordCandidateListModel     // null before an engine is chosen
    readonly property int count: words ? words.count : 0
    objectName: "moreWords"
    color: Theme.surfaceSunken
    MouseArea { anchors.fill: parent }      // no key beneath is touched
    Flickable {
        id: scroll
        anchors { fill: parent; margins: Theme.gapSmall }
        contentHeight: flow.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Flow {
            id: flow
            width: scroll.width - Theme.gapSmall
            spacing: Theme.gapSmall
            Repeater {
                model: more.visible ? more.words : null
                Rectangle {
                    id: word
                    required property string display
                    required property int index
                    objectName: "moreWord"
                    width: Math.max(Theme.touch, Math.ceil(text.implicitWidth) + 2 * Theme.gap)
                    height: Theme.touch
                    radius: Theme.radius
                    color: press.pressed ? Theme.accentSoft : Theme.surface
                    Accessible.role: Accessible.Button
                    Accessible.name: display
                    AppText {
                        id: text
                        anchors.centerIn: parent
                        text: word.display
                        font: Theme.number
                        wrapMode: Text.NoWrap
                        lineHeight: 1
                        Accessible.ignored: true
                    }
                    MouseArea {
                        id: press
                        anchors.fill: parent
                        onClicked: more.words.selectItem(word.index)
                    }
                }
            }
        }
    }
}
