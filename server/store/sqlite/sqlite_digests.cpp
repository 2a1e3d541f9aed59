// SPDX-License-Identifier: Apache-2.0
// Digests of what units see.
#include <bit>

#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

std::int64_t stored(std::uint64_t value) { return std::bit_cast<std::int64_t>(value); }
std::uint64_t read_digest(SQLite::Statement& row, int column) {
    return std::bit_cast<std::uint64_t>(integer(row, column));
}

}  // namespace

std::uint64_t SqliteStore::digest(const std::string& unit) {
    auto row = use("SELECT value FROM digest WHERE unit = ?", unit);
    return row.row() ? read_digest(*row, 0) : 0;
}
void SqliteStore::put_digest(const std::string& unit, std::uint64_t value) {
    run("INSERT OR REPLACE INTO digest VALUES(?, ?)", unit, stored(value));
}
std::vector<std::pair<std::string, std::uint64_t>> SqliteStore::digests() {
    std::vector<std::pair<std::string, std::uint64_t>> out;
    for (auto row = use("SELECT unit, value FROM digest ORDER BY unit"); row.row();)
        out.emplace_back(text(*row, 0), read_digest(*row, 1));
    return out;
}
void SqliteStore::clear_digests() { run("DELETE FROM digest"); }

std::vector<std::pair<std::string, std::uint64_t>> SqliteStore::subject_digests(
    const std::optional<std::string>& unit) {
    std::vector<std::pair<std::string, std::uint64_t>> out;
    auto row = unit
                   ? use("SELECT subject, digest FROM subject WHERE subject IN (SELECT subject FROM scope WHERE unit = "
                         "?) ORDER BY subject",
                         *unit)
                   : use("SELECT subject, digest FROM subject ORDER BY subject");
    while (row.row()) out.emplace_back(text(*row, 0), read_digest(*row, 1));
    return out;
}

}  // namespace huiyin::server
