// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of each journey in their order, and which screen asks for which field.
#pragma once
#include <QStringList>

namespace huiyin::app {

/// "complaint", "opinion", "praise", "progress", "book"; anything else has no steps.
QStringList steps_of(const QString& journey);
/// The step whose screen asks for the contract's field, e.g. "customer.mobile" → "contact"; "" when none does.
QString step_asking_for(const QString& field, const QString& journey);

}  // namespace huiyin::app
