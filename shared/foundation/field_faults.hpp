// SPDX-License-Identifier: Apache-2.0
// What is wrong with a value of any body, file or query.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode field_missing{"field_missing", "this field is missing"};
inline constexpr ReasonCode not_text{"not_text", "must be a text"};
inline constexpr ReasonCode too_long{"too_long", "too long: at most {} characters"};
inline constexpr ReasonCode text_too_large{"text_too_large", "must be a text of at most 8000 bytes"};
inline constexpr ReasonCode not_flag{"not_flag", "must be true or false"};
inline constexpr ReasonCode not_whole_number{"not_whole_number", "must be a whole number"};
inline constexpr ReasonCode not_between{"not_between", "must be a whole number from {} to {}"};
inline constexpr ReasonCode not_instant{"not_instant", "must be a time such as 2026-02-13T15:00:00+08:00"};
inline constexpr ReasonCode not_list{"not_list", "must be a list"};
inline constexpr ReasonCode not_object{"not_object", "must be an object"};
inline constexpr ReasonCode not_list_of_texts{"not_list_of_texts", "must be a list of texts"};
inline constexpr ReasonCode not_one_of_values{"not_one_of_values", "is not one of the values allowed"};
inline constexpr ReasonCode no_such_unit{"no_such_unit", "no such unit"};
inline constexpr ReasonCode no_such_channel{"no_such_channel", "no such channel"};
inline constexpr ReasonCode not_level{"not_level", "must be 1, 2 or 3"};
inline constexpr ReasonCode not_list_of_units{"not_list_of_units", "must be a list of units"};
inline constexpr ReasonCode not_attachment_hash{"not_attachment_hash",
                                                "must be the attachment's hash: 64 hexadecimal characters"};
inline constexpr ReasonCode no_such_role{"no_such_role", "no such role"};
inline constexpr ReasonCode forbidden_character{"forbidden_character", "holds a character that no text may hold: {}"};
inline constexpr ReasonCode hash_form{"hash_form", "a hash is 64 hexadecimal characters"};
inline constexpr ReasonCode date_form{"date_form", "a date is written 2026-02-13"};
inline constexpr ReasonCode no_such_day{"no_such_day", "there is no such day"};
inline constexpr ReasonCode time_form{"time_form", "a time is written 2026-02-13T15:00:00+08:00"};
inline constexpr ReasonCode zoned_time_form{"zoned_time_form",
                                            "a time is written 2026-02-13T15:00:00+08:00, with its zone"};
inline constexpr ReasonCode quarter_form{"quarter_form", "a quarter is written 2026Q1"};
inline constexpr ReasonCode month_form{"month_form", "a month is written 2026-02"};
inline constexpr ReasonCode json_too_large{"json_too_large", "too large: at most {} bytes"};
inline constexpr ReasonCode json_invalid{"json_invalid", "not valid JSON"};
inline constexpr ReasonCode json_invalid_near{"json_invalid_near", "not valid JSON in UTF-8 near byte {}"};
inline constexpr ReasonCode json_key_twice{"json_key_twice", "a key stands twice in one object"};
inline constexpr ReasonCode json_too_deep{"json_too_deep", "nested too deep"};
inline constexpr ReasonCode json_number_large{"json_number_large", "the number is too large"};
inline constexpr ReasonCode json_not_whole{"json_not_whole", "must be a whole number: no decimals or exponents"};
inline constexpr ReasonCode json_binary{"json_binary", "binary values are not allowed"};

}  // namespace huiyin::faults
