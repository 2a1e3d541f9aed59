// SPDX-License-Identifier: Apache-2.0
#include "shared/dryrun/calendar_dry_run.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "shared/duties/duties.hpp"

namespace huiyin {
namespace {

bool is_owed(const Duty& duty) { return duty.state == DutyState::open || duty.state == DutyState::overdue; }

struct Changed {
    const Complaint* complaint;
    Duty duty;
    Instant to;
};

/// Pairs the duties of one complaint by what they are: their order may change with their times.
void compare(const Complaint& c, const std::vector<Duty>& was, const std::vector<Duty>& would_be,
             std::vector<Changed>& out) {
    using Name = std::tuple<DutyKind, std::string, std::string>;
    std::map<Name, std::vector<const Duty*>> others;
    for (const auto& duty : would_be) others[{duty.kind, duty.article, duty.unit}].push_back(&duty);
    std::map<Name, std::size_t> seen;
    for (const auto& duty : was) {
        const Name name{duty.kind, duty.article, duty.unit};
        const auto& same = others[name];
        const auto nth = seen[name]++;
        if (nth >= same.size() || !is_owed(duty) || same[nth]->due.at == duty.due.at) continue;
        out.push_back({&c, duty, same[nth]->due.at});
    }
}

}  // namespace

Json due_times_changed(std::span<const Complaint> complaints, const Rules& in_force, const Rules& tried, Instant now) {
    std::vector<Changed> changed;
    int looked_at = 0;
    for (const auto& c : complaints) {
        if (!c.known() || c.finished()) continue;
        ++looked_at;
        compare(c, duties_of(c, in_force, now), duties_of(c, tried, now), changed);
    }
    std::ranges::stable_sort(changed, {}, [](const Changed& one) { return one.duty.due.at; });
    Json items = Json::array();
    for (const auto& one : changed)
        items.push_back({{"subject", one.complaint->subject},
                         {"number", one.complaint->number},
                         {"duty", to_string(one.duty.kind)},
                         {"article", one.duty.article},
                         {"unit", one.duty.unit},
                         {"from", to_beijing(one.duty.due.at)},
                         {"to", to_beijing(one.to)}});
    return {{"complaints", looked_at}, {"items", std::move(items)}};
}

}  // namespace huiyin
