// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ChoosePin.qml — a new PIN, typed twice.
import QtQuick
import Huiyin.App

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
            other = PinRule.whyNot(typed)   // before it is typed a second time
            if (other === "") first = typed
        } else if (typed === first) {
            again("")
            chosen(typed)
        } else again(qsTr("The two were not the same. Please choose again."))
    }
}
