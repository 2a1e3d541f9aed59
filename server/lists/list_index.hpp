// SPDX-License-Identifier: Apache-2.0
// The index that lists and searches read: DIR/lists.sqlite, a database of its own that follows the store's projections
// (docs/decisions/0028). Nothing in it is anybody's only copy: it is deleted, and made anew, without loss.
//
// It has one table of entries: (list, time, number of the subject, position).
#pragma once
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/lists/list_names.hpp"
#include "server/lists/packed_entries.hpp"
#include "server/store/store.hpp"
#include "sync/sqlite/statements.hpp"

namespace huiyin::server {

/// Takes the file away, so that the next start begins it anew. Whoever has it open goes on with what they have.
void remove_list_index(const std::string& path);

class ListIndex {
  public:
    /// Opens the file in `directory`, or begins it, to follow `store`. `of` names the store: a file that followed
    /// another is begun anew, as is one of another version, a damaged one and one that missed changes.
    static std::unique_ptr<ListIndex> open(const std::string& directory, const std::string& of, ListStore& store);

    /// Subjects as a store had them, and how far an index is once they are in it.
    struct Taken {
        std::vector<std::string> subjects;
        std::vector<std::vector<Listing>> listings;
        std::int64_t follows = 0;
        std::optional<std::string> walked;  ///< the last of those gone through; nothing: there are no more
        bool more = false;                  ///< there is more to take at once
    };
    /// Up to `most` subjects that the index lacks, as the store has them now. One that was begun anew goes through all
    /// subjects first; while it sorts what they stand in then, it takes nothing. Throws what the store throws.
    Taken take(Store& store, int most);
    /// Takes them in, or writes the next of the lists. Throws SQLite::Exception; nothing is taken in then.
    void put(const Taken&);

    bool is_whole() const { return progress_.is_whole; }
    /// The number of the store's last change that is in it. After a crash it may be an earlier one.
    std::int64_t follows() const { return progress_.follows; }
    /// From now on no more entries than this are sorted at once, unless one list has more.
    void sort_at_once(std::int64_t entries) { most_sorted_ = entries; }
    /// Every entry by the name of its list and its subject, sorted: to compare two of them. All in memory.
    std::vector<std::string> contents();

  private:
    struct Entry {
        std::int64_t list = 0, time = 0, no = 0, position = 0;
        auto operator<=>(const Entry&) const = default;
    };
    /// How far it is. One that is begun anew first goes through all subjects and notes what each stands in, then writes
    /// list after list, each entry behind the one before: written as they come, the entries of one complaint lie in 180
    /// pages.
    struct Progress {
        std::int64_t follows = 0;
        std::string walked;                  ///< the last subject of those gone through
        std::optional<std::int64_t> sorted;  ///< the last list that is written; nothing while it goes through subjects
        bool is_whole = false;
    };
    ListIndex(const std::string& path, std::string of);
    bool fits(ListStore& store);
    void begin_anew(ListStore& store);
    void note(const Taken& taken, Progress& progress);
    void write_next_lists(Progress& progress);
    void follow(const Taken& taken, Progress& progress);
    void write(const Progress& progress);
    std::vector<Standing> standing_in(const std::vector<Listing>& listings);
    void compare(const std::string& subject, const std::vector<Listing>& listings, std::vector<Entry>& gone,
                 std::vector<Entry>& come);
    std::vector<std::int64_t> counted_entries();
    std::vector<Entry> entries_of(std::int64_t first_list, std::int64_t last_list);
    std::int64_t list_id(const std::string& name);
    void drop_empty_lists(const std::vector<Entry>& gone);
    std::string text_in(const char* what);
    /// What was overwritten leaves the write-ahead log, too. While others read it is tried again with the next step.
    void scrub();

    std::string of_;
    SQLite::Database database_;
    sync::Statements statements_{database_};
    std::unordered_map<std::string, std::int64_t> ids_;  ///< of lists used lately
    Progress progress_;
    std::vector<std::int64_t> in_list_;  ///< while lists are written: how many entries each has, by its id
    std::int64_t most_sorted_ = 2'000'000;
    bool to_scrub_ = false;
};

}  // namespace huiyin::server
