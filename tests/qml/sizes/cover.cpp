// SPDX-License-Identifier: Apache-2.0
#include "cover.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace huiyin::testing {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// The six pairs of a look. A value is told from another list's by its thousand.
std::array<Pair, 6> pairs_of(const Look& look) {
    const auto page = look.page, size = 1000 + look.size, language = 2000 + look.language, type = 3000 + look.type;
    return {Pair{page, size}, {page, language}, {page, type}, Pair{size, language}, {size, type}, {language, type}};
}

std::vector<Look> first_states(const Extent& extent) {
    std::vector<Look> out;
    for (std::size_t page = 0; page < extent.states.size(); ++page)
        for (std::size_t size = 0; size < extent.sizes; ++size)
            for (std::size_t language = 0; language < extent.languages; ++language)
                for (std::size_t type = 0; type < extent.types; ++type) out.push_back({page, 0, size, language, type});
    return out;
}

/// Goes round through what a page may be in, and adds looks where it has not been in all of it.
void add_states(const Extent& extent, std::vector<Look>& looks) {
    std::vector<std::size_t> seen(extent.states.size());
    for (auto& look : looks) look.state = seen[look.page]++ % extent.states[look.page];
    for (std::size_t page = 0; page < seen.size(); ++page)
        for (auto state = seen[page]; state < extent.states[page]; ++state) {
            const auto turn = looks.size();
            looks.push_back({page, state, turn % extent.sizes, turn % extent.languages, turn % extent.types});
        }
}

}  // namespace

std::vector<Look> pairwise(const Extent& extent) {
    const auto candidates = first_states(extent);
    std::set<Pair> missing;
    for (const auto& look : candidates)
        for (const auto& pair : pairs_of(look)) missing.insert(pair);
    const auto gain = [&](const Look& look) {
        return std::ranges::count_if(pairs_of(look), [&](const Pair& pair) { return missing.contains(pair); });
    };
    std::vector<Look> out;
    while (!missing.empty()) {
        out.push_back(*std::ranges::max_element(candidates, {}, gain));
        for (const auto& pair : pairs_of(out.back())) missing.erase(pair);
    }
    add_states(extent, out);
    return out;
}

std::vector<Look> all_of(const Extent& extent) {
    std::vector<Look> out;
    for (auto look : first_states(extent))
        for (look.state = 0; look.state < extent.states[look.page]; ++look.state) out.push_back(look);
    return out;
}

}  // namespace huiyin::testing
