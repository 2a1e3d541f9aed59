// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskScreen.qml — the face for the gallery, with a model that is given; large type is asked for as a customer
// does, on a face that stands.
import QtQuick
import Huiyin.Theme

KioskFace {
    id: screen
    property bool largeType: false
    readonly property bool settled: Theme.largeType === largeType
    Timer {
        interval: 0
        running: !screen.settled
        onTriggered: Theme.largeType = screen.largeType
    }
}
