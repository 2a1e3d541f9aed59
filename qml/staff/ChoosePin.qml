// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ChoosePin.qml — a new PIN, typed twice.
import QtQuick
import Huiyin.Theme

PinPad {
    id: choose
    property string first: ""
    property string other: ""               // what was wrong with the two
    property string refusal: ""             // what was wrong with the PIN
    signal chosen(string pin)

    function again(why) {
        first = ""
        other = why
    }
    title: first === "" ? qsTr("Choose a PIN of 6 to 12 digits") : qsTr("The same PIN once more")
    action: first === "" ? qsTr("Next") : qsTr("Set PIN")
    saying: first !== "" ? "" : other !== "" ? other : refusal
    onRefusalChanged: if (refusal !== "") again("")
    onEntered: typed => {
        if (first === "") {
            first = typed
            other = ""
        } else if (typed === first) {
            again("")
            chosen(typed)
        } else again(qsTr("The two were not the same. Please choose again."))
    }
}
