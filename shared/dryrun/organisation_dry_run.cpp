// SPDX-License-Identifier: Apache-2.0
#include "shared/dryrun/organisation_dry_run.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "shared/complaint/authority.hpp"

namespace huiyin {

Json sight_changed(std::span<const Complaint> complaints, const Rules& in_force, const Rules& tried) {
    struct Sight {
        int gains = 0, loses = 0;
    };
    std::map<std::string, Sight> sights;
    int looked_at = 0;
    for (const auto& c : complaints) {
        if (!c.known()) continue;
        ++looked_at;
        const auto was = visible_to(c, in_force), would_be = visible_to(c, tried);
        std::vector<std::string> lost, gained;
        std::ranges::set_difference(was, would_be, std::back_inserter(lost));
        std::ranges::set_difference(would_be, was, std::back_inserter(gained));
        for (const auto& unit : lost) ++sights[unit].loses;
        for (const auto& unit : gained) ++sights[unit].gains;
    }
    Json items = Json::array();
    for (const auto& [unit, sight] : sights)
        items.push_back({{"unit", unit}, {"gains", sight.gains}, {"loses", sight.loses}});
    return {{"complaints", looked_at}, {"items", std::move(items)}};
}

}  // namespace huiyin
