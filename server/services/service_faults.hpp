// SPDX-License-Identifier: Apache-2.0
// Why a call of a person or a device is not done.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode accounts_of_administrator{"accounts_of_administrator",
                                                      "Accounts and devices are the administrator's (rulebook 1)."};
inline constexpr ReasonCode chains_of_auditor{"chains_of_auditor", "The auditor verifies the chains (rulebook 1)."};
inline constexpr ReasonCode name_form{"name_form", "1 to 100 characters"};
inline constexpr ReasonCode no_such_face{"no_such_face", "is kiosk, tablet or desk"};
inline constexpr ReasonCode list_of_accounts{"list_of_accounts", "is a list of at most 100 accounts"};
inline constexpr ReasonCode role_of_each{"role_of_each", "says one role and unit for each of the accounts"};
inline constexpr ReasonCode account_there{"account_there", "there is an account of this name already"};
inline constexpr ReasonCode no_such_narrowing{"no_such_narrowing", "is intake or read"};
inline constexpr ReasonCode days_form{"days_form", "1 to 365"};
inline constexpr ReasonCode device_of_another_unit{"device_of_another_unit",
                                                   "This device belongs to another unit than yours."};
inline constexpr ReasonCode no_such_device{"no_such_device", "There is no such device."};
inline constexpr ReasonCode unknown_account{"unknown_account", "There is no such account."};
inline constexpr ReasonCode device_shut_out_before{"device_shut_out_before",
                                                   "This device was shut out by head office."};
inline constexpr ReasonCode own_account_locked{"own_account_locked",
                                               "One's own account is locked by another administrator."};
inline constexpr ReasonCode own_role_changed{"own_role_changed", "One's own role is changed by another administrator."};
inline constexpr ReasonCode blob_hash_form{"blob_hash_form", "is the BLAKE2b-256 hash in lower-case hexadecimal"};
inline constexpr ReasonCode bytes_form{"bytes_form", "is a number of bytes, at most 64 MiB"};
inline constexpr ReasonCode device_unconfirmed{"device_unconfirmed", "This device is not confirmed yet."};
inline constexpr ReasonCode device_reads_no_attachments{"device_reads_no_attachments",
                                                        "This device reads no attachments."};
inline constexpr ReasonCode attaches_nothing{"attaches_nothing", "This role attaches nothing (rulebook 1)."};
inline constexpr ReasonCode range_of_query{"range_of_query",
                                           "Write ?from=FIRST&total=ALL, in bytes, for the bytes that are sent."};
inline constexpr ReasonCode range_of_header{"range_of_header",
                                            "Write Content-Range: bytes FROM-TO/TOTAL for the bytes that are sent."};
inline constexpr ReasonCode attachment_size{"attachment_size", "An attachment has 1 byte to 64 MiB."};
inline constexpr ReasonCode nothing_handed_in{"nothing_handed_in", "nothing was handed in"};
inline constexpr ReasonCode whole_branch_file{"whole_branch_file", "must be the branch's whole file"};
inline constexpr ReasonCode say_why_sent_back{"say_why_sent_back", "say why they are sent back"};
inline constexpr ReasonCode rules_by_branch{"rules_by_branch",
                                            "A branch's handler or head hands in its own rules (Art. 24)."};
inline constexpr ReasonCode rules_decided_by_head{
    "rules_decided_by_head", "The head of channel operations decides on branches' rules (Art. 24)."};
inline constexpr ReasonCode no_such_branch{"no_such_branch", "There is no such branch."};
inline constexpr ReasonCode no_rules_wait{"no_rules_wait", "This branch has handed in no rules that wait (Art. 24)."};
inline constexpr ReasonCode enrolment_code_missing{"enrolment_code_missing", "give the code that head office printed"};
inline constexpr ReasonCode exchange_key_form{"exchange_key_form", "is an Ed25519 public key in base64"};
inline constexpr ReasonCode wrong_enrolment_code{
    "wrong_enrolment_code", "This enrolment code is wrong, used or too old: ask head office for a new one."};
inline constexpr ReasonCode many_wrong_codes{"many_wrong_codes",
                                             "Too many wrong codes from this place: try again in a while."};
inline constexpr ReasonCode idempotency_key_form{"idempotency_key_form", "must be 1 to 255 visible ASCII characters"};
inline constexpr ReasonCode idempotency_key_used{
    "idempotency_key_used", "This Idempotency-Key came with another request before: use a new one."};
inline constexpr ReasonCode word_missing{"word_missing", "give a word to search for"};
inline constexpr ReasonCode page_size{"page_size", "must be 1 to 500"};
inline constexpr ReasonCode page_unknown{"page_unknown", "take it from the last answer's 'next'"};
inline constexpr ReasonCode article_parameters{"article_parameters",
                                               "no such parameter; there are q, category, after and limit"};
inline constexpr ReasonCode article_id_form{"article_id_form", "is k- and up to 62 of a-z, 0-9, '.' and '-'"};
inline constexpr ReasonCode article_version_form{"article_version_form",
                                                 "is the version that was read; 0 for a new article"};
inline constexpr ReasonCode new_article_from_0{"new_article_from_0",
                                               "There is no such article: a new one begins with version 0."};
inline constexpr ReasonCode no_such_article{"no_such_article", "There is no such article."};
inline constexpr ReasonCode article_changed{"article_changed",
                                            "Somebody else changed this article meanwhile: look at it again."};
inline constexpr ReasonCode many_articles{"many_articles",
                                          "The knowledge base holds 2,000 articles: write into one of them."};
inline constexpr ReasonCode level_number{"level_number", "is 1, 2 or 3"};
inline constexpr ReasonCode no_such_state{"no_such_state", "no such state"};
inline constexpr ReasonCode word_or_number_missing{"word_or_number_missing", "give a word or a number to search for"};
inline constexpr ReasonCode short_code_form{"short_code_form",
                                            "is no code: eight letters and digits, as on the receipt"};
inline constexpr ReasonCode no_such_duty{"no_such_duty", "no such kind of duty"};
inline constexpr ReasonCode whole_organisation{"whole_organisation", "must be the whole organisation"};
inline constexpr ReasonCode organisation_of_administrator{"organisation_of_administrator",
                                                          "The administrator keeps the organisation (rulebook 1)."};
inline constexpr ReasonCode not_the_password{"not_the_password", "is not the password"};
inline constexpr ReasonCode account_changed{"account_changed",
                                            "The account was changed at this moment: sign in again."};
inline constexpr ReasonCode no_such_parameter{"no_such_parameter", "there is no such parameter"};
inline constexpr ReasonCode not_a_branch{"not_a_branch", "is not a branch of this bank"};
inline constexpr ReasonCode rules_version_used{
    "rules_version_used", "this version was used before with other rules: give these one of their own"};
inline constexpr ReasonCode whole_policy{"whole_policy", "must be the whole policy"};
inline constexpr ReasonCode whole_calendar{"whole_calendar", "must be the whole calendar"};
inline constexpr ReasonCode whole_branch_file_or_null{
    "whole_branch_file_or_null", "must be the branch's whole file, or null to take its rules back"};
inline constexpr ReasonCode list_of_branch_files{"list_of_branch_files", "must be a list of branches' files"};
inline constexpr ReasonCode rules_kept_by{
    "rules_kept_by", "An administrator or the head of channel operations keeps the rules' files (rulebook 1)."};
inline constexpr ReasonCode policy_by_head{"policy_by_head",
                                           "The head of channel operations changes the policy (rulebook 1)."};
inline constexpr ReasonCode policy_tried_by_head{
    "policy_tried_by_head", "The head of channel operations changes the policy, and tries it (rulebook 1)."};
inline constexpr ReasonCode rules_changed{"rules_changed",
                                          "The rules were changed by somebody else meanwhile: look at them again."};
inline constexpr ReasonCode number_or_code_missing{"number_or_code_missing",
                                                   "give the number or the code on the receipt"};
inline constexpr ReasonCode last_four_missing{
    "last_four_missing", "give the last four digits of the phone number, or the four on the receipt"};
inline constexpr ReasonCode no_such_receipt{"no_such_receipt",
                                            "There is no complaint with this number or code, and phone."};
inline constexpr ReasonCode many_questions{"many_questions",
                                           "Too many questions from this place: try again in a minute."};
inline constexpr ReasonCode report_not_written{"report_not_written",
                                               "the report cannot be written: check the disk of temporary files"};
inline constexpr ReasonCode report_not_read{"report_not_read",
                                            "the report cannot be read back: check the disk of temporary files"};
inline constexpr ReasonCode month_or_quarter{"month_or_quarter", "is month or quarter"};
inline constexpr ReasonCode page_none{"page_none", "is none"};
inline constexpr ReasonCode unknown_branch{"unknown_branch", "no such branch"};
inline constexpr ReasonCode no_such_figure{"no_such_figure", "a report has no such figure"};
inline constexpr ReasonCode assessed_by_head_office{
    "assessed_by_head_office", "A branch is assessed by head office, and sees its own assessment (Art. 22)."};
inline constexpr ReasonCode reports_for_branches{"reports_for_branches",
                                                 "Reports are for branches and head office (Art. 22)."};
inline constexpr ReasonCode reports_on_own_units{"reports_on_own_units",
                                                 "A branch reports on its own units (Art. 22)."};
inline constexpr ReasonCode bulletin_bank_wide{
    "bulletin_bank_wide", "The bank-wide bulletin is made by those who see the whole bank (Art. 22)."};
inline constexpr ReasonCode rehearsal_goes_forward{"rehearsal_goes_forward",
                                                   "The rehearsal stands at {}: its clock only goes forward."};
inline constexpr ReasonCode convert_the_entry{
    "convert_the_entry", "only head office makes a complaint of an opinion-book entry: convert the entry"};
inline constexpr ReasonCode takes_in_nothing{"takes_in_nothing", "This role takes in no complaints (rulebook 1)."};
inline constexpr ReasonCode takes_in_own_unit{"takes_in_own_unit", "Staff of {} take in what concerns their own unit."};
inline constexpr ReasonCode writes_no_more{"writes_no_more",
                                           "This account may not write this any more: sign in again."};
inline constexpr ReasonCode only_reads{"only_reads", "This role only reads (rulebook 1)."};
inline constexpr ReasonCode erased_by_call{
    "erased_by_call", "Data is erased with POST /v1/erasures/{subject}, on a lawful order (rulebook 8)."};
inline constexpr ReasonCode own_administration{
    "own_administration", "Only head office writes that of its own administration: accounts, devices, rules and keys."};
inline constexpr ReasonCode external_known{"external_known", "Complaint {} has this source and reference already."};
inline constexpr ReasonCode remark_too_long{"remark_too_long", "at most 2,000 characters"};

}  // namespace huiyin::faults
