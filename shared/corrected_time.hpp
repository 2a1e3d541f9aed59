// SPDX-License-Identifier: Apache-2.0
// shared/corrected_time.hpp — what time a line was really written: its clock plus the offset head office measured
// (decision 1).
#pragma once
#include <span>
#include <vector>

#include "shared/event.hpp"

namespace huiyin {

/// The offsets that head office's `clock_corrected` lines state for a subject.
class CorrectedTime {
  public:
    CorrectedTime() = default;  ///< nothing is corrected
    explicit CorrectedTime(std::span<const Line> lines);
    Instant of(const Line& line) const { return line.clock + offset(line); }
    /// A time that the device itself put into the line's body (such as received_at): it is corrected when it was read
    /// off the same clock, within a day of it; a time that a person remembered stays as it is.
    Instant of(Instant in_body, const Line& line) const;

  private:
    struct Correction {
        std::string origin;
        std::int64_t from, to;
        std::chrono::milliseconds offset;
    };
    std::chrono::milliseconds offset(const Line& line) const;
    std::vector<Correction> corrections_;
};

/// All lines once each, in the order of their stamps.
std::vector<Line> in_order(std::vector<Line> lines);
std::vector<Line> in_order(std::span<const Line> lines);

}  // namespace huiyin
