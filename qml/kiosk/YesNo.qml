// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/YesNo.qml — a question with two answers.
import Huiyin.Parts

Choice {
    stretch: true
    model: [{ value: "no", text: qsTr("No") }, { value: "yes", text: qsTr("Yes") }]
}
