// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/ThinScrollBar.qml — where one is in something longer than the screen.
import QtQuick
import QtQuick.Templates as T
import Huiyin.Theme

T.ScrollBar {
    id: bar
    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    minimumSize: 0.08
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: bar.pressed ? Theme.ink : Theme.outlineStrong
    }
}
