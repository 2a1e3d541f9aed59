// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskScreen.qml — the face for the gallery: in the type size that is asked for, with a model that is given.
import QtQuick
import Huiyin.Theme

KioskFace {
    property bool largeType: false
    Component.onCompleted: Theme.largeType = largeType
}
