// SPDX-License-Identifier: Apache-2.0
// The table itself, and the thin hands between HTTP and the services.
#include "server/http/administration_calls.hpp"
#include "server/http/answers.hpp"
#include "server/http/call_faults.hpp"
#include "server/http/operators_service.hpp"
#include "server/http/routes.hpp"
#include "server/identity/tokens.hpp"
#include "server/ingest/exchange.hpp"
#include "server/services/blob_service.hpp"
#include "server/services/branch_rules.hpp"
#include "server/services/enrolment.hpp"
#include "server/services/knowledge_service.hpp"
#include "server/services/listing.hpp"
#include "server/services/organisation_service.hpp"
#include "server/services/own_account.hpp"
#include "server/services/policy_service.hpp"
#include "server/services/progress.hpp"
#include "server/services/reporting.hpp"
#include "server/services/subject_service.hpp"
#include "server/services/unit_reports.hpp"

namespace huiyin::server {
namespace {

using namespace administration;

constexpr std::size_t small = std::size_t{8} << 10, document = std::size_t{256} << 10;
constexpr std::size_t all_units = std::size_t{4} << 20;  ///< of a bank with many thousands
constexpr std::size_t exchange_bytes = std::size_t{32} << 20, chunk_bytes = std::size_t{8} << 20;

Answer<HttpReply> as_reply(Answer<Reply> answer) {
    if (!answer) return std::unexpected(answer.error());
    HttpReply out;
    out.status = answer->status;
    out.body = std::move(answer->body);
    out.location = std::move(answer->location);
    out.personal = true;
    return out;
}

/// ?reveal=1 asks to be shown who the customer is.
Identity identity_asked(const Call& call) {
    return call.request.asked("reveal") == "1" ? Identity::shown : Identity::masked;
}

Submission submission(const Call& call) {
    return {call.json, call.request.idempotency_key, call.request.path, call.request.body, identity_asked(call)};
}

Answer<HttpReply> session(const Call& call) {
    return personal(as_json(
        sign_in(call.runtime, text_of(call.json, "account"), text_of(call.json, "password"), call.request.remote)));
}

Answer<HttpReply> password(const Call& call) {
    return as_json(change_password(call.runtime, call.caller, call.json, call.request.remote));
}
Answer<HttpReply> session_end(const Call& call) { return as_json(sign_out(call.runtime, call.caller)); }
Answer<HttpReply> session_renewed(const Call& call) {
    return personal(as_json(renew_token(call.runtime, call.caller)));
}
Answer<HttpReply> sessions(const Call& call) { return as_json(own_sessions(call.runtime, call.caller)); }

template <SubjectKind kind>
Answer<HttpReply> create(const Call& call) {
    return as_reply(create_subject(call.runtime, kind, call.person(), submission(call)));
}
template <SubjectKind kind>
Answer<HttpReply> list(const Call& call) {
    auto reply = as_json(list_subjects(call.runtime, kind, call.person(), call.request.query));
    if (reply) reply->personal = true;
    return reply;
}
template <SubjectKind kind>
Answer<HttpReply> show(const Call& call) {
    return as_reply(
        show_subject(call.runtime, kind, call.person(), call.request.param("subject"), identity_asked(call)));
}
template <SubjectKind kind>
Answer<HttpReply> add(const Call& call) {
    return as_reply(add_event(call.runtime, kind, call.person(), call.request.param("subject"), submission(call)));
}

Answer<HttpReply> published_opinions(const Call& call) {
    return as_json(list_published(call.runtime, call.request.query));
}

Answer<HttpReply> articles(const Call& call) {
    return as_json(list_articles(call.runtime, call.person(), call.request.query));
}
Answer<HttpReply> article(const Call& call) {
    return as_json(show_article(call.runtime, call.person(), call.request.param("id")));
}
Answer<HttpReply> article_change(const Call& call) {
    auto written = write_article(call.runtime, call.person(), call.request.param("id"), call.json);
    if (!written) return std::unexpected(written.error());
    return json_reply(written->article, written->is_new ? 201 : 200);
}
Answer<HttpReply> article_use(const Call& call) {
    return as_json(use_article(call.runtime, call.person(), call.request.param("id")));
}

Answer<HttpReply> duties(const Call& call) {
    return as_json(list_duties(call.runtime, call.person(), call.request.query));
}

Answer<HttpReply> assessment(const Call& call) {
    return as_json(
        assessment_for(call.runtime, call.person(), call.request.asked("quarter"), call.request.asked("branch")));
}

Answer<HttpReply> bulletin(const Call& call) {
    auto text = bulletin_for(call.runtime, call.person(), call.request.asked("quarter"));
    if (!text) return std::unexpected(text.error());
    HttpReply out;
    out.body = std::move(*text);
    return out;
}

Answer<HttpReply> report_file(const Call& call) {
    const auto file = call.request.param("period");
    const auto dot = file.rfind('.');
    const auto format = dot == std::string::npos ? std::string{} : file.substr(dot + 1);
    if (format != "json" && format != "xlsx") return not_found(faults::report_ending);
    ReportWanted wanted{call.request.param("kind"), file.substr(0, dot), call.request.asked("unit")};
    if (format == "json") return as_json(report_for(call.runtime, call.person(), std::move(wanted)));
    auto bytes = workbook_for(call.runtime, call.person(), std::move(wanted));
    if (!bytes) return std::unexpected(bytes.error());
    HttpReply out;
    out.body = std::move(*bytes);
    out.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return out;
}

Answer<HttpReply> report_complaints(const Call& call) {
    return personal(as_json(complaints_behind(
        call.runtime, call.person(),
        {call.request.param("kind"), call.request.param("period"), call.request.asked("unit")}, call.request.query)));
}

Answer<HttpReply> hand_in(const Call& call) {
    return as_json(
        hand_in_report(call.runtime, call.person(),
                       {call.request.param("kind"), call.request.param("period"), text_of(call.json, "remark")}),
        201);
}

Answer<HttpReply> progress(const Call& call) {
    return as_json(show_progress(call.runtime, {call.request.asked("number"), call.request.asked("code")},
                                 call.request.asked("phone4"), call.request.remote));
}

Answer<HttpReply> sync_lines(const Call& call) {
    auto answer = exchange(call.runtime, call.device(), call.request.body);
    if (!answer) return std::unexpected(answer.error());
    HttpReply out;
    out.body = std::move(*answer);
    out.content_type = "application/x-ndjson";
    out.personal = true;
    return out;
}

Answer<HttpReply> enroll_device(const Call& call) {
    return as_json(enroll(call.runtime, call.json, call.request.remote));
}

Answer<HttpReply> policy(const Call& call) {
    return json_reply(policy_in_force(call.runtime, call.caller.device.has_value()));
}
Answer<HttpReply> policy_change(const Call& call) {
    return as_json(change_policy(call.runtime, call.person(), call.json));
}
Answer<HttpReply> policy_dry_run(const Call& call) {
    return as_json(dry_run_for(call.runtime, call.person(), call.json));
}

Answer<HttpReply> workdays(const Call& call) {
    return as_json(change_workdays(call.runtime, call.person(), call.json));
}
Answer<HttpReply> workdays_tried(const Call& call) {
    return as_json(workdays_dry_run(call.runtime, call.person(), call.json));
}
Answer<HttpReply> organisation(const Call& call) {
    return as_json(change_organisation(call.runtime, call.person(), call.json));
}
Answer<HttpReply> organisation_tried(const Call& call) {
    return as_json(organisation_dry_run(call.runtime, call.person(), call.json));
}
Answer<HttpReply> branch_rules(const Call& call) {
    return as_json(change_branch(call.runtime, call.person(), call.request.param("unit"), call.json));
}

Answer<HttpReply> branch_rules_shown(const Call& call) {
    return as_json(branch_rules_of(call.runtime, call.person(), call.request.param("unit")));
}
Answer<HttpReply> branch_rules_in(const Call& call) {
    return as_json(submit_branch_rules(call.runtime, call.person(), call.request.param("unit"), call.json), 201);
}
Answer<HttpReply> branch_rules_decided(const Call& call) {
    return as_json(decide_branch_rules(call.runtime, call.person(), call.request.param("unit"), call.json));
}

const std::vector<Route>& table() {
    using enum SubjectKind;
    static const std::vector<Route> list_of_routes{
        {"POST", "/v1/session", Access::anyone, Content::json, small, "Sign in with account and password", session},
        {"DELETE", "/v1/session", Access::person, Content::none, 0, "Sign out: this token opens nothing more",
         session_end},
        {"POST", "/v1/session/renew", Access::person, Content::json, small,
         "A program's token for as long again, good for the same", session_renewed},
        {"GET", "/v1/sessions", Access::person, Content::none, 0, "Where one is signed in oneself", sessions},
        {"POST", "/v1/password", Access::person, Content::json, small, "Another password for one's own account",
         password},
        {"POST", "/v1/complaints", Access::person, Content::json, document, "Capture a complaint (Art. 9–11)",
         create<complaint>},
        {"GET", "/v1/complaints", Access::person, Content::none, 0, "Complaints in scope, newest first",
         list<complaint>},
        {"GET", "/v1/complaints/{subject}", Access::person, Content::none, 0, "One complaint whole", show<complaint>},
        {"POST", "/v1/complaints/{subject}/lines", Access::person, Content::json, document,
         "Write a line on a complaint (rulebook 5)", add<complaint>},
        {"POST", "/v1/opinions", Access::person, Content::json, document,
         "Enter something in the opinion book (Art. 10)", create<opinion>},
        {"GET", "/v1/opinions", Access::person, Content::none, 0, "Opinion-book entries in scope, newest first",
         list<opinion>},
        {"GET", "/v1/opinions/published", Access::caller, Content::none, 0,
         "Published answers of the opinion book, names masked (Art. 10)", published_opinions},
        {"GET", "/v1/opinions/{subject}", Access::person, Content::none, 0, "One opinion-book entry whole",
         show<opinion>},
        {"POST", "/v1/opinions/{subject}/lines", Access::person, Content::json, document,
         "Write a line on an opinion-book entry", add<opinion>},
        {"GET", "/v1/knowledge", Access::person, Content::none, 0,
         "Articles of the knowledge base, searched in the normal form of text (Art. 6)", articles},
        {"GET", "/v1/knowledge/{id}", Access::person, Content::none, 0,
         "One article, with its versions for those who work on it", article},
        {"PUT", "/v1/knowledge/{id}", Access::person, Content::json, document,
         "Write the next version of an article (Art. 6(3)3, 6(4)4)", article_change},
        {"POST", "/v1/knowledge/{id}/used", Access::person, Content::json, small,
         "Count one use of an article, by somebody without a device", article_use},
        {"GET", "/v1/duties", Access::person, Content::none, 0, "Duties in scope, earliest due first", duties},
        {"GET", "/v1/progress", Access::anyone, Content::none, 0, "The stage of a complaint, for the customer",
         progress},
        {"GET", "/v1/assessment", Access::person, Content::none, 0,
         "The quarterly score, every deduction listed (As. 2)", assessment},
        {"GET", "/v1/bulletin", Access::person, Content::none, 0,
         "What the bank-wide bulletin of a quarter names: late answers, and level 3 with harm (Art. 22)", bulletin},
        {"GET", "/v1/reports/{kind}/{period}", Access::person, Content::none, 0,
         "The contact centre's month or a branch's quarter, as .json or .xlsx (Art. 22)", report_file},
        {"GET", "/v1/reports/{kind}/{period}/complaints", Access::person, Content::none, 0,
         "The complaints behind a figure of a report, earliest first (Art. 22)", report_complaints},
        {"POST", "/v1/reports/{kind}/{period}", Access::person, Content::json, document,
         "Hand in the report that the caller's unit owes (Art. 13, 22)", hand_in},
        {"POST", "/v1/sync", Access::device, Content::ndjson, exchange_bytes, "Push and pull a device's lines",
         sync_lines, true},
        {"PUT", "/v1/blobs/{hash}", Access::caller, Content::bytes, chunk_bytes,
         "Send an attachment, whole or in chunks (Content-Range)", put_blob},
        {"GET", "/v1/blobs/{hash}", Access::caller, Content::none, 0, "An attachment", get_blob},
        {"GET", "/v1/blobs/{hash}/held", Access::caller, Content::none, 0,
         "How many bytes of an attachment the caller brought, or sees, are here", blob_held},
        {"POST", "/v1/enroll", Access::anyone, Content::json, small, "Enrol a device with its one-time code",
         enroll_device},
        {"GET", "/v1/policy", Access::caller, Content::none, 0, "The rules in force", policy},
        {"POST", "/v1/policy", Access::person, Content::json, document,
         "Put a new version of the policy in force, at once (rulebook 1, 9)", policy_change, true},
        {"POST", "/v1/policy/trial", Access::person, Content::json, document,
         "What another policy would have made of the past (rulebook 9)", policy_dry_run},
        {"PUT", "/v1/policy/workdays", Access::person, Content::json, document,
         "Put another calendar of working days in force, at once (rulebook 4)", workdays, true},
        {"POST", "/v1/policy/workdays/trial", Access::person, Content::json, document,
         "Which due times another calendar would move (rulebook 4)", workdays_tried},
        {"PUT", "/v1/policy/branches/{unit}", Access::person, Content::json, document,
         "Put a branch's own rules in force, or take them back (Art. 24)", branch_rules, true},
        {"GET", "/v1/policy/branches/{unit}", Access::person, Content::none, 0,
         "A branch's own rules: in force, and handed in (Art. 24)", branch_rules_shown},
        {"POST", "/v1/policy/branches/{unit}/submission", Access::person, Content::json, document,
         "Hand in a branch's own rules (Art. 24)", branch_rules_in},
        {"POST", "/v1/policy/branches/{unit}/decision", Access::person, Content::json, small,
         "Put the rules that a branch handed in in force, or send them back (Art. 24)", branch_rules_decided, true},
        {"PUT", "/v1/policy/organisation", Access::person, Content::json, all_units,
         "Put another organisation in force, at once (rulebook 1)", organisation, true},
        {"POST", "/v1/policy/organisation/trial", Access::person, Content::json, all_units,
         "Who would see what otherwise under another organisation (rulebook 1)", organisation_tried},
        {"GET", "/v1/devices", Access::person, Content::none, 0, "Every device, when it was last seen and its clock",
         devices},
        {"POST", "/v1/devices/codes", Access::person, Content::json, small, "A one-time code that enrols a device",
         device_code},
        {"POST", "/v1/devices/{origin}/revoke", Access::person, Content::json, small, "Shut a device out",
         device_revoke},
        {"POST", "/v1/devices/return", Access::anyone, Content::json, small,
         "Take back a device that a restored head office does not know, by its certificate", device_return},
        {"POST", "/v1/devices/{origin}/confirm", Access::person, Content::json, small,
         "A device that was taken back is one of the bank's again", device_confirm},
        {"POST", "/v1/devices/accounts", Access::device, Content::json, small,
         "Which of the accounts that a device has seen are closed", accounts_of_device},
        {"POST", "/v1/devices/{origin}/key", Access::person, Content::json, small,
         "The key of a sealed device of the caller's own unit, when its PIN is not known", key_of_device},
        {"GET", "/v1/accounts", Access::person, Content::none, 0, "Every account", accounts},
        {"POST", "/v1/accounts", Access::person, Content::json, small, "A new account and its first password",
         account_new},
        {"POST", "/v1/accounts/{account}/password", Access::person, Content::json, small,
         "A new password for an account", account_password},
        {"POST", "/v1/accounts/{account}/tokens", Access::person, Content::json, small,
         "A token for a program: good for everything that the account may, for intake or for reading only",
         account_token},
        {"POST", "/v1/accounts/{account}/active", Access::person, Content::json, small, "Lock or unlock an account",
         account_active},
        {"POST", "/v1/accounts/{account}/role", Access::person, Content::json, small,
         "Another role for an account, or the same at another unit", account_role},
        {"GET", "/v1/verification", Access::person, Content::none, 0,
         "Whether chains and projections are whole, for the auditor", verification, true},
        {"GET", "/v1/checkpoint", Access::person, Content::none, 0,
         "How far every chain has come, signed: to be kept elsewhere", checkpoint},
        {"POST", "/v1/erasures/{subject}", Access::person, Content::json, small,
         "Erase a person's data on a lawful order, where the policy allows it (rulebook 8)", erasure},
        {"POST", "/v1/rehearsal/clock", Access::person, Content::json, small, "Move a rehearsal's clock forward",
         move_clock},
        {"GET", "/livez", Access::anyone, Content::none, 0, "The process lives: no disk is asked", livez, true},
        {"GET", "/readyz", Access::anyone, Content::none, 0, "Whether anything may be taken in, and if not, why",
         readyz, true},
        {"GET", "/healthz", Access::anyone, Content::none, 0, "Alive and able to read its store", health, false, true},
        {"GET", "/metrics", Access::anyone, Content::none, 0, "Counters for Prometheus", metrics, false, true},
        {"GET", "/v1/openapi.json", Access::anyone, Content::none, 0, "This description", describe, false, true},
    };
    return list_of_routes;
}

}  // namespace

std::span<const Route> routes() { return table(); }

}  // namespace huiyin::server
