// SPDX-License-Identifier: Apache-2.0
#include "server/lists/list_index.hpp"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>

#include "server/lists/packed_entries.hpp"
#include "sync/sqlite/sql_values.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::Use;

constexpr int version = 1;
constexpr int busy_ms = 10'000;
constexpr std::size_t most_ids = 300'000;  ///< of lists, kept in memory

constexpr const char* schema = R"sql(
    CREATE TABLE state(what TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
    CREATE TABLE list(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE item(no INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, stands BLOB NOT NULL);
    CREATE TABLE entry(list INTEGER NOT NULL, time INTEGER NOT NULL, no INTEGER NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY(list, time, no, position)) WITHOUT ROWID;
    )sql";

}  // namespace

void remove_list_index(const std::string& path) {
    std::error_code ignored;
    for (const char* beside : {"", "-wal", "-shm"}) std::filesystem::remove(path + beside, ignored);
}

ListIndex::ListIndex(const std::string& path, std::string of)
    : of_(std::move(of)), database_(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_ms) {
    ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
    database_.exec("PRAGMA journal_mode = WAL");
    // What a crash takes from it is taken in again: the store keeps its last changes for that.
    database_.exec("PRAGMA synchronous = NORMAL");
    database_.exec("PRAGMA secure_delete = ON");  // what is erased leaves no trace in free pages
    database_.exec("PRAGMA cache_size = -65536");
}

std::unique_ptr<ListIndex> ListIndex::open(const std::string& directory, const std::string& of, Store& store) {
    const auto path = lists_path(directory);
    try {
        std::unique_ptr<ListIndex> found(new ListIndex(path, of));
        if (found->fits(store)) return found;
    } catch (const SQLite::Exception& exception) {
        const auto code = exception.getErrorCode();
        if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB) throw;
    }
    remove_list_index(path);
    std::unique_ptr<ListIndex> out(new ListIndex(path, of));
    out->begin_anew(store);
    return out;
}

bool ListIndex::fits(Store& store) {
    if (database_.execAndGet("PRAGMA user_version").getInt() != version || text_in("of") != of_) return false;
    follows_ = std::strtoll(text_in("follows").c_str(), nullptr, 10);
    whole_ = text_in("whole") == "1";
    walked_ = text_in("walked");
    scrub();
    return !store.changes_after(follows_, 1).missed && follows_ <= store.last_change();
}

void ListIndex::begin_anew(Store& store) {
    follows_ = store.last_change();
    SQLite::Transaction transaction(database_);
    database_.exec(schema);
    SQLite::Statement put(database_,
                          "INSERT INTO state VALUES('of', ?1), ('follows', ?2), ('whole', 0), ('walked', '')");
    put.bind(1, of_);
    put.bind(2, follows_);
    put.exec();
    database_.exec("PRAGMA user_version = " + std::to_string(version));
    transaction.commit();
}

std::string ListIndex::text_in(const char* what) {
    Use row(statements_["SELECT value FROM state WHERE what = ?"], std::string(what));
    return row.row() ? sync::text(*row, 0) : std::string{};
}

ListIndex::Taken ListIndex::take(Store& store, int most) {
    Taken out;
    out.follows = follows_;
    if (whole_) {
        auto changed = store.changes_after(follows_, most);
        out.follows = std::max(follows_, changed.last);
        out.subjects = std::move(changed.subjects);
        out.more = out.follows < store.last_change();
    } else {
        out.subjects = store.subjects_after(walked_, most);
        if (!out.subjects.empty()) out.walked = out.subjects.back();
        out.more = true;
    }
    for (const auto& subject : out.subjects) {
        const auto row = store.subject(subject);
        out.listings.push_back(row ? listings_of(*row, store.scope(subject), store.duties(*row))
                                   : std::vector<Listing>{});
    }
    return out;
}

void ListIndex::put(const Taken& taken) {
    if (to_scrub_) scrub();
    if (whole_ && taken.subjects.empty()) return;
    try {
        SQLite::Transaction transaction(database_);
        write(taken);
        transaction.commit();
    } catch (...) {
        ids_.clear();  // some may have been undone
        throw;
    }
    follows_ = taken.follows;
    whole_ = whole_ || !taken.walked;
    walked_ = taken.walked.value_or("");
}

void ListIndex::write(const Taken& taken) {
    std::vector<Entry> gone, come;
    for (std::size_t i = 0; i < taken.subjects.size(); ++i) compare(taken.subjects[i], taken.listings[i], gone, come);
    // In the order of the table: entries of one list that come together are written together.
    std::ranges::sort(gone);
    std::ranges::sort(come);
    for (const auto& e : gone)
        sync::run_with(statements_["DELETE FROM entry WHERE list = ? AND time = ? AND no = ? AND position = ?"], e.list,
                       e.time, e.no, e.position);
    for (const auto& e : come)
        sync::run_with(statements_["INSERT INTO entry VALUES(?, ?, ?, ?)"], e.list, e.time, e.no, e.position);
    drop_empty_lists(gone);
    to_scrub_ |= !gone.empty();
    sync::run_with(statements_["UPDATE state SET value = ? WHERE what = 'follows'"], taken.follows);
    if (whole_) return;
    sync::run_with(statements_["UPDATE state SET value = ? WHERE what = 'whole'"], int{!taken.walked});
    sync::run_with(statements_["UPDATE state SET value = ? WHERE what = 'walked'"], taken.walked.value_or(""));
}

void ListIndex::compare(const std::string& subject, const std::vector<Listing>& listings, std::vector<Entry>& gone,
                        std::vector<Entry>& come) {
    std::vector<Standing> stands, stood;
    for (const auto& l : listings) stands.push_back({list_id(l.list), l.time.ms, l.position});
    std::ranges::sort(stands);
    std::int64_t no = 0;
    if (Use row(statements_["SELECT no, stands FROM item WHERE subject = ?"], subject); row.row()) {
        no = integer(*row, 0);
        const auto bytes = (*row).getColumn(1);
        stood = unpacked({static_cast<const char*>(bytes.getBlob()), static_cast<std::size_t>(bytes.getBytes())});
    }
    if (no != 0 && stands == stood) return;
    const sync::Content whole{packed(stands), true};
    if (no == 0) {
        if (listings.empty()) return;
        sync::run_with(statements_["INSERT INTO item(subject, stands) VALUES(?, ?)"], subject, whole);
        no = database_.getLastInsertRowid();
    } else {
        sync::run_with(statements_["UPDATE item SET stands = ?2 WHERE no = ?1"], no, whole);
    }
    const auto add = [no](std::vector<Entry>& to) {
        return [no, &to](const Standing& s) { to.push_back({s.list, s.time, no, s.position}); };
    };
    std::vector<Standing> only;
    std::ranges::set_difference(stood, stands, std::back_inserter(only));
    std::ranges::for_each(only, add(gone));
    only.clear();
    std::ranges::set_difference(stands, stood, std::back_inserter(only));
    std::ranges::for_each(only, add(come));
}

std::int64_t ListIndex::list_id(const std::string& name) {
    if (const auto found = ids_.find(name); found != ids_.end()) return found->second;
    if (ids_.size() >= most_ids) ids_.clear();
    std::int64_t id = 0;
    if (Use row(statements_["SELECT id FROM list WHERE name = ?"], name); row.row()) id = integer(*row, 0);
    if (id == 0) {
        sync::run_with(statements_["INSERT INTO list(name) VALUES(?)"], name);
        id = database_.getLastInsertRowid();
    }
    return ids_[name] = id;
}

void ListIndex::drop_empty_lists(const std::vector<Entry>& gone) {
    std::int64_t last = 0;
    for (const auto& entry : gone) {
        if (std::exchange(last, entry.list) == entry.list) continue;
        if (sync::run_with(
                statements_["DELETE FROM list WHERE id = ?1 AND NOT EXISTS(SELECT 1 FROM entry WHERE list = ?1)"],
                entry.list) != 0)
            ids_.clear();
    }
}

void ListIndex::scrub() {
    Use row(statements_["PRAGMA wal_checkpoint(TRUNCATE)"]);
    to_scrub_ = row.row() && integer(*row, 0) != 0;
}

std::vector<std::string> ListIndex::contents() {
    std::vector<std::string> out;
    for (Use row(statements_["SELECT l.name, e.time, i.subject, e.position FROM entry e JOIN list l ON l.id = e.list "
                             "JOIN item i ON i.no = e.no"]);
         row.row();)
        out.push_back(sync::text(*row, 0) + '\t' + sync::text(*row, 1) + '\t' + sync::text(*row, 2) + '\t' +
                      sync::text(*row, 3));
    std::ranges::sort(out);
    return out;
}

}  // namespace huiyin::server
