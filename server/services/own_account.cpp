// SPDX-License-Identifier: Apache-2.0
#include "server/services/own_account.hpp"

#include "server/identity/accounts.hpp"
#include "server/ingest/administrative_events.hpp"
#include "server/platform/answer_faults.hpp"
#include "server/services/service_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::server {
namespace {

/// Names a session without opening it.
std::string id_of(const Session& session) {
    constexpr std::size_t digits = 16;
    return to_hex(hash_of("session " + session.token_hash)).substr(0, digits);
}

Answer<Json> store_password(ServerRuntime& runtime, const Caller& caller, const Account& asked,
                            const std::string& hash) {
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        auto account = store.account(asked.id);
        if (!account || !account->active || account->password_hash != asked.password_hash)
            return problem(409, "account-changed", faults::account_changed);
        account->password_hash = hash;
        account->must_change = account->was_used = false;
        store.put_account(*account, runtime.context.now());
        record_account(store, runtime.context, EventKind::account_changed, *account);
        const auto current = store.session(caller.session);
        store.drop_sessions(account->id);
        if (current) store.put_session(*current);
        return Json{{"account", account->id}, {"must_change", false}};
    });
}

}  // namespace

Answer<Json> change_password(ServerRuntime& runtime, const Caller& caller, const Json& asked, const std::string& from) {
    const auto person = person_of(caller);
    if (!person) return std::unexpected(person.error());
    const auto account = account_with_password(runtime, person->account, text_of(asked, "old"), from);
    if (!account) return std::unexpected(account.error());
    if (!*account) return invalid(faults::not_the_password, "old");
    const auto chosen = stored_form(text_of(asked, "new"));
    if (const auto bad = refusal_of_password(chosen, **account)) return invalid(*bad);
    const auto hash = hash_password(chosen, PasswordCost::full);
    if (hash.empty()) return problem(503, "memory", faults::memory_for_password);
    return store_password(runtime, caller, **account, hash);
}

Answer<Json> sign_out(ServerRuntime& runtime, const Caller& caller) {
    const auto person = person_of(caller);
    if (!person) return std::unexpected(person.error());
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        store.drop_session(caller.session);
        return Json{{"account", person->account}};
    });
}

Answer<Json> own_sessions(ServerRuntime& runtime, const Caller& caller) {
    const auto person = person_of(caller);
    if (!person) return std::unexpected(person.error());
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        const auto expired = runtime.context.expired_until();
        Json items = Json::array();
        for (const auto& session : store.sessions(person->account)) {
            if (expired && session.expires <= *expired) continue;
            items.push_back({{"id", id_of(session)},
                             {"created_at", session.created.ms == 0 ? Json() : Json(to_beijing(session.created))},
                             {"expires_at", to_beijing(session.expires)},
                             {"current", session.token_hash == caller.session}});
        }
        return Json{{"items", std::move(items)}};
    });
}

}  // namespace huiyin::server
