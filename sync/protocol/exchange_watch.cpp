// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/exchange_watch.hpp"

#include <algorithm>

namespace huiyin::sync {

ExchangeWatch::Phase ExchangeWatch::phase_of(const HttpProgress& progress) const {
    if (!progress.connected) return Phase::connecting;
    if (progress.has_head) return Phase::receiving;
    return progress.sent < body_bytes_ ? Phase::sending : Phase::waiting;
}

std::chrono::milliseconds ExchangeWatch::limit() const {
    return phase_ == Phase::waiting ? limits_.head : limits_.rate_window;
}

ExchangeWatch::Verdict ExchangeWatch::judge(Moment now, const HttpProgress& progress) {
    const auto moved = progress.sent + progress.received;
    if (const auto phase = phase_of(progress); phase != phase_) {
        phase_ = phase;
        since_ = now;
        moved_ = moved;
    }
    if (phase_ == Phase::connecting || now - since_ < limit()) return Verdict::in_time;
    if (phase_ == Phase::waiting) return Verdict::no_answer;
    if (moved - moved_ < limits_.least_bytes_a_window) return Verdict::too_slow;
    since_ = now;
    moved_ = moved;
    return Verdict::in_time;
}

std::chrono::milliseconds ExchangeWatch::pause(Moment now) const {
    constexpr std::chrono::milliseconds longest{1000}, shortest{1};
    if (phase_ == Phase::connecting) return longest;
    return std::clamp(std::chrono::ceil<std::chrono::milliseconds>(since_ + limit() - now), shortest, longest);
}

}  // namespace huiyin::sync
