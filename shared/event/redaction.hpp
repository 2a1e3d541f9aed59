// SPDX-License-Identifier: Apache-2.0
// What replaces a person's words or name once they are erased (rulebook 8).
#pragma once
#include "shared/foundation/json.hpp"

namespace huiyin {

/// Not empty, so that what asked for a name or a signature (annex 1) is answered as before: erasing changes no level,
/// no duty, no finding and no figure.
inline constexpr const char* erased_text = "［已删除 · erased］";

/// The mark in place of `value`; an empty text says nothing and stays.
inline Json erased(const Json& value) {
    const bool empty = value.is_string() && value.get_ref<const std::string&>().empty();
    return empty ? Json("") : Json(erased_text);
}

}  // namespace huiyin
