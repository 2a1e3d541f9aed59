// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Check.qml — yes or no, with the words that it is about.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.CheckBox {
    id: check
    property int boxSize: Math.round(28 * Theme.scale)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: mirrored ? Theme.gapSmall : boxSize + Theme.gap
    rightPadding: mirrored ? boxSize + Theme.gap : Theme.gapSmall
    font: Theme.body
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: { toggle(); toggled() }
    indicator: Rectangle {
        x: check.mirrored ? check.width - width : 0
        y: (check.height - height) / 2
        width: check.boxSize
        height: check.boxSize
        radius: Theme.radius / 2
        color: check.checked ? Theme.accent : Theme.surface
        border { width: 2; color: check.checked ? Theme.accent : Theme.outlineStrong }
        Icon {
            anchors.centerIn: parent
            visible: check.checked
            name: "checkmark"
            size: Math.round(parent.width * 0.75)
            color: Theme.inkOnAccent
        }
        FocusRing { shown: check.visualFocus }
    }
    contentItem: AppText {
        text: check.text
        font: check.font
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
