// SPDX-License-Identifier: GPL-3.0-or-later
// Months and quarters to choose from, as the contract writes them ("2026-02", "2026Q1"), latest first; and the units
// that a report or a score can be of.
#pragma once
#include <QVariantList>

#include "shared/complaint/authority.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app::periods {

QString running(const QString& kind, Instant now);       ///< `kind`: "month" or "quarter"
QString before(const QString& period);                   ///< the one that ended when `period` began
QVariantList choices(const QString& kind, Instant now);  ///< [{value, text}], the last eight
QString text(const QString& period);                     ///< "2026年2月" / "2026Q1" → "2026年第一季度"
bool holds(const QString& quarter, Instant when);        ///< `when` lies in the quarter
QVariantList units(const Rules& rules, const Actor& actor, bool whole_bank);  ///< whose figures the person may see

}  // namespace huiyin::app::periods
