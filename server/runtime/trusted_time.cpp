// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/trusted_time.hpp"

#include <algorithm>

namespace huiyin::server {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t mark_bytes = 1024;

ClockMark beginning(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest,
                    const ClockReading& start) {
    if (!mark && !newest) return TrustedTime::mark_of_wall(start);
    if (mark && !mark->boot.empty() && mark->boot == start.boot && mark->since <= start.since) return *mark;
    return {mark ? mark->at : *newest, start.boot, start.since, false};
}

}  // namespace

Json to_json(const ClockMark& mark) {
    return members("anchored", mark.anchored, "at", to_utc(mark.at), "believed_for", mark.believed_for.count(), "boot",
                   mark.boot, "followed", mark.followed.count(), "since", mark.since.count());
}

Result<ClockMark> clock_mark_from(const std::string& text) {
    const auto json = parse_json(text, {.bytes = mark_bytes, .depth = 2});
    if (!json || !json->is_object()) return fault("the mark of head office's clock cannot be read");
    const auto at = parse_instant(text_of(*json, "at"));
    if (!at) return std::unexpected(at.error());
    const auto length = [&](const char* name) { return milliseconds{number_of(*json, name)}; };
    return ClockMark{*at,
                     text_of(*json, "boot"),
                     length("since"),
                     flag_of(*json, "anchored"),
                     length("believed_for"),
                     length("followed")};
}

ClockLimits clock_limits(const Policy& policy) {
    return {std::chrono::minutes{policy.clock_agree_minutes}, std::chrono::hours{policy.clock_doubt_hours}};
}

TrustedTime::TrustedTime(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest,
                         const ClockReading& start, const ClockLimits& limits)
    : limits_(limits), line_(beginning(mark, newest, start)) {
    now(start);
}

void TrustedTime::meet(const ClockReading& reading) {
    if (reading.boot == line_.boot && reading.since >= line_.since) return;
    line_ = {line_.at, reading.boot, reading.since, false};
    heard_.clear();
}

ClockDoubt TrustedTime::judged(milliseconds gap, milliseconds elapsed) const {
    if (line_.anchored) {
        const auto most = limits_.tolerance + (line_.believed_for + elapsed) / drift;
        return std::chrono::abs(gap + line_.followed) > most ? ClockDoubt::jumped : ClockDoubt::none;
    }
    if (gap < -limits_.tolerance) return ClockDoubt::behind;
    return gap > limits_.plausible_pause ? ClockDoubt::ahead : ClockDoubt::none;
}

void TrustedTime::follow(const ClockReading& reading, Instant steady) {
    const auto elapsed = reading.since - line_.since;
    if (!line_.anchored) {
        line_ = {std::max(steady, reading.wall), reading.boot, reading.since};
        return;
    }
    const auto next = line_.at + std::clamp(reading.wall - line_.at, elapsed / 2, elapsed * 2);
    line_.followed += next - steady;
    line_.believed_for += elapsed;
    line_.at = next;
    line_.since = reading.since;
}

Instant TrustedTime::now(const ClockReading& reading) {
    meet(reading);
    const auto elapsed = reading.since - line_.since;
    const auto steady = line_.at + elapsed;
    gap_ = reading.wall - steady;
    doubt_ = judged(gap_, elapsed);
    if (in_doubt()) return steady;
    heard_.clear();
    follow(reading, steady);
    return line_.at;
}

void TrustedTime::adopt(const ClockMark& mark) {
    line_ = mark;
    doubt_ = ClockDoubt::none;
    gap_ = milliseconds{0};
    heard_.clear();
}

bool TrustedTime::hear(const std::string& unit, Instant told, const ClockReading& reading) {
    now(reading);
    if (!in_doubt()) return false;
    heard_[unit] = told - reading.since;
    if (agreeing(reading).size() < witnesses_needed) return false;
    adopt(mark_of_wall(reading));
    return true;
}

std::vector<std::string> TrustedTime::agreeing(const ClockReading& reading) const {
    std::vector<std::string> out;
    for (const auto& [unit, at_boot] : heard_)
        if (std::chrono::abs(at_boot + reading.since - reading.wall) <= limits_.tolerance) out.push_back(unit);
    return out;
}

TrustedClock::TrustedClock(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest,
                           std::shared_ptr<const TimeSource> source, const ClockLimits& limits)
    : source_(std::move(source)), time_(mark, newest, source_->read(), limits) {}

void TrustedClock::use(const ClockLimits& limits) {
    const std::lock_guard lock(mutex_);
    time_.use(limits);
}

Instant TrustedClock::now() const {
    const std::lock_guard lock(mutex_);
    return time_.now(source_->read());
}

bool TrustedClock::in_doubt() const {
    const std::lock_guard lock(mutex_);
    time_.now(source_->read());
    return time_.in_doubt();
}

TrustedClock::State TrustedClock::state() const {
    const std::lock_guard lock(mutex_);
    const auto reading = source_->read();
    const auto now = time_.now(reading);
    return {now, reading.wall, time_.doubt(), time_.mark(), time_.agreeing(reading)};
}

void TrustedClock::adopt(const ClockMark& mark) {
    const std::lock_guard lock(mutex_);
    time_.adopt(mark);
}

bool TrustedClock::hear(const std::string& unit, Instant told) {
    const std::lock_guard lock(mutex_);
    return time_.hear(unit, told, source_->read());
}

}  // namespace huiyin::server
