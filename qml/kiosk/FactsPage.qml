// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/FactsPage.qml — lost money? Hurt? What the level of the complaint depends on (Art. 11).
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("Did you suffer a loss?")
    help: qsTr("If so, we'll act faster. If not, just tap Next.")

    YesNo {
        objectName: "loss"
        label: qsTr("Did you lose money?")
        value: page.kiosk ? page.kiosk.draft.loss : ""
        onPicked: newValue => page.kiosk.put("loss", newValue)
        Layout.fillWidth: true
    }
    Field {
        objectName: "lossYuan"
        visible: page.kiosk !== null && page.kiosk.draft.loss === "yes"
        label: qsTr("About how much, in yuan? (optional)")
        placeholder: qsTr("For example 120")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        maximumLength: 12
        text: page.kiosk ? page.kiosk.draft.lossYuan : ""
        error: page.kiosk && page.kiosk.errorField === "facts.loss_fen" ? page.kiosk.errorText : ""
        onEdited: page.kiosk.put("lossYuan", text)
        onOverflowed: page.kiosk.overflowed()
        Layout.fillWidth: true
    }
    YesNo {
        objectName: "hurt"
        label: qsTr("Were you hurt?")
        value: page.kiosk ? page.kiosk.draft.hurt : ""
        onPicked: newValue => page.kiosk.put("hurt", newValue)
        Layout.fillWidth: true
    }
    Field {
        objectName: "accused"
        label: qsTr("Who is it about? (optional)")
        placeholder: qsTr("A name, or the number on the badge")
        maximumLength: 60
        text: page.kiosk ? page.kiosk.draft.accused : ""
        error: page.kiosk && page.kiosk.errorField === "accused" ? page.kiosk.errorText : ""
        onEdited: page.kiosk.put("accused", text)
        onOverflowed: page.kiosk.overflowed()
        Layout.fillWidth: true
    }
}
