// SPDX-License-Identifier: GPL-3.0-or-later
// The status of the device in words. A part of Session.
#pragma once
#include <QVariantList>

#include "client/app/worker/replica_worker.hpp"

namespace huiyin::app::status_words {

QString unit_name(const Status& status);
QString role(const Status& status);           ///< its code
QString actor(const Status& status);          ///< who writes: role and unit
QVariantList refusals(const Status& status);  ///< {seq, text} for each refused line
QString last_exchange(const Status& status);
QString clock_offset(const Status& status);
QString sync(const Status& status);  ///< the quiet indicator's few words

}  // namespace huiyin::app::status_words
