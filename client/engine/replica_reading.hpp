// SPDX-License-Identifier: Apache-2.0
// What is on this device: subjects, and the lists of them. A facet of Replica.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "sync/log/log_values.hpp"

namespace huiyin::client {

class ReplicaReading {
  public:
    virtual ~ReplicaReading() = default;

    // Pointers to folded subjects hold until the next append, capture or exchange.
    virtual Result<std::vector<std::string>> subjects() const = 0;  ///< all that can be read; fails when the disk does
    /// Folds a subject for complaint() and opinion(), which cannot tell a failing disk from a subject that is not here.
    /// Fails when the disk does; not when the log is locked, which tells nothing.
    virtual Result<void> read(const std::string& subject) = 0;
    /// Folded, cached; null when unknown or an opinion.
    virtual const Complaint* complaint(const std::string& subject) = 0;
    virtual const OpinionEntry* opinion(const std::string& subject) = 0;
    /// The folded subject is not needed for now: it is folded anew when it is asked for again.
    virtual void release(const std::string& subject) = 0;

    // What a person reads. None of them writes; each fails when the disk does, rather than show less than is there.
    virtual Result<Json> show(const std::string& subject, Instant now) = 0;  ///< complaint_view or opinion_view
    virtual Result<Json> list(Instant now) = 0;    ///< {"items":[complaint_item …],"opinions":[…]} newest first
    virtual Result<Json> duties(Instant now) = 0;  ///< {"items":[duty_item …]} most urgent first, done ones last

    /// See LogValues::cache_entries. The rules in force are part of the key.
    virtual Result<void> cache_entries(const std::string& key, const std::vector<sync::CacheEntry>& entries) = 0;
    virtual void each_cached(const std::string& key,
                             const std::function<void(const sync::CacheEntry&)>& found) const = 0;
};

}  // namespace huiyin::client
