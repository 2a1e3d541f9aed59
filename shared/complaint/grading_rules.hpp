// SPDX-License-Identifier: Apache-2.0
// The grading rules that apply only while a link to another complaint exists (Art. 11).
#pragma once
#include <string_view>

namespace huiyin {

inline constexpr const char* repeated_rule = "repeated_through_another_channel";
inline constexpr const char* again_rule = "not_accepted_complained_again";

/// A reason of this name goes when the link to the other complaint is taken back.
constexpr bool caused_by_link(std::string_view rule) { return rule == repeated_rule || rule == again_rule; }

}  // namespace huiyin
