// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/DangerButton.qml — what cannot be taken back.
import Huiyin.Theme

ButtonBase {
    fill: Theme.danger
    fillPressed: Theme.dangerPressed
    ink: Theme.inkOnAccent
}
