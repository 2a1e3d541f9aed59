// SPDX-License-Identifier: Apache-2.0
// When an event was really written, and after which others: what it says itself, corrected by head office (decision
// 15).
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "shared/event/event.hpp"

namespace huiyin {

/// A time in an event's body that is further from the event's own was not read off the same clock.
inline constexpr std::chrono::hours one_clock{24};

/// What head office's `clock_corrected` events state for a subject.
class CorrectedTime {
  public:
    CorrectedTime() = default;  ///< nothing is corrected
    explicit CorrectedTime(std::span<const Event> events);
    Instant of(const Event& event) const;
    /// A time that the device itself put into the event's body (such as received_at): it is corrected when it was read
    /// off the same clock, within a day of it; a time that a person remembered stays as it is. Never later than the
    /// event itself.
    Instant of(Instant in_body, const Event& event) const;
    /// When the event came to head office, if what it claimed could not be and was moved to a bound.
    std::optional<Instant> arrival_if_bounded(const Event& event) const;
    /// The stamp that orders the event: its own, or the one it was brought back to because it lay in the future.
    Stamp stamp_of(const Event& event) const;
    /// Order inside a subject: stamp, then origin, then number. Total, and the same on every replica.
    bool before(const Event& a, const Event& b) const;

  private:
    struct Correction {
        Stamp written;  ///< of the correction itself: the first one counts, and of its time the last `again`
        std::string origin;
        std::int64_t from = 0, to = 0;
        std::chrono::milliseconds offset{0};
        std::optional<Stamp> stamp;
        std::optional<Instant> bounded;
        bool about(const Event& event) const { return event.origin == origin && event.seq >= from && event.seq <= to; }
    };
    const Correction* of_time(const Event& event) const;
    std::vector<Correction> corrections_{};  ///< earliest first
    std::vector<Correction> again_{};        ///< latest first
};

/// All events once each, in the order that CorrectedTime gives them.
std::vector<Event> in_order(std::vector<Event> events);
std::vector<Event> in_order(std::span<const Event> events);

}  // namespace huiyin
