// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/kept_clock.hpp"

#include <algorithm>

namespace huiyin::server {
namespace {

constexpr const char* key = "clock_mark";
constexpr const char* feed_key = "clock_mark_feed";
constexpr int page = 1000;
/// How long ago the last mark was kept that an ordinary crash finds: it is kept each minute.
constexpr std::chrono::minutes between_marks{2};

/// The last of each chain, and when each device was seen last: by head office's time, whatever the devices' clocks say.
std::optional<Instant> newest_event(Store& store) {
    std::optional<Instant> out;
    for (const auto& origin : store.origins()) {
        if (origin.head_seq == 0) continue;
        out = std::max(out, std::optional(origin.last_seen));
        for (const auto& line : store.chain(origin.id, origin.head_seq - 1, 1))
            out = std::max(out, std::optional(line.received));
    }
    return out;
}

/// What came in after the mark was kept, however long ago that is: a full disk may have taken events and no mark.
std::optional<Instant> newest_after(Store& store, std::int64_t feed) {
    std::optional<Instant> out;
    for (const auto& item : store.feed_page(std::max(feed, store.last_feed() - page), {}, page).items)
        for (const auto& line : store.chain(item.origin, item.seq - 1, 1))
            if (line.seq == item.seq) out = std::max(out, std::optional(line.received));
    return out;
}

/// When something was noted last. A device that was seen long after the mark may have been seen by a clock that was
/// wrong and has been put back since; an event's place in the feed says that it came later.
std::optional<Instant> last_noted(Store& store, const std::optional<ClockMark>& mark) {
    if (store.value("rehearsal_now")) return std::nullopt;
    auto newest = newest_event(store);
    if (!mark) return newest;
    if (newest && *newest - mark->at > between_marks) newest.reset();
    const auto feed = store.value(feed_key);
    return feed ? std::max(newest, newest_after(store, std::stoll(*feed))) : newest;
}

}  // namespace

std::shared_ptr<TrustedClock> kept_clock(Store& store, const ClockLimits& limits,
                                         std::shared_ptr<const TimeSource> source) {
    std::optional<ClockMark> mark;
    if (const auto text = store.value(key))
        if (auto kept = clock_mark_from(*text)) mark = std::move(*kept);
    // Looking for it asks each chain: only where it may say more than the mark.
    const auto newest = mark && goes_on(*mark, source->read()) ? std::nullopt : last_noted(store, mark);
    return std::make_shared<TrustedClock>(mark, newest, std::move(source), limits);
}

void keep_clock(Store& store, const ClockMark& mark) {
    store.put_value(key, canonical(to_json(mark)));
    store.put_value(feed_key, std::to_string(store.last_feed()));
}

}  // namespace huiyin::server
