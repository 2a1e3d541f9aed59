// SPDX-License-Identifier: Apache-2.0
// What goes wrong with directories and compression.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode no_directory{"no_directory", "{} is not a directory: name a directory for the data"};
inline constexpr ReasonCode directory_not_made{"directory_not_made",
                                               "the directory {} cannot be made ({}): check its parent's permissions"};
inline constexpr ReasonCode directory_not_written{
    "directory_not_written", "the directory {} cannot be written ({}): give this user write permission"};
inline constexpr ReasonCode directory_in_use{"directory_in_use",
                                             "the directory {} is in use by another process: close that program first"};
inline constexpr ReasonCode no_memory_to_compress{"no_memory_to_compress",
                                                  "there is no memory left to compress a message"};
inline constexpr ReasonCode not_compressed{"not_compressed", "a message could not be compressed"};
inline constexpr ReasonCode no_memory_to_unpack{"no_memory_to_unpack", "there is no memory left to unpack a message"};
inline constexpr ReasonCode unpacks_too_large{"unpacks_too_large", "a message is too large when unpacked"};
inline constexpr ReasonCode message_damaged{"message_damaged", "a compressed message was cut off or damaged"};
inline constexpr ReasonCode attachment_damaged{
    "attachment_damaged", "damaged: the attachment is not as it was written; keep the directory for the operator"};
inline constexpr ReasonCode log_damaged{"log_damaged",
                                        "damaged: the log {} cannot be read as a database; keep the file, restore the "
                                        "last backup or enrol into an empty directory"};
inline constexpr ReasonCode event_damaged{"event_damaged", "damaged: a line of this device cannot be read"};
inline constexpr ReasonCode refused_event_damaged{"refused_event_damaged",
                                                  "damaged: a refused line of this device cannot be read"};
inline constexpr ReasonCode log_fails_check{"log_fails_check",
                                            "damaged: the log {} fails SQLite's check; keep the file"};
inline constexpr ReasonCode log_fails_verification{
    "log_fails_verification", "damaged: the log {} fails SQLite's check; keep the file and restore the last backup"};
inline constexpr ReasonCode event_out_of_order{"event_out_of_order",
                                               "damaged: a line taken over from head office stands out of order"};
inline constexpr ReasonCode event_missing{"event_missing", "damaged: line {} of this device is missing"};
inline constexpr ReasonCode event_bytes_missing{"event_bytes_missing", "damaged: the bytes of a line are missing"};
inline constexpr ReasonCode event_altered{"event_altered", "damaged: a line was changed"};
inline constexpr ReasonCode event_unreadable{"event_unreadable", "damaged: a line cannot be read"};
inline constexpr ReasonCode event_in_another_place{"event_in_another_place",
                                                   "damaged: a line stands in another's place"};
inline constexpr ReasonCode event_does_not_follow{"event_does_not_follow",
                                                  "damaged: a line does not follow the one before it"};
inline constexpr ReasonCode receipt_disagrees{"receipt_disagrees",
                                              "damaged: the chain does not agree with head office's last receipt"};

}  // namespace huiyin::faults
