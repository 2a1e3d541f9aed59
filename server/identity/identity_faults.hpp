// SPDX-License-Identifier: Apache-2.0
// Why somebody is not let in, and what is wrong with an account.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode no_device_name{"no_device_name", "This is no device's name."};
inline constexpr ReasonCode name_of_another{"name_of_another",
                                            "This name is another device's by now: enrol the device anew."};
inline constexpr ReasonCode certificate_not_of_office{"certificate_not_of_office",
                                                      "This certificate is not head office's, or not this device's."};
inline constexpr ReasonCode role_of_another_unit{"role_of_another_unit", "this role does not fit the unit"};
inline constexpr ReasonCode no_complaints_seen{"no_complaints_seen", "This role sees no complaints (rulebook 1)."};
inline constexpr ReasonCode token_needed{"token_needed",
                                         "This needs a token that is valid: sign in with POST /v1/session."};
inline constexpr ReasonCode device_shut_out{"device_shut_out",
                                            "This device was shut out by head office: hand it to the administrator."};
inline constexpr ReasonCode wrong_password{"wrong_password", "The account or the password is wrong."};
inline constexpr ReasonCode first_password_used{
    "first_password_used",
    "This first password was used before and is good once: ask the administrator for a new one."};
inline constexpr ReasonCode account_locked{"account_locked",
                                           "Too many wrong passwords: this account is locked for a while."};
inline constexpr ReasonCode many_sign_in{"many_sign_in", "Too many people sign in at this moment: try again shortly."};
inline constexpr ReasonCode many_wrong_certificates{
    "many_wrong_certificates", "Too many wrong certificates or codes from this place: try again in a while."};
inline constexpr ReasonCode call_unsigned{"call_unsigned",
                                          "This call is not signed with the device's key: enrol the device anew."};
inline constexpr ReasonCode counter_used{"counter_used",
                                         "A call of this device with as high a count came before: count on above it."};
inline constexpr ReasonCode password_again{"password_again", "Who signed in with a password signs in again."};
inline constexpr ReasonCode token_ended{"token_ended", "This token ended meanwhile."};
inline constexpr ReasonCode password_too_short{"password_too_short", "at least 10 characters: several words are good"};
inline constexpr ReasonCode password_too_long{"password_too_long", "at most 128 characters"};
inline constexpr ReasonCode password_holds_name{"password_holds_name", "holds the account's name: choose another one"};
inline constexpr ReasonCode password_tried_first{"password_tried_first",
                                                 "is one that everybody tries: choose another one"};
inline constexpr ReasonCode password_of_before{"password_of_before", "is the one from before: choose another one"};

}  // namespace huiyin::faults
