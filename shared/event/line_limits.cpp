// SPDX-License-Identifier: Apache-2.0
#include "shared/event/line_limits.hpp"

#include <algorithm>

namespace huiyin {
namespace {

bool is_within(const Json& value, int depth) {
    if (!value.is_structured()) return true;
    return depth > 0 && std::ranges::all_of(value, [&](const Json& one) { return is_within(one, depth - 1); });
}

}  // namespace

bool is_readable(std::string_view line, const Json& body, std::size_t longest) {
    return line.size() <= longest && is_within(body, deepest_line - 1);
}

}  // namespace huiyin
