// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/quarters.hpp"

#include <cmath>

#include "server/ingest/loaded_subject.hpp"
#include "shared/complaint/ownership.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/quarter_fixed.hpp"
#include "shared/reports/quarter.hpp"
#include "shared/view/assessment_view.hpp"

namespace huiyin::server {
namespace {

/// What is judged later than this many quarters after its own is told by that quarter alone.
constexpr int quarters_looked_back = 4;

/// What was judged in this quarter about those before it that were fixed.
std::vector<Correction> corrections(Store& store, const Rules& rules, const UnitRecord& record, const Period& quarter) {
    if (record.fixed_quarters.empty()) return {};
    auto earlier = quarter;
    for (int i = 0; i < quarters_looked_back; ++i)
        earlier = *parse_quarter(quarter_name(earlier.from - std::chrono::milliseconds{1}));
    const auto complaints = complaints_received(store, rules, {earlier.from, quarter.from}, record.unit);
    return corrections_in(quarter, pointers(complaints), record, rules);
}

Json as_it_stands(Store& store, const Rules& rules, const UnitRecord& record, const std::string& name,
                  const Period& quarter, Instant now) {
    const auto complaints = complaints_received(store, rules, quarter, record.unit);
    const auto list = pointers(complaints);
    const auto assessed = assess(list, rules, quarter, now, corrections(store, rules, record, quarter));
    return assessment_view(record.unit, name, assessed, list, rules, now);
}

const char* status_of(const FixedQuarter* fixed, const Period& quarter, const QuarterDays& days, Instant now) {
    if (fixed) return "fixed";
    if (now < quarter.until) return "running";
    return now < days.published ? "provisional" : "published";
}

}  // namespace

Json assessment_of_quarter(Store& store, const Rules& rules, const std::string& branch, const std::string& name,
                           Instant now) {
    const auto quarter = *parse_quarter(name);
    const auto subject = unit_subject(branch);
    const auto record = fold_unit(subject, lines_of(store, subject), rules);
    const auto* fixed = record.fixed(name);
    auto out = fixed ? fixed->assessment : as_it_stands(store, rules, record, name, quarter, now);
    const auto days = quarter_days(quarter, rules, branch);
    out["status"] = status_of(fixed, quarter, days, now);
    out["published_on"] = to_beijing(days.published);
    out["objections_until"] = to_beijing(days.objections_until);
    out["fixed_on"] = to_beijing(fixed ? fixed->at : days.fixed);
    return out;
}

void fix_quarters(UnitOfWork& book, const UnitRecord& record) {
    const auto& rules = book.office().rules;
    for (const auto& name : quarters_to_fix(record, rules, book.now())) {
        const auto assessment = as_it_stands(book.store(), rules, record, name, *parse_quarter(name), book.now());
        const auto text = assessment.dump();
        const auto tenths = std::llround(assessment.at("score").get<double>() * 10);
        book.write(draft_of(record.subject, rule_keeper(rules),
                            QuarterFixed{.quarter = name, .score_tenths = tenths, .assessment = text}));
    }
}

}  // namespace huiyin::server
