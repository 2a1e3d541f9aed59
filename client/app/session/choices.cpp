// SPDX-License-Identifier: GPL-3.0-or-later
// The lists a person picks from, as [{value, text}] in the language in force.
#include <map>

#include "client/app/present/glossary.hpp"
#include "client/app/session/session.hpp"
#include "shared/policy/topics.hpp"
#include "shared/vocabulary/channels.hpp"

namespace huiyin::app {
namespace {

QVariantMap choice(const QString& value, const QString& text) {
    return {{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
}

struct Codes {
    QStringList values;
    QString (*text)(const QString&);
};

QStringList channels_of_staff() {
    QStringList out;
    for (const auto& channel : channels)
        if (channel.by_staff)
            out += QString::fromUtf8(channel.code.data(), static_cast<qsizetype>(channel.code.size()));
    return out;
}

const std::map<QString, Codes>& code_lists() {
    static const std::map<QString, Codes> lists{
        {"channel", {channels_of_staff(), glossary::channel}},
        {"form", {{"onsite", "offsite", "other"}, glossary::form}},
        {"opinion", {{"complaint", "suggestion", "praise"}, glossary::opinion}},
        {"reply_by", {{"phone", "email", "visit", "letter", "none"}, glossary::choice}},
        {"loss", {{"none", "small", "major"}, glossary::loss}},
        {"media", {{"none", "possible", "actual"}, glossary::media}},
    };
    return lists;
}

/// The units in the order of their tree, each with its depth in it and its number.
void add_units_below(QVariantList& out, const Rules& rules, const std::string& parent, int depth) {
    for (const auto& [code, unit] : rules.organisation.units()) {
        if (unit.parent != parent) continue;
        const auto name = QString::fromStdString(code);
        auto entry = choice(name, glossary::unit(rules, name));
        entry.insert(QStringLiteral("depth"), depth);
        entry.insert(QStringLiteral("detail"), name);
        out += entry;
        add_units_below(out, rules, code, depth + 1);
    }
}

}  // namespace

QVariantList Session::choices(const QString& list) const {
    QVariantList out;
    if (const auto found = code_lists().find(list); found != code_lists().end()) {
        for (const auto& value : found->second.values) out += choice(value, found->second.text(value));
        return out;
    }
    if (!rules()) return out;
    if (list == QLatin1String("category"))
        for (const auto& c : rules()->policy.categories)
            out += choice(QString::fromStdString(c.code), glossary::category(c));
    if (list.startsWith(QLatin1String("sub:")))
        for (const auto& c : rules()->policy.categories)
            if (list.mid(4) == QString::fromStdString(c.code))
                for (const auto& sub : c.sub)
                    out += choice(QString::fromStdString(sub.code), glossary::sub_category(sub));
    if (list == QLatin1String("product"))
        for (const auto& product : products_of(rules()->policy))
            out += choice(QString::fromStdString(product.code), glossary::in_language(product.name, product.name_en));
    if (list == QLatin1String("referral"))
        for (const auto& code : rules()->policy.referral_channels)
            out += choice(QString::fromStdString(code), glossary::channel(QString::fromStdString(code)));
    if (list == QLatin1String("unit")) add_units_below(out, *rules(), {}, 0);
    return out;
}

}  // namespace huiyin::app
