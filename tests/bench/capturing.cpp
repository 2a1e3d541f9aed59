// SPDX-License-Identifier: Apache-2.0
// W5, W6: a capture on the kiosk, and what the rules cost.
#include "client/engine/replica.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/fold.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/floor.hpp"
#include "tests/bench/house.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

Json captured(const std::string& unit) {
    return {{"form", "onsite"},    {"channel", "kiosk"},
            {"unit", unit},        {"category", "2.2"},
            {"cause", 2},          {"customer", {{"name", "王建国"}, {"mobile", "13800138000"}, {"anonymous", false}}},
            {"reply_by", "phone"}, {"narrative", "柜员解释不清,排队两小时,大堂经理态度恶劣,希望尽快答复并改进服务"}};
}

}  // namespace

Rows a_capture_on_the_kiosk(const Size& size) {
    House house;
    const testing::TempDirectory directory;
    auto replica = client::Replica::open(directory.file("kiosk"));
    need(replica.has_value(), "a replica");
    need((*replica)->enroll(house.url(), house.code_for(outlet(0), Face::kiosk), "bench").has_value(), "enrolment");
    BareTable table(directory.file("bare.sqlite"));
    const std::string line(500, 'x');
    std::vector<double> ours, bare;
    for (int i = 0; i < size.of(1'000, 20); ++i) {
        bare.push_back(time_of([&] {
                           table.begin();
                           table.insert(line);
                           table.commit();
                       }).count());
        ours.push_back(time_of([&] {
                           need((*replica)->capture(captured(outlet(0)), house.now()).has_value(), "a capture");
                       }).count());
    }
    const auto a = quantile(ours, 0.5), b = quantile(bare, 0.5);
    return {{"W5", "a capture on the kiosk: checked, sealed, chained, durable (p50)", "µs", a * 1e6, b * 1e6, a / b,
             "≤ 2 × insert", a / b <= 2}};
}

namespace {

Event line_of(const char* origin, std::int64_t seq, Instant now, Draft draft) {
    Event out;
    out.origin = origin;
    out.seq = seq;
    out.at = {now, static_cast<int>(seq)};
    out.clock = now;
    out.subject = std::move(draft.subject);
    out.kind = std::move(draft.kind);
    out.by = std::move(draft.by);
    out.body = std::move(draft.body);
    return out;
}

}  // namespace

Rows rules_of_a_folded_complaint(const Size& size) {
    const auto rules = large_bank();
    const auto now = *parse_instant("2026-03-02T10:00:00+08:00");
    auto body = captured(outlet(0));
    body["received_at"] = to_beijing(now);
    ComplaintFold fold(rules);
    fold.add(line_of("k-0001", 1, now,
                     {"c-00000000000000000000000000000001", "captured", {"", Role::customer, outlet(0)}, body}));
    // As the rule engine meets it: ungraded, graded but nobody's, and with all written that is called for.
    std::vector<Complaint> stages{fold.complaint()};
    std::int64_t seq = 0;
    for (auto drafts = required_events(stages.back(), rules, {}, now); !drafts.empty();
         drafts = required_events(stages.back(), rules, {}, now)) {
        for (auto& draft : drafts) {
            ++seq;
            fold.add(line_of("ho", seq, now, std::move(draft)));
        }
        stages.push_back(fold.complaint());
    }
    need(stages.size() >= 3, "a complaint that is graded and assigned");
    const int times = size.of(20'000, 100);
    std::vector<double> taken;
    std::size_t written = 0;
    for (int run = 0; run < 5; ++run)
        taken.push_back(core_time_of([&] {
                            for (int i = 0; i < times; ++i) {
                                written += required_now(stages[0], rules, {}, now).drafts.size();
                                written += required_now(stages[1], rules, {}, now).drafts.size();
                                written += duties_of(stages.back(), rules, now).size();
                            }
                        }).count());
    need(written > 0, "nothing was called for");
    const auto a = times / quantile(taken, 0.5);
    return {{"W6", "grade, route and duties of a folded complaint, one core", "a second", a, 200'000, a / 200'000,
             "≥ 200,000", a >= 200'000}};
}

}  // namespace huiyin::bench
