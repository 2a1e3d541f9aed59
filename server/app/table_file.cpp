// SPDX-License-Identifier: Apache-2.0
#include "server/app/table_file.hpp"

#include <algorithm>

#include "server/app/blanks.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin::server {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Takes one record off the text: its cells, and how many lines it went over.
class Records {
  public:
    explicit Records(std::string_view text) : rest_(text) {}
    bool more() const { return !rest_.empty(); }
    int line() const { return line_; }  ///< of what next() gives
    bool is_left_out() const {
        const auto end = std::min(rest_.find('\n'), rest_.size());
        const auto text = trimmed(rest_.substr(0, end));
        return text.empty() || text.starts_with('#') || text.find_first_not_of(',') == std::string_view::npos;
    }
    void skip() {
        const auto end = rest_.find('\n');
        rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
        ++line_;
    }
    std::vector<std::string> next() {
        std::vector<std::string> cells(1);
        bool quoted = false;
        while (!rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '\n') ++line_;
            if (quoted && c == '"' && rest_.starts_with('"')) {
                cells.back() += c;
                rest_.remove_prefix(1);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                cells.emplace_back();
            } else if (!quoted && c == '\n') {
                break;
            } else {
                cells.back() += c;
            }
        }
        for (auto& cell : cells) cell = std::string(trimmed(cell));
        return cells;
    }

  private:
    std::string_view rest_;
    int line_ = 1;
};

/// What is wrong with the names of the columns; nothing: they can be read by them.
std::vector<std::string> wrong_names(const std::string& file, int line, const std::vector<std::string>& names,
                                     std::span<const Column> columns) {
    std::vector<std::string> out;
    for (const auto& name : names)
        if (!name.empty() && std::ranges::find(columns, name, &Column::name) == columns.end())
            out.push_back(at_row(file, line, name, "there is no such column"));
    for (const auto& column : columns)
        if (column.required && std::ranges::find(names, column.name) == names.end())
            out.push_back(at_row(file, line, column.name, "this column is missing"));
    return out;
}

}  // namespace

std::string at_row(const std::string& file, int line, std::string_view column, std::string_view what) {
    auto out = file + ':' + std::to_string(line) + ": ";
    if (!column.empty()) (out += column) += ": ";
    return out += what;
}

Table read_table(const std::string& file, std::string_view text, std::span<const Column> columns) {
    Table out;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (refusal_of(text, file)) {
        out.wrong.push_back(file + ": holds what is no text in UTF-8: save it as \"CSV UTF-8\"");
        return out;
    }
    std::vector<std::string> names;
    for (Records records(text); records.more();) {
        if (records.is_left_out()) {
            records.skip();
            continue;
        }
        const int line = records.line();
        auto cells = records.next();
        if (names.empty()) {
            names = std::move(cells);
            out.wrong = wrong_names(file, line, names, columns);
            if (!out.wrong.empty()) return out;
            continue;
        }
        if (cells.size() > names.size()) {
            out.wrong.push_back(at_row(file, line, "", "has more cells than there are columns"));
            continue;
        }
        TableRow row{line, {}};
        for (std::size_t i = 0; i < cells.size(); ++i) row.cells[names[i]] = stored_form(cells[i]);
        out.rows.push_back(std::move(row));
    }
    if (names.empty()) out.wrong.push_back(file + ": holds no row that names the columns");
    return out;
}

}  // namespace huiyin::server
