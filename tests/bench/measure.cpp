// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.hpp"

#include <algorithm>
#include <ctime>

namespace huiyin::bench {

Seconds time_of(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - begun;
}

Seconds core_time_of(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return Seconds{static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9};
    };
    const auto begun = now();
    work();
    return now() - begun;
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
