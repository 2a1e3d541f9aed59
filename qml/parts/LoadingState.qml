// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/LoadingState.qml — something is coming; says what.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Theme

Item {
    id: loading
    required property string text
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Indicator
    Accessible.name: text
    ColumnLayout {
        id: column
        anchors.centerIn: parent
        width: Math.min(implicitWidth, loading.width)
        spacing: Theme.gap
        Row {
            spacing: Theme.gapSmall
            Layout.alignment: Qt.AlignHCenter
            Repeater {
                model: 3
                Rectangle {
                    id: dot
                    required property int index
                    width: Math.round(12 * Theme.scale)
                    height: width
                    radius: width / 2
                    color: Theme.accent
                    opacity: 0.35 + 0.3 * index
                    SequentialAnimation on opacity {
                        running: Theme.motion > 0 && loading.visible
                        loops: Animation.Infinite
                        PauseAnimation { duration: dot.index * Theme.motion }
                        NumberAnimation { to: 1; duration: 3 * Theme.motion }
                        NumberAnimation { to: 0.3; duration: 3 * Theme.motion }
                        PauseAnimation { duration: (2 - dot.index) * Theme.motion }
                    }
                }
            }
        }
        AppText {
            text: loading.text
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }
}
