// SPDX-License-Identifier: Apache-2.0
#include "server/lists/list_index.hpp"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>

#include "sync/sqlite/sql_values.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::Use;

constexpr int version = 2;
constexpr int busy_ms = 10'000;
constexpr std::size_t most_ids = 300'000;  ///< of lists, kept in memory

constexpr const char* schema = R"sql(
    CREATE TABLE state(what TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
    CREATE TABLE list(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE item(no INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, stands BLOB NOT NULL);
    CREATE TABLE entry(list INTEGER NOT NULL, time INTEGER NOT NULL, no INTEGER NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY(list, time, no, position)) WITHOUT ROWID;
    )sql";

std::string_view bytes_in(SQLite::Statement& row, int column) {
    const auto bytes = row.getColumn(column);
    return {static_cast<const char*>(bytes.getBlob()), static_cast<std::size_t>(bytes.getBytes())};
}

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

std::unique_ptr<ListIndex> ListIndex::open(const std::string& directory, const std::string& of, ListStore& store) {
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

bool ListIndex::fits(ListStore& store) {
    if (database_.execAndGet("PRAGMA user_version").getInt() != version || text_in("of") != of_) return false;
    progress_.follows = std::strtoll(text_in("follows").c_str(), nullptr, 10);
    progress_.is_whole = text_in("whole") == "1";
    progress_.walked = text_in("walked");
    if (const auto sorted = text_in("sorted"); !sorted.empty())
        progress_.sorted = std::strtoll(sorted.c_str(), nullptr, 10);
    scrub();
    return !store.changes_after(progress_.follows, 1).missed && progress_.follows <= store.last_change();
}

void ListIndex::begin_anew(ListStore& store) {
    progress_.follows = store.last_change();
    SQLite::Transaction transaction(database_);
    database_.exec(schema);
    SQLite::Statement put(
        database_, "INSERT INTO state VALUES('of', ?1), ('follows', ?2), ('whole', 0), ('walked', ''), ('sorted', '')");
    put.bind(1, of_);
    put.bind(2, progress_.follows);
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
    out.follows = progress_.follows;
    if (progress_.is_whole) {
        auto changed = store.changes_after(out.follows, most);
        out.follows = std::max(out.follows, changed.last);
        out.subjects = std::move(changed.subjects);
        out.more = out.follows < store.last_change();
    } else {
        out.more = true;
        if (progress_.sorted) return out;
        out.subjects = store.projected_after(progress_.walked, most);
        if (!out.subjects.empty()) out.walked = out.subjects.back();
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
    auto progress = progress_;
    if (progress.is_whole && taken.subjects.empty()) return;
    try {
        SQLite::Transaction transaction(database_);
        if (progress.is_whole)
            follow(taken, progress);
        else if (progress.sorted)
            write_next_lists(progress);
        else
            note(taken, progress);
        write(progress);
        transaction.commit();
    } catch (...) {
        ids_.clear();  // some may have been undone
        throw;
    }
    progress_ = std::move(progress);
}

void ListIndex::note(const Taken& taken, Progress& progress) {
    for (std::size_t i = 0; i < taken.subjects.size(); ++i)
        if (!taken.listings[i].empty())
            sync::run_with(statements_["INSERT INTO item(subject, stands) VALUES(?, ?)"], taken.subjects[i],
                           sync::Content{packed(standing_in(taken.listings[i])), true});
    if (taken.walked)
        progress.walked = *taken.walked;
    else
        progress.sorted = 0;
}

void ListIndex::write_next_lists(Progress& progress) {
    if (in_list_.empty()) in_list_ = counted_entries();
    const auto first = *progress.sorted + 1, lists = static_cast<std::int64_t>(in_list_.size());
    auto last = *progress.sorted;
    for (std::int64_t entries = 0; last + 1 < lists; ++last) {
        entries += in_list_[static_cast<std::size_t>(last + 1)];
        if (last >= first && entries > most_sorted_) break;
    }
    for (const auto& e : entries_of(first, last))
        sync::run_with(statements_["INSERT INTO entry VALUES(?, ?, ?, ?)"], e.list, e.time, e.no, e.position);
    progress.sorted = last;
    progress.is_whole = last + 1 >= lists;
    if (progress.is_whole) in_list_ = {};
}

std::vector<std::int64_t> ListIndex::counted_entries() {
    std::vector<std::int64_t> out(1);
    for (Use row(statements_["SELECT stands FROM item"]); row.row();)
        for (const auto& standing : unpacked(bytes_in(*row, 0))) {
            const auto list = static_cast<std::size_t>(standing.list);
            if (list >= out.size()) out.resize(list + 1);
            ++out[list];
        }
    return out;
}

std::vector<ListIndex::Entry> ListIndex::entries_of(std::int64_t first_list, std::int64_t last_list) {
    std::vector<Entry> out;
    for (Use row(statements_["SELECT no, stands FROM item"]); row.row();)
        for (const auto& s : unpacked(bytes_in(*row, 1))) {
            if (s.list > last_list) break;  // they are sorted
            if (s.list >= first_list) out.push_back({s.list, s.time, integer(*row, 0), s.position});
        }
    std::ranges::sort(out);
    return out;
}

void ListIndex::follow(const Taken& taken, Progress& progress) {
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
    progress.follows = taken.follows;
}

void ListIndex::write(const Progress& progress) {
    const auto set = [&](const char* what, const auto& value) {
        sync::run_with(statements_["UPDATE state SET value = ?2 WHERE what = ?1"], std::string(what), value);
    };
    set("follows", progress.follows);
    if (progress_.is_whole) return;
    set("whole", int{progress.is_whole});
    set("walked", progress.walked);
    set("sorted", progress.sorted ? std::to_string(*progress.sorted) : std::string{});
}

std::vector<Standing> ListIndex::standing_in(const std::vector<Listing>& listings) {
    std::vector<Standing> out;
    out.reserve(listings.size());
    for (const auto& l : listings) out.push_back({list_id(l.list), l.time.ms, l.position});
    std::ranges::sort(out);
    return out;
}

void ListIndex::compare(const std::string& subject, const std::vector<Listing>& listings, std::vector<Entry>& gone,
                        std::vector<Entry>& come) {
    const auto stands = standing_in(listings);
    std::vector<Standing> previous;
    std::int64_t no = 0;
    if (Use row(statements_["SELECT no, stands FROM item WHERE subject = ?"], subject); row.row()) {
        no = integer(*row, 0);
        previous = unpacked(bytes_in(*row, 1));
    }
    if (no != 0 && stands == previous) return;
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
    std::ranges::set_difference(previous, stands, std::back_inserter(only));
    std::ranges::for_each(only, add(gone));
    only.clear();
    std::ranges::set_difference(stands, previous, std::back_inserter(only));
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
