// SPDX-License-Identifier: Apache-2.0
// tests/bench/growing.cpp — W8: what W1 costs when head office holds much already.
#include <algorithm>

#include "tests/bench/ballast.hpp"
#include "tests/bench/floor.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

constexpr int lines_a_push = 1'000;

/// Lines a second, ours over the floor's: the median of the runs.
double ratio_of(House& house, FloorServer& floor, const Size& size, std::int64_t first) {
    const int pushes = size.of(2, 1), batch = size.of(lines_a_push, 50);
    std::vector<double> ratios;
    for (int run = 0; run < size.of(5, 1); ++run) {
        Device device(house, "000030", Face::desk, first + std::int64_t{run} * pushes * batch);
        Seconds pushed{}, stored{};
        for (int i = 0; i < pushes; ++i) {
            const auto request = device.captures(batch);
            std::string answer;
            stored += time_of([&] { floor.post("/", request); });
            pushed += time_of([&] { answer = device.send(request); });
            device.read(answer);
        }
        ratios.push_back(stored / pushed);
    }
    return quantile(ratios, 0.5);
}

}  // namespace

std::vector<Row> cost_against_size(const Size& size) {
    House house;
    FloorServer floor;
    std::vector<double> ratios;
    std::string note = "ratios to the floor at";
    std::int64_t first = 0;
    for (const int lines : {0, size.of(200'000, 2'000), size.of(1'000'000, 5'000)}) {
        if (lines > 0) add_ballast(house, lines);
        ratios.push_back(ratio_of(house, floor, size, first));
        first += 100'000;
        char text[64];
        std::snprintf(text, sizeof text, " %d: %.3f;", lines, ratios.back());
        note += text;
    }
    const auto [least, most] = std::ranges::minmax(ratios);
    const auto apart = *std::ranges::max_element(ratios) / *std::ranges::min_element(ratios);
    return {{"W8", "W1 with 0, 200,000 and 1,000,000 lines stored: dearest to cheapest", "×", most / least, 1, apart,
             "≤ 1.2", apart <= 1.2, note + " reduced from 1 and 5 million"}};
}

}  // namespace huiyin::bench
