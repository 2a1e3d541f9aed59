// SPDX-License-Identifier: Apache-2.0
// The quarterly score of a branch (Art. 22; As. 2; rulebook 7). Every figure lists its complaints.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "shared/duties/duties.hpp"
#include "shared/foundation/period.hpp"

namespace huiyin {

struct Deduction {
    std::string subject, number;
    Level level;
    int factor_tenths = 0;  ///< 10 valid, 5 quasi
    int points_tenths = 0;  ///< points × factor
};

/// What was judged after its quarter had been fixed: it counts where it was judged (rulebook 12).
struct Correction {
    std::string subject, number, quarter;  ///< of its own quarter
    int points_tenths = 0;                 ///< more, or less than nothing
};

/// What a channel contributes, scored alone by the same formula (As. 2(2)).
struct ChannelScore {
    int received = 0, judged_in_time = 0, limits_passed = 0;
    int points_tenths = 0;
    int score_tenths = 1000;
};

struct Assessment {
    int score_tenths = 0;    ///< 0–1000
    int received = 0;        ///< complaints received in the quarter
    int judged_in_time = 0;  ///< of those whose limits have passed, the ones met in time
    int limits_passed = 0;
    int timeliness_thousandths = 1000;
    std::vector<Deduction> deductions;
    std::vector<Correction> corrections;  ///< of earlier quarters, judged in this one
    std::vector<std::string> late;        ///< subjects whose respond or resolve duty was not met in time
    std::map<std::string, int> by_channel, by_finding, by_level;
    std::map<std::string, ChannelScore> channels;
};

/// What is deducted for the complaint's finding, in tenths of a point: points of its level × factor (As. 2).
int deduction_tenths(const Complaint&, const Scoring&);
int deduction_tenths(Level, std::string_view finding, const Scoring&);

/// The limits of responding and resolving: not all passed yet, all met in time, or one missed.
enum class Timeliness { pending, in_time, late };
Timeliness timeliness_of(const std::vector<Duty>& duties, Instant now);

/// 100 − min(60, Σ points[level] × factor) − 40 × (1 − timeliness), over the complaints of one branch received in
/// `quarter`, as of `now`. Integers only: tenths of points, thousandths of timeliness, so that every replica reckons
/// the same.
Assessment assess(std::span<const Complaint* const> of_branch, const Rules& rules, const Period& quarter, Instant now,
                  std::vector<Correction> corrections = {});

/// Points × factor over all deductions and corrections, before the cap, in tenths; never less than nothing.
int deducted_tenths(const Assessment&);

/// The same unrounded, for an answer that is read and not stored: the share met in time (1 when no limit has passed),
/// and the score.
double timeliness_of(const Assessment&);
double score_of(const Assessment&, const Scoring&);

}  // namespace huiyin
