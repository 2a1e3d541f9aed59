// SPDX-License-Identifier: Apache-2.0
// W4, W7, W8, W10 in a head office that grows; W8 itself: what W1 costs in it.
#include <algorithm>

#include "tests/bench/ballast.hpp"
#include "tests/bench/large_house.hpp"

namespace huiyin::bench {
namespace {

constexpr int lines_a_push = 1'000;

/// Lines a second, ours over the floor's: the median of the runs.
double ratio_of(House& house, const Size& size, std::int64_t first) {
    FloorServer floor;  // one that waits while the house grows would hang up
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

/// What W1 costs at each size of the house that it was measured at.
class Costs {
  public:
    void measure(House& house, const Size& size, std::int64_t lines) {
        ratios_.push_back(ratio_of(house, size, std::int64_t{100'000} * std::ssize(ratios_)));
        char text[64];
        std::snprintf(text, sizeof text, " %ld: %.3f;", long{lines}, ratios_.back());
        note_ += text;
    }
    Row row() const {
        const auto [least, most] = std::ranges::minmax(ratios_);
        const auto apart = most / least;
        return {"W8",    "W1 with 0, 1 and 5 million lines stored: dearest to cheapest",
                "×",     apart,
                1,       apart,
                "≤ 1.2", apart <= 1.2,
                note_};
    }

  private:
    std::vector<double> ratios_;
    std::string note_ = "ratios to the floor at";
};

}  // namespace

Rows in_a_large_house(const Size& size, const std::function<bool(const char*)>& wanted) {
    const testing::TempDirectory directory;
    const std::int64_t much = size.of(1'000'000, 3'000), very_much = size.of(5'000'000, 5'000);
    Rows out;
    const auto add = [&](const Rows& rows) { out.insert(out.end(), rows.begin(), rows.end()); };
    {
        House house(directory.file("office"));
        Costs costs;
        // A day of its own for each size: the complaints of three days on one would be crowds, and fall due with W7's.
        const auto day = house.now();
        const auto measure = [&](int days_on, std::int64_t lines) {
            if (!wanted("W8")) return;
            house.set_clock(day + std::chrono::days{days_on});
            costs.measure(house, size, lines);
            house.set_clock(day);
        };
        measure(-1, 0);
        add_ballast(house, much);
        if (wanted("W4")) add(one_new_line(house, size));
        if (wanted("W7")) add(what_falls_due(house, size));
        measure(1, much);
        if (!wanted("W8") && !wanted("W10")) return out;
        add_ballast(house, very_much);
        measure(2, very_much);
        if (wanted("W8")) out.push_back(costs.row());
    }
    if (wanted("W10")) out.push_back(memory_of_head_office(directory.file("office"), very_much, size));
    return out;
}

}  // namespace huiyin::bench
