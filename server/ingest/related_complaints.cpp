// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/related_complaints.hpp"

#include <algorithm>
#include <tuple>

#include "server/ingest/projections.hpp"
#include "shared/complaint/policy_kept.hpp"

namespace huiyin::server {
namespace {

/// A customer's matter is linked to this many complaints before it at most: one who writes daily is known by then.
constexpr std::size_t most_of_customer = 20;

RelatedRow related_row_of(const SubjectRow& row) {
    RelatedRow out{row.subject,  row.unit,        row.category,    row.channel,     {},        row.name, row.mobile,
                   row.landline, row.received_at, row.answered_at, row.captured_at, row.number};
    for (const auto& unit : {row.unit, row.captured_by, row.owner_unit})
        if (!unit.empty()) out.units.push_back(unit);
    return out;
}

Issue issue_of(const RelatedRow& own, const std::string& unit, const Period& period) {
    return {own.category, unit, period.from, period.until};
}

int customers_on(RelatedStore& store, const RelatedRow& own, const std::string& unit, const Policy& policy,
                 int enough) {
    CustomersAround count(own, std::chrono::hours{policy.cluster_hours}, enough);
    if (enough > 1)
        store.each_on(issue_of(own, unit, rows_wanted(own, policy).bank_wide),
                      [&](const RelatedRow& next) { return count.add(next); });
    return count.most();
}

/// Customers in the whole bank around `own`, at most `enough`. While a crowd is on, each complaint would read all of it
/// again: what was found a moment ago says it as well, and where it does not, the latest ones do.
int customers_in_bank(RelatedStore& store, const RelatedRow& own, const Policy& policy, int enough) {
    const std::chrono::hours window{policy.cluster_hours};
    if (const auto known = store.known_crowd(own.category))
        if (known->customers >= enough && known->has_room_for(own.received_at, window)) return enough;
    CustomersBefore before(own, enough);
    const Period until_own{own.received_at - window, own.received_at + std::chrono::milliseconds{1}};
    store.each_back_on(issue_of(own, {}, until_own), [&](const RelatedRow& next) { return before.add(next); });
    if (const auto crowd = before.crowd()) store.note_crowd(own.category, *crowd);
    return before.are_enough() ? enough : customers_on(store, own, {}, policy, enough);
}

/// Whether a bank-wide crowd is possible: enough complaints, and enough more than on the days before. On most days it
/// is not, and no complaint need be read.
bool may_be_bank_wide(RelatedStore& store, const RelatedRow& own, const Policy& policy) {
    const auto wanted = rows_wanted(own, policy);
    const auto near = store.at_most_on(own.category, wanted.bank_wide);
    return near >= policy.bank_wide_customers - 1 &&
           (near + 1) * policy.bank_wide_days >=
               policy.bank_wide_times * store.at_least_on(own.category, wanted.bank_wide_before);
}

/// Counts customers where there are enough of them, and enough times the average day (rulebook 3).
void look_bank_wide(RelatedStore& store, const RelatedRow& own, const Policy& policy, GradingContext& out) {
    if (!may_be_bank_wide(store, own, policy)) return;
    out.bank_wide_customers = customers_in_bank(store, own, policy, policy.bank_wide_customers);
    if (out.bank_wide_customers < policy.bank_wide_customers) return;
    out.bank_wide_before = static_cast<int>(store.count_on(own.category, rows_wanted(own, policy).bank_wide_before));
    const auto wanted = (std::int64_t{policy.bank_wide_times} * out.bank_wide_before + policy.bank_wide_days - 1) /
                        policy.bank_wide_days;
    if (wanted > policy.bank_wide_customers)
        out.bank_wide_customers = customers_in_bank(store, own, policy, static_cast<int>(wanted));
}

bool is_bank_wide(const GradingContext& context, const Policy& policy) {
    return context.bank_wide_customers >= policy.bank_wide_customers &&
           std::int64_t{context.bank_wide_customers} * policy.bank_wide_days >=
               std::int64_t{policy.bank_wide_times} * context.bank_wide_before;
}

std::vector<RelatedRow> linked_rows(SubjectStore& store, const Complaint& c) {
    std::vector<RelatedRow> out;
    for (const auto& link : c.links.all)
        if (const auto row = store.subject(link.to); row && !row->opinion) out.push_back(related_row_of(*row));
    return out;
}

/// The place of `own` among the quarter's complaints on its issue when there are just as many of them as make it
/// recurring trouble; 0 when there are fewer, or more: then it was called for already (Art. 6(5)3). They may come in
/// any order.
int place_when_it_recurs(RelatedStore& store, const RelatedRow& own, const Policy& policy) {
    int others = 0, before = 0;
    const auto own_place = own.place();
    store.each_place_on(issue_of(own, own.unit, rows_wanted(own, policy).quarter), [&](const PlaceInTime& place) {
        if (place.subject == own.subject) return true;
        ++others;
        before += place < own_place;
        return others < policy.recurring_complaints;
    });
    return others + 1 == policy.recurring_complaints ? before + 1 : 0;
}

/// The latest of the quarter's complaints on the issue of `own`.
std::string latest_of_quarter(RelatedStore& store, const RelatedRow& own, const Policy& policy) {
    auto latest = own.place();
    store.each_place_on(issue_of(own, own.unit, rows_wanted(own, policy).quarter), [&](const PlaceInTime& place) {
        latest = std::max(latest, place);
        return true;
    });
    return latest.subject;
}

}  // namespace

GradingContext find_related(Store& store, const Complaint& c, const Rules& rules, ClusterScan scan) {
    const auto& policy = policy_kept(c, rules);
    const auto own = related_row_of(identifying_part(c));
    const auto wanted = rows_wanted(own, policy);
    auto matters = store.of_customer(own, issue_of(own, own.unit, wanted.same_matter), int{most_of_customer} + 1);
    std::erase_if(matters, [&](const RelatedRow& n) { return n.subject == own.subject; });
    if (matters.size() > most_of_customer) matters.resize(most_of_customer);
    auto out = grading_context_of(own, matters, {}, 0, linked_rows(store, c), policy);
    out.place_in_quarter = 0;
    if (scan == ClusterScan::at_the_customer) return out;
    out.same_issue_customers = customers_on(store, own, own.unit, policy, policy.cluster_customers);
    look_bank_wide(store, own, policy, out);
    out.place_in_quarter = place_when_it_recurs(store, own, policy);
    return out;
}

std::vector<Related> linked_complaints(SubjectStore& store, const Complaint& c, const Rules& rules) {
    return grading_context_of(related_row_of(identifying_part(c)), {}, {}, 0, linked_rows(store, c),
                              policy_kept(c, rules))
        .linked;
}

bool says_something_new(const std::optional<SubjectRow>& previous, const SubjectRow& row) {
    const auto said = [](const SubjectRow& r) {
        return std::tie(r.unit, r.category, r.channel, r.received_at, r.captured_at, r.number, r.name, r.mobile,
                        r.landline);
    };
    return !previous || said(*previous) != said(row);
}

Concerned concerned_by(Store& store, const std::optional<SubjectRow>& previous, const SubjectRow& row,
                       const GradingContext& context, const Policy& policy) {
    Concerned out;
    const auto own = related_row_of(row);
    const auto near = rows_wanted(own, policy).bank_wide;
    const bool is_new = says_something_new(previous, row);
    if (is_new && is_bank_wide(context, policy))
        out.crowd = store.open_below_major(issue_of(own, {}, near));
    else if (is_new && context.same_issue_customers >= policy.cluster_customers)
        out.crowd = store.open_below_major(issue_of(own, own.unit, near));
    // One that came late completes the number; the latest of them carries the order.
    if (is_new && context.place_in_quarter > 0 && context.place_in_quarter < policy.recurring_complaints)
        out.crowd.push_back(latest_of_quarter(store, own, policy));
    const auto held = [](const SubjectRow& r) { return std::tie(r.captured_by, r.owner_unit, r.answered_at); };
    if (!is_new && held(*previous) == held(row)) return out;
    const Period later{own.received_at, own.received_at + std::chrono::days{policy.same_matter_days}};
    for (const auto& other : store.of_customer(own, issue_of(own, own.unit, later), int{most_of_customer}))
        if (same_customer(own, other)) out.later.push_back(other.subject);
    for (auto& linked : store.linked_to(row.subject)) out.later.push_back(std::move(linked));
    std::erase(out.crowd, row.subject);
    std::erase(out.later, row.subject);
    return out;
}

}  // namespace huiyin::server
