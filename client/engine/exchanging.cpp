// SPDX-License-Identifier: Apache-2.0
// Enrolment and the round trip with head office.
#include <algorithm>
#include <set>

#include "client/engine/coming_back.hpp"
#include "client/engine/engine_faults.hpp"
#include "client/engine/log_replica.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/log_faults.hpp"

namespace huiyin::client {
namespace {
constexpr const char* exchange_key = "exchange_key";  ///< the secret one that signs each exchange
constexpr const char* used_code = "used_code";        ///< the hash of the code that this device was enrolled with
constexpr int events_per_exchange = 1000;

std::string hash_of_code(const std::string& code) { return to_hex(huiyin::hash_of("enrolment code " + code)); }

/// Events leave this device, or a person is erased from them (rulebook 8).
bool takes_away(const sync::Response& response) {
    return !response.header.left.empty() ||
           std::ranges::any_of(response.events, [](const auto& it) { return it.event.kind == EventKind::erased; });
}

constexpr std::chrono::milliseconds for_attachments{200};  ///< of an exchange; a piece at least

/// The subjects of which the answer has events and the log none.
std::set<std::string> unknown_to(const sync::LogReader& log, const sync::Response& response) {
    std::set<std::string> named, out;
    for (const auto& [feed, event, hash, proof] : response.events)
        if (named.insert(event.subject).second && !log.knows(event.subject)) out.insert(event.subject);
    return out;
}

/// Their events, taken out of the answer that was applied.
SubjectCache::Prefetched events_of(const std::set<std::string>& subjects, sync::Response& response) {
    SubjectCache::Prefetched out;
    for (auto& [feed, event, hash, proof] : response.events)
        if (subjects.contains(event.subject)) out[event.subject].push_back(std::move(event));
    for (const auto& subject : response.header.left) out.erase(subject);
    return out;
}
}  // namespace

Result<OfficeClient*> LogReplica::head_office(const std::string& url) {
    if (!office_ || office_url_ != url) {
        auto transport = environment_.connect(url);
        if (!transport) return std::unexpected(transport.error());
        (*transport)->pin(pinned_keys());
        office_.emplace(std::move(*transport), environment_.rules);
        office_url_ = url;
    }
    if (auto ready = sign_calls(); !ready) return std::unexpected(ready.error());
    return &*office_;
}

Result<void> LogReplica::sign_calls() {
    office_->sign_with(nullptr);
    // A locked device makes no calls of its own.
    if (!enrolled() || at_rest() == sync::AtRest::locked) return {};
    const auto origin = identity().origin;
    if (!signer_ || signer_->origin() != origin) {
        // Unsigned for want of a disk that reads, it would be told to enrol anew.
        const auto key = log_->read(exchange_key);
        if (!key) return std::unexpected(key.error());
        signer_.reset();
        if (key->value_or("").empty()) return {};
        signer_.emplace(*log_, origin, **key);
    }
    office_->sign_with(&*signer_);
    return {};
}

Result<void> LogReplica::enroll(const std::string& server, const std::string& code, const std::string& name) {
    if (enrolled()) return fault(faults::enrolled_already, {}, {identity().origin});
    auto office = head_office(server);
    if (!office) return std::unexpected(office.error());
    const auto keys = sync::new_sign_keys();
    const auto enrolment = (*office)->enroll(server, code, name, keys.public_key);
    if (!enrolment) return std::unexpected(enrolment.error());
    if (auto stored = log_->put(exchange_key, keys.secret_key); !stored) return stored;
    // The identity comes last: a device that has one has its rules, wherever the power goes.
    if (auto stored = keep_rules(enrolment->rules, enrolment->policy_version); !stored) return stored;
    if (auto stored = log_->put(used_code, hash_of_code(code)); !stored) return stored;
    if (auto stored = keep_for_coming_back(*log_, *enrolment); !stored) return stored;
    if (auto stored = keep_for_codes(*log_, *enrolment); !stored) return stored;
    // Whoever handed out the identity is head office: its key is the one that counts from now on.
    if (auto stored = trust((*office)->met_key()); !stored) return stored;
    if (auto stored = log_->enrol(enrolment->identity); !stored) return stored;
    server_.clear();
    revoked_.reset();
    if (identity().face == Face::kiosk)
        if (auto carried = reseal_kept(*log_, directory_); !carried) return carried;
    if (auto forgotten = forget_revocation(directory_); !forgotten) return forgotten;
    return load_rules();
}

bool LogReplica::is_another_code(const std::string& code) const {
    const auto used = log_->get(used_code).value_or("");
    return !used.empty() && used != hash_of_code(code);
}

/// Together: with one of them alone, the device would take rules for those of another version, and never ask for the
/// right ones.
Result<void> LogReplica::keep_rules(const std::string& rules, const std::string& version) {
    return log_->put_all({{"rules", rules}, {"policy_version", version}});
}

Result<bool> LogReplica::follow_policy(OfficeClient& office, const std::string& version) {
    if (version.empty() || version == policy_version_) return false;
    const auto fetched = office.policy(identity().token);
    if (!fetched) return std::unexpected(fetched.error());
    if (auto stored = keep_rules(fetched->text, fetched->version); !stored) return std::unexpected(stored.error());
    if (auto loaded = load_rules(); !loaded) return std::unexpected(loaded.error());
    return true;
}

sync::Request LogReplica::next_request(Instant wall) {
    auto request = log_->next_request(wall, events_per_exchange, boot_id_);
    const auto ready = attachments_.ready(request.lines);
    if (ready < request.lines.size()) {
        const auto first_held_back = parse_line(request.lines[ready]);
        const auto last = first_held_back ? std::max(first_held_back->seq - 1, log_->heard_acked()) : 0;
        // Asked anew rather than cut: the log remembers up to where it was asked.
        request = log_->next_request(wall, events_per_exchange, boot_id_, last);
    }
    request.header.lost = attachments_.given_up(request.lines);
    if (enrolled() && identity().face != Face::kiosk) knowledge_.ask(request.header);
    calls_.ask(request.header, environment_.elapsed());
    return request;
}

bool LogReplica::send_attachments(OfficeClient& office, const std::string& token, Fault& notice) {
    const auto started = environment_.elapsed();
    bool any = false;
    for (;;) {
        const auto sent = attachments_.send_piece(office, token);
        if (!sent) notice = sent.error(), attachment_stuck_ = notice.what;
        if (!sent || !*sent) return any;
        any = true;
        if (environment_.elapsed() - started >= for_attachments) return any;
    }
}

Result<ExchangeResult> LogReplica::exchange(Instant wall) {
    if (!enrolled()) return not_enrolled();
    if (at_rest() == sync::AtRest::locked) return fault(faults::device_locked);
    const auto who = identity();
    auto office = head_office(who.server);
    if (!office) return std::unexpected(office.error());

    attachment_stuck_.clear();
    auto result = exchange_with(**office, who, wall);
    if (!result) calls_.missed();
    note_outcome(result ? nullptr : &result.error(), attachment_stuck_, wall);
    return result;
}

Result<ExchangeResult> LogReplica::exchange_with(OfficeClient& office, const sync::Identity& who, Instant wall) {
    const auto started = environment_.elapsed();
    // Unsigned for want of a disk that reads, it would be told to enrol anew.
    const auto key = log_->read(exchange_key);
    if (!key) return std::unexpected(key.error());
    attachments_.open();
    auto answer = exchanged(office, who, key->value_or(""), wall);
    if (!answer) return std::unexpected(answer.error());
    if (!answer->revocation.empty()) return revoked(answer->revocation, wall);
    auto* response = &answer->response;
    const auto unknown = who.face == Face::kiosk ? std::set<std::string>{} : unknown_to(*log_, *response);
    const auto wall_now = wall + (environment_.elapsed() - started);

    auto changed = log_->apply(*response, wall, wall_now);
    if (!changed) return std::unexpected(changed.error());
    note_time(wall_now);
    calls_.take(response->header, environment_.elapsed());
    follow_keys(office, response->header.next_keys);
    note("set code prefix", short_code(1).substr(0, 3));
    note("unconfirmed", response->header.unconfirmed ? "1" : "");
    for (const auto& subject : *changed) cache_.forget(subject);
    if (takes_away(*response)) attachments_.forget_unnamed();
    // What the log did not take is not shown either; one that differs from head office may have taken not all of it.
    std::set<std::string> taken;
    for (const auto& subject : *changed)
        if (unknown.contains(subject)) taken.insert(subject);
    cache_.prefetched(log_->state().diverged ? SubjectCache::Prefetched{} : events_of(taken, *response));

    ExchangeResult result{std::move(*changed), response->header.more, false, false, false, false, notice_at_rest_};
    // The events are safely in; rules that could not be fetched are asked for again next time, and said here.
    const auto followed = follow_policy(office, response->header.policy);
    if (followed)
        result.policy_changed = *followed;
    else
        result.notice = fault_of(reason_around(faults::rules_not_taken, followed.error()), {});
    const auto known = knowledge_.take(response->header);
    if (known)
        result.knowledge_changed = *known;
    else
        result.notice = fault_of(reason_around(faults::knowledge_not_kept, known.error()), {});
    const bool unconfirmed = response->header.unconfirmed;  // then it is told nothing
    if (const auto followed_accounts = unconfirmed ? Result<void>{} : follow_accounts(office, who.token);
        !followed_accounts)
        result.notice = fault_of(reason_around(faults::accounts_not_asked, followed_accounts.error()), {});
    attachments_.lacking(response->header.wants);
    result.sent_attachments = send_attachments(office, who.token, result.notice);
    // Events that wait for an attachment do not go by asking at once again.
    // While it is found out which of this device's events head office holds, nothing else is taken over.
    result.more |= log_->heard_acked() > 0;
    result.more |= result.sent_attachments || (log_->state().waiting > 0 && !attachments_.waits());
    // A book that could not be had is yesterday's book: nobody needs to be told.
    result.book_changed = !unconfirmed && follow_book(office, wall_now).value_or(false);
    if (!server_.empty() && log_->get("server") != server_) {
        // An address is kept once head office has answered under it.
        if (auto stored = log_->put("server", server_); !stored) result.notice = stored.error();
    }
    return result;
}

Result<void> LogReplica::resend(std::int64_t seq, Instant wall) {
    const auto subject = log_->resend(seq, wall);
    if (!subject) return std::unexpected(subject.error());
    cache_.forget(*subject);
    return {};
}

}  // namespace huiyin::client
