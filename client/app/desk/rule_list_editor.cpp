// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/rule_list_editor.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using rule_tables::Cell;
using rule_tables::Column;

QString cell_code(Cell cell) {
    switch (cell) {
        case Cell::number:
            return QStringLiteral("number");
        case Cell::words:
            return QStringLiteral("words");
        case Cell::lines:
            return QStringLiteral("lines");
        case Cell::choice:
            return QStringLiteral("choice");
        case Cell::flag:
            return QStringLiteral("flag");
        default:
            return QStringLiteral("text");
    }
}

QString chosen_text(const Column& column, const QVariant& value) {
    for (const auto& one : column.choices)
        if (one.toMap()["value"] == value) return one.toMap()["text"].toString();
    return value.toString();
}

}  // namespace

void RuleListEditor::show(Json held, Make make, bool keep, bool editable) {
    held_ = std::move(held);
    make_ = std::move(make);
    editable_ = editable;
    if (!keep) document_ = held_;
    remake();
    emit changed();
    emit rowChanged();
}

/// Choices and titles follow the document and the language.
void RuleListEditor::remake() {
    tables_ = make_(document_);
    if (!shown() && !tables_.empty()) table_ = tables_.front().code;
    const auto count = shown() ? static_cast<int>(shown()->rows(document_).size()) : 0;
    row_ = std::min(std::max(row_, 0), count - 1);
}

const rule_tables::Table* RuleListEditor::shown() const {
    const auto found = std::ranges::find(tables_, table_, &rule_tables::Table::code);
    return found == tables_.end() ? nullptr : &*found;
}

QStringList RuleListEditor::changed_tables() const {
    QStringList out;
    for (const auto& table : tables_)
        if (table.rows(document_) != table.rows(held_)) out += table.title;
    return out;
}

QVariantList RuleListEditor::tables() const {
    QVariantList out;
    for (const auto& table : tables_) out += rule_tables::choice(table.code, table.title);
    return out;
}

void RuleListEditor::set_table(const QString& code) {
    if (code == table_) return;
    table_ = code;
    row_ = 0;
    remake();
    emit changed();
    emit rowChanged();
}

QString RuleListEditor::title_of(const QVariantMap& row) const {
    if (row.contains(QStringLiteral("title")) && !shown()->columns.empty() &&
        !std::ranges::any_of(shown()->columns, [](const Column& c) { return c.name == QLatin1String("title"); }))
        return row["title"].toString();
    QStringList words;
    for (const auto& column : shown()->columns) {
        if (words.size() == 2) break;
        if (column.cell == Cell::flag || column.cell == Cell::lines || column.cell == Cell::words) continue;
        if (column.cell == Cell::choice && shown()->columns.front().name != column.name) continue;
        if (const auto text = chosen_text(column, row[column.name]); !text.isEmpty()) words += text;
    }
    return words.join(QStringLiteral(" · "));
}

QString RuleListEditor::detail_of(const QVariantMap& row) const {
    QStringList words;
    for (const auto& column : shown()->columns) {
        const auto value = row[column.name];
        if (column.cell == Cell::flag && value.toBool()) words += column.label;
        if (column.cell == Cell::lines) words += value.toString().split(QLatin1Char('\n')).join(QStringLiteral(" / "));
        if (column.cell == Cell::choice && shown()->columns.front().name != column.name)
            words += chosen_text(column, value);
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QVariantList RuleListEditor::rows() const {
    QVariantList out;
    if (!shown()) return out;
    const auto held = shown()->rows(held_);
    for (const auto& row : shown()->rows(document_))
        out += QVariantMap{{"title", title_of(row)},
                           {"detail", detail_of(row)},
                           {"changed", std::ranges::find(held, row) == held.end()}};
    return out;
}

void RuleListEditor::set_row(int row) {
    if (row == row_) return;
    row_ = row;
    emit rowChanged();
}

QVariantList RuleListEditor::cells() const {
    QVariantList out;
    if (!shown() || row_ < 0) return out;
    const auto rows = shown()->rows(document_);
    if (static_cast<std::size_t>(row_) >= rows.size()) return out;
    const auto& row = rows[static_cast<std::size_t>(row_)];
    for (const auto& column : shown()->columns) {
        if (!row.contains(column.name)) continue;  // such as the unit of the bank's own hours
        out += QVariantMap{{"name", column.name},
                           {"label", column.label},
                           {"cell", cell_code(column.cell)},
                           {"choices", column.choices},
                           {"value", row[column.name]}};
    }
    return out;
}

bool RuleListEditor::may_add() const { return editable_ && shown() && shown()->add; }

bool RuleListEditor::may_remove() const {
    return editable_ && shown() && shown()->remove && row_ >= (shown()->first_stays ? 1 : 0);
}

void RuleListEditor::set(const QString& column, const QVariant& value) {
    if (!editable_ || !shown() || row_ < 0) return;
    const auto row = static_cast<std::size_t>(row_);
    const auto before = shown()->rows(document_);
    shown()->set(document_, row, column, value);
    const auto after = shown()->rows(document_);
    if (after == before) return;
    // A row whose key or category changed may stand elsewhere now: it stays the open one.
    const auto it = std::ranges::find_if(
        after, [&](const QVariantMap& one) { return std::ranges::find(before, one) == before.end(); });
    if (it != after.end()) row_ = static_cast<int>(it - after.begin());
    const bool moved = row_ != static_cast<int>(row);
    remake();
    emit changed();
    if (moved) emit rowChanged();
    emit edited();
}

void RuleListEditor::add() {
    if (!may_add()) return;
    const auto before = shown()->rows(document_);
    shown()->add(document_);
    const auto rows = shown()->rows(document_);
    row_ = static_cast<int>(rows.size()) - 1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (std::ranges::find(before, rows[i]) == before.end()) row_ = static_cast<int>(i);
    remake();
    emit changed();
    emit rowChanged();
    emit edited();
}

void RuleListEditor::remove() {
    if (!may_remove()) return;
    shown()->remove(document_, static_cast<std::size_t>(row_));
    remake();
    emit changed();
    emit rowChanged();
    emit edited();
}

void RuleListEditor::change(const std::function<void(Json&)>& by) {
    by(document_);
    remake();
    emit changed();
    emit edited();
}

void RuleListEditor::undo() {
    document_ = held_;
    remake();
    emit changed();
    emit rowChanged();
}

}  // namespace huiyin::app
