// SPDX-License-Identifier: Apache-2.0
// The sentences.
#include "sync/sqlite/database_faults.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "sync/platform/platform_faults.hpp"
#include "sync/sqlite/log_file_faults.hpp"

namespace huiyin::sync {
namespace {

/// Of stored bytes, whatever stored them.
constexpr std::array damages{
    &faults::log_damaged,       &faults::event_damaged,          &faults::refused_event_damaged,
    &faults::log_fails_check,   &faults::log_fails_verification, &faults::event_out_of_order,
    &faults::event_missing,     &faults::event_bytes_missing,    &faults::event_altered,
    &faults::event_unreadable,  &faults::event_in_another_place, &faults::event_does_not_follow,
    &faults::receipt_disagrees, &faults::attachment_damaged};

}  // namespace

bool is_corruption(const Fault& fault) {
    return std::ranges::any_of(damages, [&](const ReasonCode* code) { return fault.code == code->code; });
}

Fault database_fault(const SQLite::Exception& exception, const std::string& path) {
    auto full = fault_of(faults::disk_full, path, {path});
    // The file that readers and writers share cannot be made: its own place for "full".
    if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE) return full;
    switch (exception.getErrorCode()) {
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return fault_of(faults::log_damaged, path, {path});
        case SQLITE_FULL:
            return full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return fault_of(faults::log_read_only, path, {path});
        case SQLITE_CANTOPEN:
            return fault_of(faults::log_not_opened, path, {path});
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return fault_of(faults::log_in_use, path, {path});
        case SQLITE_IOERR:
            return fault_of(faults::disk_error, path, {path});
        case SQLITE_TOOBIG:
            return fault_of(faults::value_too_large, path, {path});
        default:
            return fault_of(faults::log_unusable, path, {path, exception.getErrorStr()});
    }
}

}  // namespace huiyin::sync
