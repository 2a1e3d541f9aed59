// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of subjects that are done as notes in the log (EventLog::keep_notes): a bank's years of complaints need not
// be folded anew at each start.
#pragma once
#include "client/app/rows/snapshot.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::app {

/// Who makes the notes: this very build of the program. Another one may fold, judge or write otherwise.
std::string note_maker();

/// The note of a complaint on which nothing is due; nothing for any other subject.
std::optional<sync::Note> note_of(const std::string& subject, const SubjectRows& rows);

/// Notes that are made and not written down yet. Each subject has the one of its last rows, or none.
class FreshNotes {
  public:
    void see(const std::string& subject, const SubjectRows& rows);
    void forget(const std::string& subject) { notes_.erase(subject); }
    void clear() { notes_.clear(); }
    std::size_t size() const { return notes_.size(); }
    std::vector<sync::Note> take();  ///< none are left

  private:
    std::unordered_map<std::string, std::string> notes_;
};

/// The rows that a note holds; nothing when it cannot be read.
std::optional<SubjectRows> rows_in(const sync::Note& note, Codes& codes);

}  // namespace huiyin::app
