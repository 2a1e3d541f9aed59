// SPDX-License-Identifier: Apache-2.0
// Opening the file of a device's log so that reading it needs no write.
#pragma once
#include <SQLiteCpp/Database.h>

#include <memory>
#include <optional>
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

struct DeviceDatabase {
    std::unique_ptr<SQLite::Database> database;
    /// Set when the disk takes nothing: what is here can be read, and every write fails with this sentence.
    std::optional<Fault> refuses_writes;
};

/// Opens or creates the file `path` and brings its tables up to date. The caller holds the directory's lock.
///
/// A full disk does not take the file of 32 KiB in which SQLite keeps the index of the write-ahead log. The file is
/// then opened for this connection alone, which keeps the index in memory. Where even an empty write-ahead log or a
/// migration finds no room, the file is read as it lies there, migrated in memory if need be. Fails with one sentence
/// when it cannot be read either (damaged, in use, made by a newer version).
Result<DeviceDatabase> open_device_database(const std::string& path);

}  // namespace huiyin::sync
