// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/row_density.hpp"

#include <QSettings>

namespace huiyin::app {
namespace {

const QString compact_rows = QStringLiteral("compact_rows");

}  // namespace

void RowDensity::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) connect(session, &Session::statusChanged, this, &RowDensity::read);
    read();
    emit changed();
}

QString RowDensity::path() const {
    const auto directory = session_ ? session_->directory() : QString();
    return directory.isEmpty() ? QString() : directory + QStringLiteral("/desk.ini");
}

void RowDensity::read() {
    if (read_ || path().isEmpty()) return;
    read_ = true;
    const bool kept = QSettings(path(), QSettings::IniFormat).value(compact_rows).toBool();
    if (kept == compact_) return;
    compact_ = kept;
    emit changed();
}

void RowDensity::set_compact(bool compact) {
    if (compact == compact_) return;
    compact_ = compact;
    if (!path().isEmpty()) QSettings(path(), QSettings::IniFormat).setValue(compact_rows, compact);
    emit changed();
}

}  // namespace huiyin::app
