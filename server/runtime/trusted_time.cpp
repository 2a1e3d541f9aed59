// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/trusted_time.hpp"

#include <algorithm>

namespace huiyin::server {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t mark_bytes = 1024;
constexpr milliseconds apart{1};  ///< what was noted in two boots is told apart by its time

ClockMark beginning(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest,
                    const ClockReading& start) {
    if (!mark && !newest) return TrustedTime::mark_of_wall(start);
    if (!mark) return {*newest, start.boot, start.since, false};
    if (goes_on(*mark, start)) return *mark;
    return {std::max(mark->at, newest.value_or(mark->at)) + apart, start.boot, start.since, false};
}

}  // namespace

bool goes_on(const ClockMark& mark, const ClockReading& reading) {
    return !mark.boot.empty() && mark.boot == reading.boot && mark.since <= reading.since;
}

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
    : limits_(limits), line_(beginning(mark, newest, start)), step_{line_.at, {}} {
    now(start);
}

void TrustedTime::meet(const ClockReading& reading) {
    if (reading.boot == line_.boot && reading.since >= line_.since) return;
    line_ = {line_.at + apart, reading.boot, reading.since, false};
    doubt_ = ClockDoubt::none;  // another begins
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
        step_ = {steady, line_.at - steady};
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
    const bool doubted = in_doubt();
    doubt_ = judged(gap_, elapsed);
    if (in_doubt()) {
        if (!doubted) began_ = steady;
        // A start in another boot goes on from here, and not from where the doubt began.
        if (line_.anchored) line_.believed_for += elapsed;
        line_.at = steady;
        line_.since = reading.since;
        return steady;
    }
    if (doubted) step_ = {steady, {}};
    heard_.clear();
    follow(reading, steady);
    return line_.at;
}

void TrustedTime::adopt(const ClockMark& mark) {
    const auto steady = mark.boot == line_.boot ? line_.at + (mark.since - line_.since) : line_.at;
    step_ = {steady, mark.at - steady};
    line_ = mark;
    doubt_ = ClockDoubt::none;
    gap_ = milliseconds{0};
    heard_.clear();
}

bool TrustedTime::hear(const std::string& unit, Instant told, const ClockReading& reading) {
    now(reading);
    if (!in_doubt()) return false;
    heard_[unit] = told - reading.since;
    return agreeing(reading).size() >= witnesses_needed;
}

void TrustedTime::not_before(Instant proven, const ClockReading& reading) {
    if (proven <= now(reading) || !in_doubt() || line_.anchored || reading.wall < proven) return;
    line_ = {proven, reading.boot, reading.since, false};
    doubt_ = ClockDoubt::none;  // another begins: what came in until now was off by more
    now(reading);
}

std::vector<std::string> TrustedTime::agreeing(const ClockReading& reading) const {
    std::vector<std::string> out;
    for (const auto& [unit, at_boot] : heard_)
        if (std::chrono::abs(at_boot + reading.since - reading.wall) <= limits_.tolerance) out.push_back(unit);
    return out;
}

TrustedClock::TrustedClock(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest,
                           std::shared_ptr<const TimeSource> source, const ClockLimits& limits)
    : source_(std::move(source)), time_(mark, newest, source_->read(), limits), unsettled_(time_.in_doubt()) {}

void TrustedClock::use(const ClockLimits& limits) {
    const std::lock_guard lock(mutex_);
    time_.use(limits);
}

Instant TrustedClock::look(const ClockReading& reading) const {
    const bool doubted = time_.in_doubt();
    const auto now = time_.now(reading);
    unsettled_ |= time_.in_doubt();
    note_end(doubted);
    return now;
}

void TrustedClock::note_end(bool doubted) const {
    if (doubted && !time_.in_doubt() && !over_) over_ = time_.step();
}

Instant TrustedClock::now() const {
    const std::lock_guard lock(mutex_);
    return look(source_->read());
}

bool TrustedClock::in_doubt() const {
    const std::lock_guard lock(mutex_);
    look(source_->read());
    return time_.in_doubt();
}

bool TrustedClock::is_unsettled() const {
    const std::lock_guard lock(mutex_);
    look(source_->read());
    return unsettled_;
}

void TrustedClock::dated_anew() {
    const std::lock_guard lock(mutex_);
    unsettled_ = time_.in_doubt();
    over_.reset();
}

void TrustedClock::end_is_noted() {
    const std::lock_guard lock(mutex_);
    over_.reset();
}

TrustedClock::State TrustedClock::state() const {
    const std::lock_guard lock(mutex_);
    const auto reading = source_->read();
    const auto now = look(reading);
    return {now,          reading.wall, time_.doubt(), time_.mark(), time_.agreeing(reading), time_.doubt_began(),
            time_.step(), over_};
}

void TrustedClock::adopt(const ClockMark& mark) {
    const std::lock_guard lock(mutex_);
    const bool doubted = time_.in_doubt();
    time_.adopt(mark);
    note_end(doubted);
}

void TrustedClock::not_before(Instant proven) {
    const std::lock_guard lock(mutex_);
    time_.not_before(proven, source_->read());
}

bool TrustedClock::hear(const std::string& unit, Instant told) {
    const std::lock_guard lock(mutex_);
    return time_.hear(unit, told, source_->read());
}

}  // namespace huiyin::server
