// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/cfpb/csv.hpp"

namespace huiyin::cfpb {
namespace {

std::vector<std::vector<std::string>> split(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false, any = false;
    const auto end_row = [&] {
        row.push_back(std::move(field));
        field.clear();
        if (any) rows.push_back(std::move(row));
        row.clear();
        any = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = any = true;
        } else if (c == ',') {
            row.push_back(std::move(field));
            field.clear();
            any = true;
        } else if (c == '\n') {
            end_row();
        } else if (c != '\r') {
            field += c;
            any = true;
        }
    }
    end_row();
    return rows;
}

}  // namespace

Result<std::vector<Row>> parse_csv(std::string_view text) {
    const auto lines = split(text);
    if (lines.empty()) return fault("the file is empty");
    std::vector<Row> out;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != lines[0].size())
            return fault("another number of fields than in the first line", "row " + std::to_string(i));
        Row row;
        for (std::size_t k = 0; k < lines[0].size(); ++k) row[lines[0][k]] = lines[i][k];
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace huiyin::cfpb
