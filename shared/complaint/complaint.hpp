// SPDX-License-Identifier: Apache-2.0
// A complaint as the fold of its lines (architecture, decision 2; rulebook 5).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "shared/foundation/reason.hpp"
#include "shared/policy/policy.hpp"
#include "shared/vocabulary/grading_reason.hpp"

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

struct Ownership {
    std::string unit;
    std::string person;
    bool operator==(const Ownership&) const = default;
};

/// A change of level: when, from what (0 = ungraded), to what, why.
struct LevelChange {
    Instant at;
    int from = 0;
    Level to = Level::ordinary;
};

/// From when a unit owned the complaint.
struct OwnerChange {
    Instant at;
    std::string unit;
};

/// An overdue line that already stands, so that it is written once.
struct OverdueMark {
    DutyKind duty;
    Instant due;
};

/// A link to another complaint, and the units that were told of it (Art. 14).
struct Link {
    std::string to;
    std::string why;  ///< same_customer same_issue duplicate or ""
    std::vector<std::string> told;
};

/// Evidence that came, or was said not to exist: when, from which unit, of which type.
struct EvidenceCame {
    Instant at;
    std::string unit;
    std::string type;
};

/// From when the customer agreed with how it was handled, or no longer did (Art. 14).
struct Agreement {
    Instant at;
    bool agreed = false;
};

/// A branch's objection to how a quarter counts it, and what channel operations answered (Art. 22).
struct Objection {
    std::string quarter;
    Instant at;
    std::optional<Instant> answered_at;
    bool upheld = false;
};

/// The emergency plan while it runs (Art. 15).
struct Emergency {
    std::optional<Instant> started_at, ended_at;
    struct Step {
        std::string code, who;
        Instant at;
    };
    std::vector<Step> done;
    bool runs() const { return started_at && !ended_at; }
};

/// Who signed a part of the form (annex 1).
struct Signer {
    std::string account;
    std::string name;  ///< in comparison form; "" when it was drawn, or erased
};

/// A time by which the customer was promised to hear again (Art. 15).
struct Promise {
    Instant made, due;
};

struct Complaint {
    std::string subject;
    std::string number;
    std::string code;              ///< of eight letters (complaint_code.hpp); "" it has none yet
    Json captured;                 ///< body of the captured line, as amended
    std::string captured_by_unit;  ///< unit of who wrote it down
    std::string from_opinion;      ///< the opinion-book entry that head office made it from
    State state = State::captured;
    Instant received_at;  ///< corrected instant of first receipt (rulebook 4)
    /// It came when its time could only be bounded: nothing counts as missed before (rulebook 10).
    std::optional<Instant> bounded_arrival;
    std::optional<Level> level;
    std::vector<GradingReason> reasons;
    std::vector<LevelChange> level_changes;
    int highest_level = 0;  ///< ever reached; 0 ungraded
    Ownership owner;
    int owner_level = 0;           ///< level at which the owner was last assigned; 0 none
    bool owner_by_person = false;  ///< a person chose the owner last, not the rule keeper
    std::vector<OwnerChange> owner_changes;
    std::vector<Ownership> helpers;
    std::vector<OwnerChange> helper_changes;
    std::vector<std::string> supervisors;
    std::optional<Actor> first_contact;  ///< 首问责任人 (Art. 3)
    bool on_the_spot = false;

    // marks the duties ask for; all times corrected
    std::vector<Instant> responses;  ///< responded, or accepted on the spot, or a discharging set of contact_failed
    std::vector<Instant> replies;
    std::vector<Instant>
        contacts;  ///< any contact with the customer: responded, progress_told, replied, standing failed contacts
    std::vector<Instant> contact_failures;
    std::optional<Instant> unreachable_at;  ///< enough failed attempts on different days stand for a contact
    std::vector<Promise> promises;          ///< of progress_told lines that name the next reply time
    std::optional<Instant> satisfaction_at;
    int satisfaction = 0;                                   ///< 1–5, 0 none, -1 unreachable
    std::vector<std::string> filed_with;                    ///< units
    std::optional<Instant> filed_at;                        ///< with the contact centre (Art. 10)
    std::vector<std::string> notified;                      ///< units
    std::map<std::string, int, std::less<>> told_of_level;  ///< the highest level each of them was told of
    std::vector<Instant> notices;                           ///< when anyone was told
    std::optional<Instant> summary_at;                      ///< report to the superior (Art. 14, 15)
    std::vector<Instant> leaders_told;                      ///< by channel operations (Art. 15)
    std::optional<Instant> investigated_at, proposed_at, approved_at;
    std::string verdict;                       ///< of the latest investigation: true untrue unclear or ""
    Signer handler, approver;                  ///< of the latest investigation and approval
    std::optional<Instant> found_true_at;      ///< first of the investigations that say so without another between
    std::vector<Instant> head_office_decided;  ///< head office instructed or approved (Op. 8)
    std::vector<Instant> instructions_at_3;    ///< a superior instructed while it stood at level 3 (Art. 15)
    std::vector<Instant> owners_recused;       ///< when a person in charge turned out to be complained of
    std::vector<OwnerChange> named_owners;     ///< a person was named as owner: when, of which unit (Art. 11)
    std::vector<Agreement> agreements;         ///< in order
    std::vector<Instant> remedies, compensations;
    std::int64_t compensated_fen = 0;  ///< in all
    Emergency emergency;
    std::string public_opinion;         ///< the general office's judgement: brand service business product
    bool public_opinion_waits = false;  ///< judged, and nobody was made owner since
    std::optional<Instant> called_back_at;
    std::string callback_result;               ///< satisfied improper unreachable or ""
    std::vector<Instant> restarts;             ///< rework_ordered and reopened: the duties start anew
    std::optional<Instant> called_for_two_at;  ///< when the latest of these came
    std::vector<GradingReason> calls_for_two;  ///< what makes level 1 level 2 (Art. 11(2), 13), whatever came after
    std::optional<Instant> closed_at, archived_at;
    std::optional<Instant> erased_at;  ///< the customer's data was erased on a lawful order (rulebook 8)
    std::optional<Instant> withdrawal_requested_at, withdrawal_verified_at;
    std::optional<Instant> withdrawn_at;                    ///< of the customer's own will, while that stands
    std::string outcome;                                    ///< of the latest reply
    std::optional<Instant> undetermined_at, to_improve_at;  ///< latest determination of that kind, while it stands
    std::vector<EvidenceCame> evidence;
    std::vector<Instant> improvements, rectifications, revisits;
    std::vector<OwnerChange> referrals;         ///< asked a superior unit (referred_up): when, which
    std::vector<Instant> instructions;          ///< a superior answered
    std::vector<Instant> regulator_extensions;  ///< the regulator's limit was extended with approval
    std::vector<OwnerChange> revisit_requests;  ///< a second callback was asked for (Art. 13): when, by which unit
    std::vector<Instant> referrer_answers;      ///< the referring body was told the result (Op. 9)
    std::vector<Promise> rectification_orders;  ///< due == made when the order names no time
    Json determination;                         ///< null or {"finding","ground"}
    std::vector<std::string> links;             ///< linked subjects
    std::vector<Link> link_details;             ///< the same with why
    std::vector<std::string> unlinked;          ///< taken apart by a person: the rule keeper links them no more
    std::vector<OverdueMark> overdue;           ///< overdue lines that stand
    std::vector<Objection> objections;          ///< to the quarter that counts it, in order (Art. 22)
    std::string policy_version;                 ///< the one it was received under; it keeps it (rulebook 9)
    std::vector<Judged> judged;                 ///< events that head office judged not effective, in order
    std::vector<Entry> timeline;                ///< every line, in order, effective or not

    bool known() const { return captured.is_object(); }  ///< the captured line has arrived
    std::string unit() const { return text_of(captured, "unit"); }
    std::string channel() const { return text_of(captured, "channel"); }
    bool anonymous() const { return known() && flag_of(captured.value("customer", Json::object()), "anonymous"); }
    /// A body referred it: the channel says so, or the facts name the body (Op. 9).
    bool referred(const Policy&) const;
    /// The customer agreed with how it was handled, as it stood just before `when` (Art. 14).
    bool agreed_before(Instant when) const;
    /// The investigation found it true, and the customer lost something by it (Art. 18).
    bool loss_found() const;
    std::int64_t loss_fen() const;
    bool offsite() const { return text_of(captured, "form") == "offsite"; }
    /// The media or society may attend: public channel, or the facts say so (Art. 12(3), 15).
    bool public_attention(const Policy&) const;
    std::vector<Instant> promises_made() const;  ///< when a next reply time was told
    bool finished() const { return state == State::closed || state == State::archived || state == State::withdrawn; }
    /// Who owned it at `when`: the unit complained of until it is assigned.
    std::string owner_at(Instant when) const;
    /// Since when that unit has owned it without another between.
    Instant owned_since(Instant when) const;
    /// A reply that still stands: none was ordered anew since.
    std::optional<Instant> standing_reply() const;
};

}  // namespace huiyin
