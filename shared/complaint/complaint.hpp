// SPDX-License-Identifier: Apache-2.0
// A complaint as the fold of its events (architecture, decision 2; rulebook 5), in chapters (decision 0031).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/complaint/chapters/answer.hpp"
#include "shared/complaint/chapters/callback.hpp"
#include "shared/complaint/chapters/contact.hpp"
#include "shared/complaint/chapters/course.hpp"
#include "shared/complaint/chapters/emergency.hpp"
#include "shared/complaint/chapters/grading.hpp"
#include "shared/complaint/chapters/improvement.hpp"
#include "shared/complaint/chapters/intake.hpp"
#include "shared/complaint/chapters/investigation.hpp"
#include "shared/complaint/chapters/judgement.hpp"
#include "shared/complaint/chapters/links.hpp"
#include "shared/complaint/chapters/ownership.hpp"
#include "shared/complaint/chapters/redress.hpp"
#include "shared/complaint/chapters/reporting.hpp"
#include "shared/complaint/chapters/superiors.hpp"
#include "shared/complaint/chapters/withdrawal.hpp"
#include "shared/event/event.hpp"
#include "shared/foundation/reason.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin {

/// An event in the timeline, with the verdict of the fold.
struct Entry {
    Event event;
    Instant time;  ///< corrected wall time: line.clock plus the origin's offset as head office measured it
    bool effective = true;
    Verdict why_not;  ///< when not effective
};

/// An event that head office judged not effective: where it is in the timeline, and why (events/judgements.hpp).
struct Judged {
    std::size_t position = 0;
    std::string code;
};

/// An overdue event already written, so that it is written once.
struct OverdueMark {
    DutyKind duty;
    Instant due;
};

struct Complaint {
    std::string subject;
    std::string number;
    std::string code;  ///< of eight letters (complaint_code.hpp); "" it has none yet
    State state = State::captured;
    chapter::Intake intake;
    chapter::Grading grading;
    chapter::Ownership ownership;
    chapter::Contact contact;
    chapter::Investigation investigation;
    chapter::Superiors superiors;
    chapter::Reporting reporting;
    chapter::Emergency emergency;
    chapter::PublicOpinion public_opinion;
    chapter::Answer answer;
    chapter::Redress redress;
    chapter::Callback callback;
    chapter::Withdrawal withdrawal;
    chapter::Course course;
    chapter::Judgement judgement;
    chapter::Improvement improvement;
    chapter::Links links;
    std::vector<OverdueMark> overdue;  ///< effective overdue events
    std::vector<Judged> judged;        ///< events that head office judged not effective, in order
    std::vector<Entry> timeline;       ///< every event, in order, effective or not

    bool known() const { return intake.known(); }       ///< the captured event has arrived
    std::string unit() const { return intake.unit(); }  ///< complained of
    bool finished() const { return state == State::closed || state == State::archived || state == State::withdrawn; }
    /// Who owned it at `when`: the unit complained of until it is assigned.
    std::string owner_at(Instant when) const;
    /// Since when that unit has owned it without another between.
    Instant owned_since(Instant when) const;
    /// A reply is in force: no rework was ordered since.
    std::optional<Instant> standing_reply() const;
    /// The investigation found it true, and the customer lost something by it (Art. 18).
    bool loss_found() const;
};

}  // namespace huiyin
