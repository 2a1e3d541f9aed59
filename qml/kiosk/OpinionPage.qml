// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/OpinionPage.qml — a page of the opinion book: of what kind, and the words.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    readonly property bool kind: kiosk !== null && kiosk.journey === "praise"
    title: kind ? qsTr("Give praise or make a suggestion") : qsTr("Write in the opinion book")
    help: qsTr("The branch answers and signs every entry.")
    readonly property var kinds: [{ value: "complaint", text: qsTr("Complaint"), icon: "dialog-messages" },
                                  { value: "suggestion", text: qsTr("Suggestion"), icon: "help-feedback" },
                                  { value: "praise", text: qsTr("Praise"), icon: "favorite" }]
    Choice {
        objectName: "opinion"
        stretch: true
        label: qsTr("I'd like to make a")
        model: page.kind ? page.kinds.slice(1).reverse() : page.kinds
        value: page.kiosk ? page.kiosk.draft.opinion : ""
        error: page.kiosk && page.kiosk.errorField === "opinion" ? page.kiosk.errorText : ""
        onPicked: newValue => page.kiosk.put("opinion", newValue)
        Layout.fillWidth: true
    }
    LongField {
        objectName: "narrative"
        label: qsTr("Your comment")
        placeholder: qsTr("What would you like to tell us?")
        minimumLines: 5
        text: page.kiosk ? page.kiosk.draft.narrative : ""
        maximumLength: page.kiosk ? page.kiosk.narrativeMax : 2000
        error: page.kiosk && page.kiosk.errorField === "narrative" ? page.kiosk.errorText : ""
        onEdited: if (page.kiosk) page.kiosk.put("narrative", text)
        onOverflowed: if (page.kiosk) page.kiosk.overflowed()
        Layout.fillWidth: true
    }
}
