// SPDX-License-Identifier: Apache-2.0
// The looks at the faces leave out no pair and no state, and are few enough to be taken each time.
#include "cover.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "face_sizes.hpp"

using namespace huiyin::testing;

namespace {

Extent random_extent(unsigned seed) {
    std::vector<std::size_t> states(2 + seed % 9);
    for (std::size_t i = 0; i < states.size(); ++i) states[i] = 1 + (seed + i * 5) % 8;
    return {states, 1 + seed % 5, 1 + seed % 3, 1 + seed % 2};
}

/// Values of two of a look's lists, by which lists they are.
template <typename First, typename Second>
std::size_t pairs(const std::vector<Look>& looks, First first, Second second) {
    std::set<std::pair<std::size_t, std::size_t>> out;
    for (const auto& look : looks) out.emplace(look.*first, look.*second);
    return out.size();
}

void covers(const Extent& extent) {
    const auto looks = pairwise(extent);
    const auto pages = extent.states.size();
    CHECK(pairs(looks, &Look::page, &Look::size) == pages * extent.sizes);
    CHECK(pairs(looks, &Look::page, &Look::language) == pages * extent.languages);
    CHECK(pairs(looks, &Look::page, &Look::type) == pages * extent.types);
    CHECK(pairs(looks, &Look::size, &Look::language) == extent.sizes * extent.languages);
    CHECK(pairs(looks, &Look::size, &Look::type) == extent.sizes * extent.types);
    CHECK(pairs(looks, &Look::language, &Look::type) == extent.languages * extent.types);
    std::size_t states = 0;
    for (const auto count : extent.states) states += count;
    CHECK(pairs(looks, &Look::page, &Look::state) == states);
}

}  // namespace

TEST_CASE("a cover has every pair of page, size, language and type, and every state of every page") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        INFO("seed " << seed);
        covers(random_extent(seed));
    }
}

TEST_CASE("the looks at the three faces cover every screen of the gallery, and are at most four hundred") {
    std::size_t looks = 0, screens = 0, in_gallery = 0;
    for (const auto& face : {kiosk_sizes(), tablet_sizes(), desk_sizes()}) {
        covers(face.extent());
        looks += pairwise(face.extent()).size();
        for (const auto& page : face.pages) screens += page.states.size() * face.shapes;
        in_gallery += face.screens.size();
    }
    WARN(looks << " looks at " << screens << " screens");
    CHECK(screens == in_gallery);
    CHECK(looks <= 400);
}
