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

    contentItem: ButtonFace { button: button; ink: button.shownInk }
    background: Rectangle {
        radius: Theme.radius
        color: !button.enabled ? Theme.surfaceSunken : button.down ? button.fillPressed : button.fill
        border { width: Theme.border + 1; color: button.enabled ? button.edge : "transparent" }
        FocusRing { shown: button.visualFocus }
    }
}
