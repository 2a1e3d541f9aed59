// SPDX-License-Identifier: Apache-2.0
// Head office's own clock (rulebook 10): what time it is when the wall clock may have been set to anything. Within a
// boot the steady clock decides. A wall clock that does not fit is in doubt, and time goes on from the last that was
// trusted, until the clock fits again, devices agree with it, or an operator does.
#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/platform/clock.hpp"
#include "shared/foundation/fault.hpp"
#include "shared/foundation/json.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// What is kept of the clock, so that the next start can judge it: it was `at` when this boot was `since` old.
struct ClockMark {
    Instant at;
    std::string boot;
    std::chrono::milliseconds since{0};
    /// The time was trusted in that boot. False: it was carried over from an earlier one, and a lower bound only.
    bool anchored = true;
    /// Since when it was believed in this boot, and by how much the wall clock has been followed since: small steps may
    /// not add up to a large one.
    std::chrono::milliseconds believed_for{0}, followed{0};
    bool operator==(const ClockMark&) const = default;
};
/// Time goes on from the mark by the steady clock: it is the same boot, and that has not gone back.
bool goes_on(const ClockMark&, const ClockReading&);
Json to_json(const ClockMark&);
/// Fails on anything but what to_json() makes.
Result<ClockMark> clock_mark_from(const std::string& text);

/// How far the wall clock may be off before it is in doubt.
struct ClockLimits {
    std::chrono::minutes tolerance{5};       ///< off, and apart from devices that are believed to agree
    std::chrono::hours plausible_pause{24};  ///< that a machine may have been off
};
/// As the policy has them.
ClockLimits clock_limits(const Policy&);

enum class ClockDoubt {
    none,
    jumped,  ///< it left the steady clock's time within this boot
    behind,  ///< since an earlier boot: it says less than the last trusted time
    ahead    ///< since an earlier boot: it says more than a plausible pause more
};

/// How time went on when the wall clock was believed: until `until` it ran as it had been trusted, and by so much it
/// was behind.
struct ClockStep {
    Instant until;
    std::chrono::milliseconds by{0};
    bool operator==(const ClockStep&) const = default;
};

/// The rules, without a clock of their own. Readings are given in the order in which they were made.
class TrustedTime {
  public:
    static constexpr int drift = 1000;  ///< of so many milliseconds one may be added to the tolerance within a boot
    static constexpr std::size_t witnesses_needed = 3;  ///< devices of as many units

    /// `mark`: what was kept last. `newest`: when the newest event came in, after it or where none was kept. With
    /// neither, the clock is believed: there is nothing yet that it could harm.
    TrustedTime(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest, const ClockReading& start,
                const ClockLimits& limits = {});
    /// It is judged by these from the next reading on.
    void use(const ClockLimits& limits) { limits_ = limits; }

    /// The time, trusted or carried on. It never goes back, except by adopt(). Where the wall clock is off by less than
    /// the tolerance it is followed gently: time runs at half or double speed until it is there.
    Instant now(const ClockReading&);
    /// As of the last reading.
    ClockDoubt doubt() const { return doubt_; }
    bool in_doubt() const { return doubt_ != ClockDoubt::none; }
    /// The wall clock minus now(), at the last reading.
    std::chrono::milliseconds gap() const { return gap_; }
    /// While in doubt: from when on, by its own time. In each boot it begins anew.
    Instant doubt_began() const { return began_; }
    /// The step of the last time that the wall clock was believed after a doubt or a start.
    const ClockStep& step() const { return step_; }

    /// To be kept: what a start in this boot goes on from.
    const ClockMark& mark() const { return line_; }
    /// The mark by which the wall clock is right.
    static ClockMark mark_of_wall(const ClockReading& reading) { return {reading.wall, reading.boot, reading.since}; }
    /// Believes the mark from now on, even where that goes back: somebody has looked.
    void adopt(const ClockMark& mark);
    /// Head office itself signed that it was `proven` once: in another boot than that of the mark, and where the wall
    /// clock does not say less, it is that late at least.
    void not_before(Instant proven, const ClockReading&);

    /// A device of `unit` said that it is `told`. True: that makes three units of whose devices the last word agrees
    /// with the wall clock within the tolerance, and it is to be adopted. Only heard while in doubt.
    bool hear(const std::string& unit, Instant told, const ClockReading&);
    /// The units whose devices agree with the wall clock.
    std::vector<std::string> agreeing(const ClockReading&) const;

  private:
    /// A new boot, or a steady clock that went back (a snapshot of the machine), begins at the last time.
    void meet(const ClockReading&);
    ClockDoubt judged(std::chrono::milliseconds gap, std::chrono::milliseconds elapsed) const;
    /// Goes on to the reading's time, from the current time, `steady` by the steady clock alone.
    void follow(const ClockReading&, Instant steady);

    ClockLimits limits_;
    ClockMark line_;  ///< the time of this boot goes on from here
    ClockDoubt doubt_ = ClockDoubt::none;
    std::chrono::milliseconds gap_{0};
    Instant began_;
    ClockStep step_;
    /// By unit: what its device's clock says at the beginning of this boot. Agreement does not age with the steady
    /// clock, and ends when the wall clock is set anew.
    std::map<std::string, Instant> heard_;
};

/// TrustedTime on a source, for all threads.
class TrustedClock : public Clock {
  public:
    TrustedClock(const std::optional<ClockMark>& mark, const std::optional<Instant>& newest,
                 std::shared_ptr<const TimeSource> source = machine_time(), const ClockLimits& limits = {});
    void use(const ClockLimits& limits);
    Instant now() const override;
    bool in_doubt() const override;  ///< reads the clock, too
    /// In doubt, or what came in during a doubt that is over is not dated anew yet: see dated_anew().
    bool is_unsettled() const override;
    void dated_anew();
    /// The end of the doubt that is over is kept beside the doubt that began since.
    void end_is_noted();

    struct State {
        Instant now, wall;
        ClockDoubt doubt = ClockDoubt::none;
        ClockMark mark;
        std::vector<std::string> agreeing;  ///< units
        Instant doubt_began;                ///< while in doubt
        ClockStep step;
        /// How the first doubt ended that nothing is dated anew of yet, nor its end noted.
        std::optional<ClockStep> over;
    };
    State state() const;
    ClockMark mark_of_wall() const { return TrustedTime::mark_of_wall(source_->read()); }
    void adopt(const ClockMark& mark);
    /// See TrustedTime.
    void not_before(Instant proven);
    bool hear(const std::string& unit, Instant told);

  private:
    std::shared_ptr<const TimeSource> source_;
    mutable std::mutex mutex_;
    mutable TrustedTime time_;  ///< each look at the clock moves it on
    mutable bool unsettled_;
    mutable std::optional<ClockStep> over_;
    Instant look(const ClockReading&) const;
    /// A doubt may have ended since it was known whether one was on.
    void note_end(bool doubted) const;
};

}  // namespace huiyin::server
