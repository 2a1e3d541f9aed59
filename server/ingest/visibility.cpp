// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/visibility.hpp"

#include <algorithm>

namespace huiyin::server {

void Digests::change(const std::string& unit, Digest out, Digest in) {
    if (out == in) return;
    const auto [it, is_new] = changed_.try_emplace(unit);
    if (is_new) it->second = Digest::from_value(store_.digest(unit));
    it->second.remove(out);
    it->second.add(in);
}

void Digests::store_changes() {
    for (const auto& [unit, digest] : changed_) store_.put_digest(unit, digest.value());
    changed_.clear();
}

void update_visibility(FeedStore& store, Digests& digests, const std::string& subject,
                       const std::vector<std::string>& now, Digest before, Digest after,
                       const std::vector<EventPlace>& earlier) {
    const auto was = store.scope(subject);
    const auto sees = [](const std::vector<std::string>& units, const std::string& unit) {
        return std::ranges::find(units, unit) != units.end();
    };
    digests.change(everything, before, after);
    for (const auto& unit : was) {
        if (sees(now, unit)) {
            digests.change(unit, before, after);
            continue;
        }
        store.leave_scope(subject, unit);
        store.append_feed({subject, {}, 0, unit});
        digests.change(unit, before, {});
    }
    for (const auto& unit : now) {
        if (sees(was, unit)) continue;
        store.enter_scope(subject, unit);
        for (const auto& place : earlier) store.append_feed({subject, place.origin, place.seq, unit});
        digests.change(unit, {}, after);
    }
}

}  // namespace huiyin::server
