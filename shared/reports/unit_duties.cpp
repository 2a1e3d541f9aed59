// SPDX-License-Identifier: Apache-2.0
// The reports a unit owes by month and quarter (Art. 13, 22).
#include <algorithm>
#include <cstdio>

#include "shared/duties/duty_builder.hpp"
#include "shared/reports/report.hpp"

namespace huiyin {
namespace {

using namespace std::chrono;

/// What a unit of a kind reports, to whom the article says so.
struct Rhythm {
    DutyKind kind;
    const char* article;
    int months;
    int working_days;
};

std::optional<Rhythm> rhythm_of(UnitKind kind, const Policy& policy) {
    const auto owed = report_owed_by(kind);
    if (!owed) return std::nullopt;
    const char* article = kind == UnitKind::sub_branch ? "13" : "22";
    if (*owed == DutyKind::quarterly_report) return Rhythm{*owed, article, 3, policy.quarterly_report_days};
    return Rhythm{*owed, article, 1, policy.monthly_report_days};
}

std::string name_of(year_month first, int length) {
    char text[16];
    const auto month_number = static_cast<unsigned>(first.month());
    if (length == 3)
        std::snprintf(text, sizeof text, "%04dQ%u", static_cast<int>(first.year()), (month_number + 2) / 3);
    else
        std::snprintf(text, sizeof text, "%04d-%02u", static_cast<int>(first.year()), month_number);
    return text;
}

Instant begin_of(year_month first) { return at(first / day{1}, Minutes{0}); }

/// The first month of the period that `now` lies in.
year_month running_period(const Rhythm& rhythm, Instant now) {
    const auto today = date_of(now);
    const auto into = (static_cast<unsigned>(today.month()) - 1) % static_cast<unsigned>(rhythm.months);
    return year_month{today.year(), today.month()} - months{into};
}

}  // namespace

std::optional<Instant> report_period_ends(std::string_view unit, const Rules& rules, Instant now) {
    const Unit* found = rules.organisation.find(unit);
    const auto rhythm = found ? rhythm_of(found->kind, rules.policy) : std::nullopt;
    if (!rhythm) return std::nullopt;
    return begin_of(running_period(*rhythm, now) + months{rhythm->months});
}

std::vector<Duty> duties_of_unit(std::string_view unit, const Rules& rules, Instant now,
                                 std::span<const GivenReport> given, std::optional<Instant> since) {
    const Unit* found = rules.organisation.find(unit);
    const auto rhythm = found ? rhythm_of(found->kind, rules.policy) : std::nullopt;
    if (!rhythm) return {};
    const auto length = months{rhythm->months};
    std::vector<Duty> out;
    for (auto first = running_period(*rhythm, now) - length;
         out.empty() || (since && begin_of(first + length) >= *since); first -= length) {
        const auto name = name_of(first, rhythm->months);
        Duty duty{rhythm->kind,
                  rhythm->article,
                  std::string(unit),
                  report_due(rules, unit, {begin_of(first), begin_of(first + length)}, rhythm->working_days),
                  DutyState::open,
                  {},
                  {},
                  {},
                  name};
        const auto report = std::ranges::find(given, name, &GivenReport::period);
        settle(duty, now, report == given.end() ? std::optional<Instant>{} : report->at);
        out.insert(out.begin(), std::move(duty));
    }
    return out;
}

}  // namespace huiyin
