// SPDX-License-Identifier: Apache-2.0
// What is wrong with what was taken down of a complaint.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode captured_not_object{"captured_not_object", "the body is a JSON object"};
inline constexpr ReasonCode mobile_form{"mobile_form", "is no mobile number: 11 digits beginning with 1"};
inline constexpr ReasonCode customer_form{"customer_form", "must be an object with name, mobile, … or anonymous"};
inline constexpr ReasonCode landline_form{"landline_form", "is no landline number: 7 to 12 digits with the area code"};
inline constexpr ReasonCode email_form{"email_form", "is no e-mail address"};
inline constexpr ReasonCode customer_unreachable{"customer_unreachable",
                                                 "give a name or a way to be reached, or set anonymous"};
inline constexpr ReasonCode no_number_to_call{"no_number_to_call", "needs a number to be answered by phone"};
inline constexpr ReasonCode no_address_to_mail{"no_address_to_mail", "needs an address to be answered by e-mail"};
inline constexpr ReasonCode nothing_happened{"nothing_happened", "say what happened"};
inline constexpr ReasonCode in_the_future{"in_the_future", "is in the future"};
inline constexpr ReasonCode before_1970{"before_1970", "is before 1970: check the year"};
inline constexpr ReasonCode no_such_complaint_category{"no_such_complaint_category",
                                                       "no such sub-category (Art. 9), e.g. 2.2"};
inline constexpr ReasonCode accused_form{"accused_form", "must be a list of at most 20 accounts or names"};
inline constexpr ReasonCode representatives_form{"representatives_form", "must be a list of at most five persons"};
inline constexpr ReasonCode no_such_form{"no_such_form", "is onsite, offsite or other"};
inline constexpr ReasonCode unknown_cause{"unknown_cause", "no such cause (Op. 6)"};
inline constexpr ReasonCode no_such_reply_way{"no_such_reply_way", "is phone, email, visit, letter or none"};
inline constexpr ReasonCode customer_missing{"customer_missing",
                                             "this field is missing; anonymous customers say {\"anonymous\":true}"};
inline constexpr ReasonCode no_such_opinion{"no_such_opinion", "is complaint, suggestion or praise"};

}  // namespace huiyin::faults
