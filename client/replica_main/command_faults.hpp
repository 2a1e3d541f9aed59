// SPDX-License-Identifier: Apache-2.0
// Why a command of huiyin-replica is not done.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode file_not_made{"file_not_made",
                                          "the file {} cannot be made: choose a name that is not there yet"};
inline constexpr ReasonCode file_not_finished{"file_not_finished",
                                              "the file {} could not be written: free some space on the disk"};
inline constexpr ReasonCode named_file_unreadable{"named_file_unreadable",
                                                  "the file {} cannot be read: check its name and permissions"};
inline constexpr ReasonCode named_file_too_large{"named_file_too_large", "the file {} is too large: at most 1 MiB"};
inline constexpr ReasonCode no_json_body{"no_json_body", "the file {} is no JSON body: {}"};
inline constexpr ReasonCode office_takes_no_more{
    "office_takes_no_more", "head office takes no more of this device's lines: see huiyin-replica status, and verify"};
inline constexpr ReasonCode events_wait_for_attachment{
    "events_wait_for_attachment", "lines of this device still wait for an attachment: see huiyin-replica status"};
inline constexpr ReasonCode key_digits{"key_digits", "a key is written as 64 hex digits"};
inline constexpr ReasonCode no_device_in_directory{
    "no_device_in_directory",
    "the directory {} holds no enrolled device: run huiyin-replica enroll --data {} --server URL --code CODE first"};
inline constexpr ReasonCode no_site_file{
    "no_site_file", "there is no site file {}: give --server and --code, or --site with the file's name"};
inline constexpr ReasonCode site_code_used{
    "site_code_used", "the site file {} holds no code, or one that was used: ask head office for another site file"};
inline constexpr ReasonCode name_who_opens{
    "name_who_opens", "this device is locked: name who opens it with --pin-of ACCOUNT and give the PIN in HUIYIN_PIN"};
inline constexpr ReasonCode first_password_used_up{
    "first_password_used_up",
    "that was a first password, which works once: ask for another one, and give it with --new-password"};

}  // namespace huiyin::faults
