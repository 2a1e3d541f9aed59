// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/QuietButton.qml — a way out or aside; no edge until pressed.
import Huiyin.Theme

ButtonBase {
    fill: hovered ? Theme.surfaceSunken : "transparent"
    fillPressed: Theme.accentSoft
    leftPadding: Theme.gap
    rightPadding: Theme.gap
}
