// SPDX-License-Identifier: Apache-2.0
// What goes wrong with the file that holds a log.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode disk_full{"disk_full", "the disk of {} is full: free some space; nothing was stored"};
inline constexpr ReasonCode log_read_only{
    "log_read_only", "the log {} is read-only: give this user write permission on the file and its directory"};
inline constexpr ReasonCode log_not_opened{
    "log_not_opened", "the log {} cannot be opened: check that the directory exists and may be written"};
inline constexpr ReasonCode log_in_use{"log_in_use",
                                       "the log {} is in use by another program: close that program first"};
inline constexpr ReasonCode disk_error{"disk_error",
                                       "the disk of {} reports an error: check the disk; nothing was stored"};
inline constexpr ReasonCode value_too_large{"value_too_large", "a value is too large for the log {}"};
inline constexpr ReasonCode log_unusable{"log_unusable", "the log {} could not be used ({})"};
inline constexpr ReasonCode log_without_wal{"log_without_wal",
                                            "the log {} cannot use write-ahead logging: put it on a local disk"};
inline constexpr ReasonCode log_of_newer_version{
    "log_of_newer_version",
    "the log {} was made by a newer version of Huiyin: install that version, this one cannot read it"};

}  // namespace huiyin::faults
