// SPDX-License-Identifier: Apache-2.0
#include "server/services/subject_service.hpp"

#include <algorithm>
#include <functional>

#include "server/identity/accounts.hpp"
#include "server/ingest/external_reference.hpp"
#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/references.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/ingest/validation.hpp"
#include "server/services/idempotency.hpp"
#include "server/services/service_faults.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/events/amended.hpp"
#include "shared/events/check.hpp"
#include "shared/events/content.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/viewed.hpp"
#include "shared/view/masking.hpp"
#include "shared/view/recusal.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::server {
namespace {

std::string path_of(SubjectKind kind) { return kind == SubjectKind::complaint ? "/v1/complaints/" : "/v1/opinions/"; }

Json view_of(const Complaint& c, const Actor& actor, const ServerContext& context) {
    return complaint_view_for(actor, c, context.rules, context.now());
}
Json view_of(const OpinionEntry& o, const Actor&, const ServerContext& context) {
    return opinion_view(o, context.rules, context.now());
}
/// It is read by its unit's duties and reports alone.
Json view_of(const UnitRecord&, const Actor&, const ServerContext&) { return {}; }

/// As `actor` may see it: masked unless it was asked to be shown, and who is complained of does not learn who
/// complained.
Json view_of(const std::string& subject, const std::vector<Event>& events, const Actor& actor,
             const ServerContext& context, Identity identity) {
    auto view = std::visit([&](const auto& folded) { return view_of(folded, actor, context); },
                           fold_subject(subject, events, context.rules));
    return identity == Identity::shown ? view : masked_identity(std::move(view));
}

/// Who hands personal data out writes who looked (rulebook 12).
Draft viewed_in_full(const std::string& subject, const Actor& by) {
    const Json fields{"name", "phone", "address", "email"};
    return draft_of(subject, by, Viewed{.data = &fields});
}

/// While head office doubts its clock its own time may lie behind: what says a later one was received now, not in the
/// future, and is no reason to turn a customer away.
Json received_by_now(Json body, const ServerContext& context) {
    if (!context.clock_in_doubt()) return body;
    const auto received = received_at(body);
    if (received && *received > context.now()) body.erase("received_at");
    return body;
}

Answer<Json> checked_body(SubjectKind kind, const Actor& actor, const Json& body, const ServerContext& context) {
    if (!may_capture(actor.role)) return forbidden(faults::takes_in_nothing);
    const auto check = kind == SubjectKind::complaint ? check_captured : check_entered;
    auto checked = check(received_by_now(body, context), context.rules, context.now(), Checked::as_typed);
    if (!checked) return invalid(checked.error());
    if (kind == SubjectKind::complaint && checked->contains("opinion"))
        return invalid(faults::convert_the_entry, "opinion");
    if (!captures_for_any_unit(actor.role) && !context.rules.organisation.within(text_of(*checked, "unit"), actor.unit))
        return forbidden(faults::takes_in_own_unit, "unit", {actor.unit});
    return std::move(*checked);
}

/// The events of a subject after a job, and the event it wrote.
struct Written {
    std::vector<Event> events;
    Event event;
    Identity identity = Identity::masked;  ///< as the answer shows the customer
};

/// The complaint that the subject is, or that the entry became; "" none.
std::string complaint_of(UnitOfWork& work, const std::string& subject) {
    if (subject_kind(subject) == SubjectKind::complaint) return subject;
    const auto folded = fold_subject(subject, work.lines_of(subject), work.context().rules);
    const auto* entry = std::get_if<OpinionEntry>(&folded);
    return entry ? entry->converted_to : std::string{};
}

/// Whoever is complained of is shown nothing of who the customer is (recusal): then nothing was viewed.
bool hides_identity(UnitOfWork& work, const std::string& subject, const Actor& by) {
    const auto complaint = complaint_of(work, subject);
    return !complaint.empty() && is_accused(work.touched(complaint).complaint.complaint(), by.account);
}

/// How an answer shows the customer to who asked for `wanted`: what is handed out is noted.
Identity shown_to(UnitOfWork& work, const std::string& subject, const Actor& actor, Identity wanted) {
    if (wanted == Identity::masked || hides_identity(work, subject, actor)) return Identity::masked;
    work.write(viewed_in_full(subject, actor));
    return wanted;
}

/// The answer that was given before hands out who the customer is, once more.
void note_shown_again(Store& store, const ServerContext& context, const Actor& actor, const Reply& given) {
    const auto subject = given.location.substr(given.location.rfind('/') + 1);
    UnitOfWork work(store, context, context.now());
    if (shown_to(work, subject, actor, Identity::shown) == Identity::shown) run_rules(work);
}

/// Runs `write` in the writer, once per idempotency key, and renders what stands then. The rendering is done outside
/// the writer's thread unless the answer must be stored.
Answer<Reply> write_once(ServerRuntime& runtime, const Actor& actor, const Submission& submission,
                         const std::function<Answer<Written>(UnitOfWork&)>& write,
                         const std::function<Reply(const Written&)>& render) {
    struct Outcome {
        std::optional<Written> written;
        std::optional<Reply> reply;
    };
    auto outcome = runtime.writer.run<Outcome>([&](Store& store) -> Answer<Outcome> {
        auto given = answer_already_given(store, actor.account, submission);
        if (!given) return std::unexpected(given.error());
        if (*given) {
            if (submission.identity == Identity::shown) note_shown_again(store, runtime.context, actor, **given);
            return Outcome{{}, std::move(*given)};
        }
        UnitOfWork work(store, runtime.context, runtime.context.now());
        auto written = write(work);
        if (!written) return std::unexpected(written.error());
        run_rules(work);
        written->events = work.lines_of(written->event.subject);
        if (submission.key.empty()) return Outcome{std::move(*written), {}};
        auto reply = render(*written);
        remember_answer(store, runtime.context, actor.account, submission, reply);
        return Outcome{{}, std::move(reply)};
    });
    if (!outcome) return std::unexpected(outcome.error());
    return outcome->reply ? std::move(*outcome->reply) : render(*outcome->written);
}

/// The judge that every event passes has the last word in the writer, where nothing changes any more: an account may
/// have been closed, or given another role, while its call waited.
Answer<void> judged(UnitOfWork& work, const Actor& by, std::string subject, std::string_view kind, const Json& body) {
    const auto& context = work.context();
    // Its time is head office's own: the judge's tolerance is for the clocks of devices.
    const auto account = work.store().account(by.account);
    const bool is_so_now = account && account->active && account->role == by.role && account->unit == by.unit;
    Event event;
    event.subject = std::move(subject);
    event.kind = kind;
    event.by = by;
    event.body = body;
    const auto own = work.store().origin(context.own_origin);
    KeptAccounts accounts(work.store());
    const auto verdict = own ? validate(event, *own, work.now(), accounts, context.rules) : Verdict{};
    if (!is_so_now || verdict.refused() || verdict.by) return forbidden(faults::writes_no_more, "by");
    return {};
}

/// One complaint for each reference of another system (contract, "Captured body").
std::unexpected<Problem> reference_is_known(const SubjectRow& other) {
    auto out = problem(409, "external-known", faults::external_known, "external.reference", {other.number});
    out.error().current = {{"subject", other.subject}, {"number", other.number}};
    return out;
}

/// The complaint that has the reference which the event would put in.
std::optional<SubjectRow> known_by_amendment(UnitOfWork& work, const std::string& subject, std::string_view kind,
                                             const Json& body) {
    if (kind != EventKind::amended || subject_kind(subject) != SubjectKind::complaint) return std::nullopt;
    const auto said = read_payload<Amended>(body);
    if (said.field != "external.reference" || !said.value || !said.value->is_string()) return std::nullopt;
    auto external = work.touched(subject).complaint.complaint().intake.captured.value("external", Json::object());
    external["reference"] = *said.value;
    return known_by(work.store(), external, subject);
}

/// What rulebook 11 asks for and the body does not say.
std::optional<Fault> incomplete(UnitOfWork& work, const std::string& subject, const Actor& by, std::string_view kind,
                                const Json& body) {
    const auto& rules = work.context().rules;
    if (subject_kind(subject) == SubjectKind::complaint)
        return why_incomplete(kind, body, by, work.touched(subject).complaint.complaint(), rules, work.now());
    return why_incomplete(kind, body, by, fold_opinion(work.lines_of(subject), rules), rules, work.now());
}

}  // namespace

Answer<Reply> create_subject(ServerRuntime& runtime, SubjectKind kind, const Actor& actor,
                             const Submission& submission) {
    if (const auto no_room = runtime.health.why_takes_nothing()) return std::unexpected(*no_room);
    const auto& context = runtime.context;
    auto body = checked_body(kind, actor, submission.request, context);
    if (!body) return std::unexpected(body.error());
    const auto write = [&](UnitOfWork& work) -> Answer<Written> {
        const bool complaint = kind == SubjectKind::complaint;
        if (auto may = judged(work, actor, {}, to_string(complaint ? EventKind::captured : EventKind::entered), *body);
            !may)
            return std::unexpected(may.error());
        if (complaint)
            if (const auto other = known_by(work.store(), body->value("external", Json())))
                return reference_is_known(*other);
        auto line = complaint ? capture(work, new_complaint_subject(context.now()), actor, *body)
                              : enter(work, new_opinion_subject(context.now()), actor, *body);
        const auto shown = shown_to(work, line.subject, actor, submission.identity);
        return Written{{}, std::move(line), shown};
    };
    const auto render = [&](const Written& written) {
        const auto& subject = written.event.subject;
        return Reply{201, view_of(subject, written.events, actor, context, written.identity).dump(),
                     path_of(kind) + subject};
    };
    return write_once(runtime, actor, submission, write, render);
}

Answer<Reply> add_event(ServerRuntime& runtime, SubjectKind kind, const Actor& actor, const std::string& subject,
                        const Submission& submission) {
    const auto& context = runtime.context;
    const auto viewer = viewer_of(actor, context.rules);
    if (!viewer) return std::unexpected(viewer.error());
    const auto line_kind = text_of(submission.request, "kind");
    const auto* type = event_type(line_kind);
    if (only_reads(actor.role) && !(type && type->written_by.contains(actor.role)))
        return forbidden(faults::only_reads);
    if (is_administrative_kind(line_kind)) return forbidden(faults::own_administration);
    if (is_head_offices_own(line_kind)) return forbidden(faults::erased_by_call);
    const auto write = [&](UnitOfWork& work) -> Answer<Written> {
        if (subject_kind(subject) != kind || !sees(work.store(), *viewer, subject) || work.touched(subject).empty())
            return not_found();
        auto checked =
            check_body(line_kind, submission.request.value("body", Json::object()), context.rules, context.now());
        if (!checked) return invalid(checked.error());
        if (auto may = judged(work, actor, subject, line_kind, *checked); !may) return std::unexpected(may.error());
        if (const auto lack = incomplete(work, subject, actor, line_kind, *checked)) return invalid(*lack);
        if (const auto wrong = wrong_reference(work, {actor, {}}, subject, line_kind, *checked))
            return invalid(fault_of(why_judged(wrong->code), wrong->field));
        if (const auto other = known_by_amendment(work, subject, line_kind, *checked))
            return reference_is_known(*other);
        note_named(work.store(), {actor, {}}, line_kind, *checked);
        auto event = work.append({subject, line_kind, actor, std::move(*checked)});
        return Written{{}, std::move(event), shown_to(work, subject, actor, submission.identity)};
    };
    const auto render = [&](const Written& written) {
        auto view = view_of(subject, written.events, actor, context, written.identity);
        Json line, entry;
        for (const auto& item : view["timeline"])
            if (item["origin"] == written.event.origin && item["seq"] == written.event.seq) entry = item;
        const char* name = kind == SubjectKind::complaint ? "complaint" : "opinion";
        const bool masked = written.identity == Identity::masked;
        Json out{{"line", masked ? masked_identity(to_json(written.event)) : to_json(written.event)},
                 {"effective", entry.value("effective", false)},
                 {"why_not", entry.value("why_not", Json())},
                 {"reason", entry.value("reason", Json())},
                 {name, std::move(view)}};
        return Reply{201, out.dump(), path_of(kind) + subject};
    };
    return write_once(runtime, actor, submission, write, render);
}

namespace {

/// The events of a subject that the caller sees.
Answer<std::vector<Event>> events_seen(Store& store, const std::optional<std::string>& viewer, SubjectKind kind,
                                       const std::string& subject) {
    if (subject_kind(subject) != kind || !sees(store, viewer, subject)) return not_found();
    auto found = lines_of(store, subject);
    if (found.empty()) return not_found();
    return found;
}

}  // namespace

Answer<Reply> show_subject(ServerRuntime& runtime, SubjectKind kind, const Actor& actor, const std::string& subject,
                           Identity identity) {
    const auto viewer = viewer_of(actor, runtime.context.rules);
    if (!viewer) return std::unexpected(viewer.error());
    using Lines = std::vector<Event>;
    const auto only_read = [&](Store& store) { return events_seen(store, *viewer, kind, subject); };
    const auto note_and_read = [&](Store& store) -> Answer<Lines> {
        if (auto seen = only_read(store); !seen) return seen;
        UnitOfWork work(store, runtime.context, runtime.context.now());
        if (hides_identity(work, subject, actor)) {
            identity = Identity::masked;
            return work.lines_of(subject);
        }
        auto viewed = viewed_in_full(subject, actor);
        if (auto may = judged(work, actor, subject, viewed.kind, viewed.body); !may)
            return std::unexpected(may.error());
        work.write(std::move(viewed));
        run_rules(work);
        return work.lines_of(subject);
    };
    auto lines =
        identity == Identity::shown ? runtime.writer.run<Lines>(note_and_read) : runtime.readers.read<Lines>(only_read);
    if (!lines) return std::unexpected(lines.error());
    if (identity == Identity::shown)
        runtime.context.log.info("personal data shown", {{"account", actor.account}, {"subject", subject}});
    return Reply{200, view_of(subject, *lines, actor, runtime.context, identity).dump(), {}};
}

}  // namespace huiyin::server
