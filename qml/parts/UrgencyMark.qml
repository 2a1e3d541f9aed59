// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/UrgencyMark.qml — how urgent, by icon, word and colour.
Mark {
    required property string urgency        // done calm soon overdue
    tone: urgency
    icon: ({ done: "checkmark", calm: "clock", soon: "chronometer", overdue: "data-warning" })[urgency] ?? ""
}
