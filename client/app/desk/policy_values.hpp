// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a policy that a person may change, each with its path in the file and what it means (rulebook 9).
#pragma once
#include <QString>
#include <vector>

#include "shared/foundation/json.hpp"

namespace huiyin::app::policy_values {

struct Value {
    QString path;   ///< "limits.1.respond.working_days"
    QString group;  ///< what it belongs to, with its article, in the language in force
    QString meaning;
    qint64 value = 0;
    bool operator==(const Value&) const = default;
};

/// The whole numbers of `policy` below its parts that are rules, in the order people look for them.
std::vector<Value> of(const Json& policy);
/// `policy` with the number at `path` changed.
Json with(Json policy, const QString& path, qint64 value);

/// "2026-1" → "2026-2": a name that nobody used, as a proposal.
QString next_version(const QString& version);

}  // namespace huiyin::app::policy_values
