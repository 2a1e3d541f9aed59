// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/DeviceBanner.qml — what everyone must know about head office: a demonstration, a rehearsal, a clock in doubt.
import QtQuick
import Huiyin.App
import Huiyin.Parts

Banner {
    id: banner
    required property Session session
    visible: session.demo || session.rehearsal || session.clockInDoubt
    tone: "warning"
    // A rehearsal's clock is never in doubt; a demonstration's may be, and then that matters more.
    text: session.clockInDoubt ? qsTr("Head office doubts its clock: nothing becomes overdue until it is put right.")
                               : session.rehearsal ? qsTr("Rehearsal: nothing here is real, and the clock is moved by hand.")
                                                   : qsTr("Demonstration bank: nothing here is real.")
}
