// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/rule_run.hpp"

#include <algorithm>
#include <array>

#include "server/ingest/accused_people.hpp"
#include "server/ingest/complaint_codes.hpp"
#include "server/ingest/external_reference.hpp"
#include "server/ingest/projections.hpp"
#include "server/ingest/quarters.hpp"
#include "server/ingest/references.hpp"
#include "server/ingest/related_complaints.hpp"
#include "server/ingest/visibility.hpp"
#include "server/store/fact_store.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/complaint/policy_kept.hpp"
#include "shared/events/amended.hpp"
#include "shared/events/captured.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/code_given.hpp"
#include "shared/events/converted.hpp"
#include "shared/events/entered.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/judged_ineffective.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/notified.hpp"
#include "shared/events/raised.hpp"
#include "shared/vocabulary/complaint_number.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

constexpr int most_rounds = 50;  ///< far beyond what the rules can call for: a defect, not a case
/// How much later a subject is looked at again that asks to be woken though nothing is due.
constexpr std::chrono::hours patience{1};

/// Stores links, attachments and awaited references; most subjects have none. `previous`: some may be stored already.
void put_what_it_names(Store& store, const std::string& subject, bool previous, const Projection& projection) {
    const auto differs = [&](const auto& now, auto before) { return previous ? before() != now : !now.empty(); };
    if (differs(projection.links, [&] { return store.links(subject); })) store.put_links(subject, projection.links);
    if (differs(projection.attachments, [&] { return store.attachments(subject); }))
        store.put_attachments(subject, projection.attachments);
    if (differs(projection.awaits, [&] { return store.awaited(subject); }))
        store.put_awaited(subject, projection.awaits);
}

/// Whether nothing but the passing of time called for it.
bool is_of_time(const Draft& draft) {
    if (const auto told = payload_of<Notified>(draft)) return !told->duty.empty() || told->what.starts_with("overdue");
    if (const auto raised = payload_of<Raised>(draft)) return raised->reason == "overdue";
    return draft.kind == EventKind::overdue || draft.kind == EventKind::converted || draft.kind == EventKind::archived;
}

/// What time calls for cannot be undone: it waits for a clock that can be trusted (rulebook 10), and is due then.
std::vector<Draft> due_now(const UnitOfWork& work, std::vector<Draft> drafts) {
    if (work.context().clock_is_unsettled()) std::erase_if(drafts, is_of_time);
    return drafts;
}

/// Whether what the rules call for was written. Where it was not, misses are not written down yet, and wake it at once.
enum class Done { no, yes };

void store_projection(UnitOfWork& work, const std::string& subject, const std::optional<SubjectRow>& previous,
                      Projection projection, Done settled = Done::yes) {
    auto& touched = work.touched(subject);
    auto& store = work.store();
    auto& row = projection.row;
    row.digest = touched.digest.value();
    if (settled == Done::yes && row.next_wake && *row.next_wake < work.now() && !work.context().clock_is_unsettled()) {
        work.context().log.error("a subject does not come to rest", {{"subject", subject}});
        row.next_wake = work.now() + patience;
    }
    update_visibility(store, work.digests(), subject, projection.visible_to,
                      Digest::from_value(previous ? previous->digest : 0), touched.digest, touched.earlier);
    work.mark_done(subject);
    store.put_subject(row, previous);
    store.put_duties(projection.duties, previous ? store.duties(*previous) : std::vector<DutyRow>{});
    store.put_facts(projection.facts, previous ? store.facts(*previous) : std::nullopt);
    put_what_it_names(store, subject, previous.has_value(), projection);
}

/// Judgements on it whose reason is gone are lifted (docs/decisions/0014).
void judge_again(UnitOfWork& work, const std::string& subject) {
    const auto& complaint = work.touched(subject).complaint.complaint();
    std::vector<Draft> drafts;
    for (const auto& [position, code] : complaint.judged) {
        const auto& line = complaint.timeline[position].event;
        if (!judged::may_be_lifted(code) || wrong_reference(work, line)) continue;
        note_named(work.store(), line);
        drafts.push_back(judgement(line, judged::lifted, work.context().rules));
    }
    if (!drafts.empty()) work.write(subject, std::move(drafts));
}

Projection project_touched(UnitOfWork& work, const std::string& subject) {
    const auto& rules = work.context().rules;
    const auto& touched = work.touched(subject);
    if (subject_kind(subject) != SubjectKind::complaint)
        return project_events(subject, touched.events, rules, work.now(), {});
    return project(touched.complaint.complaint(), rules, work.now(), arrivals_of(work.store(), subject));
}

/// The complaint's code travels with its level, the first event that head office writes on it.
void add_code(UnitOfWork& work, Draft& draft) {
    if (draft.kind != EventKind::graded) return;
    if (auto code = code_for(work, work.next_counter()); !code.empty()) draft.body["code"] = std::move(code);
}

/// Writes the events that the rules call for until there are no more. Returns the duties that are left.
std::vector<Duty> write_events(UnitOfWork& work, const std::string& subject, GradingContext& context, bool with_code) {
    const auto& rules = work.context().rules;
    const auto& complaint = work.touched(subject).complaint.complaint();
    for (int round = 0;; ++round) {
        auto called = required_now(complaint, rules, context, work.now());
        called.drafts = due_now(work, std::move(called.drafts));
        if (called.drafts.empty()) return std::move(called.duties);
        if (round == most_rounds) {
            work.context().log.error("rule keeper does not come to an end",
                                     {{"subject", subject}, {"kind", called.drafts.front().kind}});
            return duties_of(complaint, rules, work.now());
        }
        const auto links = complaint.links.subjects();
        for (auto& draft : called.drafts) {
            if (with_code) add_code(work, draft);
            work.write(std::move(draft));
        }
        if (complaint.links.subjects() != links) context.linked = linked_complaints(work.store(), complaint, rules);
    }
}

/// Head office named this account before; if it is missing now, a person took it off the list.
bool was_told_before(const Complaint& c, const std::string& account) {
    return std::ranges::any_of(c.timeline, [&](const auto& entry) {
        const auto said = payload_of<Amended>(entry.event);
        return said && said->field == "accused" && said->value && entry.event.by.role == Role::rule_keeper &&
               is_accused(Json{{"accused", *said->value}}, account);
    });
}

/// Adds the accounts of branch people who are complained of by name: they neither handle it nor see the customer.
void name_accounts_complained_of(UnitOfWork& work, const std::string& subject) {
    const auto& rules = work.context().rules;
    const auto& complaint = work.touched(subject).complaint.complaint();
    if (!third_edition(complaint, rules)) return;
    auto accused = complaint.intake.captured.value("accused", Json::array());
    const auto named = accused.size();
    for (auto& account : accused_by_name(work.store(), complaint, rules))
        if (!was_told_before(complaint, account)) accused.push_back(std::move(account));
    constexpr std::size_t most_accused = 20;
    if (accused.size() == named || accused.size() > most_accused) return;
    work.write(draft_of(subject, rule_engine(rules),
                        Amended{.field = "accused", .why = "account_of_that_name", .value = &accused}));
}

/// Links a complaint from a device whose external reference is known already.
void link_by_reference(UnitOfWork& work, const std::string& subject) {
    const auto& complaint = work.touched(subject).complaint.complaint();
    const auto other = known_by(work.store(), complaint.intake.captured.value("external", Json()), subject);
    if (!other || complaint.links.to(other->subject)) return;
    work.write(subject, marked_and_linked(complaint, *other, work.context().rules));
}

/// For a complaint that was graded before it came to head office, or by an earlier version.
void give_code(UnitOfWork& work, const std::string& subject) {
    const auto code = code_for(work, work.next_counter());
    if (!code.empty()) work.write(draft_of(subject, rule_engine(work.context().rules), CodeGiven{.code = code}));
}

void run_complaint_rules(UnitOfWork& work, const std::string& subject) {
    const auto& rules = work.context().rules;
    const auto& complaint = work.touched(subject).complaint.complaint();
    if (!complaint.known()) return store_projection(work, subject);
    const auto previous = work.store().subject(subject);
    const bool is_new = !previous || previous->state.empty();
    if (is_new) link_by_reference(work, subject);
    if (work.take_judge_again(subject)) judge_again(work, subject);
    const bool with_code = needs_code(work.store(), complaint, is_new);
    if (with_code && complaint.grading.level) give_code(work, subject);
    name_accounts_complained_of(work, subject);
    const bool asked = work.take_scan(subject);
    const auto scan = asked || !complaint.grading.level || says_something_new(previous, identifying_part(complaint))
                          ? ClusterScan::all_around
                          : ClusterScan::at_the_customer;
    auto context = find_related(work.store(), complaint, rules, scan);
    context.accused_heads = accused_heads(work.store(), complaint);
    const auto duties = write_events(work, subject, context, with_code && !complaint.grading.level);
    store_projection(work, subject, previous,
                     project(complaint, rules, work.now(), duties, arrivals_of(work.store(), subject)));
    const auto concerned =
        concerned_by(work.store(), previous, identifying_part(complaint), context, policy_kept(complaint, rules));
    for (const auto& other : concerned.crowd) work.ask_to_scan(other);
    for (const auto& other : concerned.later) work.ask_to_run(other);
    if (is_new)
        for (const auto& other : work.store().awaiting(subject)) work.ask_to_judge_again(other);
}

/// The complaint that a converted entry becomes (Art. 10). Returns its subject.
std::string become_complaint(UnitOfWork& work, const OpinionEntry& entry) {
    const auto subject = new_complaint_subject(work.now());
    const auto& rules = work.context().rules;
    capture(work, subject, rule_engine(rules), captured_from_opinion(entry, rules));
    return subject;
}

void run_opinion_rules(UnitOfWork& work, const std::string& subject) {
    const auto& rules = work.context().rules;
    auto entry = fold_opinion(work.touched(subject).events, rules);
    for (int round = 0; round < most_rounds; ++round) {
        const auto drafts = due_now(work, required_events(entry, rules, work.now()));
        if (drafts.empty()) break;
        for (auto draft : drafts) {
            if (draft.kind == EventKind::converted) draft.body["complaint"] = become_complaint(work, entry);
            work.write(std::move(draft));
        }
        entry = fold_opinion(work.touched(subject).events, rules);
    }
    // A person converted it: the complaint itself is head office's to write, and to name (rulebook 12).
    if (entry.converted_at && entry.converted_to.empty()) {
        const auto known = work.store().complaint_of_opinion(subject);
        const auto complaint = known ? *known : become_complaint(work, entry);
        work.write(draft_of(subject, rule_engine(rules), Converted{.complaint = complaint, .article = "10(1)"}));
    }
    store_projection(work, subject);
}

void run_unit_rules(UnitOfWork& work, const std::string& subject) {
    const auto& rules = work.context().rules;
    const auto record = fold_unit(subject, work.touched(subject).events, rules);
    for (auto& draft : due_now(work, required_events(record, rules, work.now()))) work.write(std::move(draft));
    if (!work.context().clock_is_unsettled()) fix_quarters(work, record);
    store_projection(work, subject);
}

std::array<std::uint8_t, 16> random_id() {
    std::array<std::uint8_t, 16> out{};
    sync::random_bytes(out);
    return out;
}

Event begin(UnitOfWork& work, const std::string& subject, EventKind kind, const Actor& by, Json body) {
    const std::string unit(read_payload<Captured>(body).unit);
    // Numbers of imported events are taken, though this store's counter never counted them.
    std::string number;
    std::int64_t counter = 0;
    do {
        counter = work.next_counter();
        number = complaint_number(unit, date_of(work.now()), work.context().own_origin, counter);
    } while (!work.store().subjects_by_number(number).empty());
    body["number"] = number;
    body.erase("code");
    if (auto code = code_for(work, counter); !code.empty()) body["code"] = std::move(code);
    if (is_anonymous(body)) body["lookup"] = lookup_digits(random_id());
    return work.append({subject, std::string(to_string(kind)), by, std::move(body)});
}

}  // namespace

Draft judgement(const Event& event, std::string_view code, const Rules& rules) {
    return draft_of(event.subject, rule_engine(rules),
                    JudgedIneffective{.origin = event.origin, .code = code, .seq = event.seq});
}

std::string new_complaint_subject(Instant now) { return complaint_id(timed_id(random_id(), now)); }
std::string new_opinion_subject(Instant now) { return opinion_id(timed_id(random_id(), now)); }

Event capture(UnitOfWork& work, const std::string& subject, const Actor& by, Json body) {
    return begin(work, subject, EventKind::captured, by, std::move(body));
}
Event enter(UnitOfWork& work, const std::string& subject, const Actor& by, Json body) {
    // An entry keeps the policy it was received under, as a complaint does by its grading (rulebook 9).
    body["policy"] = work.context().rules.policy_for(read_payload<Entered>(body).unit).version;
    return begin(work, subject, EventKind::entered, by, std::move(body));
}

void store_projection(UnitOfWork& work, const std::string& subject) {
    if (is_administrative_subject(subject)) return work.mark_done(subject);
    store_projection(work, subject, work.store().subject(subject), project_touched(work, subject), Done::no);
}

void run_rules(UnitOfWork& work) {
    while (const auto subject = work.next_to_run()) {
        switch (subject_kind(*subject)) {
            case SubjectKind::complaint:
                run_complaint_rules(work, *subject);
                break;
            case SubjectKind::opinion:
                run_opinion_rules(work, *subject);
                break;
            case SubjectKind::unit:
                run_unit_rules(work, *subject);
                break;
            case SubjectKind::administration:  // nothing follows from it by the bank's rules
                break;
        }
    }
    work.flush();
}

}  // namespace huiyin::server
