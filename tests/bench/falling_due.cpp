// SPDX-License-Identifier: Apache-2.0
// W7: many duties fall due in one tick among very many that do not.
#include "server/services/scheduler.hpp"
#include "tests/bench/large_house.hpp"

namespace huiyin::bench {
namespace {

struct Tick {
    Seconds took{};
    std::int64_t open = 0, fell_due = 0;
};

server::Counts counts(House& house) {
    auto counted = house.office().readers.read<server::Counts>(
        [](server::Store& store) -> server::Answer<server::Counts> { return store.counts(); });
    need(counted.has_value(), "counts");
    return *counted;
}

/// An owner and a helper that do not act within four office hours are urged (rulebook 6): two duties of each complaint
/// fall due at one moment.
Tick tick(House& house, int complaints) {
    constexpr int batch = 500;
    constexpr std::int64_t first_complaint = 50'000'000;  // of customers whom the house does not know yet
    Device desk(house, "000030", Face::desk, first_complaint);
    for (int sent = 0; sent < complaints; sent += batch) desk.push(desk.captures(std::min(batch, complaints - sent)));
    // Levels 2 and 3 are urged at night and missed already: what they owe is done before the clock starts.
    const auto now = house.now();
    house.set_clock(*parse_instant("2026-06-04T11:59:00+08:00"));
    need(server::catch_up(house.office()).has_value(), "catching up");
    Tick out;
    const auto before = counts(house);
    out.open = before.duties_open;
    house.set_clock(*parse_instant("2026-06-04T12:00:01+08:00"));
    out.took = time_of([&] { need(server::catch_up(house.office()).has_value(), "the tick"); });
    const auto after = counts(house);
    out.fell_due = after.duties_overdue - before.duties_overdue;
    house.set_clock(now);
    return out;
}

}  // namespace

Rows what_falls_due(House& large, const Size& size) {
    const int complaints = size.of(5'000, 50);
    House small;
    const auto alone = tick(small, complaints), among = tick(large, complaints);
    need(among.fell_due > 0, "nothing fell due");
    char note[160];
    std::snprintf(note, sizeof note, "%ld fell due among %ld open; among %ld open: %.2f s", long{among.fell_due},
                  long{among.open}, long{alone.open}, alone.took.count());
    return {{"W7", "a tick in which about 10,000 of 1,000,000 duties fall due", "s", among.took.count(), 1,
             among.took.count(), "< 1 s", among.took.count() < 1, note}};
}

}  // namespace huiyin::bench
