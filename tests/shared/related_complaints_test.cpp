// SPDX-License-Identifier: Apache-2.0
// Same customer, same matter, same issue (Art. 11; rulebook 3).
#include "shared/grading/history_index.hpp"
#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const Policy& policy() { return demo_rules().policy; }

RelatedRow complaint(const char* subject, const char* received, const char* mobile, const char* channel = "counter") {
    return {subject, "650101", "2.2", channel, {"650101"}, "", mobile, "", beijing(received), {}};
}

GradingContext context_of(const RelatedRow& own, const std::vector<RelatedRow>& others) {
    return grading_context_of(own, others, others, 0, {}, policy());
}

}  // namespace

TEST_CASE("the same customer is who has the same mobile number, or the same name and landline", "[art11]") {
    RelatedRow a, b;
    CHECK_FALSE(same_customer(a, b));  // nobody is the same as anonymous
    a.mobile = b.mobile = "13800138000";
    CHECK(same_customer(a, b));
    b.mobile = "13900139000";
    CHECK_FALSE(same_customer(a, b));
    a.name = b.name = "王建国";
    CHECK_FALSE(same_customer(a, b));
    a.landline = b.landline = "09912345678";
    CHECK(same_customer(a, b));
    b.name = "李梅";
    CHECK_FALSE(same_customer(a, b));
}

TEST_CASE("the same matter is the same customer's, at the same unit, on the same sub-category, within thirty days",
          "[art11]") {
    const auto own = complaint("c-9", "2026-03-31 10:00", "1");
    struct Row {
        const char* what;
        RelatedRow other;
        bool same;
    };
    auto elsewhere = complaint("c-1", "2026-03-30 10:00", "1"), otherwise = elsewhere;
    elsewhere.unit = "650102";
    otherwise.category = "2.1";
    const Row rows[] = {{"the day before", complaint("c-1", "2026-03-30 10:00", "1"), true},
                        {"thirty days before", complaint("c-1", "2026-03-01 10:00", "1"), true},
                        {"a second more", complaint("c-1", "2026-03-01 09:59:59", "1"), false},
                        {"later", complaint("c-1", "2026-03-31 10:01", "1"), false},
                        {"another customer", complaint("c-1", "2026-03-30 10:00", "2"), false},
                        {"another unit", elsewhere, false},
                        {"another sub-category", otherwise, false}};
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(context_of(own, {row.other, own}).same_matter.size() == row.same);
    }
}

TEST_CASE("an earlier complaint counts as answered when the answer came before this one", "[art11]") {
    const auto own = complaint("c-9", "2026-03-05 10:00", "1");
    auto other = complaint("c-1", "2026-03-02 10:00", "1", "hotline");
    CHECK_FALSE(context_of(own, {other}).same_matter.at(0).answered);
    other.answered_at = beijing("2026-03-05 11:00");
    CHECK_FALSE(context_of(own, {other}).same_matter.at(0).answered);
    other.answered_at = beijing("2026-03-03 10:00");
    const auto related = context_of(own, {other}).same_matter.at(0);
    CHECK(related.answered);
    CHECK(related.channel == "hotline");
    CHECK(related.units == std::vector<std::string>{"650101"});
}

TEST_CASE("different customers within twenty-four hours make a cluster, whoever comes last", "[art11]") {
    const std::vector<RelatedRow> all{complaint("c-1", "2026-03-02 10:00", "1"),
                                      complaint("c-2", "2026-03-03 09:00", "2"),
                                      complaint("c-3", "2026-03-03 10:00", "3")};
    for (const auto& own : all) CHECK(context_of(own, all).same_issue_customers == 3);
    auto late = all;
    late[2].received_at = beijing("2026-03-03 10:00") + one_ms;
    for (const auto& own : late) CHECK(context_of(own, late).same_issue_customers == 2);
    auto one_customer = all;
    for (auto& row : one_customer) row.mobile = "1";
    CHECK(context_of(one_customer[0], one_customer).same_issue_customers == 1);
    auto anonymous = all;
    anonymous[0].mobile = anonymous[1].mobile = "";
    CHECK(context_of(anonymous[2], anonymous).same_issue_customers == 1);
}

TEST_CASE("a complaint's place in its quarter is counted at its unit and on its sub-category", "[art6]") {
    std::vector<RelatedRow> all{complaint("c-1", "2025-12-31 23:59", "1"), complaint("c-2", "2026-01-01 00:00", "2"),
                                complaint("c-3", "2026-02-01 10:00", "3"), complaint("c-4", "2026-02-01 10:00", "4"),
                                complaint("c-5", "2026-03-31 10:00", "5"), complaint("c-6", "2026-04-01 00:00", "6")};
    const int places[] = {1, 1, 2, 3, 4, 1};
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].subject);
        CHECK(context_of(all[i], all).place_in_quarter == places[i]);
    }
}

TEST_CASE("the rows that are asked for reach back to the quarter, the thirty days and the window", "[art11]") {
    const auto wanted = rows_wanted(complaint("c-1", "2026-03-31 10:00", "1"), policy());
    CHECK(wanted.same_issue.from == beijing("2026-01-01 00:00"));
    CHECK(wanted.same_issue.until == beijing("2026-04-01 10:00") + one_ms);
    CHECK(wanted.bank_wide.from == beijing("2026-03-30 10:00"));
    CHECK(wanted.bank_wide_before.from == beijing("2026-02-28 10:00"));
    CHECK(wanted.bank_wide_before.until == beijing("2026-03-30 10:00"));
    CHECK(rows_wanted(complaint("c-1", "2026-01-02 10:00", "1"), policy()).same_issue.from ==
          beijing("2025-12-03 10:00"));
}

TEST_CASE("of two complaints received at the same time the earlier is told by the chain's clock, then by the number",
          "[rulebook10]") {
    struct Row {
        const char* what;
        const char *stamp, *number, *other_stamp, *other_number;
    };
    const Row rows[] = {
        {"the clock", "2026-03-02T02:00:00.000Z/0000", "2", "2026-03-02T02:00:00.001Z/0000", "1"},
        {"its counter", "2026-03-02T02:00:00.000Z/0001", "2", "2026-03-02T02:00:00.000Z/0002", "1"},
        {"the number", "2026-03-02T02:00:00.000Z/0000", "650101-20260302-K0001-99999-C",
         "2026-03-02T02:00:00.000Z/0000", "650101-20260302-K0001-100000-A"},
    };
    for (const auto& row : rows)
        for (const bool swapped : {false, true}) {
            INFO(row.what << ' ' << swapped);
            auto first = complaint(swapped ? "c-2" : "c-1", "2026-03-02 10:00", "1");
            auto second = complaint(swapped ? "c-1" : "c-2", "2026-03-02 10:00", "1");
            first.captured_at = row.stamp;
            first.number = row.number;
            second.captured_at = row.other_stamp;
            second.number = row.other_number;
            CHECK(context_of(first, {first, second}).same_matter.empty());
            CHECK(context_of(second, {first, second}).same_matter.size() == 1);
            CHECK(context_of(first, {first, second}).place_in_quarter == 1);
            CHECK(context_of(second, {first, second}).place_in_quarter == 2);
        }
}

TEST_CASE("complaints that are all at hand are ordered as head office orders them", "[rulebook10]") {
    for (const bool swapped : {false, true}) {
        const auto told = [&](int id, When when) {
            return History(demo_rules(), "c-0000000000000000000000000000000" + std::to_string(id))
                .captured(when, {{"received_at", "2026-03-02T10:00:00+08:00"}})
                .complaint();
        };
        const std::vector both{told(swapped ? 2 : 1, "2026-03-02 10:01"), told(swapped ? 1 : 2, "2026-03-02 10:02")};
        const HistoryIndex history(both);
        CHECK(history.context_of(both[0], policy()).same_matter.empty());
        CHECK(history.context_of(both[1], policy()).same_matter.size() == 1);
    }
}
