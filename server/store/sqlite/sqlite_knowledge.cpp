// SPDX-License-Identifier: Apache-2.0
// The knowledge base: articles, their versions, their uses.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

ArticleVersion version_of(const std::string& content) {
    const auto json = parse_json(content);
    auto version = json ? article_version_from(*json) : std::nullopt;
    if (!version) throw CorruptEvent();
    return std::move(*version);
}

const std::string article_columns =
    "SELECT a.id, l.content, s.content, (SELECT coalesce(sum(total), 0) FROM article_use u WHERE u.id = a.id), "
    "a.changed FROM article a JOIN article_version l ON l.id = a.id AND l.version = a.latest "
    "LEFT JOIN article_version s ON s.id = a.id AND s.version = a.stands ";

Article article_of(SQLite::Statement& row) {
    Article out{text(row, 0), version_of(text(row, 1)), std::nullopt, integer(row, 3)};
    if (!row.getColumn(2).isNull()) out.stands = version_of(text(row, 2));
    return out;
}

}  // namespace

std::optional<Article> SqliteStore::article(const std::string& id) {
    static const auto sql = article_columns + "WHERE a.id = ?";
    auto row = use(sql.c_str(), id);
    if (!row.row()) return std::nullopt;
    return article_of(*row);
}

std::vector<ArticleVersion> SqliteStore::article_versions(const std::string& id) {
    std::vector<ArticleVersion> out;
    for (auto row = use("SELECT content FROM article_version WHERE id = ? ORDER BY version DESC", id); row.row();)
        out.push_back(version_of(text(*row, 0)));
    return out;
}

void SqliteStore::put_version(const Article& article, const std::string& searched) {
    const auto& latest = article.latest;
    std::optional<std::int64_t> stands;
    if (article.stands) stands = article.stands->version;
    run("INSERT INTO article_version VALUES(?, ?, ?, ?, ?)", article.id, latest.version, latest.category,
        canonical(to_json(latest)), searched);
    run("INSERT INTO article(id, category, latest, stands, changed) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(id) DO "
        "UPDATE SET category = ?2, latest = ?3, stands = ?4, changed = ?5",
        article.id, latest.category, latest.version, stands, last_article_change() + 1);
}

std::int64_t SqliteStore::article_count() {
    auto row = use("SELECT count(*) FROM article");
    return row.row() ? integer(*row, 0) : 0;
}

void SqliteStore::each_article(const ArticlePlace& after, const std::function<bool(const ArticleRow&)>& take) {
    auto row =
        use("SELECT a.category, a.id, a.latest, l.searched, coalesce(a.stands, 0), coalesce(s.category, ''), "
            "coalesce(s.searched, '') "
            "FROM article a JOIN article_version l ON l.id = a.id AND l.version = a.latest "
            "LEFT JOIN article_version s ON s.id = a.id AND s.version = a.stands "
            "WHERE (a.category, a.id) > (?, ?) ORDER BY a.category, a.id",
            after.category, after.id);
    while (row.row())
        if (!take({{text(*row, 0), text(*row, 1)},
                   {text(*row, 0), text(*row, 3)},
                   integer(*row, 4) != 0,
                   {text(*row, 5), text(*row, 6)}}))
            return;
}

std::vector<ChangedArticle> SqliteStore::articles_changed(std::int64_t since, int limit) {
    static const auto sql = article_columns + "WHERE a.changed > ? ORDER BY a.changed LIMIT ?";
    std::vector<ChangedArticle> out;
    for (auto row = use(sql.c_str(), since, limit); row.row();) out.push_back({integer(*row, 4), article_of(*row)});
    return out;
}

std::int64_t SqliteStore::last_article_change() {
    auto row = use("SELECT coalesce(max(changed), 0) FROM article");
    return row.row() ? integer(*row, 0) : 0;
}

std::int64_t SqliteStore::uses(const std::string& id, const std::string& counter) {
    auto row = use("SELECT total FROM article_use WHERE id = ? AND counter = ?", id, counter);
    return row.row() ? integer(*row, 0) : 0;
}

void SqliteStore::put_uses(const std::string& id, const std::string& counter, std::int64_t total) {
    run("INSERT INTO article_use VALUES(?, ?, ?) ON CONFLICT(id, counter) DO UPDATE SET total = max(total, "
        "excluded.total)",
        id, counter, total);
}

}  // namespace huiyin::server
