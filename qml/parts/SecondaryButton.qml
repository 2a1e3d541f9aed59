// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/SecondaryButton.qml — another thing one may do.
import Huiyin.Theme

ButtonBase {
    fillPressed: Theme.accentSoft
    edge: Theme.outlineStrong
}
