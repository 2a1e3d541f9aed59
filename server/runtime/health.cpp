// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/health.hpp"

#include <utility>

namespace huiyin::server {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds between_failures_logged{30};
constexpr int try_again_seconds = 10;

Json codes_of(const std::vector<Reason>& reasons) {
    Json out = Json::array();
    for (const auto& reason : reasons) out.push_back(to_string(reason.code));
    return out;
}

bool is_time(std::optional<Clock::time_point>& last, Clock::duration between) {
    const auto now = Clock::now();
    if (last && now - *last < between) return false;
    last = now;
    return true;
}

}  // namespace

template <class Change>
void Health::change(const Change& change) {
    const std::lock_guard lock(mutex_);
    const auto before = readiness_.reasons();
    change(readiness_);
    may_write_ = readiness_.may_write();
    tell(before);
}

/// The codes, when they are others than before: a detail may change with every byte.
void Health::tell(const std::vector<Reason>& before) {
    const auto now = readiness_.reasons();
    const auto codes = codes_of(now);
    if (codes == codes_of(before)) return;
    if (now.empty()) return log_.info("head office is ready again");
    log_.error("head office is not ready", {{"codes", codes}, {"why", now.front().detail}});
}

void Health::write_failed(StoreTrouble trouble, const std::string& detail) {
    if (trouble == StoreTrouble::passing || trouble == StoreTrouble::too_long) return;
    metrics_.event("write_failed");
    change([&](Readiness& readiness) { readiness.write_failed(trouble, detail); });
    const std::lock_guard lock(mutex_);
    ++not_logged_;
    if (is_time(logged_, between_failures_logged))
        log_.error("a write failed", {{"why", detail}, {"failures", std::exchange(not_logged_, 0)}});
}

void Health::read_failed(StoreTrouble trouble) {
    if (trouble != StoreTrouble::damaged) return;
    metrics_.event("read_damaged");
    change([&](Readiness& readiness) { readiness.read_failed(trouble); });
}

void Health::wrote() {
    if (may_write_) return;
    change([](Readiness& readiness) { readiness.wrote(); });
}

void Health::verified() {
    change([](Readiness& readiness) { readiness.verified(); });
}

void Health::set(NotReady code, const std::string& why) {
    change([&](Readiness& readiness) {
        if (why.empty()) return readiness.end(code);
        readiness.raise(code, why);
    });
}

void Health::clock_in_doubt(const std::string& why) { set(NotReady::clock_in_doubt, why); }

void Health::keys_mismatch(const std::string& why) { set(NotReady::keys_mismatch, why); }

void Health::subject_keys_missing(const std::string& why) { set(NotReady::subject_keys_missing, why); }

Problem Health::refusal(const Reason& reason) const {
    Problem out{503, "not-ready", {}, reason.detail, {}};
    out.retry_after = try_again_seconds;
    return out;
}

Problem Health::why_not_written() const {
    const std::lock_guard lock(mutex_);
    const auto reasons = readiness_.reasons();
    return refusal(reasons.empty() ? Reason{NotReady::write_failed, "Head office cannot store anything now."}
                                   : reasons.front());
}

std::optional<Problem> Health::why_takes_nothing() {
    look_at_disk();
    const std::lock_guard lock(mutex_);
    const auto why = readiness_.why_takes_nothing();
    return why ? std::optional(refusal(*why)) : std::nullopt;
}

void Health::look_at_disk() {
    const auto room = room_();
    if (!room) return;
    disk_free_ = room->free;
    disk_size_ = room->total;
    change([&](Readiness& readiness) {
        readiness.disk(room->free, reserve_ < 0 ? usual_reserve(room->total) : reserve_);
    });
}

std::vector<Reason> Health::reasons() const {
    const std::lock_guard lock(mutex_);
    return readiness_.reasons();
}

bool Health::ready() const {
    const std::lock_guard lock(mutex_);
    return readiness_.ready();
}

}  // namespace huiyin::server
