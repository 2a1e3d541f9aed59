// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of units and changes of the organisation in the language in force.
#pragma once
#include <QString>

#include "shared/policy/organisation_change.hpp"

namespace huiyin::app::organisation_words {

/// The name of a kind; a code that is none comes back as it is.
QString kind(const QString& code);
/// Of a unit in the file.
QString name(const Json& unit);
/// "650101  Beijing Road Sub-branch", likewise; what is not typed yet is left out.
QString unit(const Json& unit);
/// One change as a sentence that names the unit, what was and what will be.
QString change(const UnitChange& change, const Organisation& now, const Organisation& next);

}  // namespace huiyin::app::organisation_words
