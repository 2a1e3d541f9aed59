// SPDX-License-Identifier: Apache-2.0
// R8: a crisis beside a plain day. R9: what a tablet waits for, as head office holds more and more.
#include "tests/bench/ballast.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/lives.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

/// Seconds for each of `count` captures that a desk pushes into a house of their own.
double cost_of(int count, int a_push, const Json& in_all) {
    House house;
    Device desk(house, "000030", Face::desk);
    desk.tell_in_all(in_all);
    Seconds took{};
    for (int sent = 0; sent < count; sent += a_push) {
        const auto request = desk.captures(a_push);
        std::string answer;
        took += time_of([&] { answer = desk.send(request); });
        desk.read(answer);
    }
    return took.count() / count;
}

struct Waited {
    std::vector<double> first, one_new;
};

Waited waited(House& house, Device& writer, int rounds) {
    Waited out;
    for (int i = 0; i < rounds; ++i) {
        Device fresh(house, outlet(busy_outlet), Face::tablet);
        out.first.push_back(1e3 * time_of([&] {
                                      while (fresh.read(fresh.send(fresh.empty_request()))) {
                                      }
                                  }).count());
        const auto request = writer.captures(1);
        std::string answer;
        out.one_new.push_back(1e3 * time_of([&] { answer = writer.send(request); }).count());
        writer.read(answer);
    }
    return out;
}

Row flat(const char* what, const std::vector<double>& few, const std::vector<double>& many, const std::string& note) {
    const auto before = quantile(few, 0.5), ours = quantile(many, 0.5);
    return {"R9", what, "ms", ours, before, ours / before, "≤ 1.25 × that at 10,000", ours <= 1.25 * before, note};
}

}  // namespace

Rows a_crisis(const Size& size) {
    const int count = size.of(std::min(50'000, size.most_complaints / 2), 50), a_push = size.of(1'000, 50);
    const int few = size.of(500, 20), customers = size.of(50, 5);
    const auto row = [&](const char* what, int captures, const Json& in_all) {
        const auto plain = cost_of(captures, std::min(captures, a_push), Json::object());
        const auto crisis = cost_of(captures, std::min(captures, a_push), in_all);
        return Row{"R8",
                   what,
                   "ms",
                   1e3 * crisis,
                   1e3 * plain,
                   crisis / plain,
                   "≤ 1.5 × a plain day's",
                   crisis <= 1.5 * plain,
                   std::to_string(captures) + " complaints, each"};
    };
    return {row("a crisis: one sub-category on one day", count, {{"category", "3.1"}}),
            row("of one outlet, one sub-category", few, {{"category", "3.1"}, {"unit", outlet(7)}}),
            row("of one customer", customers,
                {{"customer", {{"name", "李伟"}, {"mobile", "13912345678"}, {"anonymous", false}}}})};
}

Rows pulls_as_the_bank_grows(const Size& size) {
    House house;
    const std::int64_t few = size.of(60'000, 1'000),
                       many = size.of(std::min(6 * size.most_complaints, 6'000'000), 2'000);
    add_ballast(house, few);
    house.set_clock(house.now() + std::chrono::days{1});  // what the outlet has is no pattern of ballast
    Device writer(house, outlet(busy_outlet), Face::tablet, 800'000'000);
    writer.push(writer.captures(size.of(50, 5)));
    const auto before = waited(house, writer, size.of(40, 2));
    add_ballast(house, many);
    const auto after = waited(house, writer, size.of(40, 2));
    const auto note = std::to_string(few) + " and " + std::to_string(house.lines()) + " lines stored";
    return {flat("an outlet's tablet pulls for the first time", before.first, after.first, note),
            flat("an exchange with one new event", before.one_new, after.one_new, note)};
}

}  // namespace huiyin::bench
