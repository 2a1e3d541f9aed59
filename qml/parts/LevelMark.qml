// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/LevelMark.qml — the level of a complaint (Art. 11), by shape, word and colour.
Mark {
    required property int level             // 0: not graded
    tone: level === 3 ? "overdue" : level === 2 ? "soon" : level === 1 ? "calm" : "neutral"
    icon: level === 3 ? "flag-black" : level === 2 ? "flag" : level === 1 ? "" : "question"
}
