// SPDX-License-Identifier: Apache-2.0
// Why a device does not do what was asked.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode device_not_opened{"device_not_opened", "this device could not be opened"};
inline constexpr ReasonCode no_such_subject_here{
    "no_such_subject_here",
    "this device holds no such complaint or opinion entry: exchange with head office, or check the subject"};
inline constexpr ReasonCode evidence_type_missing{
    "evidence_type_missing", "say what kind of evidence it is: photo, recording, video, statement or ticket"};
inline constexpr ReasonCode no_evidence_of_this_kind{"no_evidence_of_this_kind",
                                                     "a file of this kind cannot be this evidence: choose one of {}"};
inline constexpr ReasonCode attachment_not_kept{"attachment_not_kept",
                                                "the attachment could not be kept: check this device's disk"};
inline constexpr ReasonCode attachment_not_here{"attachment_not_here", "the attachment is not on this device"};
inline constexpr ReasonCode attachment_sent_next{"attachment_sent_next",
                                                 "the attachment is on this device: it is sent with the next exchange"};
inline constexpr ReasonCode attachment_missed{
    "attachment_missed",
    "head office misses the attachment {} that a line of this device names, and the lines from there on wait for it: "
    "attach the same file once more, or give it up (huiyin-replica attachment-lost)"};
inline constexpr ReasonCode attachment_not_at_office{
    "attachment_not_at_office", "the attachment is not at head office yet: it is still on the device that attached it"};
inline constexpr ReasonCode file_unreadable{"file_unreadable",
                                            "the file cannot be read: check its name and permissions"};
inline constexpr ReasonCode no_room_for_attachment{
    "no_room_for_attachment",
    "the attachment could not be kept: free some space on this device's disk; nothing was stored"};
inline constexpr ReasonCode file_unfinished{"file_unfinished",
                                            "the file changes while it is read: try again when it is finished"};
inline constexpr ReasonCode file_empty{"file_empty", "the file is empty"};
inline constexpr ReasonCode file_too_large{"file_too_large", "the file is too large: at most 64 MiB"};
inline constexpr ReasonCode file_changes{"file_changes", "the file changes while it is read: try again"};
inline constexpr ReasonCode piece_cut{"piece_cut", "a piece of the attachment came cut: it is asked for again"};
inline constexpr ReasonCode wrong_attachment{
    "wrong_attachment", "the attachment does not have the hash that it is named by: it was thrown away"};
inline constexpr ReasonCode stored_but_not_shown{"stored_but_not_shown",
                                                 "the line is stored, but the timeline does not show it: run verify"};
inline constexpr ReasonCode enrolled_already{"enrolled_already",
                                             "this device is enrolled already as {}: use an empty directory"};
inline constexpr ReasonCode exchange_outdated{
    "exchange_outdated", "head office no longer speaks this version of the exchange: install the version it runs"};
inline constexpr ReasonCode http_status{
    "http_status", "head office answered with HTTP status {}: check the address, or try again later"};
inline constexpr ReasonCode answer_without_rules{"answer_without_rules", "head office's answer holds no rules"};
inline constexpr ReasonCode answer_unreadable{
    "answer_unreadable", "head office's answer cannot be read: check that the address is head office's"};
inline constexpr ReasonCode answer_without_face{"answer_without_face", "head office's answer names no face"};
inline constexpr ReasonCode answer_without_device{"answer_without_device", "head office's answer names no device"};
inline constexpr ReasonCode answer_without_key{"answer_without_key", "head office's answer holds no key"};
inline constexpr ReasonCode unknown_role{
    "unknown_role", "this version does not know the role of the account: install head office's version"};
inline constexpr ReasonCode answer_without_list{"answer_without_list", "head office's answer holds no list"};
inline constexpr ReasonCode no_pin_here{"no_pin_here",
                                        "this account has no PIN on this device: sign in with the password first"};
inline constexpr ReasonCode pins_used_up{
    "pins_used_up", "too many wrong PINs: sign in with the password at head office and choose a new PIN"};
inline constexpr ReasonCode wait_for_pin{"wait_for_pin", "too many wrong PINs: wait before the next try"};
inline constexpr ReasonCode wrong_pin{"wrong_pin", "this is not the PIN of this account"};
inline constexpr ReasonCode kiosk_has_no_pin{
    "kiosk_has_no_pin", "a kiosk has no PIN of this kind: what it takes down is sealed to head office"};
inline constexpr ReasonCode stored_rules_unreadable{
    "stored_rules_unreadable", "the rules stored on this device cannot be read: enrol it anew in an empty directory"};
inline constexpr ReasonCode replica_not_enrolled{
    "replica_not_enrolled",
    "this device is not enrolled: enrol it with a code from head office first (huiyin-replica enroll)"};
inline constexpr ReasonCode damaged_log_stays{
    "damaged_log_stays", "the damaged log cannot be moved aside: check the directory's owner and rights"};
inline constexpr ReasonCode first_password_first{"first_password_first",
                                                 "sign in with the first password, then choose your own"};
inline constexpr ReasonCode password_first{"password_first", "sign in with the password first, then choose a PIN"};
inline constexpr ReasonCode reply_not_signed{
    "reply_not_signed", "what was answered is not signed by head office: check that this is head office's address"};
inline constexpr ReasonCode device_wiped{"device_wiped",
                                         "head office has shut this device out: what it held was wiped"};
inline constexpr ReasonCode device_not_wiped{
    "device_not_wiped", "the device is shut out, but cannot be wiped yet: free some space on its disk"};
inline constexpr ReasonCode shut_out_note_stays{
    "shut_out_note_stays", "the note of the earlier shut-out cannot be removed: check the directory's rights"};
inline constexpr ReasonCode rules_not_taken{"rules_not_taken", "the new rules could not be taken over: {}"};
inline constexpr ReasonCode knowledge_not_kept{"knowledge_not_kept", "the knowledge base could not be kept: {}"};
inline constexpr ReasonCode accounts_not_asked{"accounts_not_asked",
                                               "whether accounts were closed could not be asked: {}"};

}  // namespace huiyin::faults
