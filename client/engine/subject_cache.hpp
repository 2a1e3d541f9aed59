// SPDX-License-Identifier: Apache-2.0
// The subjects of a log, folded once and kept until their events change.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "shared/complaint/subject.hpp"
#include "sync/log/log_reader.hpp"

namespace huiyin::client {

class SubjectCache {
  public:
    explicit SubjectCache(const sync::LogReader& log) : log_(log) {}

    /// Null when the log has no event of it, or it is of another sort. Valid until the subject is forgotten.
    const Complaint* complaint(const std::string& subject, const Rules& rules);
    const OpinionEntry* opinion(const std::string& subject, const Rules& rules);
    /// Of whichever sort it is. Null when the log has no event of it.
    const std::vector<Entry>* timeline(const std::string& subject, const Rules& rules);
    /// Reads and folds the subject, so that those above find it. Fails when the disk does: then nobody knows whether
    /// the log has an event of it.
    Result<void> read(const std::string& subject, const Rules& rules);
    void forget(const std::string& subject) {
        subjects_.erase(subject);
        prefetched_.erase(subject);
    }
    void forget_all() { subjects_.clear(); }
    /// All events of subjects that an exchange brought whole: who looks at one next need not read it from the log. They
    /// are kept until the next exchange.
    using Prefetched = std::map<std::string, std::vector<Event>>;
    void prefetched(Prefetched whole) { prefetched_ = std::move(whole); }

  private:
    Result<const AnySubject*> find(const std::string& subject, const Rules& rules);

    const sync::LogReader& log_;
    std::map<std::string, AnySubject> subjects_;
    Prefetched prefetched_;
};

}  // namespace huiyin::client
