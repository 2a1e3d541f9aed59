// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/device_time.hpp"

#include "server/runtime/trusted_time.hpp"
#include "shared/events/fold.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

using std::chrono::milliseconds;

constexpr std::int64_t most_counted = 9'999;  ///< a stamp has four digits for its counter

Json to_json(const Heard& heard) {
    Json out{{"arrived", heard.arrived.ms}, {"ends_at", heard.ends_at}};
    if (heard.steady) out["steady"] = huiyin::to_json(*heard.steady);
    return out;
}

Heard heard_from(const Json& json) {
    Heard out{Instant{number_of(json, "arrived")}, number_of(json, "ends_at"), {}};
    if (const auto steady = json.find("steady"); steady != json.end())
        if (auto read = steady_time_from(*steady)) out.steady = std::move(*read);
    return out;
}

Instant as_noted(Instant time) { return time; }

/// The last number of the device's chain, as it says; a device of version 1 says how many wait from where it begins.
std::optional<std::int64_t> end_told_by(const sync::RequestHeader& header, std::int64_t acked_seq) {
    if (header.ends_at >= 0) return header.ends_at;
    if (header.from > 0) return header.from - 1 + header.waiting;
    return header.waiting == 0 ? std::optional(acked_seq) : std::nullopt;
}

}  // namespace

DeviceTime::DeviceTime(const Origin& device, Instant now, milliseconds tolerance)
    : origin_(device.id), now_(now), tolerance_(tolerance) {
    if (const auto json = parse_json(device.heard)) know(*json, as_noted);
}

DeviceTime::DeviceTime(std::string device, const Json& told, const Moved& moved, milliseconds tolerance)
    : origin_(std::move(device)), now_(moved({number_of(told, "arrived")})), tolerance_(tolerance) {
    know(told, moved);
    heard_ = heard_from(told);
    heard_.arrived = now_;
    offset_ = now_ - Instant{number_of(told, "sent_at")};
    forget_late();
    for (const auto& proven : told.value("proven", Json::array()))
        proven_.push_back({number_of(proven, "held"), {}, {number_of(proven, "arrived")}});
}

void DeviceTime::know(const Json& json, const Moved& moved) {
    if (!json.is_object()) return;
    for (const auto& one : json.value("heard", Json::array())) {
        earlier_.push_back(heard_from(one));
        earlier_.back().arrived = moved(earlier_.back().arrived);
    }
    last_place_ = number_of(json, "place");
    if (json.contains("not_before")) not_before_ = moved({number_of(json, "not_before")});
}

std::string DeviceTime::moved(const std::string& heard, const Moved& moved, const DeviceTime* last) {
    auto json = parse_json(heard);
    if (!json || !json->is_object()) return heard;
    if (json->contains("heard"))
        for (auto& one : (*json)["heard"]) one["arrived"] = moved({number_of(one, "arrived")}).ms;
    if (json->contains("not_before")) {
        const auto before = Instant{number_of(*json, "not_before")};
        (*json)["not_before"] = (last && last->not_before_ ? *last->not_before_ : moved(before)).ms;
    }
    return canonical(*json);
}

void DeviceTime::follows(const DeviceTime& earlier) {
    if (not_before_ && earlier.not_before_) not_before_ = earlier.not_before_;
}

void DeviceTime::heard(const sync::RequestHeader& header, const std::vector<ReceivedEvent>& lines,
                       const std::vector<std::string>& sign_keys, bool in_doubt) {
    offset_ = now_ - header.sent_at;
    const auto end = end_told_by(header, last_place_);
    tells_its_end_ = end.has_value();
    heard_ = {now_, end.value_or(0), header.steady};
    if (tells_its_end_) {
        went_back_ = went_back(earlier_, heard_);
        if (went_back_) {
            earlier_ = since_enrolment(std::move(earlier_));
            not_before_.reset();
        }
        if (!in_doubt) forget_late();
    }
    std::map<std::int64_t, Hash> hashes;
    for (const auto& line : lines)
        if (line.link) hashes[line.link->seq] = line.hash;
    for (const auto& receipt : header.receipts)
        for (const auto& key : sign_keys)
            if (const auto proven = sync::receipt_arrival(receipt, origin_, key))
                if (const auto line = hashes.find(proven->acked_seq);
                    line != hashes.end() && line->second == proven->head)
                    proven_.push_back(*proven);
}

/// What came less long ago than the device has been on since had been long under way, and says nothing of when.
void DeviceTime::forget_late() {
    std::erase_if(earlier_, [&](const Heard& heard) {
        const auto passed = heard_.arrived - heard.arrived;
        return heard.steady && heard_.steady &&
               heard_.steady->total - heard.steady->total > passed + passed / TrustedTime::drift + tolerance_;
    });
}

Json DeviceTime::told() const {
    auto out = to_json(heard_);
    out["sent_at"] = (now_ - offset_).ms;
    out.update(known());
    for (const auto& proven : proven_)
        out["proven"].push_back({{"held", proven.acked_seq}, {"arrived", proven.arrived.ms}});
    return out;
}

/// What was known of the device before the events of this exchange.
Json DeviceTime::known() const {
    Json list = Json::array();
    for (const auto& one : earlier_) list.push_back(to_json(one));
    Json out{{"heard", std::move(list)}, {"place", last_place_}};
    if (not_before_) out["not_before"] = not_before_->ms;
    return out;
}

Instant DeviceTime::arrival_of(std::int64_t seq) const {
    auto out = now_;
    for (const auto& proven : proven_)
        if (seq <= proven.acked_seq) out = std::min(out, proven.arrived);
    return out;
}

DatedEvent DeviceTime::scan(const Event& event, std::int64_t place) const {
    return dated({event.clock, event.steady, place, is_customers_voice(event.kind)}, earlier_, heard_,
                 arrival_of(event.seq), place > last_place_ ? not_before_ : std::nullopt, {offset_, tolerance_});
}

Stamp DeviceTime::order(const Event& event, const Stamp& last) const {
    const Stamp latest{arrival_of(event.seq) + tolerance_, 0};
    if (event.at <= latest) return event.at;
    // It continues the run of this exchange's earlier events on the subject: its number tells the order.
    if (const auto run = corrections_.find(event.subject); run != corrections_.end() && run->second.back().stamp) {
        const auto& before = run->second.back();
        const auto counter = before.stamp->counter + (event.seq - before.from);
        if (before.stamp->physical == latest.physical && counter <= most_counted)
            return {latest.physical, static_cast<int>(counter)};
    }
    // A rehearsal's clock stands still: events of the same time are ordered by when they came.
    return last.physical >= latest.physical && arrival_of(event.seq) == now_ ? next_stamp(last, latest.physical)
                                                                             : latest;
}

DatedEvent DeviceTime::pass(const Event& event, std::int64_t place) {
    const auto found = scan(event, place);
    if (place > last_place_) {
        last_place_ = place;
        if (found.next_not_before.ms != INT64_MIN) not_before_ = found.next_not_before;
    }
    return found;
}

Stamp DeviceTime::date(const Event& event, std::int64_t place, const Stamp& last) {
    const auto arrived = arrival_of(event.seq);
    const auto found = pass(event, place);
    const auto offset = found.time - event.clock;
    const auto stamp = order(event, last);
    const bool ahead = stamp != event.at;
    if (offset.count() == 0 && !ahead) return stamp;
    bounded_ += found.bounded;
    TimeCorrection correction{origin_, event.seq, event.seq, offset};
    if (ahead) correction.stamp = stamp;
    if (found.bounded) correction.bound = {event.clock, arrived};
    corrections_[event.subject].push_back(std::move(correction));
    return stamp;
}

void DeviceTime::forget() {
    std::erase_if(earlier_, [](const Heard& heard) { return heard.ends_at > 0; });
    not_before_.reset();
}

std::map<std::string, std::vector<TimeCorrection>> DeviceTime::corrections() const {
    std::map<std::string, std::vector<TimeCorrection>> out;
    for (const auto& [subject, each] : corrections_) out[subject] = in_runs(each);
    return out;
}

void DeviceTime::keep(Origin& device, std::int64_t acked_seq) const {
    device.bounded += bounded_;
    auto now = *this;
    // When a request that went back was sent is unknown: a clone sent it just now, a delayed one is old.
    if (tells_its_end_ && !went_back_) now.earlier_ = remembered(earlier_, heard_, acked_seq);
    device.heard = canonical(now.known());
}

std::string heard_at_enrolment(Instant now) {
    return canonical({{"heard", Json::array({to_json(Heard{now, 0, {}})})}, {"place", 0}});
}

}  // namespace huiyin::server
