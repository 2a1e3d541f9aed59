// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/IconButton.qml — an icon alone; its label is what a screen reader says.
import QtQuick
import Huiyin.Theme

QuietButton {
    id: button
    required property string label
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    Accessible.name: label
}
