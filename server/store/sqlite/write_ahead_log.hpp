// SPDX-License-Identifier: Apache-2.0
// Keeps the write-ahead log of a writing connection small.
#pragma once
#include <SQLiteCpp/Database.h>

#include <cstdint>

namespace huiyin::server {

/// After a commit that leaves 32 MiB or more in the log, what it holds goes to the database file; when readers that
/// overlap keep it from beginning anew all the same, they are waited for, for a moment, and it is emptied. A log that
/// grew larger behind a reader gives its room back with the first commit after that reader is gone.
class WriteAheadLog {
  public:
    /// What is larger is cut off once the log begins anew (PRAGMA journal_size_limit).
    static constexpr std::int64_t usual_bytes = std::int64_t{36} << 20;

    explicit WriteAheadLog(SQLite::Database& database) : database_(database) {}
    ~WriteAheadLog();
    WriteAheadLog(const WriteAheadLog&) = delete;
    WriteAheadLog& operator=(const WriteAheadLog&) = delete;

    /// Before the first write. What an earlier process left in the log may be in the system's memory only: a sync of it
    /// failed, and what a failed sync did not write is taken for written ever after. Nothing durable can follow
    /// it, so it goes to the database file and is synced there. Where another process works on the database, that one
    /// did so. Throws SQLite::Exception when the disk fails; it is then tried again by the next call.
    void begin_anew();
    /// From the next commit on. `busy_ms`: how long the connection waits for others otherwise.
    void keep_small(int busy_ms);
    /// Empties it, waiting for readers for `wait_ms` at most: writers wait as long. False: somebody still reads.
    bool empty(int wait_ms);

  private:
    int truncate(int wait_ms);  ///< SQLite's code
    static int after_commit(void* log, sqlite3* database, const char* name, int pages);

    SQLite::Database& database_;
    bool is_anew_ = false;  ///< all that is in it was synced by this process, or by another that runs
    int busy_ms_ = 0;
    int next_try_ = 0;  ///< to empty it: when it has so many pages
};

}  // namespace huiyin::server
