// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, complaints and entries as a person reads them, in the language in force: maps of words for QML.
#pragma once
#include <QVariantMap>

#include "client/app/rows/snapshot.hpp"

namespace huiyin::app::timeline {

/// A line of the timeline: what happened, in a few words and with its text.
struct Saying {
    QString key, kind, title, text, by, when, why_not, icon;
    bool effective = true;
    bool operator==(const Saying&) const = default;
};
/// `entry` as in the view's timeline.
Saying line(const Json& entry, const Rules& rules);
/// The whole timeline in its order. A corrected clock is said at the events that it corrects, and has no line of its
/// own.
std::vector<Saying> lines(const Detail& detail);

/// The head of a complaint or an entry: number, state, level with reasons, unit, owner, dates, facts. `identity`: names
/// and numbers in full instead of masked (rulebook 8).
QVariantMap head(const Detail& detail, bool identity);
/// Each duty with its clock and how its due time was reckoned.
QVariantList duties(const Detail& detail);
/// What is missing to close, one sentence each.
QStringList missing(const Detail& detail);
/// The events that may be written now: {kind, text, group, groupText, step, next}, group by group. `step`: which of the
/// steps it is, 0 none or taken. `next` marks the first that is not taken.
QVariantList available_actions(const Detail& detail);
/// What a determination rests on, party by party: [{code, title, nothing, lines:[{title, text, by, when}],
/// materials:[{text, here}]}]. `materials`: what the party sends when the finding is not clear (Art. 23; As. 1(4)).
QVariantList evidence(const Detail& detail);
/// A sentence when two people did the same thing apart: one event counts, the other does not (experience, "Tablet").
QString both_acted(const Detail& detail);

}  // namespace huiyin::app::timeline
