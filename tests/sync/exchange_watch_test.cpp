// SPDX-License-Identifier: Apache-2.0
// How long an exchange may take, moment by moment.
#include "sync/protocol/exchange_watch.hpp"

#include <catch2/catch.hpp>

using namespace huiyin::sync;
using namespace std::chrono_literals;
using Verdict = ExchangeWatch::Verdict;

namespace {

constexpr std::uint64_t KiB = 1024;

struct Watched {
    HttpLimits limits{};
    ExchangeWatch watch;
    ExchangeWatch::Moment start{};

    explicit Watched(std::uint64_t body_bytes) : watch(limits, body_bytes) {}
    Verdict at(std::chrono::milliseconds passed, std::uint64_t sent, std::uint64_t received = 0,
               bool has_head = false) {
        return watch.judge(start + passed, {true, sent, received, has_head});
    }
};

}  // namespace

TEST_CASE("head office may work for a minute on what it was sent, and no longer, however its head trickles in") {
    Watched exchange(100);
    CHECK(exchange.watch.judge(exchange.start, {}) == Verdict::in_time);
    CHECK(exchange.at(9s, 100) == Verdict::in_time);  // connected and sent
    CHECK(exchange.at(68'999ms, 100) == Verdict::in_time);
    CHECK(exchange.watch.pause(exchange.start + 68'999ms) == 1ms);
    CHECK(exchange.at(69s, 100) == Verdict::no_answer);
}

TEST_CASE("a body that moves at least 1 KiB a second is waited for as long as it takes") {
    Watched exchange(1000 * KiB);
    for (int window = 0; window < 40; ++window)
        CHECK(exchange.at(window * 15s, static_cast<std::uint64_t>(window) * 15 * KiB) == Verdict::in_time);
    CHECK(exchange.at(600s, 1000 * KiB, 0, true) == Verdict::in_time);
    for (int window = 0; window < 40; ++window)
        CHECK(exchange.at(600s + window * 15s, 1000 * KiB, static_cast<std::uint64_t>(window) * 15 * KiB, true) ==
              Verdict::in_time);
}

TEST_CASE("a body that moves more slowly is broken off after 15 seconds, either way") {
    Watched up(1000 * KiB);
    CHECK(up.at(0s, 0) == Verdict::in_time);
    CHECK(up.at(14'999ms, 15 * KiB - 1) == Verdict::in_time);
    CHECK(up.at(15s, 15 * KiB - 1) == Verdict::too_slow);
    Watched down(0);
    CHECK(down.at(0s, 0) == Verdict::in_time);
    CHECK(down.at(50s, 0, 10, true) == Verdict::in_time);  // the head came late, the body's window begins
    CHECK(down.at(64'999ms, 0, 20, true) == Verdict::in_time);
    CHECK(down.at(65s, 0, 20, true) == Verdict::too_slow);
}
