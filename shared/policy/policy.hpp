// SPDX-License-Identifier: Apache-2.0
// The bank's decisions as values (architecture, decision 4): every [policy] of the rulebook.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"
#include "shared/policy/organisation.hpp"
#include "shared/policy/working_time.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin {

struct SubCategory {
    std::string code, name, name_en;
    std::vector<std::string> phrases;
};
struct Category {
    std::string code, name, name_en, department;
    std::vector<SubCategory> sub;
};  ///< Art. 9; department: business department for off-site complaints (Op., Art. 17)
struct Cause {
    int code;
    std::string name, name_en;
};  ///< Op. 6

/// Why a complaint is found valid, invalid … (As. 1).
struct Ground {
    std::string code, finding, name, name_en;
};

/// How a question that comes again and again is answered: the knowledge base of the contact centre.
struct StandardAnswer {
    std::string code, category;  ///< of the sub-category that it is about
    std::string title, title_en, text, text_en, article;
};

/// A step of the emergency plan (Art. 15).
struct EmergencyStep {
    std::string code, name, name_en;
};

/// Limits of one level (Art. 12).
struct LevelLimits {
    enum class Response { working_days, office_minutes, clock_minutes };
    Response response_in = Response::working_days;
    int response = 1;
    bool resolve_same_day = false;  ///< else `resolve_days` working days
    int resolve_days = 3;
};

/// The quarterly score (rulebook 7).
struct Scoring {
    std::map<Level, int> points;  ///< deducted for a valid complaint
    int quasi_tenths = 5;         ///< what a quasi complaint counts, in tenths
    int deduction_cap = 60;
    int timeliness_weight = 40;
};

struct Policy {
    /// Reads shared/policy/data/policy.json; every value is required; fails naming the JSON path of the wrong one.
    static Result<Policy> from_json(const Json&);
    Json source;          ///< what it was read from
    std::string version;  ///< names this policy, e.g. "2026-1"
    /// The edition of rulebook 11 and 12 that it brings (docs/decisions/0026). 1: none, as it was before these
    /// sections. 2: what must be said for an event to count, and the decisions of section 12. 3: with what came to them
    /// since. What is owed or counts otherwise from some day on is a new edition: what was received before keeps its
    /// own.
    int content_rules = 1;
    bool to_the_letter() const { return content_rules >= 2; }
    bool third_edition() const { return content_rules >= 3; }

    std::vector<Category> categories;
    std::vector<Cause> causes;
    std::vector<Ground> grounds;
    std::map<Level, LevelLimits> limits;

    // grading (Art. 11)
    std::int64_t major_loss_fen = 0;
    int cluster_customers = 3, cluster_hours = 24;  ///< several people on one issue at one unit
    int same_matter_days = 30;                      ///< same sub-category and unit within these days: the same matter
    int bank_wide_customers = 10, bank_wide_times = 5,
        bank_wide_days = 30;  ///< or in the whole bank: so many, and so many times the average day of these days
    std::set<std::string, std::less<>> sensitive_channels;  ///< come through leader, superior, regulator … (11(2))
    std::set<std::string, std::less<>> media_channels;      ///< count as public exposure judged by the general office

    // ways of their own (Op. 9, 10)
    std::set<std::string, std::less<>> referral_channels;  ///< the general office supervises, the body is answered
    std::set<std::string, std::less<>> public_opinion_channels;  ///< the general office answers alone
    int referral_answer_days = 1;                                ///< working days after the reply

    // narrative, customers, phones
    int narrative_max = 2000;

    // other limits
    int opinion_complaint_days = 1, opinion_other_days = 3;
    int first_contact_days = 15;  ///< working days within which the first-contact person sees it closed (Art. 3)
    int contact_attempts = 3;     ///< on different days count as a contact
    int callback_days = 5;        ///< working days after the reply
    int satisfaction_days = 3;
    int urge_office_hours = 4;
    int callback_sample_percent = 20;
    int clock_tolerance_seconds = 120;  ///< a device whose clock is further off gets its times corrected
    /// Head office's own clock is in doubt when it starts so far ahead of what came in before, or is so far off
    /// otherwise; and believed again when devices of three units agree with it within as much (rulebook 10).
    int clock_doubt_hours = 24, clock_agree_minutes = 5;
    int archive_days = 5;
    int revisit_days = 30;  ///< calendar days after closing, level 2 and 3
    int evidence_days = 2, improvement_days = 5, withdrawal_check_days = 1, rectification_days = 10;  ///< working days
    int regulator_limit_days = 15;                                  ///< calendar days; 0: not shown
    int regulator_extended_days = 30, regulator_further_days = 30;  ///< in all after the first, more after the second
    int other_approver_from_level = 2;  ///< who approves is another person than who investigated (annex 1)
    int remedy_days = 5;                ///< working days after the investigation that found a loss (Art. 18)
    std::int64_t outlet_pays_fen = 50'000, branch_pays_fen = 2'000'000;  ///< what a role pays on its own authority
    /// Of a quarter's score: published so many working days after its end, objected to until this day of the month,
    /// fixed on that day (Art. 22).
    int score_published_days = 3, objections_until_day = 10, quarter_fixed_on_day = 15;
    std::vector<EmergencyStep> emergency_steps;  ///< in order; empty: any step may be named
    int recurring_complaints = 5;  ///< on one sub-category at one unit in a quarter call for rectification (Art. 6(5)3)
    int monthly_report_days = 5, quarterly_report_days = 10;  ///< working days after the period (Art. 22)
    int retention_years = 5;                                  ///< after archiving
    int attachment_unnamed_days = 7;                          ///< an attachment that no event names is kept so long
    int attachment_part_days = 1;                             ///< and a part of one, since it was last worked on
    int attachment_unnamed_mib = 512;                         ///< of both, from one account or device
    bool erasure = false;  ///< a person's data may be erased on a lawful order (rulebook 8)

    Scoring scoring;

    OfficeHours office_hours;
    std::map<std::string, OfficeHours, std::less<>> office_hours_of;  ///< by unit
    std::vector<StandardAnswer> answers;
    std::map<std::string, std::vector<std::string>, std::less<>> contacts_of;  ///< a branch's own emergency contacts

    const SubCategory* sub_category(std::string_view code) const;
    const Ground* ground(std::string_view code) const;
    const Category* category_of(std::string_view sub_category) const;
};

/// A policy that was in force before, with the branches' of that time (rulebook 9); and the tree of units, where it was
/// another one then.
struct EarlierPolicy {
    Policy policy;
    std::map<std::string, Policy, std::less<>> branch_policies = {};
    std::vector<Json> branch_files = {};
    std::optional<Organisation> organisation = {};  ///< that held `until`; none: the one of what came after it
    Instant until = {};
};

/// Everything a rule asks: one value, passed by reference, never global.
struct Rules {
    Policy policy;
    Organisation organisation;
    WorkingCalendar calendar;
    std::map<std::string, Policy, std::less<>> branch_policies =
        {};                               ///< the bank's policy as a branch's file tightens it
    std::vector<Json> branch_files = {};  ///< those files (Art. 24)

    std::vector<EarlierPolicy> earlier = {};  ///< newest last: complaints keep the version they were received under

    /// The policy that holds for `unit` now: its branch's, or the bank's.
    const Policy& policy_for(std::string_view unit) const;
    /// The policy for `unit` that `version` names; what is in force when it is empty or unknown.
    const Policy& policy_for(std::string_view unit, std::string_view version) const;
    /// The tree of units at `when`: it decides who might do what then, whatever was moved since.
    const Organisation& organisation_at(Instant when) const;
    /// Office time of `unit`: its own hours, or the nearest ancestor's, or the bank's. The Rules must outlive it.
    WorkingTime working_time(std::string_view unit) const;
    WorkingTime working_time(std::string_view unit, std::string_view version) const;
    /// These rules with another policy and other branch files in force; the ones before are kept under their version.
    /// Fails naming the JSON path, also when the version was used before.
    Result<Rules> with_policy(const Json& new_policy, const Json& new_branches) const;
    /// These rules with another organisation from `from` on. Where the tree of units is another one, that of before is
    /// kept, with what it held until; names and people are replaced. Fails naming the JSON path.
    Result<Rules> with_organisation(const Json& organisation, Instant from) const;
    /// These rules, with the versions that only `other` knows as earlier ones: complaints keep what they were received
    /// under. Trees of units stay as they are here. Fails when a version means something else there than here, or names
    /// a unit that is not here.
    Result<Rules> knowing(const Rules& other) const;
    /// Whom to call in an emergency at `unit` (Art. 8): its branch's own contacts, or the organisation's.
    std::vector<std::string> emergency_contacts(std::string_view unit) const;
    /// {"policy":…,"organisation":…,"workdays":…,"branches":[…],"earlier":[{"policy","branches"}]}: what travels
    /// to devices; "earlier" only when there is any, with {"organisation","until"} where the tree changed.
    Json to_json() const;
    static Result<Rules> from_json(const Json&);

  private:
    /// A policy, and the tree of units that it held for.
    struct Held {
        const Policy& policy;
        const Organisation& organisation;
    };
    Held held_for(std::string_view unit, std::string_view version) const;
};

}  // namespace huiyin
