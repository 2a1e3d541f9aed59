// SPDX-License-Identifier: Apache-2.0
// Which screens are looked at in which size, language and size of type: each with each would be thousands.
#pragma once
#include <cstddef>
#include <vector>

namespace huiyin::testing {

/// One look: indexes into a face's lists.
struct Look {
    std::size_t page, state, size, language, type;
};

struct Extent {
    std::vector<std::size_t> states;  ///< of each page: how many
    std::size_t sizes, languages, types;
};

/// Every page meets every size, language and size of type; each of these meets each other; and every state of every
/// page is seen once. The same looks for the same extent.
std::vector<Look> pairwise(const Extent& extent);
/// Each state of each page in each size, language and size of type.
std::vector<Look> all_of(const Extent& extent);

}  // namespace huiyin::testing
