// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/ButtonBase.qml — what all buttons share: size, focus, icon and words, one look for each state.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.Button {
    id: button
    property color fill: Theme.surface
    property color fillPressed: Theme.surfaceSunken
    property color ink: Theme.accent
    property color edge: "transparent"
    property bool busy: false               // the action was taken and is under way

    readonly property color shownInk: enabled ? ink : Theme.inkSoft

    enabled: !busy
    font: Theme.bodyStrong
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        id: inside
        readonly property real iconRoom: sign.visible ? sign.width + row.spacing : 0
        implicitWidth: iconRoom + (words.visible ? words.implicitWidth : -row.spacing)
        implicitHeight: Math.max(sign.visible ? sign.height : 0, words.implicitHeight)
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.gapSmall + 2
            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                visible: button.icon.name !== ""
                name: button.icon.name
                color: button.shownInk
                size: Theme.iconSize
            }
            AppText {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), inside.width - inside.iconRoom)
                visible: text !== ""
                text: button.text
                font: button.font
                color: button.shownInk
                lineHeight: 1
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: !button.enabled ? Theme.surfaceSunken : button.down ? button.fillPressed : button.fill
        border { width: Theme.border + 1; color: button.enabled ? button.edge : "transparent" }
        FocusRing { shown: button.visualFocus }
    }
}
