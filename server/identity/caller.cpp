// SPDX-License-Identifier: Apache-2.0
#include "server/identity/caller.hpp"

#include "server/identity/accounts.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::hours session_length{12};
constexpr std::size_t longest_token = 200;

std::unexpected<Problem> sign_in_first() {
    return problem(401, "unauthenticated", "This needs a token that is valid: sign in with POST /v1/session.");
}

std::unexpected<Problem> shut_out(const std::string& origin, const sync::KeyPair& sign_keys) {
    auto out = problem(403, "device-revoked", "This device was shut out by head office: hand it to the administrator.");
    out.error().proof = sync::make_revocation(origin, sign_keys);  // it wipes itself on this word only
    return out;
}

Answer<Caller> caller_of(Store& store, const std::string& token_hash, const Office& office) {
    const auto expired = office.expired_until();
    if (const auto session = store.session(token_hash); session && (!expired || session->expires > *expired)) {
        const auto account = store.account(session->account);
        if (!account || !account->active) return sign_in_first();
        return Caller{Actor{account->id, account->role, account->unit}, {}};
    }
    if (auto device = store.origin_by_token(token_hash)) {
        if (device->revoked) return shut_out(device->id, office.sign_keys);
        return Caller{{}, std::move(*device)};
    }
    return sign_in_first();
}

}  // namespace

Answer<Caller> authenticate(HeadOffice& house, const std::string& token) {
    if (token.empty() || token.size() > longest_token) return sign_in_first();
    const auto hash = hash_token(token);
    return house.readers.read<Caller>([&](Store& store) { return caller_of(store, hash, house.office); });
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
    return forbidden("This role sees no complaints (rulebook 1).");
}

Answer<Actor> person_of(const Caller& caller) {
    if (!caller.person) return forbidden("This call is for people; a device exchanges lines with POST /v1/sync.");
    return *caller.person;
}

bool sees(Store& store, const std::optional<std::string>& viewer, const std::string& subject) {
    return !viewer || store.in_scope(subject, *viewer);
}

Answer<Json> sign_in(HeadOffice& house, const std::string& id, const std::string& password) {
    const auto tried_at = steady_time();
    const auto locked = [&](int seconds) {
        return too_many("Too many wrong passwords: this account is locked for a while.", seconds);
    };
    // Counted before it is judged: guesses made at the same moment must not all slip in.
    if (const int seconds = house.wrong_passwords.take(id, tried_at)) return locked(seconds);
    auto found = house.readers.read<std::optional<Account>>(
        [&](Store& store) -> Answer<std::optional<Account>> { return store.account(id); });
    if (!found) return std::unexpected(found.error());
    const auto& account = *found;
    const bool usable = account && account->active;
    bool fits = false;
    const bool checked = house.password_checks.run(
        [&] { fits = password_fits(password, usable ? account->password_hash : std::string{}); });
    if (!checked) {
        house.wrong_passwords.give_back(id);
        return too_many("Too many people sign in at this moment: try again shortly.", 2);
    }
    if (!fits) {
        if (house.wrong_passwords.wait(id, tried_at) > 0) house.metrics.event("account_locked");
        return problem(401, "wrong-password", "The account or the password is wrong.");
    }
    house.wrong_passwords.forget(id);
    const auto token = new_token();
    const auto expires = house.office.real_now() + session_length;
    auto stored = house.writer.run<bool>([&](Store& store) -> Answer<bool> {
        if (const auto expired = house.office.expired_until()) store.drop_sessions_before(*expired);
        store.put_session({hash_token(token), account->id, expires});
        return true;
    });
    if (!stored) return std::unexpected(stored.error());
    return Json{{"token", token},
                {"account", account->id},
                {"name", account->name},
                {"role", to_string(account->role)},
                {"unit", account->unit},
                {"expires_at", to_beijing(expires)},
                {"demo", house.office.demo},
                {"rehearsal", house.office.rehearsal}};
}

}  // namespace huiyin::server
