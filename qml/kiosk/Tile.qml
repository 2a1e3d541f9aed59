// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/Tile.qml — something big to touch: icon, words, a line of help.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.AbstractButton {
    id: tile
    property string iconName: ""
    property string help: ""
    property bool chosen: false
    property bool strong: false             // the tile most people look for
    property bool radio: false              // one of several answers
    readonly property bool dark: strong || chosen
    readonly property color ink: dark ? Theme.inkOnAccent : Theme.ink

    padding: Theme.gapLarge
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.role: radio ? Accessible.RadioButton : Accessible.Button
    Accessible.name: text
    Accessible.description: help
    Accessible.checkable: radio
    Accessible.checked: chosen
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        id: inside
        readonly property real before: circle.visible ? circle.width + Theme.gapLarge : 0
        readonly property real after: mark.visible ? mark.width + Theme.gap : 0
        implicitWidth: Math.ceil(before + Math.max(heading.implicitWidth, note.visible ? note.implicitWidth : 0) + after)
        implicitHeight: Math.max(circle.visible ? circle.height : 0, words.implicitHeight)
        Rectangle {
            id: circle
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.iconName !== ""
            width: Math.round(60 * Theme.scale)
            height: width
            radius: width / 2
            color: tile.dark ? Theme.accentPressed : Theme.accentSoft
            Icon {
                anchors.centerIn: parent
                name: tile.iconName
                color: tile.dark ? Theme.inkOnAccent : Theme.accent
                size: Math.round(30 * Theme.scale)
            }
        }
        Column {
            id: words
            anchors { left: parent.left; leftMargin: inside.before; right: parent.right; rightMargin: inside.after }
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            AppText {
                id: heading
                width: parent.width
                text: tile.text
                font: tile.help !== "" ? Theme.title : Theme.bodyStrong
                color: tile.ink
                Accessible.ignored: true
            }
            AppText {
                id: note
                width: parent.width
                visible: text !== ""
                text: tile.help
                font: Theme.small
                color: tile.dark ? Theme.inkOnAccent : Theme.inkSoft
                Accessible.ignored: true
            }
        }
        Icon {
            id: mark
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: tile.chosen
            name: "checkmark"
            color: Theme.inkOnAccent
            size: Theme.iconSize
        }
    }
    background: Rectangle {
        radius: Theme.radius + 4
        color: tile.dark ? (tile.down ? Theme.accentPressed : Theme.accent) : tile.down ? Theme.accentSoft : Theme.surface
        border { width: Theme.border; color: tile.dark ? Theme.accent : Theme.outlineStrong }
        FocusRing { shown: tile.visualFocus; radius: Theme.radius + 9 }
    }
}
