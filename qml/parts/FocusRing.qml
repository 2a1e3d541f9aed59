// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/FocusRing.qml — shows which control the keyboard is on; lies around it.
import QtQuick
import Huiyin.Theme

Rectangle {
    property bool shown: false
    anchors { fill: parent; margins: -Theme.focusWidth - 2 }
    visible: shown
    color: "transparent"
    radius: Theme.radius + Theme.focusWidth + 2
    border { width: Theme.focusWidth; color: Theme.accent }
}
