// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of both kinds of file are made of.
#include "client/app/desk/rule_tables.hpp"

#include "client/app/present/glossary.hpp"

namespace huiyin::app::rule_tables {
namespace {

using Pointer = Json::json_pointer;

QString to_q(const std::string& text) { return QString::fromStdString(text); }

QString lines_of(const Json& list) {
    QStringList out;
    if (list.is_array())
        for (const auto& line : list)
            if (line.is_string()) out += to_q(line.get<std::string>());
    return out.join(QLatin1Char('\n'));
}

Json lines_from(const QString& text) {
    Json out = Json::array();
    for (const auto& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (const auto words = line.trimmed(); !words.isEmpty()) out.push_back(words.toStdString());
    return out;
}

QVariant cell_of(const Json& object, const Column& column) {
    const auto found = object.find(column.name.toStdString());
    if (found == object.end()) return QString();
    if (column.cell == Cell::lines) return lines_of(*found);
    if (found->is_number_integer()) return QString::number(found->get<qint64>());
    return found->is_string() ? to_q(found->get<std::string>()) : QString();
}

/// What is no number stays as it was typed, and is refused by its path.
Json value_of(const QVariant& value, Cell cell) {
    const auto text = value.toString().trimmed();
    if (cell == Cell::lines) return lines_from(value.toString());
    bool whole = false;
    const auto number = text.toLongLong(&whole);
    if (cell == Cell::number && whole) return number;
    return text.toStdString();
}

/// The list at a place, made if it is not there.
Json& list_in(Json& document, const std::string& at) {
    auto& list = document[Pointer(at)];
    if (!list.is_array()) list = Json::array();
    return list;
}

Json part(const Json& document, const std::string& at) {
    return document.contains(Pointer(at)) ? document[Pointer(at)] : Json();
}

const Column* named(const std::vector<Column>& columns, const QString& name) {
    const auto found = std::ranges::find(columns, name, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

}  // namespace

QVariantMap choice(const QString& value, const QString& text) { return {{"value", value}, {"text", text}}; }

Table list_at(const char* code, const QString& title, const char* at, std::vector<Column> columns) {
    Table out{QLatin1String(code), title, columns, {}, {}, {}, {}};
    const std::string place = at;
    out.rows = [place, columns](const Json& document) {
        std::vector<QVariantMap> rows;
        for (const auto& object : part(document, place)) {
            QVariantMap row;
            for (const auto& column : columns) row[column.name] = cell_of(object, column);
            rows.push_back(std::move(row));
        }
        return rows;
    };
    out.set = [place, columns](Json& document, std::size_t row, const QString& name, const QVariant& value) {
        const auto* column = named(columns, name);
        if (column) list_in(document, place)[row][name.toStdString()] = value_of(value, column->cell);
    };
    out.add = [place, columns](Json& document) {
        Json object = Json::object();
        for (const auto& column : columns)
            object[column.name.toStdString()] = column.cell == Cell::lines ? Json::array() : Json("");
        list_in(document, place).push_back(std::move(object));
    };
    out.remove = [place](Json& document, std::size_t row) { list_in(document, place).erase(row); };
    return out;
}

Table words_by(const char* code, const QString& title, const char* at, Column key, Column words) {
    Table out{QLatin1String(code), title, {key, words}, {}, {}, {}, {}};
    const std::string place = at;
    const auto key_of = [place](const Json& document, std::size_t row) {
        const auto object = part(document, place);
        return row < object.size() ? std::next(object.begin(), static_cast<std::ptrdiff_t>(row)).key() : std::string();
    };
    out.rows = [place, key, words](const Json& document) {
        std::vector<QVariantMap> rows;
        const auto object = part(document, place);
        if (object.is_object())
            for (const auto& [name, list] : object.items())
                rows.push_back({{key.name, to_q(name)}, {words.name, lines_of(list)}});
        return rows;
    };
    out.set = [place, key, key_of](Json& document, std::size_t row, const QString& name, const QVariant& value) {
        const auto old = key_of(document, row);
        auto& object = document[Pointer(place)];
        if (name != key.name) {
            object[old] = lines_from(value.toString());
            return;
        }
        const auto fresh = value.toString().trimmed().toStdString();
        if (fresh == old || object.contains(fresh)) return;
        object[fresh] = object.value(old, Json::array());
        object.erase(old);
    };
    out.add = [place, key](Json& document) {
        auto& object = document[Pointer(place)];
        if (!object.is_object()) object = Json::object();
        for (const auto& one : key.choices) {
            const auto name = one.toMap()["value"].toString().toStdString();
            if (object.contains(name)) continue;
            object[name] = Json::array();
            return;
        }
    };
    out.remove = [place, key_of](Json& document, std::size_t row) {
        document[Pointer(place)].erase(key_of(document, row));
    };
    return out;
}

QVariantList units(const Rules& rules, const std::function<bool(const std::string&, const Unit&)>& wanted) {
    QVariantList out;
    for (const auto& [code, unit] : rules.organisation.units())
        if (wanted(code, unit))
            out += choice(to_q(code), to_q(code) + QStringLiteral("  ") + glossary::unit(rules, to_q(code)));
    return out;
}

QVariantList categories(const Json& policy) {
    QVariantList out;
    for (const auto& category : policy.value("categories", Json::array()))
        out += choice(to_q(text_of(category, "code")),
                      to_q(text_of(category, "code")) + QLatin1Char(' ') +
                          to_q(text_of(category, glossary::chinese() ? "name" : "name_en")));
    return out;
}

QVariantList sub_categories(const Json& policy) {
    QVariantList out;
    for (const auto& category : policy.value("categories", Json::array()))
        for (const auto& sub : category.value("sub", Json::array()))
            out += choice(to_q(text_of(sub, "code")), to_q(text_of(sub, "code")) + QLatin1Char(' ') +
                                                          to_q(text_of(sub, glossary::chinese() ? "name" : "name_en")));
    return out;
}

}  // namespace huiyin::app::rule_tables
