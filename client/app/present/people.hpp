// SPDX-License-Identifier: GPL-3.0-or-later
// What the people of the branch are called, as head office told it last: faces name people, not only roles. UI thread.
#pragma once
#include <QString>
#include <vector>

#include "client/engine/colleagues.hpp"

namespace huiyin::app::people {

/// From now on. Whoever is known already stays so: a locked device cannot read its list.
void know(const std::vector<client::Colleague>& colleagues);
QString name_of(const QString& account);  ///< "" not known

}  // namespace huiyin::app::people
