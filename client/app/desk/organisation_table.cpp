// SPDX-License-Identifier: GPL-3.0-or-later
// The units of the organisation as rows that a person edits (rulebook 1; Art. 7, 8).
#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "client/app/desk/organisation_words.hpp"
#include "client/app/desk/rule_tables.hpp"

namespace huiyin::app::rule_tables {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Organisation", english); }

QVariantList kinds() {
    QVariantList out;
    for (const char* code : {"branch", "sub_branch", "outlet", "department"})
        out += choice(QLatin1String(code), organisation_words::kind(QLatin1String(code)));
    return out;
}

/// What another unit may stand below.
QVariantList parents(const Json& document) {
    QVariantList out;
    for (const auto& unit : document.value("units", Json::array()))
        if (text_of(unit, "kind") != "outlet")
            out += choice(QString::fromStdString(text_of(unit, "code")), organisation_words::unit(unit));
    return out;
}

bool is_local(const QVariant& kind) {
    return kind == QLatin1String("branch") || kind == QLatin1String("sub_branch") || kind == QLatin1String("outlet");
}

}  // namespace

bool is_head_offices_own(const QString& kind) {
    return kind == QLatin1String("head_office") || kind == QLatin1String("channel_operations") ||
           kind == QLatin1String("general_office") || kind == QLatin1String("contact_centre");
}

std::vector<Table> of_organisation(const Json& document, const Json& held) {
    auto out = list_at(
        "units", said(QT_TRANSLATE_NOOP("Organisation", "Units")), "/units",
        {{QStringLiteral("code"), said(QT_TRANSLATE_NOOP("Organisation", "Code, six digits: it stays for ever"))},
         {QStringLiteral("name"), said(QT_TRANSLATE_NOOP("Organisation", "Name in Chinese"))},
         {QStringLiteral("name_en"), said(QT_TRANSLATE_NOOP("Organisation", "Name in English"))},
         {QStringLiteral("kind"), said(QT_TRANSLATE_NOOP("Organisation", "Kind")), Cell::choice, kinds()},
         {QStringLiteral("parent"), said(QT_TRANSLATE_NOOP("Organisation", "Parent unit")), Cell::choice,
          parents(document)},
         {QStringLiteral("head"), said(QT_TRANSLATE_NOOP("Organisation", "Head, first responsible (Art. 7)"))},
         {QStringLiteral("handlers"),
          said(QT_TRANSLATE_NOOP("Organisation", "One or two handlers, one per line (Art. 8)")), Cell::lines},
         {QStringLiteral("emergency_contacts"),
          said(QT_TRANSLATE_NOOP("Organisation", "One or two emergency contacts, one per line (Art. 8)")),
          Cell::lines}});
    std::set<QString> known;
    for (const auto& unit : held.value("units", Json::array()))
        known.insert(QString::fromStdString(text_of(unit, "code")));
    out.rows = [all = out.rows, known](const Json& units) {
        auto rows = all(units);
        for (auto& row : rows) {
            const auto kind = row[QStringLiteral("kind")];
            if (known.contains(row[QStringLiteral("code")].toString())) row.remove(QStringLiteral("code"));
            if (!is_local(kind)) row.remove(QStringLiteral("emergency_contacts"));
            if (is_head_offices_own(kind.toString())) row.remove(QStringLiteral("kind"));
            if (kind == QLatin1String("head_office")) row.remove(QStringLiteral("parent"));
        }
        return rows;
    };
    out.add = {};  // where a new unit stands depends on the one that is open
    return {out};
}

}  // namespace huiyin::app::rule_tables
