// SPDX-License-Identifier: GPL-3.0-or-later
// The lists within a file of rules (categories, grounds, channels, office hours …) as tables of words that a person
// edits (rulebook 2, 6, 9; Art. 9, 24).
#pragma once
#include <QVariantMap>
#include <functional>
#include <vector>

#include "shared/policy/policy.hpp"

namespace huiyin::app::rule_tables {

/// How a cell is edited: a line, a number, a long text, several lines (a list), one of `choices`, yes or no.
enum class Cell { text, number, words, lines, choice, flag };

struct Column {
    QString name;   ///< member in the file
    QString label;  ///< in the language in force
    Cell cell = Cell::text;
    QVariantList choices = {};  ///< [{value, text}]
};

/// One list of a document. A row's cells are named after the columns.
struct Table {
    QString code, title;
    std::vector<Column> columns;
    std::function<std::vector<QVariantMap>(const Json& document)> rows;
    std::function<void(Json& document, std::size_t row, const QString& column, const QVariant& value)> set;
    std::function<void(Json& document)> add;                      ///< a new row at the end; null: none can be added
    std::function<void(Json& document, std::size_t row)> remove;  ///< null: none can be taken away
    bool first_stays = false;                                     ///< the first row cannot be taken away
};

/// Of the bank's policy. Choices are taken from `document` and the organisation.
std::vector<Table> of_policy(const Json& document, const Rules& rules);
/// Of a branch's own file.
std::vector<Table> of_branch(const Json& document, const std::string& branch, const Rules& rules);
/// The units of an organisation; `held` is the one in force: the codes of its units stay.
std::vector<Table> of_organisation(const Json& document, const Json& held);
/// Kinds of which there is one, for ever (see check_change).
bool is_head_offices_own(const QString& kind);

// What all are made of.

QVariantMap choice(const QString& value, const QString& text);
/// A list of objects at `at`, such as "/grounds", each row one of them.
Table list_at(const char* code, const QString& title, const char* at, std::vector<Column> columns);
/// An object at `at` whose members are lists of words: key → lines.
Table words_by(const char* code, const QString& title, const char* at, Column key, Column words);
/// Every unit of the kinds that `wanted` accepts.
QVariantList units(const Rules& rules, const std::function<bool(const std::string& code, const Unit&)>& wanted);
/// Every sub-category of a policy's document.
QVariantList sub_categories(const Json& policy);
QVariantList categories(const Json& policy);

}  // namespace huiyin::app::rule_tables
