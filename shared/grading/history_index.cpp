// SPDX-License-Identifier: Apache-2.0
#include "shared/grading/history_index.hpp"

#include <algorithm>

namespace huiyin {
namespace {

std::string issue_of(const RelatedRow& n) { return n.unit + ' ' + n.category; }

/// The rows received in `period`; `rows` are in order of receipt.
std::span<const RelatedRow> in_period(const std::vector<RelatedRow>& rows, const Period& period) {
    const auto begin = std::ranges::lower_bound(rows, period.from, {}, &RelatedRow::received_at);
    const auto end = std::ranges::lower_bound(begin, rows.end(), period.until, {}, &RelatedRow::received_at);
    return {begin, end};
}

}  // namespace

RelatedRow related_row_of(const Complaint& c) {
    RelatedRow out;
    out.subject = c.subject;
    out.unit = c.unit();
    out.category = c.intake.category();
    out.channel = c.intake.channel();
    out.units = {c.unit(), c.intake.by_unit, c.ownership.owner.unit};
    out.received_at = c.intake.received_at;
    out.captured_at = captured_at(c);
    out.number = c.number;
    if (!c.answer.replies.empty()) out.answered_at = std::ranges::min(c.answer.replies);
    if (c.intake.anonymous() || !c.known()) return out;
    auto customer = identity_of(c.intake.captured.value("customer", Json::object()));
    out.name = std::move(customer.name);
    out.mobile = std::move(customer.mobile);
    out.landline = std::move(customer.landline);
    return out;
}

HistoryIndex::HistoryIndex(std::span<const Complaint> complaints) {
    for (const auto& c : complaints)
        if (c.known()) by_subject_.emplace(c.subject, related_row_of(c));
    for (const auto& [subject, row] : by_subject_) {
        of_issue_[issue_of(row)].push_back(row);
        of_category_[row.category].push_back(row);
    }
    for (auto* index : {&of_issue_, &of_category_})
        for (auto& [unused, rows] : *index) std::ranges::sort(rows, {}, &RelatedRow::place);
}

GradingContext HistoryIndex::context_of(const Complaint& c, const Policy& policy) const {
    const auto own = by_subject_.find(c.subject);
    if (own == by_subject_.end()) return {};
    const auto wanted = rows_wanted(own->second, policy);
    const auto& everywhere = of_category_.at(own->second.category);
    std::vector<RelatedRow> linked;
    for (const auto& link : c.links.all)
        if (const auto other = by_subject_.find(link.to); other != by_subject_.end()) linked.push_back(other->second);
    return grading_context_of(own->second, in_period(of_issue_.at(issue_of(own->second)), wanted.same_issue),
                              in_period(everywhere, wanted.bank_wide),
                              static_cast<int>(in_period(everywhere, wanted.bank_wide_before).size()), linked, policy);
}

}  // namespace huiyin
