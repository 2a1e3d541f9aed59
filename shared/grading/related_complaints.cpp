// SPDX-License-Identifier: Apache-2.0
#include "shared/grading/related_complaints.hpp"

#include <algorithm>
#include <climits>
#include <tuple>

#include "shared/complaint/contacts.hpp"
#include "shared/foundation/text.hpp"
#include "shared/grading/crowd.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

using namespace std::chrono;

bool within(const RelatedRow& n, const Period& period) {
    return n.received_at >= period.from && n.received_at < period.until;
}

/// [received − hours, received + hours], to the millisecond.
Period around(Instant received, hours length) { return {received - length, received + length + milliseconds{1}}; }

int customers_within(const RelatedRow& own, std::span<const RelatedRow> rows, hours length) {
    std::vector<const RelatedRow*> by_time;
    for (const auto& row : rows)
        if (own.received_at - row.received_at <= length) by_time.push_back(&row);
    std::ranges::stable_sort(by_time, {}, [](const RelatedRow* n) { return n->received_at; });
    CustomersAround count(own, length, INT_MAX);
    for (const auto* row : by_time)
        if (!count.add(*row)) break;
    return count.most();
}

Period quarter_of(Instant received) {
    const auto date = date_of(received);
    const auto number = (static_cast<unsigned>(date.month()) + 2) / 3;
    const auto first = year_month{date.year(), month{3 * number - 2}};
    return {at(first / day{1}, Minutes{0}), at((first + months{3}) / day{1}, Minutes{0})};
}

Related related(const RelatedRow& other, const RelatedRow& own) {
    return {other.subject, other.channel, other.units, other.answered_at && *other.answered_at < own.received_at};
}

}  // namespace

std::strong_ordering PlaceInTime::operator<=>(const PlaceInTime& other) const {
    // A device's counter may outgrow its five digits: the longer number is the later one.
    const auto key = [](const PlaceInTime& p) {
        return std::tuple(p.received_at, std::string_view(p.captured_at), p.number.size(), std::string_view(p.number),
                          std::string_view(p.subject));
    };
    return key(*this) <=> key(other);
}

std::string captured_at(const Complaint& c) {
    const auto found = std::ranges::find_if(
        c.timeline, [](const Entry& entry) { return entry.effective && entry.event.kind == EventKind::captured; });
    return found == c.timeline.end() ? std::string{} : to_string(found->event.at);
}

CustomerIdentity identity_of(const Json& customer) {
    if (flag_of(customer, "anonymous")) return {};
    const auto landline = text_of(customer, "landline");
    auto mobile = normalised_mobile(text_of(customer, "mobile"));
    if (mobile.empty()) mobile = normalised_mobile(landline);
    return {comparison_form(text_of(customer, "name")), std::move(mobile), normalised_landline(landline)};
}

bool same_customer(const RelatedRow& a, const RelatedRow& b) {
    if (!a.mobile.empty() && a.mobile == b.mobile) return true;
    return !a.landline.empty() && !a.name.empty() && a.landline == b.landline && a.name == b.name;
}

RowsWanted rows_wanted(const RelatedRow& own, const Policy& policy) {
    const auto near = around(own.received_at, hours{policy.cluster_hours});
    const auto matter = own.received_at - days{policy.same_matter_days};
    const auto quarter = quarter_of(own.received_at);
    return {{std::min({near.from, matter, quarter.from}), near.until},
            near,
            {near.from - days{policy.bank_wide_days}, near.from},
            {matter, own.received_at + milliseconds{1}},
            quarter};
}

CustomersAround::CustomersAround(const RelatedRow& own, hours length, int enough)
    : own_(own), length_(length), enough_(enough) {}

bool CustomersAround::add(const RelatedRow& next) {
    // Up to `own` all of them fit into one window; from there on it moves, and must still hold `own`.
    if (next.received_at - own_.received_at > length_) return false;
    for (; !in_window_.empty() && next.received_at - in_window_.front().first > length_; in_window_.pop())
        if (const auto it = customers_.find(in_window_.front().second); --it->second == 0) customers_.erase(it);
    const auto key = customer_key(next);
    if (next.subject == own_.subject || key.empty() || key == customer_key(own_)) return true;
    ++customers_[key];
    in_window_.emplace(next.received_at, key);
    most_ = std::max(most_, static_cast<int>(customers_.size()) + 1);
    return most_ < enough_;
}

GradingContext grading_context_of(const RelatedRow& own, std::span<const RelatedRow> same_issue,
                                  std::span<const RelatedRow> bank_wide, int bank_wide_before,
                                  std::span<const RelatedRow> linked, const Policy& policy) {
    const hours window{policy.cluster_hours};
    const auto wanted = rows_wanted(own, policy);
    const auto own_place = own.place();
    GradingContext out;
    out.place_in_quarter = 1;
    for (const auto& other : same_issue) {
        if (other.subject == own.subject || other.unit != own.unit || other.category != own.category) continue;
        if (other.place() >= own_place) continue;
        out.place_in_quarter += within(other, wanted.quarter);
        if (within(other, wanted.same_matter) && same_customer(other, own))
            out.same_matter.push_back(related(other, own));
    }
    out.same_issue_customers = customers_within(own, same_issue, window);
    out.bank_wide_customers = customers_within(own, bank_wide, window);
    out.bank_wide_before = bank_wide_before;
    for (const auto& other : linked)
        if (other.subject != own.subject) out.linked.push_back(related(other, own));
    return out;
}

}  // namespace huiyin
