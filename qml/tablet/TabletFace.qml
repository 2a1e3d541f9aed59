// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/TabletFace.qml — the tablet: opens on what is due (experience, "Tablet").
import QtQuick
import Huiyin.Staff

StartGate {
    id: tablet
    property string page: "duties"      // duties complaints opinions knowledge capture
    property string subject: ""         // the complaint or entry that is open
    property string sheet: ""           // opened at the start: sync, sign-in, or an action of the open complaint

    // The gate makes this component, in its own context: it cannot be bound.
    // qmllint disable unqualified
    face: TabletFrame {
        session: tablet.session
        page: tablet.page
        subject: tablet.subject
        sheet: tablet.sheet
    }
}
