// SPDX-License-Identifier: Apache-2.0
// server/audience.cpp
#include "server/audience.hpp"

#include <algorithm>

namespace huiyin::server {

void update_audience(Store& store, const std::string& subject, const std::vector<std::string>& now, Digest before,
                     Digest after, const std::vector<LinePlace>& earlier) {
    const auto was = store.scope(subject);
    const auto sees = [](const std::vector<std::string>& units, const std::string& unit) {
        return std::ranges::find(units, unit) != units.end();
    };
    const auto change_digest = [&](const std::string& unit, Digest out, Digest in) {
        if (out == in) return;
        auto total = Digest::from_value(store.digest(unit));
        total.remove(out);
        total.add(in);
        store.put_digest(unit, total.value());
    };
    change_digest(everything, before, after);
    for (const auto& unit : was) {
        if (sees(now, unit)) {
            change_digest(unit, before, after);
            continue;
        }
        store.leave_scope(subject, unit);
        store.append_feed({subject, {}, 0, unit});
        change_digest(unit, before, {});
    }
    for (const auto& unit : now) {
        if (sees(was, unit)) continue;
        store.enter_scope(subject, unit);
        for (const auto& place : earlier) store.append_feed({subject, place.origin, place.seq, unit});
        change_digest(unit, {}, after);
    }
}

}  // namespace huiyin::server
