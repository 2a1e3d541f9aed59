// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields the sheet of each kind of line has (rulebook 5, column "what it says").
#pragma once
#include <QStringList>
#include <vector>

namespace huiyin::app::action_fields {

/// Types: text long flag yesno choice level unit when money signature file, and lists from the complaint and the rules:
/// ground complaint link category amendable.
struct FieldOf {
    const char* name;
    const char* type;
    const char* label;
    bool required = false;
    QStringList choices = {};
    const char* when = "";  ///< "field=value": shown only then; "field!=value": shown unless
};

/// Empty for a kind that needs no fields, or that this version does not know.
const std::vector<FieldOf>& fields_of(const QString& kind);

}  // namespace huiyin::app::action_fields
