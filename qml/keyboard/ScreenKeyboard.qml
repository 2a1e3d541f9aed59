// SPDX-License-Identifier: GPL-3.0-or-later
// qml/keyboard/ScreenKeyboard.qml — the keyboard on the screen, with our layouts and our style. It suggests nothing from earlier
// input: the only engines are ours, which have no memory.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: frame
    property string language: "zh"
    readonly property string locale: language === "en" ? "en_US" : "zh_CN"
    readonly property bool shown: panel.item !== null && (panel.item as InputPanel).active
    readonly property int plain: Qt.ImhDigitsOnly | Qt.ImhFormattedNumbersOnly | Qt.ImhDialableCharactersOnly
                                 | Qt.ImhLatinOnly | Qt.ImhEmailCharactersOnly
    readonly property bool worded: locale === "zh_CN" && (InputContext.inputMethodHints & plain) === 0
    onLocaleChanged: settle()
    onWordedChanged: settle()
    function settle() {
        // The strip has a place of its own, so that it never comes to lie over the field.
        // qmllint disable
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = worded
        // qmllint enable
        VirtualKeyboardSettings.locale = locale
    }
    implicitHeight: panel.height
    height: implicitHeight
    /// As the next customer expects to find it.
    function freshen() {
        const keys = (panel.item as InputPanel).keyboard
        keys.handwritingMode = false
        keys.symbolMode = false
        more.visible = false
        settle()
    }
    // The settings first: a panel cannot change its style.
    Loader {
        id: panel
        width: parent.width
        active: false
        sourceComponent: InputPanel {}
    }
    // More than the strip can show: all of it where the keys are.
    MoreWords {
        id: more
        visible: false
        anchors { left: parent.left; right: parent.right; top: turn.bottom; bottom: parent.bottom }
        onCountChanged: if (count === 0) visible = false
    }
    Rectangle {
        visible: turn.visible
        anchors.fill: turn
        color: Theme.surface
        Rectangle { width: Theme.border; height: parent.height; color: Theme.outline }
    }
    QuietButton {
        id: turn
        objectName: "moreButton"
        visible: frame.worded && more.count > 5
        text: more.visible ? qsTr("Fewer") : qsTr("More")
        icon.name: more.visible ? "go-up" : "go-down"
        focusPolicy: Qt.NoFocus             // the field keeps it
        height: Math.round(Theme.touch * 0.95)
        anchors { right: parent.right; top: parent.top }
        onClicked: more.visible = !more.visible
    }
    Component.onCompleted: {
        VirtualKeyboardSettings.layoutPath = "qrc:/Huiyin/Keyboard/layouts"
        VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_US"]
        VirtualKeyboardSettings.styleName = "huiyin"
        VirtualKeyboardSettings.defaultInputMethodDisabled = true
        VirtualKeyboardSettings.defaultDictionaryDisabled = true
        settle()
        panel.active = true
    }
}
