// SPDX-License-Identifier: Apache-2.0
// What is counted as it is written, and whether it still is the sum of its parts.
#include <bit>
#include <map>

#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {

using sync::integer;
using sync::text;

Counts SqliteStore::counts() {
    Counts out;
    const std::map<std::string, std::int64_t*> places{
        {"lines", &out.events},      {"refused", &out.refused},  {"complaints", &out.complaints},
        {"opinions", &out.opinions}, {"open", &out.duties_open}, {"overdue", &out.duties_overdue}};
    // A row for each thing that is counted, and for each state of a duty.
    for (auto row = use("SELECT what, number FROM log_count UNION ALL SELECT state, duties FROM duty_count");
         row.row();)
        if (const auto place = places.find(text(*row, 0)); place != places.end()) *place->second = integer(*row, 1);
    // There are as many origins as devices were enrolled.
    auto row = use("SELECT coalesce(sum(token_hash <> '' AND revoked = 0), 0), coalesce(sum(forked), 0) FROM origin");
    if (row.row()) out.devices = integer(*row, 0), out.forked = integer(*row, 1);
    return out;
}

std::vector<std::string> SqliteStore::wrong_sums() {
    const Snapshot::Unlimited unlimited(snapshot_);
    auto out = wrong_counts();
    for (auto& wrong : wrong_digests()) out.push_back(std::move(wrong));
    for (std::string origin;;) {
        // From chain to chain, without looking at each line.
        auto next = use("SELECT min(origin) FROM line WHERE origin > ?", origin);
        if (!next.row() || (*next).getColumn(0).isNull()) return out;
        origin = text(*next, 0);
        if (use("SELECT 1 FROM origin WHERE id = ?", origin).row()) continue;
        auto lines = use("SELECT count(*) FROM line WHERE origin = ?", origin);
        lines.row();
        out.push_back("lines of " + std::to_string(integer(*lines, 0)) + " places belong to no known origin");
    }
}

std::vector<std::string> SqliteStore::wrong_counts() {
    const auto number = [&](const char* sql) {
        auto row = use(sql);
        return row.row() ? integer(*row, 0) : 0;
    };
    std::vector<std::string> out;
    if (number("SELECT count(*) FROM duty") != number("SELECT sum(json_array_length(dues)) FROM subject"))
        out.emplace_back("there are duties that no line calls for; run rebuild");
    const auto kept = counts();
    if (kept.complaints != number("SELECT count(*) FROM subject WHERE opinion = 0 AND subject NOT GLOB 'u-*'") ||
        kept.opinions != number("SELECT count(*) FROM subject WHERE opinion = 1 AND subject NOT GLOB 'u-*'"))
        out.emplace_back("the number of complaints or opinions is told wrongly; run rebuild");
    if (kept.events != number("SELECT count(*) FROM line") ||
        kept.refused != number("SELECT count(*) FROM line WHERE subject IS NULL"))
        out.emplace_back("the number of lines is told wrongly; run rebuild");
    return out;
}

std::vector<std::string> SqliteStore::wrong_digests() {
    std::map<std::string, Digest> sums;
    const auto add = [&](sync::Use row) {
        while (row.row()) sums[text(*row, 0)].add(Digest::from_value(std::bit_cast<std::uint64_t>(integer(*row, 1))));
    };
    const std::string of_everything = everything;
    add(use("SELECT ?, digest FROM subject", of_everything));
    add(use("SELECT s.unit, p.digest FROM scope s JOIN subject p ON p.subject = s.subject"));
    std::vector<std::string> out;
    for (const auto& [unit, value] : digests()) {
        if (sums[unit] != Digest::from_value(value)) out.push_back("the digest of " + unit + " is wrong; run rebuild");
        sums.erase(unit);
    }
    for (const auto& [unit, digest] : sums)
        if (digest != Digest{}) out.push_back("the digest of " + unit + " is missing; run rebuild");
    return out;
}

std::string SqliteStore::check() {
    const Snapshot::Unlimited unlimited(snapshot_);
    std::vector<std::string> tables;
    for (auto row = use("SELECT name FROM sqlite_schema WHERE type = 'table'"); row.row();)
        tables.push_back(text(*row, 0));
    std::string found = "ok";
    for (const auto& table : tables) {
        snapshot_.let_go();
        snapshot_.before_statement();
        found = database_.execAndGet("PRAGMA integrity_check('" + table + "')").getString();
        if (found != "ok") break;
    }
    return found == "ok" ? std::string{} : found;
}

}  // namespace huiyin::server
