// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the bank's policy, and of a branch's own file.
#include <QCoreApplication>
#include <algorithm>

#include "client/app/desk/rule_tables.hpp"
#include "client/app/present/glossary.hpp"
#include "shared/vocabulary/channels.hpp"

namespace huiyin::app::rule_tables {
namespace {

using Pointer = Json::json_pointer;

QString said(const char* english) { return QCoreApplication::translate("Policy", english); }
QString to_q(const std::string& text) { return QString::fromStdString(text); }

Column code() { return {QStringLiteral("code"), said(QT_TRANSLATE_NOOP("Policy", "Code"))}; }
Column name() { return {QStringLiteral("name"), said(QT_TRANSLATE_NOOP("Policy", "Name in Chinese"))}; }
Column name_en() { return {QStringLiteral("name_en"), said(QT_TRANSLATE_NOOP("Policy", "Name in English"))}; }
Column phrases() {
    return {QStringLiteral("phrases"), said(QT_TRANSLATE_NOOP("Policy", "Ready-made phrases, one a line")),
            Cell::lines};
}
Column hours() {
    return {QStringLiteral("hours"), said(QT_TRANSLATE_NOOP("Policy", "Office hours, one stretch a line: 09:00-12:00")),
            Cell::lines};
}
Column category(QVariantList choices) {
    return {QStringLiteral("category"), said(QT_TRANSLATE_NOOP("Policy", "Category")), Cell::choice,
            std::move(choices)};
}

QVariantList findings() {
    QVariantList out;
    for (const char* value : {"valid", "invalid_to_improve", "invalid", "quasi", "undetermined"})
        out += choice(QLatin1String(value), glossary::choice(QLatin1String(value)));
    return out;
}

/// Where the n-th sub-category stands, counted over all categories.
std::pair<std::size_t, std::size_t> place_of(const Json& policy, std::size_t row) {
    const auto& all = policy.at("categories");
    for (std::size_t c = 0; c < all.size(); ++c) {
        const auto size = all[c].value("sub", Json::array()).size();
        if (row < size) return {c, row};
        row -= size;
    }
    return {all.size(), 0};
}

/// The sub-categories of all categories as one list, each with the category that it belongs to (Art. 9).
Table sub_category_table(const Json& document) {
    auto out = list_at("sub_categories", said(QT_TRANSLATE_NOOP("Policy", "Sub-categories (Art. 9)")), "/categories",
                       {category(categories(document)), code(), name(), name_en(), phrases()});
    out.rows = [](const Json& policy) {
        std::vector<QVariantMap> rows;
        for (const auto& one : policy.value("categories", Json::array()))
            for (const auto& sub : one.value("sub", Json::array())) {
                QStringList lines;
                for (const auto& phrase : sub.value("phrases", Json::array())) lines += to_q(phrase.get<std::string>());
                rows.push_back({{"category", to_q(text_of(one, "code"))},
                                {"code", to_q(text_of(sub, "code"))},
                                {"name", to_q(text_of(sub, "name"))},
                                {"name_en", to_q(text_of(sub, "name_en"))},
                                {"phrases", lines.join(QLatin1Char('\n'))}});
            }
        return rows;
    };
    out.set = [inner = list_at("", {}, "", {code(), name(), name_en(), phrases()})](
                  Json& policy, std::size_t row, const QString& column, const QVariant& value) {
        const auto [c, s] = place_of(policy, row);
        auto& all = policy["categories"];
        if (c >= all.size()) return;
        if (column != QLatin1String("category")) return inner.set(all[c]["sub"], s, column, value);
        const auto home = std::ranges::find_if(
            all, [&](const Json& one) { return text_of(one, "code") == value.toString().toStdString(); });
        if (home == all.end()) return;
        auto moved = all[c]["sub"][s];
        all[c]["sub"].erase(s);
        (*home)["sub"].push_back(std::move(moved));
    };
    out.add = [](Json& policy) {
        auto& all = policy["categories"];
        if (!all.empty())
            all.back()["sub"].push_back({{"code", ""}, {"name", ""}, {"name_en", ""}, {"phrases", Json::array()}});
    };
    out.remove = [](Json& policy, std::size_t row) {
        const auto [c, s] = place_of(policy, row);
        if (c < policy["categories"].size()) policy["categories"][c]["sub"].erase(s);
    };
    return out;
}

/// What each channel stands for: four lists of the policy, read the other way round (Art. 11; Op. 9, 10).
Table channel_table() {
    struct Meaning {
        const char* name;
        const char* label;
        const char* at;
    };
    static constexpr Meaning meanings[] = {
        {"sensitive", QT_TRANSLATE_NOOP("Policy", "Makes a complaint level 2 (Art. 11(2))"),
         "/grading/sensitive_channels"},
        {"media", QT_TRANSLATE_NOOP("Policy", "Counts as public exposure (Art. 11(3))"), "/grading/media_channels"},
        {"referral", QT_TRANSLATE_NOOP("Policy", "A body that referred it is answered (Op. 9)"), "/referral/channels"},
        {"opinion", QT_TRANSLATE_NOOP("Policy", "Answered by the general office alone (Op. 10)"),
         "/public_opinion/channels"}};
    Table out{QStringLiteral("channels"),
              said(QT_TRANSLATE_NOOP("Policy", "What channels mean (Art. 11; Op. 9, 10)")),
              {},
              {},
              {},
              {},
              {}};
    for (const auto& meaning : meanings)
        out.columns.push_back({QLatin1String(meaning.name), said(meaning.label), Cell::flag});
    out.rows = [](const Json& policy) {
        std::vector<QVariantMap> rows;
        for (const auto& channel : channels) {
            QVariantMap row{{"title", glossary::channel(QString::fromStdString(std::string(channel.code)))}};
            for (const auto& meaning : meanings) {
                const auto& list = policy.at(Pointer(meaning.at));
                row[QLatin1String(meaning.name)] = std::ranges::find(list, Json(channel.code)) != list.end();
            }
            rows.push_back(std::move(row));
        }
        return rows;
    };
    out.set = [](Json& policy, std::size_t row, const QString& column, const QVariant& value) {
        for (const auto& meaning : meanings) {
            if (column != QLatin1String(meaning.name)) continue;
            auto& list = policy.at(Pointer(meaning.at));
            const auto found = std::ranges::find(list, Json(channels.at(row).code));
            if (found != list.end()) list.erase(found);
            if (value.toBool()) list.push_back(channels.at(row).code);
        }
    };
    return out;
}

/// The bank's hours first, then the units that have their own (rulebook 4).
Table hours_table(const Rules& rules) {
    auto units_with_hours = units(rules, [](const std::string&, const Unit&) { return true; });
    const Column unit{QStringLiteral("unit"), said(QT_TRANSLATE_NOOP("Policy", "Unit")), Cell::choice,
                      units_with_hours};
    const auto own = words_by("office_hours", {}, "/office_hours/units", unit, hours());
    const auto bank = words_by("", {}, "/office_hours", unit, hours());
    Table out = own;
    out.title = said(QT_TRANSLATE_NOOP("Policy", "Office hours"));
    out.first_stays = true;
    out.rows = [own](const Json& policy) {
        QStringList lines;
        for (const auto& stretch : policy.at(Pointer("/office_hours/default")))
            lines += to_q(stretch.get<std::string>());
        std::vector<QVariantMap> rows{
            {{"title", said(QT_TRANSLATE_NOOP("Policy", "The bank"))}, {"hours", lines.join(QLatin1Char('\n'))}}};
        for (auto& row : own.rows(policy)) rows.push_back(std::move(row));
        return rows;
    };
    out.set = [own, bank](Json& policy, std::size_t row, const QString& column, const QVariant& value) {
        // "default" is the first member of "office_hours" by its name.
        if (row > 0) return own.set(policy, row - 1, column, value);
        if (column == QLatin1String("hours")) bank.set(policy, 0, column, value);
    };
    out.remove = [own](Json& policy, std::size_t row) {
        if (row > 0) own.remove(policy, row - 1);
    };
    return out;
}

QVariantList departments(const Rules& rules) {
    return units(rules, [](const std::string&, const Unit& unit) { return unit.kind == UnitKind::department; });
}

}  // namespace

std::vector<Table> of_policy(const Json& document, const Rules& rules) {
    return {
        list_at("categories", said(QT_TRANSLATE_NOOP("Policy", "Categories and their departments (Art. 9, 17)")),
                "/categories",
                {code(),
                 name(),
                 name_en(),
                 {QStringLiteral("department"),
                  said(QT_TRANSLATE_NOOP("Policy", "Business department that off-site complaints go to")), Cell::choice,
                  departments(rules)}}),
        sub_category_table(document),
        list_at("causes", said(QT_TRANSLATE_NOOP("Policy", "Causes (Op. 6)")), "/causes",
                {{QStringLiteral("code"), said(QT_TRANSLATE_NOOP("Policy", "Code")), Cell::number}, name(), name_en()}),
        list_at("grounds", said(QT_TRANSLATE_NOOP("Policy", "Grounds of a finding (As. 1)")), "/grounds",
                {code(),
                 {QStringLiteral("finding"), said(QT_TRANSLATE_NOOP("Policy", "Finding")), Cell::choice, findings()},
                 name(),
                 name_en()}),
        channel_table(),
        hours_table(rules),
        list_at("answers", said(QT_TRANSLATE_NOOP("Policy", "First answers of the knowledge base")), "/answers",
                {code(),
                 category(sub_categories(document)),
                 {QStringLiteral("title"), said(QT_TRANSLATE_NOOP("Policy", "Question in Chinese"))},
                 {QStringLiteral("title_en"), said(QT_TRANSLATE_NOOP("Policy", "Question in English"))},
                 {QStringLiteral("text"), said(QT_TRANSLATE_NOOP("Policy", "Answer in Chinese")), Cell::words},
                 {QStringLiteral("text_en"), said(QT_TRANSLATE_NOOP("Policy", "Answer in English")), Cell::words},
                 {QStringLiteral("article"), said(QT_TRANSLATE_NOOP("Policy", "Article"))}})};
}

std::vector<Table> of_branch(const Json&, const std::string& branch, const Rules& rules) {
    const auto& policy = rules.policy.source;
    const auto own_units =
        units(rules, [&](const std::string& unit, const Unit&) { return rules.organisation.within(unit, branch); });
    const Column unit{QStringLiteral("unit"), said(QT_TRANSLATE_NOOP("Policy", "Unit")), Cell::choice, own_units};
    return {list_at("sub_categories", said(QT_TRANSLATE_NOOP("Policy", "More sub-categories (Art. 9)")),
                    "/sub_categories", {category(categories(policy)), code(), name(), name_en(), phrases()}),
            words_by("phrases", said(QT_TRANSLATE_NOOP("Policy", "More phrases")), "/phrases",
                     {QStringLiteral("sub_category"), said(QT_TRANSLATE_NOOP("Policy", "Sub-category")), Cell::choice,
                      sub_categories(policy)},
                     phrases()),
            words_by("office_hours", said(QT_TRANSLATE_NOOP("Policy", "Office hours")), "/office_hours", unit, hours()),
            words_by("contacts", said(QT_TRANSLATE_NOOP("Policy", "Emergency contacts (Art. 8)")), "/contacts", unit,
                     {QStringLiteral("contacts"),
                      said(QT_TRANSLATE_NOOP("Policy", "One or two emergency contacts, one a line")), Cell::lines})};
}

}  // namespace huiyin::app::rule_tables
