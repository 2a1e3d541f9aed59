// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/kept_clock.hpp"

#include <algorithm>

namespace huiyin::server {
namespace {

constexpr const char* key = "clock_mark";

/// The last of each chain, and when each device was seen last: by head office's time, whatever the devices' clocks say.
std::optional<Instant> newest_event(Store& store) {
    if (store.value("rehearsal_now")) return std::nullopt;
    std::optional<Instant> out;
    for (const auto& origin : store.origins()) {
        if (origin.head_seq == 0) continue;
        out = std::max(out, std::optional(origin.last_seen));
        for (const auto& line : store.chain(origin.id, origin.head_seq - 1, 1))
            out = std::max(out, std::optional(line.received));
    }
    return out;
}

}  // namespace

std::shared_ptr<TrustedClock> kept_clock(Store& store, const ClockLimits& limits,
                                         std::shared_ptr<const TimeSource> source) {
    std::optional<ClockMark> mark;
    if (const auto text = store.value(key))
        if (auto kept = clock_mark_from(*text)) mark = std::move(*kept);
    // Looking for it asks each chain: only where it may say more than the mark.
    const auto newest = mark && goes_on(*mark, source->read()) ? std::nullopt : newest_event(store);
    return std::make_shared<TrustedClock>(mark, newest, std::move(source), limits);
}

void keep_clock(ValueStore& store, const ClockMark& mark) { store.put_value(key, canonical(to_json(mark))); }

}  // namespace huiyin::server
