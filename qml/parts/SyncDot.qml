// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/SyncDot.qml — where the exchange stands: quiet, never in the way.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: dot
    required property bool reachable
    property int waiting: 0
    property string text: ""
    spacing: Theme.gapSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Icon {
        name: !dot.reachable ? "network-disconnect" : dot.waiting > 0 ? "view-refresh" : "network-connect"
        color: dot.reachable ? Theme.done : Theme.inkSoft
        size: Math.round(18 * Theme.scale)
    }
    AppText {
        text: dot.text
        font: Theme.small
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
