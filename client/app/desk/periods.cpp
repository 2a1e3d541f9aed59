// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/periods.hpp"

#include <QCoreApplication>

#include "client/app/present/glossary.hpp"
#include "shared/reports/assessment.hpp"

namespace huiyin::app::periods {
namespace {

constexpr int shown = 8;

QString month_of(int year, int month) { return QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0')); }
QString quarter_of(int year, int quarter) { return QStringLiteral("%1Q%2").arg(year).arg(quarter); }
bool is_quarter(const QString& period) { return period.contains(QLatin1Char('Q')); }

QVariantMap choice(const QString& value, const QString& text) { return {{"value", value}, {"text", text}}; }

}  // namespace

QString running(const QString& kind, Instant now) {
    const auto day = date_of(now);
    const auto year = static_cast<int>(day.year());
    const auto month = static_cast<int>(static_cast<unsigned>(day.month()));
    return kind == QLatin1String("month") ? month_of(year, month) : quarter_of(year, (month + 2) / 3);
}

QString before(const QString& period) {
    const int year = period.left(4).toInt(), part = period.mid(5).toInt();
    if (is_quarter(period)) return part > 1 ? quarter_of(year, part - 1) : quarter_of(year - 1, 4);
    return part > 1 ? month_of(year, part - 1) : month_of(year - 1, 12);
}

QString text(const QString& period) {
    if (is_quarter(period))
        return QCoreApplication::translate("Periods", "Quarter %2 of %1").arg(period.left(4), period.mid(5));
    return QCoreApplication::translate("Periods", "%1-%2", "a month: year, number").arg(period.left(4), period.mid(5));
}

QVariantList choices(const QString& kind, Instant now) {
    QVariantList out;
    auto period = running(kind, now);
    for (int i = 0; i < shown; ++i, period = before(period)) out += choice(period, text(period));
    return out;
}

bool holds(const QString& quarter, Instant when) {
    const auto period = parse_quarter(quarter.toStdString());
    return period && when >= period->from && when < period->until;
}

QVariantList units(const Rules& rules, const Actor& actor, bool whole_bank) {
    const bool everything = scope_of(actor, rules).extent == Scope::Extent::everything;
    QVariantList out;
    if (everything && whole_bank) out += choice({}, QCoreApplication::translate("Periods", "The whole bank"));
    for (const auto& [code, unit] : rules.organisation.units()) {
        const auto name = QString::fromStdString(code);
        if (unit.kind == UnitKind::branch && (everything || code == rules.organisation.branch_of(actor.unit)))
            out += choice(name, glossary::unit(rules, name));
    }
    return out;
}

}  // namespace huiyin::app::periods
