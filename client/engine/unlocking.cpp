// SPDX-License-Identifier: Apache-2.0
// Who opens this device: the password at head office, and from then on a PIN, with or without a network
// (docs/decisions/0007).
#include <algorithm>

#include "client/engine/engine_faults.hpp"
#include "client/engine/log_replica.hpp"
#include "sync/chain/escrow.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::client {
namespace {
constexpr std::chrono::minutes accounts_asked_every{10};
constexpr const char* around = "colleagues";
}  // namespace

Result<SignedIn> LogReplica::sign_in(const std::string& account, const std::string& password) {
    if (!enrolled()) return not_enrolled();
    auto office = head_office(identity().server);
    if (!office) return std::unexpected(office.error());
    auto signed_in = (*office)->sign_in(account, password);
    if (!signed_in) return signed_in;
    first_password_.reset();
    if (!signed_in->must_change) return let_in(**office, std::move(*signed_in));
    first_password_ = FirstPassword{*signed_in, password};
    return signed_in;
}

Result<SignedIn> LogReplica::choose_password(const std::string& chosen) {
    if (!first_password_) return fault(faults::first_password_first);
    auto office = head_office(identity().server);
    if (!office) return std::unexpected(office.error());
    auto& [person, first] = *first_password_;
    if (auto changed = (*office)->change_password(first, chosen, person.token); !changed)
        return std::unexpected(changed.error());
    auto signed_in = std::move(person);
    signed_in.must_change = false;
    first_password_.reset();
    return let_in(**office, std::move(signed_in));
}

Result<SignedIn> LogReplica::let_in(OfficeClient& office, SignedIn signed_in) {
    // Who has no PIN here, or has forgotten it, is let in by head office: it keeps a way to this device's key.
    if (at_rest() == sync::AtRest::locked) {
        const auto text = office.device_key(identity().origin, log_->escrow(), signed_in.token);
        if (!text) return std::unexpected(text.error());
        auto key = sync::key_from_text(*text);
        if (!key) return std::unexpected(key.error());
        if (auto unlocked = log_->unlock(std::move(*key)); !unlocked) return std::unexpected(unlocked.error());
        opened();
    }
    confirmed_ = signed_in.actor;
    act_as(signed_in.actor);
    return signed_in;
}

Result<Actor> LogReplica::unlock(const std::string& account, const std::string& pin) {
    if (!enrolled()) return not_enrolled();
    const bool was_locked = at_rest() == sync::AtRest::locked;
    auto actor = keys_.open(account, pin);
    if (!actor) return actor;
    if (was_locked) opened();
    confirmed_ = *actor;
    act_as(*actor);
    return actor;
}

Result<void> LogReplica::set_pin(const std::string& pin) {
    if (!enrolled()) return not_enrolled();
    if (!confirmed_) return fault(faults::password_first);
    if (auto set = keys_.set_pin(*confirmed_, pin, identity()); !set) return set;
    opened();
    return {};
}

std::unexpected<Fault> LogReplica::revoked(const std::vector<std::string>& words, Instant wall) {
    const auto who = identity();
    const auto counts = [&](const std::string& word) { return sync::is_revocation(word, who.origin, who.sign_key); };
    if (std::ranges::none_of(words, counts)) return fault(faults::reply_not_signed);
    auto wiped = wipe(*log_, attachments_, directory_, who, wall);
    if (!wiped) return std::unexpected(wiped.error());
    revoked_ = std::move(*wiped);
    cache_.forget_all();
    leave();
    office_.reset();
    signer_.reset();
    server_.clear();
    return fault(faults::device_wiped);
}

Result<void> LogReplica::follow_accounts(OfficeClient& office, const std::string& token) {
    const auto now = environment_.elapsed();
    if (asked_accounts_ && now - *asked_accounts_ < accounts_asked_every) return {};
    if (identity().face == Face::kiosk) return {};  // nobody signs in there, or is named
    std::vector<Actor> people;
    for (const auto& holder : log_->key_holders()) people.push_back(holder.actor);
    asked_accounts_ = now;
    const auto now_are = office.accounts_now(people, token);
    if (!now_are) return std::unexpected(now_are.error());
    for (const auto& account : now_are->closed)
        if (auto removed = log_->remove_key_holder(account); !removed) return removed;
    note(around, canonical(to_json(now_are->around)));
    return {};
}

std::vector<Colleague> LogReplica::colleagues() const {
    const auto kept = parse_json(log_->get(around).value_or(""));
    return kept ? colleagues_in(*kept) : std::vector<Colleague>{};
}

void LogReplica::leave() {
    confirmed_.reset();
    first_password_.reset();
    actor_.reset();
}

void LogReplica::opened() {
    cache_.forget_all();
    attachments_.open();
    if (attachments_.keeps_any()) (void)next_request({});  // which of them wait is known from now on
    // What is still plain is sealed at the next sign-in, should the disk be full now; the operator is told.
    if (const auto sealed = log_->seal_the_rest(); !sealed) notice_at_rest_ = sealed.error();
}

}  // namespace huiyin::client
