// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/FigureCard.qml — one large figure; where complaints stand behind it, it can be chosen.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.AbstractButton {
    id: figure
    required property string label
    required property string count
    property string tone: "neutral"
    property bool chosen: false
    property bool choosable: true
    implicitWidth: 150
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    enabled: choosable
    focusPolicy: choosable ? Qt.StrongFocus : Qt.NoFocus
    text: label
    Accessible.role: choosable ? Accessible.Button : Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(label).arg(count)
    Keys.onReturnPressed: clicked()
    background: Rectangle {
        radius: Theme.radius
        color: figure.chosen ? Theme.accentSoft : figure.hovered ? Theme.surfaceSunken : Theme.surface
        border { width: figure.chosen ? 2 : Theme.border; color: figure.chosen ? Theme.accent : Theme.outline }
        FocusRing { shown: figure.visualFocus }
    }
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
        spacing: 0
        AppText { text: figure.label; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
        AppText {
            text: figure.count
            font: Theme.display
            color: figure.tone === "neutral" || figure.count === "0" ? Theme.ink : Theme.toneInk(figure.tone)
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }
}
