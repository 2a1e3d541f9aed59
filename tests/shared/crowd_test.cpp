// SPDX-License-Identifier: Apache-2.0
// A crowd that is recognised by its end is the crowd that counting from its beginning finds (Art. 11(3)).
#include "shared/grading/crowd.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace huiyin;

namespace {

constexpr std::chrono::hours window{24};

RelatedRow row(int number, int customer, std::chrono::minutes after) {
    RelatedRow out;
    out.subject = "c-" + std::to_string(number);
    out.unit = "650101";
    out.category = "2.2";
    if (customer > 0) out.mobile = "139" + std::to_string(10'000'000 + customer);
    out.received_at = *parse_instant("2026-03-02T02:00:00.000Z") + after;
    return out;
}

/// From the beginning, as it is told of them by time.
int around(const RelatedRow& own, const std::vector<RelatedRow>& by_time, int enough) {
    CustomersAround count(own, window, enough);
    for (const auto& next : by_time)
        if (own.received_at - next.received_at <= window && !count.add(next)) break;
    return count.most();
}

CustomersBefore before(const RelatedRow& own, const std::vector<RelatedRow>& by_time, int enough) {
    CustomersBefore count(own, enough);
    for (auto next = by_time.rbegin(); next != by_time.rend(); ++next)
        if (next->received_at <= own.received_at && own.received_at - next->received_at <= window && !count.add(*next))
            break;
    return count;
}

}  // namespace

TEST_CASE("what its end and what a known crowd say is what counting from the beginning says", "[art11]") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 chance(seed);
    const auto below = [&](int most) { return std::uniform_int_distribution<int>(0, most - 1)(chance); };
    int by_its_end = 0, known = 0;
    for (int round = 0; round < 300; ++round) {
        const int enough = 2 + below(6), customers = 2 + below(12);
        std::vector<RelatedRow> rows;
        for (int i = 0; i < 30; ++i)
            rows.push_back(row(i, below(customers), std::chrono::minutes{below(60 * (12 + below(60)))}));
        std::ranges::stable_sort(rows, {}, &RelatedRow::received_at);
        for (const auto& own : rows) {
            const auto count = before(own, rows, enough);
            if (count.are_enough()) {
                ++by_its_end;
                CHECK(around(own, rows, enough) == enough);
            }
            const auto crowd = count.crowd();
            if (!crowd) continue;
            CHECK(crowd->until - crowd->from <= window);
            for (const auto& other : rows) {
                if (!crowd->has_room_for(other.received_at, window)) continue;
                ++known;
                CHECK(around(other, rows, enough) == enough);
            }
        }
    }
    CHECK(by_its_end > 100);
    CHECK(known > 100);
}

TEST_CASE("a crowd without the one who counts holds when its customer is one of it", "[art11]") {
    const std::vector<RelatedRow> rows{row(1, 1, std::chrono::minutes{0}), row(2, 2, std::chrono::minutes{1}),
                                       row(3, 3, std::chrono::minutes{2})};
    const auto own = row(4, 0, std::chrono::minutes{3});  // anonymous: counts as one more, and in no other's crowd
    CHECK(before(own, rows, 4).are_enough());
    CHECK_FALSE(before(own, rows, 4).crowd());
    CHECK(before(own, rows, 3).crowd()->customers == 3);
    CHECK(around(row(5, 1, std::chrono::minutes{4}), rows, 3) == 3);
}
