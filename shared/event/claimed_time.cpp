// SPDX-License-Identifier: Apache-2.0
#include "shared/event/claimed_time.hpp"

#include <algorithm>

namespace huiyin {
namespace {

using std::chrono::milliseconds;

constexpr Instant long_ago{INT64_MIN};
constexpr std::size_t most_remembered = 64;
constexpr std::chrono::minutes nearly{30};

struct Bounds {
    Instant earliest = long_ago, latest;
    bool possible() const { return earliest <= latest; }
};

/// By how much the device was on between two moments of its life, the second the later; zero when that is not known.
milliseconds on_between(const std::optional<SteadyTime>& first, const std::optional<SteadyTime>& second) {
    if (!first || !second) return milliseconds{0};
    return std::max(milliseconds{0}, second->total - first->total);
}

/// The end of the chain that each exchange announced says whether the event came before or after it.
Bounds bounds_by_chain(const Claim& claim, std::span<const Heard> earlier, Instant arrived, milliseconds tolerance) {
    Bounds out{long_ago, arrived};
    for (const auto& heard : earlier) {
        if (heard.ends_at < claim.place)
            out.earliest = std::max(out.earliest, heard.arrived - tolerance);
        else
            out.latest = std::min(out.latest, heard.arrived);
    }
    out.earliest = std::min(out.earliest, out.latest);
    return out;
}

/// The total of steady time, which never runs faster than time itself, says by how much before or after at least. What
/// it says against the chain is not believed.
Bounds bounds_of(const Claim& claim, std::span<const Heard> earlier, const Heard& now, Instant arrived,
                 milliseconds tolerance) {
    const auto by_chain = bounds_by_chain(claim, earlier, arrived, tolerance);
    auto out = by_chain;
    out.latest = std::min(out.latest, now.arrived - on_between(claim.steady, now.steady));
    for (const auto& heard : earlier) {
        if (heard.ends_at < claim.place)
            out.earliest = std::max(out.earliest, heard.arrived + on_between(heard.steady, claim.steady) - tolerance);
        else
            out.latest = std::min(out.latest, heard.arrived - on_between(claim.steady, heard.steady));
    }
    return out.possible() ? out : by_chain;
}

bool same_boot(const std::optional<SteadyTime>& a, const std::optional<SteadyTime>& b) {
    return a && b && a->boot == b->boot;
}

/// Within one boot nothing but the time that passed since counts.
std::optional<Instant> proven_time(const Claim& claim, std::span<const Heard> earlier, const Heard& now) {
    const auto by = [&](const Heard& heard) { return heard.arrived + (claim.steady->since - heard.steady->since); };
    if (same_boot(claim.steady, now.steady) && claim.steady->since <= now.steady->since) return by(now);
    for (auto heard = earlier.rbegin(); heard != earlier.rend(); ++heard)
        if (same_boot(claim.steady, heard->steady)) return by(*heard);
    return std::nullopt;
}

bool is_within(Instant a, Instant b, milliseconds tolerance) { return std::chrono::abs(a - b) <= tolerance; }

}  // namespace

DatedEvent dated(const Claim& claim, std::span<const Heard> earlier, const Heard& now, Instant arrived,
                 std::optional<Instant> not_before, const WallClock& wall) {
    auto bounds = bounds_of(claim, earlier, now, arrived, wall.tolerance);
    if (const auto proven = proven_time(claim, earlier, now)) {
        const auto time = std::clamp(*proven, bounds.earliest, bounds.latest);
        const bool as_claimed = is_within(claim.clock, time, wall.tolerance);
        return {as_claimed ? claim.clock : time, !as_claimed && !is_within(*proven, time, wall.tolerance), time};
    }
    if (not_before) bounds.earliest = std::min(std::max(bounds.earliest, *not_before), bounds.latest);
    const bool right = std::chrono::abs(wall.offset) <= wall.tolerance;
    // Where it cannot have been off by as much as it is now, it was set since.
    const auto believed = right ? claim.clock : claim.clock + wall.offset;
    for (const auto time : {believed, claim.clock})
        if (time >= bounds.earliest && time <= bounds.latest + wall.tolerance)
            return {time, false, std::min(time, bounds.latest)};
    const bool known_since = bounds.earliest != long_ago;
    // It drifted, and was not set.
    if (known_since && is_within(believed, bounds.earliest, nearly)) return {bounds.earliest, true, bounds.earliest};
    return {claim.captures && known_since ? bounds.earliest : bounds.latest, true,
            known_since ? bounds.earliest : long_ago};
}

bool went_back(std::span<const Heard> earlier, const Heard& now) {
    if (earlier.empty()) return false;
    const auto& before = earlier.back();
    if (now.ends_at < before.ends_at) return true;
    if (!before.steady || !now.steady) return false;
    return now.steady->total < before.steady->total ||
           (same_boot(before.steady, now.steady) && now.steady->since < before.steady->since);
}

std::vector<Heard> since_enrolment(std::vector<Heard> earlier) {
    std::erase_if(earlier, [](const Heard& heard) { return heard.ends_at > 0; });
    if (earlier.size() > 1) earlier.resize(1);
    return earlier;
}

std::vector<Heard> remembered(std::vector<Heard> earlier, const Heard& now, std::int64_t acked_seq) {
    earlier.push_back(now);
    std::vector<Heard> out;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto& heard = earlier[i];
        const bool last_of_its_end = i + 1 == earlier.size() || earlier[i + 1].ends_at != heard.ends_at;
        const bool first_of_its_end = i == 0 || earlier[i - 1].ends_at != heard.ends_at;
        const bool covers_what_is_acked = i + 1 < earlier.size() && earlier[i + 1].ends_at <= acked_seq;
        if (!covers_what_is_acked && (first_of_its_end || last_of_its_end)) out.push_back(heard);
    }
    if (out.size() > most_remembered)
        out.erase(out.begin() + 1, out.begin() + 1 + static_cast<std::ptrdiff_t>(out.size() - most_remembered));
    return out;
}

}  // namespace huiyin
