// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/present/typed.hpp"

#include <QRegularExpression>

namespace huiyin::app {
namespace {

/// In narrow digits, without blanks, and without the unit behind it.
QString plain_number(const QString& typed, const QStringList& units) {
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    auto out = typed.normalized(QString::NormalizationForm_KC).remove(blanks);
    for (const auto& unit : units)
        if (out.endsWith(unit)) out.chop(unit.size());
    return out;
}

}  // namespace

std::optional<std::int64_t> fen_of(const QString& yuan) {
    static const QRegularExpression amount(QStringLiteral("^(?:[¥￥])?(\\d{1,9})(?:\\.(\\d{1,2}))?$"));
    static const QRegularExpression grouped(QStringLiteral("(?<=\\d),(?=\\d{3}(?!\\d))"));
    const auto match = amount.match(plain_number(yuan, {QStringLiteral("元"), QStringLiteral("块")}).remove(grouped));
    if (!match.hasMatch()) return std::nullopt;
    return match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, QLatin1Char('0')).toLongLong();
}

std::optional<std::int64_t> people_of(const QString& typed) {
    static const QRegularExpression count(QStringLiteral("^\\d{1,6}$"));
    const auto number = plain_number(typed, {QStringLiteral("人"), QStringLiteral("名"), QStringLiteral("位")});
    return count.match(number).hasMatch() ? std::optional<std::int64_t>(number.toLongLong()) : std::nullopt;
}

Json names_in(const QString& typed) {
    static const QRegularExpression between(QStringLiteral("[、,，;；\\n]"));
    Json out = Json::array();
    for (const auto& name : typed.split(between, Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty()) out.push_back(name.trimmed().toStdString());
    return out;
}

}  // namespace huiyin::app
