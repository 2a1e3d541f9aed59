// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/worker/list_index.hpp"

#include <algorithm>
#include <tuple>

#include "shared/events/fold.hpp"

namespace huiyin::app {
namespace {

/// Beyond that many changed subjects the lists are sorted anew.
constexpr std::size_t many = 64;

bool before(const DutyRowPtr& a, const DutyRowPtr& b) {
    return std::tie(a->due, a->subject, a->kind, a->unit) < std::tie(b->due, b->subject, b->kind, b->unit);
}
bool before(const ComplaintRowPtr& a, const ComplaintRowPtr& b) { return newer(*a, *b); }
bool before(const OpinionRowPtr& a, const OpinionRowPtr& b) {
    return std::tie(b->received, b->number, b->subject) < std::tie(a->received, a->number, a->subject);
}
constexpr auto in_order = [](const auto& a, const auto& b) { return before(a, b); };

template <class Row>
void insert(std::vector<Row>& list, const Row& row) {
    if (row) list.insert(std::ranges::upper_bound(list, row, in_order), row);
}
template <class Row>
void erase(std::vector<Row>& list, const Row& row) {
    if (!row) return;
    const auto alike = std::ranges::equal_range(list, row, in_order);
    if (const auto found = std::ranges::find(alike, row); found != alike.end()) list.erase(found);
}

bool later(const ShowingRow& a, const ShowingRow& b) { return std::tie(b.at, b.subject) < std::tie(a.at, a.subject); }

}  // namespace

void ListIndex::put(const std::string& subject, SubjectRows rows) {
    auto& now = subjects_[subject];
    if (as_listed_.try_emplace(subject, std::move(now)).second) changed_.push_back(subject);
    now = std::move(rows);
}

void ListIndex::remove(const std::string& subject) {
    const auto found = subjects_.find(subject);
    if (found == subjects_.end()) return;
    if (as_listed_.try_emplace(subject, std::move(found->second)).second) changed_.push_back(subject);
    subjects_.erase(found);
}

void ListIndex::clear() { *this = {}; }

std::vector<std::string> ListIndex::due(Instant now) const {
    std::vector<std::string> out;
    for (const auto& [subject, rows] : subjects_)
        if (rows.wake && *rows.wake <= now) out.push_back(subject);
    return out;
}

void ListIndex::take_out(const SubjectRows& rows) {
    for (const auto& duty : rows.duties) erase(duties_, duty);
    erase(complaints_, rows.complaint);
    erase(opinions_, rows.opinion);
    for (const auto& showing : rows.showings) {
        const auto alike = std::ranges::equal_range(showings_, showing, later);
        if (const auto found = std::ranges::find(alike, showing); found != alike.end()) showings_.erase(found);
    }
}

void ListIndex::put_in(const SubjectRows& rows) {
    for (const auto& duty : rows.duties) insert(duties_, duty);
    insert(complaints_, rows.complaint);
    insert(opinions_, rows.opinion);
    for (const auto& showing : rows.showings)
        showings_.insert(std::ranges::upper_bound(showings_, showing, later), showing);
}

void ListIndex::sort_all() {
    duties_.clear();
    complaints_.clear();
    opinions_.clear();
    showings_.clear();
    for (const auto& [subject, rows] : subjects_) {
        duties_.insert(duties_.end(), rows.duties.begin(), rows.duties.end());
        if (rows.complaint) complaints_.push_back(rows.complaint);
        if (rows.opinion) opinions_.push_back(rows.opinion);
        showings_.insert(showings_.end(), rows.showings.begin(), rows.showings.end());
    }
    std::ranges::sort(duties_, in_order);
    std::ranges::sort(complaints_, in_order);
    std::ranges::sort(opinions_, in_order);
    std::ranges::sort(showings_, later);
}

void ListIndex::settle() {
    if (changed_.size() > many)
        sort_all();
    else
        for (const auto& subject : changed_) {
            take_out(as_listed_.at(subject));
            if (const auto found = subjects_.find(subject); found != subjects_.end()) put_in(found->second);
        }
    changed_.clear();
    as_listed_.clear();
}

Snapshot ListIndex::snapshot(std::shared_ptr<const Rules> rules, Instant now) {
    settle();
    Snapshot out{now, std::move(rules), duties_, complaints_, opinions_, showings_};
    out.read = out.of = subjects_.size();
    return out;
}

}  // namespace huiyin::app
