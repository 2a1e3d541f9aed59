// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/quarter.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "shared/events/catalogue.hpp"
#include "shared/reports/duplicates.hpp"

namespace huiyin {
namespace {

using namespace std::chrono;

/// The day of the month that follows the quarter.
Date day_after(const Period& quarter, int day) { return next_day(date_of(quarter.until), day - 1); }

/// A branch's record, whose scores are fixed by the policy as it stands.
bool has_quarters(const UnitRecord& record, const Rules& rules) {
    return record.since && rules.organisation.branch_of(record.unit) == record.unit &&
           rules.policy_for(record.unit).to_the_letter();
}

/// What the fixed quarters have deducted for each complaint, in tenths, corrections of later ones included.
std::map<std::string, int, std::less<>> deducted_so_far(const UnitRecord& record) {
    std::map<std::string, int, std::less<>> out;
    for (const auto& quarter : record.fixed_quarters)
        for (const char* list : {"deductions", "corrections"})
            for (const auto& one : quarter.assessment.value(list, Json::array())) {
                const auto points = one.find("points");
                if (points != one.end() && points->is_number())
                    out[text_of(one, "subject")] += static_cast<int>(std::lround(points->get<double>() * 10));
            }
    return out;
}

/// Of several complaints, those whose deduction is another one than the fixed quarters had for it.
class Corrections {
  public:
    Corrections(const Period& period, const UnitRecord& record)
        : counted_in_(quarter_name(period.from)), record_(record) {}
    void add(const PlaceInTime& place, Instant judged, const std::optional<Instant>& came_late, int deduction) {
        const auto quarter = quarter_name(place.received_at);
        if (!record_.fixed(quarter) || quarter_of(judged, came_late) != counted_in_) return;
        const auto was = before_.find(place.subject);
        const int points = deduction - (was == before_.end() ? 0 : was->second);
        if (points != 0) found_.push_back({place.subject, place.number, quarter, points});
    }
    std::vector<Correction> found() && { return std::move(found_); }

  private:
    /// In which it was judged; where that was fixed before it came, the next one that was not.
    std::string quarter_of(Instant judged, const std::optional<Instant>& came_late) const {
        auto out = quarter_name(judged);
        if (!came_late) return out;
        for (const auto last = quarter_name(*came_late); out < last && record_.fixed(out);)
            out = quarter_name(parse_quarter(out)->until);
        return out;
    }

    std::string counted_in_;
    const UnitRecord& record_;
    std::map<std::string, int, std::less<>> before_ = deducted_so_far(record_);
    std::vector<Correction> found_;
};

}  // namespace

QuarterDays quarter_days(const Period& quarter, const Rules& rules, std::string_view branch) {
    const auto& policy = rules.policy_for(branch);
    const auto last = quarter.until - milliseconds{1};
    return {rules.working_time(branch).working_days_after(last, policy.score_published_days).at,
            at(day_after(quarter, policy.objections_until_day), hours{24}),
            at(day_after(quarter, policy.quarter_fixed_on_day), Minutes{0})};
}

std::vector<std::string> quarters_to_fix(const UnitRecord& record, const Rules& rules, Instant now) {
    std::vector<std::string> out;
    if (!has_quarters(record, rules)) return out;
    for (auto quarter = parse_quarter(quarter_name(*record.since)); quarter && quarter->until <= now;
         quarter = parse_quarter(quarter_name(quarter->until))) {
        const auto name = quarter_name(quarter->from);
        if (!record.fixed(name) && quarter_days(*quarter, rules, record.unit).fixed <= now) out.push_back(name);
    }
    return out;
}

std::optional<Instant> next_quarter_to_fix(const UnitRecord& record, const Rules& rules, Instant now) {
    if (!has_quarters(record, rules)) return std::nullopt;
    const auto running = parse_quarter(quarter_name(now));
    const auto before = running ? parse_quarter(quarter_name(running->from - milliseconds{1})) : running;
    for (const auto* quarter : {&before, &running})
        if (*quarter && (*quarter)->until > *record.since && !record.fixed(quarter_name((*quarter)->from)))
            return quarter_days(**quarter, rules, record.unit).fixed;
    return std::nullopt;
}

Instant judged_at(const Complaint& c) {
    Instant out = c.intake.received_at;
    for (const auto& entry : c.timeline) {
        const bool judges = entry.event.kind == EventKind::determined ||
                            entry.event.kind == EventKind::withdrawal_verified ||
                            entry.event.kind == EventKind::reopened || entry.event.kind == EventKind::raised ||
                            entry.event.kind == EventKind::lowered;
        if (entry.effective && judges) out = std::max(out, entry.time);
    }
    return out;
}

std::vector<Correction> corrections_in(const Period& period, std::span<const Complaint* const> complaints,
                                       const UnitRecord& record, const Rules& rules) {
    Corrections out(period, record);
    const auto counted_with_another = duplicates(complaints, rules);
    for (const Complaint* c : complaints) {
        const bool counts = !counted_with_another.contains(c->subject);
        out.add({c->intake.received_at, {}, c->number, c->subject}, judged_at(*c), {},
                counts ? deduction_tenths(*c, rules.policy.scoring) : 0);
    }
    return std::move(out).found();
}

std::vector<Correction> corrections_in(const Period& period, std::span<const ReportFacts> facts,
                                       const ReportedTogether& together, const UnitRecord& record, const Rules& rules) {
    Corrections out(period, record);
    for (const auto& f : facts) {
        if (!f.judged_later && !f.came_late) continue;
        const bool counts = !together.counted_with_another.contains(f.place.subject);
        out.add(f.place, f.judged_later.value_or(f.place.received_at), f.came_late,
                counts ? deduction_tenths(f.level, f.finding, rules.policy.scoring) : 0);
    }
    return std::move(out).found();
}

}  // namespace huiyin
