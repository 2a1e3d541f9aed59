// SPDX-License-Identifier: Apache-2.0
#include "server/identity/caller.hpp"

#include "server/identity/accounts.hpp"
#include "server/identity/device_keys.hpp"
#include "server/identity/identity_faults.hpp"
#include "server/platform/answer_faults.hpp"
#include "shared/foundation/text.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t longest_token = 200;

std::unexpected<Problem> sign_in_first() { return problem(401, "unauthenticated", faults::token_needed); }

Answer<Caller> caller_of(Store& store, const std::string& token_hash, const ServerContext& context) {
    const auto expired = context.expired_until();
    if (const auto session = store.session(token_hash); session && (!expired || session->expires > *expired)) {
        const auto account = store.account(session->account);
        if (!account || !account->active) return sign_in_first();
        // A program's token was given by who may, and knows no password that it could change.
        const bool must_change = account->must_change && was_signed_in_to(*session);
        return Caller{Actor{account->id, account->role, account->unit}, {}, must_change, token_hash, session->only};
    }
    if (auto device = store.origin_by_token(token_hash)) {
        if (device->revoked) return shut_out(store, context, device->id);  // it wipes itself on this word only
        return Caller{{}, std::move(device), false, {}, {}};
    }
    return sign_in_first();
}

}  // namespace

bool was_signed_in_to(const Session& session) {
    return session.only.empty() && session.expires - session.created <= session_length;
}

Answer<Caller> authenticate(ServerRuntime& runtime, const std::string& token) {
    if (token.empty() || token.size() > longest_token) return sign_in_first();
    const auto hash = hash_token(token);
    return runtime.readers.read<Caller>([&](Store& store) { return caller_of(store, hash, runtime.context); });
}

Answer<std::optional<std::string>> viewer_of(const Actor& actor, const Rules& rules) {
    const auto scope = scope_of(actor, rules);
    switch (scope.extent) {
        case Scope::Extent::everything:
            return std::optional<std::string>{};
        case Scope::Extent::unit:
            return std::optional(scope.unit);
        case Scope::Extent::nothing:
            break;
    }
    return forbidden(faults::no_complaints_seen);
}

Answer<Actor> person_of(const Caller& caller) {
    if (!caller.person) return forbidden(faults::call_for_people);
    return *caller.person;
}

bool sees(FeedStore& store, const std::optional<std::string>& viewer, const std::string& subject) {
    return !viewer || store.in_scope(subject, *viewer);
}

namespace {

/// Which account only where there is one: what was typed may be a password in the wrong field.
void log_wrong_password(ServerRuntime& runtime, const std::optional<Account>& account, const std::string& from,
                        bool locked) {
    Json said{{"from", from}};
    if (account) said["account"] = account->id;
    runtime.context.log.warning("sign_in_failed", said);
    runtime.metrics.event("sign_in_failed");
    if (!locked) return;
    runtime.context.log.warning("account_locked", std::move(said));
    runtime.metrics.event("account_locked");
}

}  // namespace

Answer<std::optional<Account>> account_with_password(ServerRuntime& runtime, const std::string& id,
                                                     const std::string& password, const std::string& from) {
    const auto tried_at = steady_time();
    // Counted before it is judged: guesses made at the same moment must not all slip in.
    if (const int seconds = runtime.wrong_passwords.take(id, tried_at))
        return too_many(faults::account_locked, seconds);
    auto account = runtime.readers.read<std::optional<Account>>(
        [&](Store& store) -> Answer<std::optional<Account>> { return store.account(id); });
    if (!account) return account;
    const bool usable = *account && (*account)->active;
    bool fits = false;
    const bool checked = runtime.password_checks.run(
        [&] { fits = password_fits(stored_form(password), usable ? (*account)->password_hash : std::string{}); });
    if (!checked) {
        runtime.wrong_passwords.give_back(id);
        return too_many(faults::many_sign_in, 2);
    }
    if (fits) {
        runtime.wrong_passwords.forget(id);
        return account;
    }
    log_wrong_password(runtime, *account, from, runtime.wrong_passwords.wait(id, tried_at) > 0);
    return std::optional<Account>{};
}

namespace {

/// A first password opens one session: whoever reads it from a note later is too late, and the person learns of it.
/// Judged in the writer, so that of two who use it at the same moment one is in.
Answer<bool> use_first_password(PeopleStore& store, const Account& asked, Instant now) {
    auto account = store.account(asked.id);
    if (!account || account->password_hash != asked.password_hash)
        return problem(401, "wrong-password", faults::wrong_password);
    if (!account->must_change) return true;
    if (account->was_used) return problem(401, "first-password-used", faults::first_password_used);
    account->was_used = true;
    store.put_account(*account, now);
    return true;
}

}  // namespace

Answer<Json> sign_in(ServerRuntime& runtime, const std::string& id, const std::string& password,
                     const std::string& from) {
    const auto account = account_with_password(runtime, id, password, from);
    if (!account) return std::unexpected(account.error());
    if (!*account) return problem(401, "wrong-password", faults::wrong_password);
    const auto& person = **account;
    const auto token = new_token();
    const auto now = runtime.context.real_now(), expires = now + session_length;
    auto stored = runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        if (const auto may = use_first_password(store, person, runtime.context.now()); !may) return may;
        if (const auto expired = runtime.context.expired_until()) store.drop_sessions_before(*expired);
        store.put_session({hash_token(token), person.id, expires, now});
        return true;
    });
    if (!stored) return std::unexpected(stored.error());
    return Json{{"token", token},
                {"account", person.id},
                {"name", person.name},
                {"role", to_string(person.role)},
                {"unit", person.unit},
                {"expires_at", to_beijing(expires)},
                {"must_change", person.must_change},
                {"demo", runtime.context.demo},
                {"rehearsal", runtime.context.rehearsal}};
}

}  // namespace huiyin::server
