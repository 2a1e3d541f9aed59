// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/TileFace.qml — what a tile shows: icon, words, a line of help, and a mark when it is chosen.
import QtQuick
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: inside
    required property string text
    required property string help
    required property string iconName
    required property bool dark
    required property bool chosen
    property bool markable: false           // it may become chosen: the mark has its room before, too
    readonly property color ink: dark ? Theme.inkOnAccent : Theme.ink
    readonly property font headingFont: help !== "" ? Theme.title : Theme.bodyStrong
    readonly property real before: circle.visible ? circle.width + Theme.gapLarge : 0
    readonly property real after: markable || chosen ? mark.width + Theme.gap : 0
    implicitWidth: Math.ceil(before + Math.max(heading.implicitWidth, note.implicitWidth) + after)
    implicitHeight: Math.max(circle.visible ? circle.height : 0, words.implicitHeight)

    // Measured apart from the texts that wrap, so that a tile's width never depends on itself.
    AppText { id: heading; visible: false; font: inside.headingFont; text: inside.text; wrapMode: Text.NoWrap }
    AppText { id: note; visible: false; font: Theme.small; text: inside.help; wrapMode: Text.NoWrap }
    Rectangle {
        id: circle
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }    // mirrored, it is at the right
        visible: inside.iconName !== ""
        width: Math.round(60 * Theme.scale)
        height: width
        radius: width / 2
        color: inside.dark ? Theme.accentPressed : Theme.accentSoft
        Icon {
            anchors.centerIn: parent
            name: inside.iconName
            color: inside.dark ? Theme.inkOnAccent : Theme.accent
            size: Math.round(30 * Theme.scale)
        }
    }
    Column {
        id: words
        anchors { left: parent.left; leftMargin: inside.before; right: parent.right; rightMargin: inside.after }
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        AppText {
            width: parent.width
            text: inside.text
            font: inside.headingFont
            color: inside.ink
            Accessible.ignored: true
        }
        AppText {
            width: parent.width
            visible: text !== ""
            text: inside.help
            font: Theme.small
            color: inside.dark ? Theme.inkOnAccent : Theme.inkSoft
            Accessible.ignored: true
        }
    }
    Icon {
        id: mark
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: inside.chosen
        name: "checkmark"
        color: Theme.inkOnAccent
        size: Theme.iconSize
    }
}
