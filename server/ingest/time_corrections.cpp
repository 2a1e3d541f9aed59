// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/time_corrections.hpp"

#include "shared/engine/required_events.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::server {
namespace {

/// The stamps say the same of both (CorrectedTime::stamp_of).
bool is_one_order(const TimeCorrection& first, const TimeCorrection& next) {
    if (!first.stamp || !next.stamp) return first.stamp == next.stamp;
    return next.stamp->physical == first.stamp->physical &&
           next.stamp->counter == first.stamp->counter + (next.from - first.from);
}

bool is_one_run(const TimeCorrection& first, const TimeCorrection& next) {
    return first.origin == next.origin && !first.bound && !next.bound && is_one_order(first, next) &&
           std::chrono::abs(next.offset - first.offset) <= alike;
}

}  // namespace

std::vector<TimeCorrection> in_runs(std::vector<TimeCorrection> each) {
    std::vector<TimeCorrection> out;
    for (auto& one : each) {
        if (!out.empty() && is_one_run(out.back(), one))
            out.back().to = one.to;
        else
            out.push_back(std::move(one));
    }
    return out;
}

Draft as_draft(const std::string& subject, const TimeCorrection& correction, const Rules& rules) {
    Json body{{"origin", correction.origin},
              {"from", correction.from},
              {"to", correction.to},
              {"offset_ms", correction.offset.count()}};
    if (correction.stamp) body["at"] = to_string(*correction.stamp);
    if (correction.again) body["again"] = true;
    if (const auto& bound = correction.bound) {
        body["bounded"] = true;
        body["clock"] = to_utc(bound->clock);
        body["time"] = to_utc(bound->clock + correction.offset);
        body["arrived"] = to_utc(bound->arrived);
    }
    return {subject, std::string(to_string(EventKind::clock_corrected)), rule_engine(rules), std::move(body)};
}

}  // namespace huiyin::server
