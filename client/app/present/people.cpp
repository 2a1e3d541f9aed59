// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/present/people.hpp"

#include <QHash>

namespace huiyin::app::people {
namespace {

QHash<QString, QString>& names() {
    static QHash<QString, QString> known;
    return known;
}

}  // namespace

void know(const std::vector<client::Colleague>& colleagues) {
    for (const auto& one : colleagues)
        if (!one.name.empty()) names().insert(QString::fromStdString(one.account), QString::fromStdString(one.name));
}

QString name_of(const QString& account) { return names().value(account); }

}  // namespace huiyin::app::people
