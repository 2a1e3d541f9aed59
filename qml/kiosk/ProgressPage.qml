// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/ProgressPage.qml — how far is it? Number and four digits; a stage and a time come back, nothing personal.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("Check my complaint")
    help: stage === "found" ? "" : qsTr("Enter the code on your receipt, then the four digits.")
    readonly property ProgressQuery query: face ? face.progress : null
    readonly property string stage: query ? query.state : "typing"
    read: !asking
    readonly property bool asking: stage === "typing" || stage === "unknown" || stage === "busy"

    property bool filled: false             // the code's beginning is ours, not the customer's
    onQueryChanged: fill()
    Connections { target: page.query; function onChanged() { page.fill() } }
    /// Most who ask here handed in here: what their code begins with stands there already.
    function fill() {
        if (number.text !== "" || !query || query.prefix === "") return
        number.text = query.prefix
        filled = true
    }
    /// The rest of a code from elsewhere does not fit to our beginning: then it was the customer's own beginning.
    function settle() {
        if (!filled || number.text.length < 8) return
        filled = false
        if (!query.isWhole(number.text)) number.text = number.text.slice(query.prefix.length)
    }
    /// The pad writes where one is; behind a whole code come the digits.
    function press(key) {
        if (phone.activeFocus && key >= "0" && key <= "9") {
            if (phone.text.length < 4) phone.text += key
            return
        }
        number.forceActiveFocus()
        number.text = number.text + key
        if (query.isWhole(number.text)) phone.forceActiveFocus()
    }
    function erase() {
        if (phone.activeFocus && phone.text === "") number.forceActiveFocus()
        const field = phone.activeFocus ? phone : number
        field.text = field.text.slice(0, -1)
        if (filled && number.text.length < query.prefix.length) filled = false
    }

    Banner {
        visible: page.stage === "unknown" || page.stage === "busy"
        tone: "warning"
        text: page.stage === "unknown" ? qsTr("We couldn't find a complaint with that number and those digits. Please check both.")
                                       : qsTr("We're busy right now. Please try again in a minute.")
        Layout.fillWidth: true
    }
    GridLayout {
        visible: page.asking
        columns: page.tall ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: page.gap
        Layout.fillWidth: true
        Field {
            id: number
            objectName: "progressNumber"
            focus: true
            label: qsTr("Code or number on your receipt")
            placeholder: qsTr("For example K7M2 QX4H")
            inputMethodHints: Qt.ImhPreferUppercase | Qt.ImhNoPredictiveText
            maximumLength: 40
            onTextChanged: page.settle()
            error: page.query ? page.query.numberError : ""
            onAccepted: phone.forceActiveFocus()
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
        }
        Field {
            id: phone
            objectName: "progressPhone"
            label: qsTr("Last four digits of your phone, or the four on the receipt")
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 4
            error: page.query ? page.query.phoneError : ""
            onAccepted: ask.clicked()
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            Layout.alignment: Qt.AlignTop
        }
    }
    CodePad {
        visible: page.asking
        columns: page.tall ? 6 : Theme.largeType ? 10 : 13
        onPressed: key => page.press(key)
        onErased: page.erase()
        onCleared: { page.filled = false; number.text = ""; phone.text = ""; number.forceActiveFocus() }
        Layout.fillWidth: true
    }
    PrimaryButton {
        id: ask
        objectName: "askButton"
        visible: page.asking
        text: qsTr("Look up")
        icon.name: "search"
        onClicked: { page.kiosk.finishTyping(); page.query.ask(number.text, phone.text) }
        Layout.fillWidth: true
    }
    LoadingState {
        visible: page.stage === "asking"
        text: qsTr("Looking it up")
        Layout.fillWidth: true
        Layout.topMargin: Math.round(50 * Theme.zoom)
    }
    Card {
        objectName: "stage"
        visible: page.stage === "found"
        padding: Theme.gapLarge
        Layout.fillWidth: true
        ColumnLayout {
            width: parent.width
            spacing: Theme.gap
            RowLayout {
                spacing: Theme.gap
                // A tick would say that it is done, while something is promised still.
                readonly property bool promised: page.query !== null && page.query.promiseText !== ""
                Icon { name: parent.promised ? "clock" : "checkmark"; color: parent.promised ? Theme.accent : Theme.done; size: Theme.iconSize }
                AppText { text: page.query ? page.query.stageText : ""; font: Theme.title; Layout.fillWidth: true }
            }
            AppText { visible: text !== ""; text: page.query ? page.query.promiseText : ""; font: page.tall ? Theme.heading : Theme.body; Layout.fillWidth: true }
        }
    }
    EmptyState {
        visible: page.stage === "offline"
        icon: "network-disconnect"
        title: qsTr("We can't look it up right now")
        text: qsTr("This kiosk is offline. Your complaint is safe. Please try again later, or ask a member of staff.")
        Layout.fillWidth: true
        Layout.topMargin: Math.round(25 * Theme.zoom)
    }
    SecondaryButton {
        visible: page.stage === "found" || page.stage === "offline"
        text: qsTr("Ask again")
        onClicked: page.query.again()
        Layout.alignment: Qt.AlignHCenter
    }
}
