// SPDX-License-Identifier: Apache-2.0
// The care of the database itself: sums, checks, backups, room on the disk. A facet of Store.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "server/store/store_records.hpp"

namespace huiyin::server {

class Upkeep {
  public:
    virtual ~Upkeep() = default;

    /// Kept as events and projections are written: nothing is counted when it is asked.
    virtual Counts counts() = 0;
    /// What the database's own check finds wrong, table by table; "" nothing.
    virtual std::string check() = 0;
    /// A sentence for each sum that is not that of its parts, in one snapshot: counts, digests, duties, and events that
    /// belong to no known origin.
    virtual std::vector<std::string> wrong_sums() = 0;
    /// A whole copy into a new file, while others go on writing. Fails, and leaves no file, when the write-ahead log
    /// grows beyond 256 MiB meanwhile, because the copy is slow.
    virtual void backup(const std::string& to) = 0;

    /// What was overwritten or deleted leaves the write-ahead log, too. Outside a transaction. False: not yet, others
    /// are reading.
    virtual bool scrub() = 0;
    /// Durably writes a small value, to see whether the disk takes it. In begin() … commit().
    virtual void probe() = 0;
    virtual std::int64_t write_ahead_bytes() const = 0;  ///< of the write-ahead log's file
};

}  // namespace huiyin::server
