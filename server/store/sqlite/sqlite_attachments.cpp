// SPDX-License-Identifier: Apache-2.0
// Which subject names which attachment, and who brought them.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

const std::string brought_columns = "SELECT hash, bringer, size, whole, named, at FROM brought ";

Brought brought_of(SQLite::Statement& r) {
    return {text(r, 0), text(r, 1), integer(r, 2), integer(r, 3) != 0, integer(r, 4) != 0, Instant{integer(r, 5)}};
}

}  // namespace

std::vector<AttachmentRow> SqliteStore::attachments(const std::string& subject) {
    std::vector<AttachmentRow> out;
    for (auto row = use("SELECT hash, opens FROM attachment WHERE subject = ? ORDER BY hash", subject); row.row();)
        out.push_back({text(*row, 0), integer(*row, 1) != 0});
    return out;
}

void SqliteStore::put_attachments(const std::string& subject, const std::vector<AttachmentRow>& sorted) {
    run("DELETE FROM attachment WHERE subject = ?", subject);
    for (const auto& row : sorted) run("INSERT INTO attachment VALUES(?, ?, ?)", row.hash, subject, int{row.opens});
}

std::vector<std::string> SqliteStore::subjects_with_attachment(const std::string& hash) {
    std::vector<std::string> out;
    for (auto row = use("SELECT subject FROM attachment WHERE hash = ? AND opens = 1", hash); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

void SqliteStore::each_attachment(const std::function<void(std::string, std::string)>& found) {
    for (auto row = use("SELECT hash, subject FROM attachment ORDER BY hash"); row.row();)
        found(text(*row, 0), text(*row, 1));
}

std::vector<std::string> SqliteStore::drop_attachments(const std::string& subject) {
    std::vector<std::string> out;
    {
        auto row =
            use("SELECT hash FROM attachment a WHERE subject = ?1 AND NOT EXISTS(SELECT 1 FROM attachment b "
                "WHERE b.hash = a.hash AND b.subject <> ?1)",
                subject);
        while (row.row()) out.push_back(text(*row, 0));
    }
    run("DELETE FROM attachment WHERE subject = ?", subject);
    for (const auto& hash : out) run("DELETE FROM brought WHERE hash = ?", hash);
    return out;
}

std::optional<Brought> SqliteStore::brought(const std::string& hash, const std::string& bringer) {
    static const auto sql = brought_columns + "WHERE hash = ? AND bringer = ?";
    auto row = use(sql.c_str(), hash, bringer);
    if (!row.row()) return std::nullopt;
    return brought_of(*row);
}

void SqliteStore::put_brought(const Brought& b) {
    run("INSERT OR REPLACE INTO brought VALUES(?, ?, ?, ?, ?, ?)", b.hash, b.bringer, b.size, int{b.whole},
        int{b.named}, b.at.ms);
}

void SqliteStore::drop_brought(const std::string& hash, const std::string& bringer) {
    run("DELETE FROM brought WHERE hash = ? AND bringer = ?", hash, bringer);
}

std::int64_t SqliteStore::bytes_unnamed(const std::string& bringer) {
    // However small, each takes a block of the disk.
    auto row = use("SELECT coalesce(sum(max(size, 4096)), 0) FROM brought WHERE bringer = ? AND named = 0", bringer);
    return row.row() ? integer(*row, 0) : 0;
}

std::vector<Brought> SqliteStore::brought_unnamed(Instant whole_before, Instant part_before, int limit) {
    static const auto sql =
        brought_columns +
        "WHERE named = 0 AND at < CASE whole WHEN 1 THEN ?1 ELSE ?2 END AND at < max(?1, ?2) LIMIT ?3";
    std::vector<Brought> out;
    for (auto row = use(sql.c_str(), whole_before.ms, part_before.ms, limit); row.row();)
        out.push_back(brought_of(*row));
    return out;
}

bool SqliteStore::attachment_is_wanted(const std::string& hash) {
    return use("SELECT 1 FROM attachment WHERE hash = ?1 UNION ALL SELECT 1 FROM brought WHERE hash = ?1", hash).row();
}

std::vector<Brought> SqliteStore::parts_brought() {
    static const auto sql = brought_columns + "WHERE whole = 0";
    std::vector<Brought> out;
    for (auto row = use(sql.c_str()); row.row();) out.push_back(brought_of(*row));
    return out;
}

}  // namespace huiyin::server
