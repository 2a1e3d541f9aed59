// SPDX-License-Identifier: Apache-2.0
// tests/bench/measure.cpp
#include "tests/bench/measure.hpp"

#include <algorithm>

namespace huiyin::bench {

Seconds time_of(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - begun;
}

double quantile(std::vector<double> values, double q) {
    need(!values.empty(), "nothing was measured");
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

Pair interleaved(int runs, const std::function<void()>& ours, const std::function<void()>& floor) {
    std::vector<double> of_ours, of_floor;
    for (int i = 0; i < runs; ++i) {
        of_floor.push_back(time_of(floor).count());
        of_ours.push_back(time_of(ours).count());
    }
    return {Seconds{quantile(of_ours, 0.5)}, Seconds{quantile(of_floor, 0.5)}};
}

}  // namespace huiyin::bench
