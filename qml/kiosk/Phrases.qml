// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/Phrases.qml — ready sentences: touching one writes it, touching it again takes it back.
pragma ComponentBehavior: Bound
import QtQuick
import Huiyin.App
import Huiyin.Theme

Flow {
    id: phrases
    required property KioskModel kiosk
    spacing: Theme.gapSmall
    Repeater {
        model: phrases.kiosk ? phrases.kiosk.phrases : []
        Tile {
            required property string modelData
            required property int index
            objectName: "phrase-" + index
            text: modelData
            radio: true
            focusPolicy: Qt.TabFocus            // a tap leaves the keyboard where it is
            chosen: phrases.kiosk.draft.narrative.includes(modelData)
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            topPadding: Theme.gapSmall
            bottomPadding: Theme.gapSmall
            width: Math.min(implicitWidth, phrases.width)
            onClicked: phrases.kiosk.addPhrase(modelData)
        }
    }
}
