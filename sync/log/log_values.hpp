// SPDX-License-Identifier: Apache-2.0
// Small values of the device's own, and notes of what a face made of a subject's lines. A facet of EventLog.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

/// What a face made of a subject's events, in its own words.
struct CacheEntry {
    std::string subject, text;
};

class LogValues {
  public:
    virtual ~LogValues() = default;

    // Small values: rules in force, last signed-in account …
    virtual Result<void> put(const std::string& key, const std::string& value) = 0;
    virtual std::optional<std::string> get(const std::string& key) const = 0;
    virtual Result<std::optional<std::string>> read(const std::string& key) const = 0;  ///< fails when the disk does

    /// Keeps what would otherwise be made of the lines at each start. A note goes with the first line of its subject
    /// that comes, changes or goes. `key` names who made it, by which rules: entries under another key are not found.
    virtual Result<void> cache_entries(const std::string& key, const std::vector<CacheEntry>& entries) = 0;
    virtual void each_cached(const std::string& key, const std::function<void(const CacheEntry&)>& found) const = 0;

    /// Small values that mean something together only: all of them are put, or none, wherever the power goes.
    virtual Result<void> put_all(const std::map<std::string, std::string>& values) = 0;
};

}  // namespace huiyin::sync
