// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskComforts.qml — the language and the size of the type, on every screen.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: comforts
    required property Session session
    readonly property real wanted: language.implicitWidth + size.implicitWidth     // known before anything is laid out
    spacing: 0
    LanguageList {
        id: list
        languages: comforts.session.languages
        language: comforts.session.language
        onPicked: code => comforts.session.setLanguage(code)
    }
    QuietButton {
        id: language
        objectName: "languageButton"
        // In its own script, so that who cannot read the one finds the other.
        text: list.label
        icon.name: "globe"
        onClicked: list.turn()
    }
    QuietButton {
        id: size
        objectName: "largeTypeButton"
        text: Theme.largeType ? qsTr("Normal type") : qsTr("Large type")
        icon.name: "format-font-size-more"
        onClicked: Theme.largeType = !Theme.largeType
    }
}
