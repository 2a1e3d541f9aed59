// SPDX-License-Identifier: Apache-2.0
// A table that somebody filled in with a spreadsheet: CSV (RFC 4180), UTF-8, with or without a byte order mark.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::server {

/// A row under its columns' names; cells have no blanks around them.
struct TableRow {
    int line = 0;  ///< where it begins in the file, from 1
    std::map<std::string, std::string> cells;
    std::string cell(const std::string& column) const {
        const auto found = cells.find(column);
        return found == cells.end() ? std::string{} : found->second;
    }
};

struct Column {
    std::string_view name;
    bool required = true;
};

struct Table {
    std::vector<TableRow> rows;
    std::vector<std::string> wrong;  ///< one sentence each, with file and line
};

/// Lines that begin with # and empty ones are left out; the first other line names the columns, in any order.
Table read_table(const std::string& file, std::string_view text, std::span<const Column> columns);

/// "units.csv:12: parent: there is no such unit".
std::string at_row(const std::string& file, int line, std::string_view column, std::string_view what);

}  // namespace huiyin::server
