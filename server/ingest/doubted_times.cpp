// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/doubted_times.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "server/ingest/late_time.hpp"
#include "server/ingest/received_event.hpp"
#include "server/ingest/rule_run.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/clock_corrected.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

using std::chrono::milliseconds;

constexpr const char* doubt_key = "clock_doubt";
constexpr int page = 1000;
constexpr std::size_t subjects_at_once = 200;

std::string exchanges_key(const std::string& device) { return "clock_doubt of " + device; }

Json list_in(Store& store, const std::string& key) {
    auto list = parse_json(store.value(key).value_or(""), {});
    return list && list->is_array() ? std::move(*list) : Json::array();
}

std::vector<DoubtedSpan> spans_in(Store& store) {
    std::vector<DoubtedSpan> out;
    for (const auto& span : list_in(store, doubt_key))
        out.push_back({{number_of(span, "from")},
                       number_of(span, "feed"),
                       milliseconds{number_of(span, "gap")},
                       span.value("anchored", false),
                       span.contains("by") ? std::optional(milliseconds{number_of(span, "by")}) : std::nullopt});
    return out;
}

Json to_json(const DoubtedSpan& span) {
    Json out{{"anchored", span.anchored}, {"from", span.from.ms}, {"feed", span.feed}, {"gap", span.gap.count()}};
    if (span.by) out["by"] = span.by->count();
    return out;
}

/// When it really began.
Instant begin_of(const DoubtedSpan& span) { return span.from + *span.by; }

using Offsets = std::vector<std::optional<milliseconds>>;

/// By how much each span was off if the wall clock, known to be wrong, stayed wrong by as much over the starts that
/// followed: from an anchored span on, where that is possible.
Offsets offsets_by_wrong_clock(const std::vector<DoubtedSpan>& spans) {
    Offsets out(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].anchored) {
            out[i] = milliseconds{0};
        } else if (i > 0 && out[i - 1]) {
            const auto by = *out[i - 1] + spans[i].gap - spans[i - 1].gap;
            constexpr milliseconds rounded{-1000};
            if (by >= rounded) out[i] = std::max(by, milliseconds{0});
        }
    }
    return out;
}

/// The doubt ended by `step`: says of each of its spans by how much it was off. What was noted after its end is right.
void settle(std::vector<DoubtedSpan>& spans, const ClockStep& step) {
    const auto wrong = offsets_by_wrong_clock(spans);
    const DoubtedSpan* next = nullptr;
    for (auto i = spans.size(); i-- > 0 && !spans[i].by; next = &spans[i]) {
        auto& span = spans[i];
        const auto possible = [&](milliseconds by) {
            return step.by.count() < 0 ? by >= step.by && by.count() <= 0
                                       : by.count() >= 0 && span.from + by <= begin_of(*next);
        };
        if (!next)
            span.by = step.by;
        else if (wrong[i] && (span.anchored || possible(*wrong[i])))
            span.by = wrong[i];
        else
            span.by = possible(span.gap) ? span.gap : *next->by;
    }
    if (!next) return;
    const auto is = step.until + step.by;
    if (step.by.count() >= 0) {
        spans.push_back({is - milliseconds{1}, spans.back().feed, {}, true, milliseconds{0}});
    } else if (is < spans.front().from) {
        // Nothing was noted in the future: the clock had been believed while it was ahead already.
        spans.insert(spans.begin(), {is, 0, {}, true, step.by});
    }
}

using BySubject = std::map<std::string, std::vector<TimeCorrection>>;

class Anew {
  public:
    Anew(Store& store, const ServerContext& context, const DoubtedTimes& times)
        : store_(store),
          context_(context),
          times_(times),
          tolerance_(std::chrono::seconds{context.rules.policy.clock_tolerance_seconds}) {}

    void events_of_exchanges() {
        for (const auto& device : store_.origins()) {
            const auto exchanges = list_in(store_, exchanges_key(device.id));
            if (exchanges.empty()) continue;
            for (const auto& exchange : exchanges) events_of(device.id, exchange);
            heads_arrived_[device.id] = times_.of({number_of(exchanges.back(), "arrived")});
            store_.put_value(exchanges_key(device.id), "");
        }
    }
    /// Head office's own, and what came by other ways.
    void all_others() {
        auto after = times_.feed();
        for (bool more = true; more;) {
            const auto found = store_.feed_page(after, {}, page);
            for (const auto& item : found.items)
                if (!done_.contains({item.origin, item.seq})) other(item);
            after = found.feed;
            more = found.more;
        }
    }
    void what_is_kept_of_devices() {
        for (auto device : store_.origins()) {
            if (device.last_seen <= times_.began()) continue;
            device.last_seen = times_.of(device.last_seen);
            if (const auto arrived = heads_arrived_.find(device.id); arrived != heads_arrived_.end())
                device.head_arrived = arrived->second;
            const auto last = last_exchanges_.find(device.id);
            device.heard = DeviceTime::moved(
                device.heard, [&](Instant noted) { return times_.of(noted); },
                last == last_exchanges_.end() ? nullptr : &last->second);
            store_.put_origin(device);
        }
    }
    BySubject take() { return std::move(found_); }

  private:
    void add(const Event& event, TimeCorrection correction) {
        done_.insert({event.origin, event.seq});
        if (event.kind == EventKind::clock_corrected || is_administrative_subject(event.subject)) return;
        correction.again = true;
        found_[event.subject].push_back(std::move(correction));
    }
    static TimeCorrection counts_at(const Event& event, Instant time) {
        return {event.origin, event.seq, event.seq, time - event.clock};
    }
    void events_of(const std::string& device, const Json& exchange) {
        DeviceTime by(
            device, exchange, [&](Instant noted) { return times_.of(noted); }, tolerance_);
        const auto before = last_exchanges_.find(device);
        if (before != last_exchanges_.end()) by.follows(before->second);
        events_between(device, exchange, by);
        last_exchanges_.insert_or_assign(device, std::move(by));
    }
    void events_between(const std::string& device, const Json& exchange, DeviceTime& by) {
        const auto last = number_of(exchange, "last");
        for (auto after = number_of(exchange, "first") - 1; after < last;) {
            const auto some = store_.chain(device, after, page);
            if (some.empty()) return;
            for (const auto& stored : some) {
                after = stored.seq;
                if (after > last) return;
                const auto event = parse_line(stored.opened);
                if (!event || stored.subject.empty()) continue;
                const auto dated = by.pass(*event, place_of(*event, stored.bytes(), context_));
                // Other devices had given it back before the doubt.
                if (stored.received < times_.began()) continue;
                auto correction = counts_at(*event, dated.time);
                if (dated.bounded) correction.bound = {event->clock, by.arrival_of(event->seq)};
                add(*event, std::move(correction));
            }
        }
    }
    void other(const FeedItem& item) {
        const auto event = parse_line(item.opened);
        if (!event) return;
        if (item.origin == context_.own_origin) {
            if (event->clock >= times_.began()) add(*event, counts_at(*event, times_.of(event->clock)));
            return;
        }
        const auto noted = store_.chain(item.origin, item.seq - 1, 1);
        if (noted.empty() || noted.front().seq != item.seq || noted.front().received < times_.began()) return;
        const auto device = store_.origin(item.origin);
        if (!device) return;
        const auto said = correction_of(*event, *device, times_.of(noted.front().received), context_.rules.policy);
        add(*event, said.value_or(counts_at(*event, event->clock)));
    }

    Store& store_;
    const ServerContext& context_;
    const DoubtedTimes& times_;
    milliseconds tolerance_;
    BySubject found_;
    std::map<std::string, Instant> heads_arrived_;
    std::map<std::string, DeviceTime> last_exchanges_;  ///< by device
    std::set<std::pair<std::string, std::int64_t>> done_;
};

std::vector<Draft> drafts(const std::string& subject, std::vector<TimeCorrection> each, const Rules& rules) {
    std::ranges::sort(each, {}, [](const TimeCorrection& c) { return std::tie(c.origin, c.from); });
    std::vector<Draft> out;
    for (const auto& correction : in_runs(std::move(each))) out.push_back(as_draft(subject, correction, rules));
    return out;
}

/// How many of the events count at another time than now.
std::size_t moved(const std::vector<Event>& lines, const std::vector<TimeCorrection>& each) {
    const CorrectedTime now(lines);
    std::map<std::pair<std::string_view, std::int64_t>, std::chrono::milliseconds> offsets;
    for (const auto& correction : each) offsets[{correction.origin, correction.from}] = correction.offset;
    return static_cast<std::size_t>(std::ranges::count_if(lines, [&](const Event& event) {
        const auto anew = offsets.find({event.origin, event.seq});
        return anew != offsets.end() && std::chrono::abs(now.of(event) - (event.clock + anew->second)) > alike;
    }));
}

}  // namespace

DoubtedTimes::DoubtedTimes(std::vector<DoubtedSpan> spans, const ClockStep& step) : spans_(std::move(spans)) {
    settle(spans_, step);
}

Instant DoubtedTimes::of(Instant noted) const {
    auto out = noted;
    // A boot begins at a time of its own.
    const auto begins_before = [&](const DoubtedSpan& span) {
        return span.anchored ? noted > span.from : noted >= span.from;
    };
    for (auto span = spans_.begin(); span != spans_.end() && begins_before(*span); ++span) {
        out = noted + *span->by;
        if (span + 1 != spans_.end() && span->by->count() > 0) out = std::min(out, begin_of(*(span + 1)));
    }
    return out;
}

void note_doubt(Store& store, const DoubtedSpan& span, const std::optional<ClockStep>& over) {
    auto spans = spans_in(store);
    if (over) settle(spans, *over);
    if (!spans.empty() && !spans.back().by && spans.back().from == span.from)
        spans.back().gap = span.gap;
    else
        spans.push_back(span);
    Json list = Json::array();
    for (const auto& each : spans) list.push_back(to_json(each));
    store.put_value(doubt_key, canonical(list));
}

bool is_doubt_noted(Store& store) { return !store.value(doubt_key).value_or("").empty(); }

void note_doubted_exchange(Store& store, const std::string& device, Json told, std::int64_t first, std::int64_t last) {
    told["first"] = first;
    told["last"] = last;
    auto list = list_in(store, exchanges_key(device));
    list.push_back(std::move(told));
    store.put_value(exchanges_key(device), canonical(list));
}

std::size_t date_anew(Store& store, const ServerContext& context, const TrustedClock::State& after) {
    auto spans = spans_in(store);
    store.put_value(doubt_key, "");
    if (spans.empty()) return 0;
    if (after.over && *after.over != after.step) settle(spans, *after.over);
    // The last one may have begun since the keeper looked.
    if (after.doubt_began > spans.back().from) spans.push_back({after.doubt_began, spans.back().feed, after.step.by});
    const DoubtedTimes times(std::move(spans), after.step);
    Anew anew(store, context, times);
    anew.events_of_exchanges();
    anew.all_others();
    anew.what_is_kept_of_devices();
    std::size_t count = 0;
    const auto found = anew.take();
    for (auto next = found.begin(); next != found.end();) {
        UnitOfWork work(store, context, context.now());
        for (std::size_t i = 0; i < subjects_at_once && next != found.end(); ++i, ++next) {
            const auto& [subject, events] = *next;
            const auto other = moved(work.lines_of(subject), events);
            if (other == 0) continue;
            count += other;
            work.write(subject, drafts(subject, events, context.rules));
        }
        run_rules(work);
    }
    return count;
}

}  // namespace huiyin::server
