// SPDX-License-Identifier: GPL-3.0-or-later
// What people type for an amount, a number of people or several names, as events hold it. What cannot be read is told
// apart from nothing: it must never become 0 on its way.
#pragma once
#include <QString>
#include <optional>

#include "shared/foundation/json.hpp"

namespace huiyin::app {

/// "50" → 5000 fen, "12.5元", "１，２００" → as meant; nothing when it is no amount of yuan up to 999,999,999.99.
std::optional<std::int64_t> fen_of(const QString& yuan);

/// "3", "３人" → 3; nothing when it is no number up to 999,999.
std::optional<std::int64_t> people_of(const QString& typed);

/// The names in a text, as a list: one person, or several with commas or on lines of their own.
Json names_in(const QString& typed);

}  // namespace huiyin::app
