// SPDX-License-Identifier: Apache-2.0
// W2, W9: many devices at the same moment, and ten thousand in turn.
#include <ctime>
#include <exception>
#include <latch>
#include <mutex>

#include "sync/protocol/messages.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/floor.hpp"
#include "tests/bench/house.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

struct Crowd {
    Seconds whole{};
    std::vector<double> each;
};

/// Runs `work(i)` for all i at the same moment, each on a thread of its own; fails when one of them does.
Crowd at_once(std::size_t count, const std::function<void(std::size_t)>& work) {
    Crowd out{{}, std::vector<double>(count)};
    std::vector<std::thread> threads;
    std::latch start(static_cast<std::ptrdiff_t>(count) + 1);
    std::mutex mutex;
    std::exception_ptr failed;
    for (std::size_t i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            try {
                out.each[i] = time_of([&] { work(i); }).count();
            } catch (...) {
                const std::lock_guard lock(mutex);
                failed = std::current_exception();
            }
        });
    out.whole = time_of([&] {
        start.arrive_and_wait();
        for (auto& thread : threads) thread.join();
    });
    if (failed) std::rethrow_exception(failed);
    return out;
}

double cpu_seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

/// The desks of a contact centre come back together. A house of their own for each run: what one run brought would be a
/// crowd for the next.
struct Desks {
    House house;
    FloorServer floor;
    std::vector<std::unique_ptr<Device>> devices;
    std::vector<std::unique_ptr<sync::Transport>> ways;

    explicit Desks(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            devices.push_back(std::make_unique<Device>(house, "000030", Face::desk,
                                                       std::int64_t{lines_each} * static_cast<std::int64_t>(i)));
            devices.back()->send(devices.back()->empty_request());  // the connection stands
            auto way = sync::http_transport(floor.url());
            need(way.has_value(), "a connection");
            ways.push_back(std::move(*way));
            ways.back()->send("POST", "/empty", "", "application/x-ndjson", {});
        }
    }
    static constexpr int lines_each = 50;
};

std::vector<Row> many_devices_at_once(const Size& size) {
    const auto count = static_cast<std::size_t>(size.of(200, 8));
    std::vector<double> ours, least, ours_p99, least_p99;
    for (int run = 0; run < size.of(5, 1); ++run) {
        Desks desks(count);
        std::vector<std::string> requests, answers(count);
        for (auto& device : desks.devices) requests.push_back(device->captures(Desks::lines_each));
        const auto stored = at_once(count, [&](std::size_t i) {
            const auto answer = desks.ways[i]->send("POST", "/", requests[i], "application/x-ndjson", {});
            need(answer && answer->status == 200, "the floor's answer");
        });
        const auto pushed = at_once(count, [&](std::size_t i) { answers[i] = desks.devices[i]->send(requests[i]); });
        for (std::size_t i = 0; i < count; ++i) desks.devices[i]->read(answers[i]);
        const auto all = static_cast<double>(count) * Desks::lines_each;
        ours.push_back(all / pushed.whole.count());
        least.push_back(all / stored.whole.count());
        ours_p99.push_back(quantile(pushed.each, 0.99) * 1e3);
        least_p99.push_back(quantile(stored.each, 0.99) * 1e3);
    }
    const auto a = quantile(ours, 0.5), b = quantile(least, 0.5);
    const auto c = quantile(ours_p99, 0.5), d = quantile(least_p99, 0.5);
    return {{"W2", "200 devices push 50 captures each at once; none refused or reset", "lines/s", a, b, a / b,
             "≥ 0.5 × floor", a / b >= 0.5},
            {"W2", "the same: a device's exchange (p99)", "ms", c, d, c / d, "≤ 2 × floor", c / d <= 2}};
}

/// Each poll comes from another device; the clock goes with them, so that what head office keeps of a device grows
/// stale and is written as it would be.
std::vector<Row> ten_thousand_devices_poll(const Size& size) {
    constexpr double period = 30;
    const int count = size.of(10'000, 40), seconds = size.of(60, 1);
    House house;
    {
        Device first(house, outlet(0), Face::tablet);
        first.push(first.captures(size.of(500, 5)));
    }
    const auto made = enrol_many(house, count);
    const auto fed = house.office().readers.read<std::int64_t>(
        [](server::Store& store) -> server::Answer<std::int64_t> { return store.last_feed(); });
    need(fed.has_value(), "the feed");
    const auto last = *fed;
    auto way = sync::http_transport(house.url());
    need(way.has_value(), "a connection");
    const auto rate = size.is_short ? 40.0 : count / period;
    const auto begun = std::chrono::steady_clock::now();
    const auto start = house.now();
    const auto process = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID), caller = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
    const auto polls = static_cast<std::size_t>(rate * seconds);
    for (std::size_t i = 0; i < polls; ++i) {
        const Seconds due{static_cast<double>(i) / rate};
        std::this_thread::sleep_until(begun + std::chrono::duration_cast<std::chrono::steady_clock::duration>(due));
        house.set_clock(start + std::chrono::duration_cast<std::chrono::milliseconds>(due));
        sync::Request poll;
        poll.header.have_feed = last;
        poll.header.sent_at = house.now();
        poll.header.boot_id = "bench";
        const auto answer =
            (*way)->send("POST", "/v1/sync", sync::write_request(poll), "application/x-ndjson", made[i % made.size()]);
        need(answer && answer->status == 200, "a poll");
    }
    const Seconds took = std::chrono::steady_clock::now() - begun;
    const auto used =
        (cpu_seconds(CLOCK_PROCESS_CPUTIME_ID) - process) - (cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - caller);
    const auto percent = 100 * used / took.count();
    const auto done = static_cast<double>(polls) / took.count();
    return {{"W9", "10,000 devices poll every 30 s: head office's share of one core", "%", percent, 50, percent / 50,
             "< 50 % of one core", percent < 50 && done > 0.95 * rate,
             "one connection; " + std::to_string(static_cast<int>(done)) + " polls a second"}};
}

}  // namespace huiyin::bench
