// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of subjects that are done as notes in the log (EventLog::cache_entries): a bank's years of complaints need
// not be folded anew at each start.
#pragma once
#include "client/app/rows/snapshot.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::app {

/// Who makes the notes: this very build of the program. Another one may fold, judge or write otherwise.
std::string cache_key();

/// The note of a complaint on which nothing is due; nothing for any other subject.
std::optional<sync::CacheEntry> entry_of(const std::string& subject, const SubjectRows& rows);

/// Notes that are made and not written down yet. Each subject has the one of its last rows, or none.
class FreshEntries {
  public:
    void see(const std::string& subject, const SubjectRows& rows);
    void forget(const std::string& subject) { entries_.erase(subject); }
    void clear() { entries_.clear(); }
    std::size_t size() const { return entries_.size(); }
    std::vector<sync::CacheEntry> take();  ///< none are left

  private:
    std::unordered_map<std::string, std::string> entries_;
};

/// The rows that a note holds; nothing when it cannot be read.
std::optional<SubjectRows> rows_in(const sync::CacheEntry& entry, Codes& codes);

}  // namespace huiyin::app
