// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of each action as data: its fields with their labels, and the body of the line that its values make.
// shared/ judges the body; here only the form of the form is decided.
#pragma once
#include <QVariantMap>

#include "client/app/rows/snapshot.hpp"

namespace huiyin::app::action_fields {

/// What a field may be chosen from beside its own values.
struct Lists {
    QVariantList units;                              ///< [{value, text}]
    const std::vector<client::Colleague>& people;    ///< who may be named in charge
    const std::vector<ComplaintRowPtr>& complaints;  ///< of this device, newest first
};

/// [{name, type, label, required, when, choices, value}]. Types: long text flag choice select person money signature.
QVariantList of(const QString& kind, const Detail& detail, const Actor& actor, const Lists& lists);

/// The body of the line; empty values are left out.
Json body_of(const QString& kind, const QVariantMap& values);

/// The unit that owns the complaint now.
std::string owner_of(const Detail& detail);

/// Any value of QML as JSON with whole numbers.
Json json_of(const QVariant& value);

}  // namespace huiyin::app::action_fields
