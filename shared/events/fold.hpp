// SPDX-License-Identifier: Apache-2.0
// Subjects as folds of their events (architecture, decision 2; rulebook 5).
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "shared/complaint/subject.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/events/judgements.hpp"

namespace huiyin {

/// Folds all events known of one subject. `events` may come in any order and hold doubles; the result depends only on
/// the set. Every event is in the timeline; one that is not effective says why, and changes nothing. What comes before
/// the event that begins the subject is not effective.
Complaint fold_complaint(std::span<const Event> events, const Rules& rules);
OpinionEntry fold_opinion(std::span<const Event> events, const Rules& rules);
UnitRecord fold_unit(std::string_view subject, std::span<const Event> events, const Rules& rules);
/// As what it is by its name. Nothing is made of administration: it folds to a complaint that is not known.
AnySubject fold_subject(std::string_view subject, std::span<const Event> events, const Rules& rules);

/// A complaint that events are added to: at any time the same as fold_complaint of all of them, whatever their order.
/// An event that comes after the others in their order, as almost all do, costs only itself. The Rules must outlive it.
class ComplaintFold {
  public:
    explicit ComplaintFold(const Rules& rules) : rules_(&rules) {}
    void add(Event event);
    void add(std::vector<Event> events);
    const Complaint& complaint() const { return complaint_; }

  private:
    void fold_anew(std::vector<Event> more);
    const Rules* rules_;
    CorrectedTime corrected_;
    Judgements judgements_;
    Complaint complaint_;
};

}  // namespace huiyin
