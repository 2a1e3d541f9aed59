// SPDX-License-Identifier: Apache-2.0
// What goes wrong between a device and head office, and with what they send.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode not_http{
    "not_http", "what answered does not speak HTTP as head office does: check that this is head office's address"};
inline constexpr ReasonCode answer_head_too_large{
    "answer_head_too_large", "the head of head office's answer is too large: check that this is head office's address"};
inline constexpr ReasonCode answer_too_large{"answer_too_large", "head office's answer is too large"};
inline constexpr ReasonCode certificate_unreadable{"certificate_unreadable", "the certificate cannot be read"};
inline constexpr ReasonCode certificate_not_signed{"certificate_not_signed",
                                                   "the certificate is not signed by head office"};
inline constexpr ReasonCode certificate_without_key{"certificate_without_key",
                                                    "the certificate names no device with a key"};
inline constexpr ReasonCode call_not_signed{"call_not_signed",
                                            "the call is not signed by the device that the certificate names"};
inline constexpr ReasonCode proof_not_sealed{"proof_not_sealed", "not sealed"};
inline constexpr ReasonCode device_call_form{"device_call_form", "is written origin=…;epoch=…;counter=…;signature=…"};
inline constexpr ReasonCode gone_form{"gone_form", "is {places: [[first, last]…], receipt}"};
inline constexpr ReasonCode token_unusable{"token_unusable",
                                           "this device's token cannot be sent: enrol the device anew"};
inline constexpr ReasonCode server_key_changed{
    "server_key_changed",
    "head office's certificate has another key than the one this device was enrolled with: nothing was sent; if the "
    "key was changed on purpose, confirm it with huiyin-replica trust"};
inline constexpr ReasonCode address_form{"address_form",
                                         "head office's address is written http://host:port or https://host:port"};
inline constexpr ReasonCode address_unusable{"address_unusable",
                                             "head office's address cannot be used: check host and port"};
inline constexpr ReasonCode http_library_lacking{
    "http_library_lacking", "this device's HTTP library lacks what is needed: install the version that belongs to it"};
inline constexpr ReasonCode no_answer_in_time{"no_answer_in_time",
                                              "head office did not answer in time: try again later"};
inline constexpr ReasonCode connection_too_slow{
    "connection_too_slow", "the connection to head office is too slow: check the network, then try again"};
inline constexpr ReasonCode not_reached{"not_reached",
                                        "head office cannot be reached: check the network and the address"};
inline constexpr ReasonCode connection_broke{
    "connection_broke", "the connection to head office broke before the whole answer came: try again"};
inline constexpr ReasonCode certificate_not_trusted{
    "certificate_not_trusted", "head office's certificate is not trusted: install the bank's CA certificate"};
inline constexpr ReasonCode ca_unreadable{"ca_unreadable",
                                          "the certificates to check head office by cannot be read: check the CA file"};
inline constexpr ReasonCode no_answer{"no_answer", "no answer from head office ({})"};
inline constexpr ReasonCode no_secure_connection{
    "no_secure_connection", "no secure connection to head office could be made: check the address, or try again later"};
inline constexpr ReasonCode stopped{"stopped", "this was stopped before head office had answered"};
inline constexpr ReasonCode used_form{"used_form", "is {article: number}"};
inline constexpr ReasonCode going_form{"going_form", "is {kiosk: time}"};
inline constexpr ReasonCode message_cut{"message_cut", "the message was cut off before its end"};
inline constexpr ReasonCode first_line_not_object{"first_line_not_object", "the first line is a JSON object"};
inline constexpr ReasonCode version_missing{"version_missing", "the version is missing"};
inline constexpr ReasonCode number_negative{"number_negative", "must be a whole number, 0 or more"};
inline constexpr ReasonCode not_list_of_numbers{"not_list_of_numbers", "must be a list of at most 100 numbers"};
inline constexpr ReasonCode member_missing{"member_missing", "is missing"};
inline constexpr ReasonCode member_too_long{"member_too_long", "is too long"};
inline constexpr ReasonCode compare_form{"compare_form", "is {subject: digest}"};
inline constexpr ReasonCode heads_form{"heads_form", "is {origin: number}"};
inline constexpr ReasonCode return_form{"return_form", "is {line, hash, proof} or {box}"};
inline constexpr ReasonCode too_many_returns{"too_many_returns", "too many returns in one request"};
inline constexpr ReasonCode too_many_events{"too_many_events", "too many lines in one request: at most {}"};
inline constexpr ReasonCode event_too_long{"event_too_long", "a line is longer than 64 KiB"};
inline constexpr ReasonCode too_many_in_answer{"too_many_in_answer", "too many lines in one answer"};
inline constexpr ReasonCode no_pem_key{"no_pem_key", "holds neither a certificate nor a public key in PEM"};
inline constexpr ReasonCode key_list_form{"key_list_form",
                                          "must be a list of SHA-256 hashes in lower-case hexadecimal"};
inline constexpr ReasonCode next_keys_unreadable{"next_keys_unreadable", "the announced keys cannot be read"};
inline constexpr ReasonCode next_keys_not_signed{"next_keys_not_signed",
                                                 "the announced keys are not signed by head office"};
inline constexpr ReasonCode server_keys_unreadable{"server_keys_unreadable",
                                                   "the keys of head office's server cannot be read"};

}  // namespace huiyin::faults
