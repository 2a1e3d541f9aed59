// SPDX-License-Identifier: Apache-2.0
// shared/surroundings.cpp
#include "shared/surroundings.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace huiyin {
namespace {

using namespace std::chrono;

/// Tells customers apart when they are counted; "" is nobody.
std::string key_of(const Neighbour& n) {
    if (!n.mobile.empty()) return "mobile " + n.mobile;
    if (!n.landline.empty()) return "landline " + n.landline + " " + n.name;
    return n.name.empty() ? std::string{} : "name " + n.name;
}

bool within(const Neighbour& n, const Period& period) {
    return n.received_at >= period.from && n.received_at < period.until;
}

/// [received − hours, received + hours], to the millisecond.
Period around(Instant received, hours length) { return {received - length, received + length + milliseconds{1}}; }

/// The most different customers, this one included, in any window of `length` that holds `own`.
int customers_within(const Neighbour& own, std::span<const Neighbour> rows, hours length) {
    std::vector<Instant> starts{own.received_at};
    for (const auto& row : rows)
        if (row.received_at <= own.received_at && own.received_at - row.received_at <= length)
            starts.push_back(row.received_at);
    std::size_t most = 1;
    for (const auto start : starts) {
        std::set<std::string> others;
        for (const auto& row : rows)
            if (row.subject != own.subject && row.received_at >= start && row.received_at - start <= length)
                others.insert(key_of(row));
        others.erase("");
        others.erase(key_of(own));
        most = std::max(most, others.size() + 1);
    }
    return static_cast<int>(most);
}

Period quarter_of(Instant received) {
    const auto date = date_of(received);
    const auto number = (static_cast<unsigned>(date.month()) + 2) / 3;
    const auto first = year_month{date.year(), month{3 * number - 2}};
    return {at(first / day{1}, Minutes{0}), at((first + months{3}) / day{1}, Minutes{0})};
}

Related related(const Neighbour& other, const Neighbour& own) {
    return {other.subject, other.channel, other.units, other.answered_at && *other.answered_at < own.received_at};
}

}  // namespace

bool same_customer(const Neighbour& a, const Neighbour& b) {
    if (!a.mobile.empty() && a.mobile == b.mobile) return true;
    return !a.landline.empty() && !a.name.empty() && a.landline == b.landline && a.name == b.name;
}

RowsWanted rows_wanted(const Neighbour& own, const Policy& policy) {
    const auto near = around(own.received_at, hours{policy.cluster_hours});
    const auto matter = own.received_at - days{policy.same_matter_days};
    return {{std::min({near.from, matter, quarter_of(own.received_at).from}), near.until},
            near,
            {near.from - days{policy.bank_wide_days}, near.from}};
}

GradingContext surroundings_of(const Neighbour& own, std::span<const Neighbour> same_issue,
                               std::span<const Neighbour> bank_wide, int bank_wide_before,
                               std::span<const Neighbour> linked, const Policy& policy) {
    const hours window{policy.cluster_hours};
    const auto quarter = quarter_of(own.received_at);
    const Period matter{own.received_at - days{policy.same_matter_days}, own.received_at + milliseconds{1}};
    const auto before_own = [&](const Neighbour& n) {
        return std::tie(n.received_at, n.subject) < std::tie(own.received_at, own.subject);
    };
    GradingContext out;
    out.place_in_quarter = 1;
    for (const auto& other : same_issue) {
        if (other.subject == own.subject || other.unit != own.unit || other.category != own.category) continue;
        if (!before_own(other)) continue;
        out.place_in_quarter += within(other, quarter);
        if (within(other, matter) && same_customer(other, own)) out.same_matter.push_back(related(other, own));
    }
    out.same_issue_customers = customers_within(own, same_issue, window);
    out.bank_wide_customers = customers_within(own, bank_wide, window);
    out.bank_wide_before = bank_wide_before;
    for (const auto& other : linked)
        if (other.subject != own.subject) out.linked.push_back(related(other, own));
    return out;
}

}  // namespace huiyin
