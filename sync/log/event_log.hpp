// SPDX-License-Identifier: Apache-2.0
// A device's durable log on SQLite (WAL, synchronous=FULL): its own chain and what it received. An EventLog is all its
// facets over one file; who needs one of them takes that one.
#pragma once
#include <memory>
#include <string>

#include "sync/log/log_exchange.hpp"
#include "sync/log/log_reader.hpp"
#include "sync/log/log_recovery.hpp"
#include "sync/log/log_values.hpp"
#include "sync/log/log_vault.hpp"
#include "sync/log/log_writer.hpp"

namespace huiyin::sync {

class EventLog : public LogReader,
                 public LogWriter,
                 public LogExchange,
                 public LogRecovery,
                 public LogVault,
                 public LogValues {
  public:
    /// Opens or creates DIR/log.sqlite and runs the migrations. Fails with one sentence naming the path
    /// (not a directory, damaged, locked by another process, disk full, made by a newer version).
    static Result<std::unique_ptr<EventLog>> open(const std::string& directory);
};

}  // namespace huiyin::sync
