// SPDX-License-Identifier: Apache-2.0
// The one place on the disk where this program can leave anything: home, caches, temporary files and data directories
// all lie below it.
#pragma once
#include <QString>
#include <QStringList>

namespace huiyin::testing {

/// Makes the place and points the environment at it; before the application is made.
QString move_home();
/// The place made by move_home().
const QString& home();
/// The files below the place that hold `words`, as UTF-8 or as UTF-16.
QStringList files_holding(const QString& words);

}  // namespace huiyin::testing
