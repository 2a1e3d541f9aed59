// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DeskFace.qml — the desk: queues by role, the complaint beside its list, keyboard first (experience, "Desk").
import QtQuick
import Huiyin.Staff
import Huiyin.Theme

StartGate {
    id: desk
    property string queue: ""           // "" where the role's work begins
    property string subject: ""
    property string page: ""            // a page beside the queues: reports, assessment, policy
    property var pageStart: ({})        // what the page starts with
    property string sheet: ""           // opened at the start: intake, shortcuts, sync, or an action

    Binding { target: Theme; property: "compact"; value: true }

    // The gate makes this component, in its own context: it cannot be bound.
    // qmllint disable unqualified
    face: DeskFrame {
        session: desk.session
        startQueue: desk.queue
        subject: desk.subject
        sheet: desk.sheet
        page: desk.page
        pageStart: desk.pageStart
    }
}
