// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/PrimaryButton.qml — the one thing to do next.
import Huiyin.Theme

ButtonBase {
    fill: Theme.accent
    fillPressed: Theme.accentPressed
    ink: Theme.inkOnAccent
}
