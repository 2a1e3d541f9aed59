// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskComforts.qml — the language, the size of the type, and a person to help, on every screen.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: comforts
    required property Session session
    property bool callable: false           // there is somebody who could be called
    signal called()
    readonly property real wanted: language.implicitWidth + size.implicitWidth + (callable ? person.implicitWidth : 0)     // known before anything is laid out
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
    QuietButton {
        id: person
        objectName: "callButton"
        visible: comforts.callable
        text: qsTr("Call staff")
        icon.name: "user-identity"
        onClicked: comforts.called()
    }
}
