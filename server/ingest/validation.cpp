// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/validation.hpp"

#include <algorithm>

#include "server/identity/accounts.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/complaint/fitting.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/check.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/marked.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::server {
namespace {

namespace refusal = sync::refusal;

struct Refusal {
    std::string_view code;  ///< "" none
    std::string why;
};

void refuse(Verdict& verdict, Refusal reason) {
    verdict.code = reason.code;
    verdict.why = std::move(reason.why);
}

Refusal wrong_body(const Fault& fault) {
    return {refusal::wrong_body, fault.where.empty() ? fault.what : fault.where + ": " + fault.what};
}

/// An outlet's people may use their branch's devices and the branch's theirs, nobody another branch's: whoever holds a
/// device's token could name any account of the bank, and a lost tablet must not speak for head office.
bool works_there(const std::string& unit, const Origin& device, const Organisation& units) {
    const bool one_branch = units.within(unit, device.unit) || units.within(device.unit, unit);
    // Head office's departments work under one roof and may share a device.
    const bool one_roof = units.branch_of(unit).empty() && units.branch_of(device.unit).empty();
    return one_branch || one_roof;
}

Refusal why_not_account(const Event& event, const std::optional<AccountThen>& account, const Origin& device,
                        const Organisation& units) {
    if (!account || !account->active)
        return {refusal::unknown_account, "by.account: head office knew no such active account then"};
    if (account->role != event.by.role || account->unit != event.by.unit)
        return {refusal::another_role, "by: the account had another role or unit at head office"};
    if (!works_there(account->unit, device, units))
        return {refusal::another_branch,
                "by: people of " + account->unit + " do not write on a device of " + device.unit};
    return {};
}

/// Written by nobody who was signed in, as what its unit was then.
bool is_device_itself(const Event& event, const Origin& device, Instant at, const Rules& rules) {
    if (event.by == device_actor(device.face, device.unit, device.id, rules)) return true;
    const auto& tree = rules.organisation_at(at);
    if (&tree == &rules.organisation || event.by.account != "device:" + device.id) return false;
    auto then = rules;
    then.organisation = tree;
    return event.by == device_actor(device.face, device.unit, device.id, then);
}

Refusal why_not_writer(const Event& event, const Origin& device, Instant at, AccountsOfTheTime& accounts,
                       const Rules& rules) {
    if (is_device_itself(event, device, at, rules)) return {};
    if (device.face == Face::kiosk) return {refusal::not_at_kiosk, "by: at a kiosk the customer writes, nobody else"};
    const auto& units = rules.organisation_at(at);
    const auto then = [&](Instant when) {
        return why_not_account(event, accounts.account(event.by.account, when), device, units);
    };
    auto reason = then(at);
    const auto tolerance = std::chrono::seconds{rules.policy.clock_tolerance_seconds};
    for (const auto when : {at - tolerance, at + tolerance})
        if (!reason.code.empty() && then(when).code.empty()) return {};
    return reason;
}

/// A customer came later than the device wrote it down, by more than a clock that was set since explains
/// (CorrectedTime).
bool comes_after_it_was_written(const Event& event) {
    const auto received = received_at(event.body);
    return received && *received - event.clock > one_clock;
}

}  // namespace

Instant time_of_event(const Event& event, const Origin& device, Instant now) {
    return std::min(event.clock + std::chrono::milliseconds{device.offset_ms}, now);
}

bool is_head_offices_own(std::string_view kind) { return kind == EventKind::erased || is_administrative_kind(kind); }

Verdict validate_body(const Event& event, const Origin& device, const Rules& rules) {
    Verdict out;
    if (event.kind == EventKind::erased) {
        refuse(out, {refusal::head_office_only, "kind: only head office erases, on a lawful order"});
    } else if (is_head_offices_own(event.kind) || is_administrative_subject(event.subject)) {
        refuse(out, {refusal::head_office_only, "kind: only head office writes on its own administration"});
    } else if (is_customers_voice(event.kind)) {
        auto misfit = misfit_of(event.kind, event.body, rules, device.unit);
        if (!misfit) refuse(out, wrong_body({"holds no words of a customer", "body.narrative"}));
        if (misfit) out.noted = std::move(misfit->codes);
        if (misfit) out.instead = std::move(misfit->instead);
        if (misfit && comes_after_it_was_written(event)) {
            out.noted.emplace_back("wrong_received_at");
            out.instead["received_at"] = nullptr;
        }
    } else if (is_kind(event.kind)) {
        if (const auto fault = why_not_kept(event.kind, event.body, rules)) refuse(out, wrong_body(*fault));
    }
    return out;
}

void validate_writer(Verdict& verdict, const Event& event, const Origin& device, Instant at,
                     AccountsOfTheTime& accounts, const Rules& rules) {
    if (verdict.refused()) return;
    auto reason = why_not_writer(event, device, at, accounts, rules);
    if (!is_customers_voice(event.kind)) {
        if (!reason.code.empty()) refuse(verdict, std::move(reason));
        return;
    }
    const bool takes_in = event.by.role == Role::customer || may_capture(event.by.role);
    if (reason.code.empty() && !takes_in) reason.code = refusal::another_role;
    if (reason.code.empty()) return;
    verdict.noted.emplace_back(reason.code);
    verdict.by = device_actor(device.face, device.unit, device.id, rules);
}

Verdict validate(const Event& event, const Origin& device, Instant at, AccountsOfTheTime& accounts,
                 const Rules& rules) {
    auto out = validate_body(event, device, rules);
    validate_writer(out, event, device, at, accounts, rules);
    return out;
}

std::optional<Draft> note_of(const Event& event, const Verdict& verdict, const Rules& rules) {
    if (verdict.refused() || verdict.noted.empty()) return std::nullopt;
    Marked said{.origin = event.origin, .seq = event.seq, .codes = verdict.noted};
    if (!verdict.instead.empty()) said.instead = &verdict.instead;
    Json by;
    if (verdict.by) {
        by = {{"account", verdict.by->account}, {"role", to_string(verdict.by->role)}, {"unit", verdict.by->unit}};
        said.by = &by;
    }
    return draft_of(event.subject, rule_engine(rules), said);
}

}  // namespace huiyin::server
