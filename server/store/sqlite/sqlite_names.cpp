// SPDX-License-Identifier: Apache-2.0
// What subjects are found by beside their number.
#include <algorithm>

#include "server/store/list_filter.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "server/store/subject_names.hpp"

namespace huiyin::server {

using sync::text;

std::vector<std::string> SqliteStore::subjects_named(const std::string& name) {
    std::vector<std::string> out;
    for (auto row = use("SELECT subject FROM subject_name WHERE name = ? ORDER BY subject", name); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

bool SqliteStore::any_named_from(const std::string& beginning) {
    // The letter behind every other: names that begin so end before it.
    auto row = use("SELECT 1 FROM subject_name WHERE name >= ? AND name < ? LIMIT 1", beginning, beginning + '~');
    return row.row();
}

void SqliteStore::put_names(const SubjectRow& row, const std::optional<SubjectRow>& previous) {
    const auto names = names_of(row), before = previous ? names_of(*previous) : std::vector<std::string>{};
    if (names == before) return;
    for (const auto& name : before) run("DELETE FROM subject_name WHERE name = ? AND subject = ?", name, row.subject);
    for (const auto& name : names) run("INSERT OR IGNORE INTO subject_name VALUES(?, ?)", name, row.subject);
}

std::vector<SubjectRow> SqliteStore::named_subjects(const SubjectFilter& filter,
                                                    const std::vector<std::string>& names) {
    std::vector<SubjectRow> out;
    for (const auto& name : names)
        for (const auto& id : subjects_named(name)) {
            auto row = subject(id);
            if (row && matches(filter, *row) && (!filter.viewer || in_scope(id, *filter.viewer)))
                out.push_back(std::move(*row));
        }
    std::ranges::sort(out, [](const SubjectRow& a, const SubjectRow& b) { return comes_before(a, b); });
    const auto again = std::ranges::unique(out, {}, &SubjectRow::subject);  // of two names
    out.erase(again.begin(), again.end());
    if (out.size() > static_cast<std::size_t>(filter.limit)) out.resize(static_cast<std::size_t>(filter.limit));
    return out;
}

}  // namespace huiyin::server
