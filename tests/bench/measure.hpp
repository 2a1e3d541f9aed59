// SPDX-License-Identifier: Apache-2.0
// What a benchmark gives, and how it is taken: ours and the floor in turn, so that a noisy machine is noisy for both.
#pragma once
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace huiyin::bench {

using Seconds = std::chrono::duration<double>;

/// How much work: everything, or so little that CI can see it run.
struct Size {
    bool is_short = false;
    int most_complaints = 1'000'000;  ///< of the rows that begin with R
    int of(int whole, int little) const { return is_short ? little : whole; }
};

/// One row of the table. `ours` and `floor` in `unit`; `ratio` as the issue counts it.
struct Row {
    std::string id, what, unit;
    double ours = 0, floor = 0, ratio = 0;
    std::string to_reach;
    bool reached = false;
    std::string note = {};  ///< what was reduced, or differs from the issue
};

/// Median of `runs` pairs, each taken one after the other.
struct Pair {
    Seconds ours, floor;
};
Pair interleaved(int runs, const std::function<void()>& ours, const std::function<void()>& floor);

Seconds time_of(const std::function<void()>& work);
/// The time that this thread itself worked: what one core would need, however many others want it.
Seconds core_time_of(const std::function<void()>& work);
double quantile(std::vector<double> values, double q);

/// A benchmark that went wrong measures nothing.
inline void need(bool held, const std::string& what) {
    if (!held) throw std::runtime_error(what);
}

}  // namespace huiyin::bench
