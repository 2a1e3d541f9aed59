// SPDX-License-Identifier: GPL-3.0-or-later
// What the general office watches: level 3, media, public opinion and what a body referred (Art. 6(2), 12(3), 15; Op.
// 9, 10), with what each one still needs and who was notified when.
#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "client/app/present/format.hpp"

namespace huiyin::app {

/// Something that is still owed; without `due` it is wanted at once.
struct Need {
    QString kind, article, unit, action;  ///< kind "plan": the emergency plan has not been started (Art. 15)
    std::optional<Instant> due;
    format::TimeLeft left;
    DutyState state = DutyState::open;
    bool upward = false;  ///< a report to the superior, to channel operations, the leaders or the referring body
    bool operator==(const Need&) const = default;
};

/// A notification in the log.
struct Told {
    QString kind, what, by_role, by_unit;
    QStringList units;  ///< whom; empty: see `what`
    Instant at;
    bool operator==(const Told&) const = default;
};

struct Emergency {
    QString subject, number, unit, category, channel, summary;
    int level = 0;
    Instant received;
    bool attention = false, referred = false, answered = false, finished = false;
    std::optional<Instant> plan_started;
    QString plan, plan_leader;
    std::optional<Instant> plan_ended;
    std::vector<std::pair<QString, QString>> steps_done;  ///< code, who and when in words
    std::vector<Need> needs;                              ///< most urgent first
    std::vector<Told> told;                               ///< newest first
    QStringList contacts;                                 ///< whom to call at the unit (Art. 8)
    bool operator==(const Emergency&) const = default;

    bool overdue() const;
    bool reports_upward() const;
    bool needs_plan() const;
};

/// Nothing when the complaint is none of these.
std::optional<Emergency> emergency_of(const Complaint&, const Rules&, Instant now);
/// What needs most comes first, what is finished last.
void sort_by_need(std::vector<Emergency>&);

}  // namespace huiyin::app
