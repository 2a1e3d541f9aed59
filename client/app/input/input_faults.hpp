// SPDX-License-Identifier: GPL-3.0-or-later
// Why there is no keyboard for Chinese.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode handwriting_model_missing{
    "handwriting_model_missing", "the handwriting model cannot be read: install tegaki-zinnia-simplified-chinese"};
inline constexpr ReasonCode pinyin_missing{"pinyin_missing",
                                           "the Pinyin dictionary is missing: install libpinyin-data"};
inline constexpr ReasonCode pinyin_unreadable{"pinyin_unreadable", "the Pinyin dictionary cannot be read"};
inline constexpr ReasonCode stroke_form{"stroke_form", "is no stroke of six points"};
inline constexpr ReasonCode no_strokes{"no_strokes", "a character has no strokes"};

}  // namespace huiyin::faults
