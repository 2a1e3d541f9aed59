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
    property bool marks: radio              // its mark has room before it is chosen
    readonly property bool dark: enabled && (strong || chosen)

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

    contentItem: TileFace {
        text: tile.text
        help: tile.help
        iconName: tile.iconName
        dark: tile.dark
        chosen: tile.chosen
        markable: tile.marks
    }
    background: Rectangle {
        radius: Theme.radius + 4
        color: tile.dark ? (tile.down ? Theme.accentPressed : Theme.accent) : !tile.enabled ? Theme.surfaceSunken : tile.down ? Theme.accentSoft : Theme.surface
        border { width: Theme.border; color: tile.dark ? Theme.accent : tile.enabled ? Theme.outlineStrong : Theme.outline }
        FocusRing { shown: tile.visualFocus; radius: Theme.radius + 9 }
    }
}
