// SPDX-License-Identifier: Apache-2.0
// W4: the smallest exchanges.
#include "tests/bench/bank.hpp"
#include "tests/bench/large_house.hpp"

namespace huiyin::bench {
namespace {

Row slower(std::string what, const std::vector<double>& ours, const std::vector<double>& floor, double most) {
    const auto a = quantile(ours, 0.5), b = quantile(floor, 0.5);
    return {"W4",
            std::move(what),
            "µs",
            a * 1e6,
            b * 1e6,
            a / b,
            "≤ " + std::to_string(most).substr(0, 3) + " × floor",
            a / b <= most};
}

}  // namespace

Rows one_new_line(House& house, const Size& size) {
    FloorServer floor;
    // A device of an outlet: what others wrote is not its business.
    Device device(house, outlet(7), Face::tablet);
    while (device.push(device.empty_request())) {
    }
    std::vector<double> ours, stored, polls, plain, empty;
    for (int i = 0; i < size.of(500, 10); ++i) {
        const auto request = device.captures(1);
        std::string answer;
        stored.push_back(time_of([&] { floor.post("/", request); }).count());
        ours.push_back(time_of([&] { answer = device.send(request); }).count());
        device.read(answer);
    }
    while (device.push(device.empty_request())) {
    }
    // A device of before signatures shows what the exchange itself costs.
    Device unsigned_one(house, outlet(8), Face::tablet, 0, false);
    while (unsigned_one.push(unsigned_one.empty_request())) {
    }
    for (int i = 0; i < size.of(2'000, 10); ++i) {
        const auto request = device.empty_request(), without = unsigned_one.empty_request();
        empty.push_back(time_of([&] { floor.post("/empty", request); }).count());
        polls.push_back(time_of([&] { device.send(request); }).count());
        plain.push_back(time_of([&] { unsigned_one.send(without); }).count());
    }
    return {slower("one new line up at a million lines, settled and durable (p50)", ours, stored, 2.0),
            slower("a poll with nothing new at a million lines (p50)", polls, empty, 1.2),
            slower("the same without the check of the device's signature (p50)", plain, empty, 1.2)};
}

}  // namespace huiyin::bench
