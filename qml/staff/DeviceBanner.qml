// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/DeviceBanner.qml — what everyone must know about head office: a demonstration, a rehearsal.
import QtQuick
import Huiyin.App
import Huiyin.Parts

Banner {
    id: banner
    required property Session session
    visible: session.demo || session.rehearsal
    tone: "warning"
    text: session.rehearsal ? qsTr("Rehearsal: nothing here is real, and the clock is moved by hand.")
                            : qsTr("Demonstration bank: nothing here is real.")
}
