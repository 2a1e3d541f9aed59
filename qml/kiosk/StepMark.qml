// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/StepMark.qml — how far one is: dots, and the same in words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: mark
    required property int step
    required property int count
    spacing: Theme.gapSmall
    Repeater {
        model: mark.count
        Rectangle {
            required property int index
            implicitWidth: Math.round((index + 1 === mark.step ? 32 : 12) * Theme.scale)
            implicitHeight: Math.round(8 * Theme.scale)
            radius: height / 2
            color: index < mark.step ? Theme.accent : Theme.outline
        }
    }
    AppText {
        text: qsTr("Step %1 of %2").arg(mark.step).arg(mark.count)
        font: Theme.small
        color: Theme.inkSoft
        Layout.leftMargin: Theme.gapSmall
    }
}
