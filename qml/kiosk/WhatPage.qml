// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/WhatPage.qml — what happened? Sentences to touch, or one's own words.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("What happened?")
    help: page.kiosk ? page.kiosk.categoryText : ""

    SectionTitle { text: qsTr("Tap what applies"); visible: phrases.visible }
    Phrases {
        id: phrases
        objectName: "phrases"
        kiosk: page.kiosk
        visible: kiosk !== null && kiosk.phrases.length > 0
        Layout.fillWidth: true
    }
    LongField {
        objectName: "narrative"
        label: qsTr("In your own words")
        placeholder: qsTr("When, where, who, and what you'd like us to do")
        text: page.kiosk ? page.kiosk.draft.narrative : ""
        maximumLength: page.kiosk ? page.kiosk.narrativeMax : 2000
        error: page.kiosk && page.kiosk.errorField === "narrative" ? page.kiosk.errorText : ""
        onEdited: if (page.kiosk) page.kiosk.put("narrative", text)
        onOverflowed: if (page.kiosk) page.kiosk.overflowed()
        Layout.fillWidth: true
    }
}
