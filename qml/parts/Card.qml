// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Card.qml — a calm surface for what belongs together.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Theme

T.Pane {
    id: card
    property color color: Theme.surface
    property color edge: Theme.outline

    padding: Theme.gap
    implicitWidth: Math.max(implicitBackgroundWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight, implicitContentHeight + topPadding + bottomPadding)
    contentWidth: contentItem.implicitWidth || (contentChildren.length === 1 ? contentChildren[0].implicitWidth : 0)
    contentHeight: contentItem.implicitHeight || (contentChildren.length === 1 ? contentChildren[0].implicitHeight : 0)
    background: Rectangle {
        color: card.color
        radius: Theme.radius
        border { width: Theme.border; color: card.edge }
    }
}
