// SPDX-License-Identifier: Apache-2.0
// The fields that the body of each kind of line may have (rulebook 5, column "what it says").
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace huiyin {

/// `complaint`, `account` and `hash` name something that head office must know (references.hpp).
enum class FieldType { text, flag, number, instant, unit, units, level, choice, list, complaint, account, hash };

struct Field {
    const char* name;
    FieldType type;
    bool required = false;
    std::vector<std::string_view> choices = {};
};

/// Code points of a text that a person writes into an event. The narrative has its own limit, in the policy.
inline constexpr std::size_t longest_text = 2000;

/// The fields of every kind but `captured` and `entered`, whose bodies are documents of their own (captured_body.cpp);
/// nullptr for those and for a kind that is not known.
const std::vector<Field>* fields_of(std::string_view kind);

}  // namespace huiyin
