// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Tag.qml — a word about something.
Mark {}
