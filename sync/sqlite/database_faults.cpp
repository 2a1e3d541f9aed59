// SPDX-License-Identifier: Apache-2.0
// The sentences.
#include "sync/sqlite/database_faults.hpp"

#include <sqlite3.h>

#include <string_view>

namespace huiyin::sync {
namespace {
constexpr std::string_view damage_mark = "damaged: ";
}

Fault damage(std::string what, std::string where) {
    return {std::string(damage_mark) + std::move(what), std::move(where)};
}
bool is_damage(const Fault& fault) { return fault.what.starts_with(damage_mark); }

Fault database_fault(const SQLite::Exception& exception, const std::string& path) {
    const Fault full{"the disk of " + path + " is full: free some space; nothing was stored", path};
    // The file that readers and writers share cannot be made: its own place for "full".
    if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE) return full;
    switch (exception.getErrorCode()) {
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return damage("the log " + path +
                              " cannot be read as a database; keep the file, restore the last backup or enrol into an "
                              "empty directory",
                          path);
        case SQLITE_FULL:
            return full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {"the log " + path + " is read-only: give this user write permission on the file and its directory",
                    path};
        case SQLITE_CANTOPEN:
            return {"the log " + path + " cannot be opened: check that the directory exists and may be written", path};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {"the log " + path + " is in use by another program: close that program first", path};
        case SQLITE_IOERR:
            return {"the disk of " + path + " reports an error: check the disk; nothing was stored", path};
        case SQLITE_TOOBIG:
            return {"a value is too large for the log " + path, path};
        default:
            return {"the log " + path + " could not be used (" + exception.getErrorStr() + ")", path};
    }
}

}  // namespace huiyin::sync
