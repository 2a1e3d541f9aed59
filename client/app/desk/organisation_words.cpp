// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/organisation_words.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "client/app/present/glossary.hpp"

namespace huiyin::app::organisation_words {
namespace {

using What = UnitChange::What;

QString said(const char* english) { return QCoreApplication::translate("Organisation", english); }
QString to_q(const std::string& text) { return QString::fromStdString(text); }

constexpr std::pair<const char*, const char*> kinds[] = {
    {"head_office", QT_TRANSLATE_NOOP("Organisation", "Head office")},
    {"channel_operations", QT_TRANSLATE_NOOP("Organisation", "Channel operations")},
    {"general_office", QT_TRANSLATE_NOOP("Organisation", "General office")},
    {"contact_centre", QT_TRANSLATE_NOOP("Organisation", "Contact centre")},
    {"department", QT_TRANSLATE_NOOP("Organisation", "Business department")},
    {"branch", QT_TRANSLATE_NOOP("Organisation", "Branch")},
    {"sub_branch", QT_TRANSLATE_NOOP("Organisation", "Sub-branch")},
    {"outlet", QT_TRANSLATE_NOOP("Organisation", "Outlet")}};

constexpr std::pair<What, const char*> what_changes[] = {
    {What::added, QT_TRANSLATE_NOOP("Organisation", "%1: new")},
    {What::removed, QT_TRANSLATE_NOOP("Organisation", "%1: removed")},
    {What::renamed, QT_TRANSLATE_NOOP("Organisation", "%1: Chinese name %2 → %3")},
    {What::renamed_en, QT_TRANSLATE_NOOP("Organisation", "%1: English name %2 → %3")},
    {What::kind, QT_TRANSLATE_NOOP("Organisation", "%1: kind %2 → %3")},
    {What::moved, QT_TRANSLATE_NOOP("Organisation", "%1: moves from %2 to %3")},
    {What::head, QT_TRANSLATE_NOOP("Organisation", "%1: head %2 → %3")},
    {What::handlers, QT_TRANSLATE_NOOP("Organisation", "%1: handlers %2 → %3")},
    {What::emergency_contacts, QT_TRANSLATE_NOOP("Organisation", "%1: emergency contacts %2 → %3")}};

QString unit_named(const Organisation& in, const std::string& code) {
    const auto* found = in.find(code);
    return found ? unit({{"code", found->code}, {"name", found->name}, {"name_en", found->name_en}}) : to_q(code);
}

}  // namespace

QString kind(const QString& code) {
    const auto* found = std::ranges::find(kinds, code, [](const auto& one) { return QLatin1String(one.first); });
    return found == std::end(kinds) ? code : said(found->second);
}

QString name(const Json& unit) {
    const auto english = text_of(unit, "name_en");
    return to_q(glossary::chinese() || english.empty() ? text_of(unit, "name") : english);
}

QString unit(const Json& unit) {
    return QStringLiteral("%1  %2").arg(to_q(text_of(unit, "code")), name(unit)).trimmed();
}

QString change(const UnitChange& change, const Organisation& now, const Organisation& next) {
    const auto value = [&](const std::string& text, const Organisation& in) {
        if (text.empty()) return QStringLiteral("—");
        if (change.what == What::moved) return unit_named(in, text);
        return change.what == What::kind ? kind(to_q(text)) : to_q(text);
    };
    const auto* sentence = std::ranges::find(what_changes, change.what, [](const auto& one) { return one.first; });
    const auto words = said(sentence->second).arg(unit_named(next.find(change.unit) ? next : now, change.unit));
    const bool alone = change.what == What::added || change.what == What::removed;
    return alone ? words : words.arg(value(change.from, now), value(change.to, next));
}

}  // namespace huiyin::app::organisation_words
