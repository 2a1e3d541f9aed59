// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/administration_given_back.hpp"

#include <optional>
#include <vector>

#include "server/ingest/administrative_events.hpp"
#include "server/ingest/rules_given_back.hpp"
#include "server/runtime/tls_keys.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

using namespace administrative;

/// What was sealed into an event for head office alone; nothing when it is not sealed to these keys.
std::optional<std::string> secret_in(const Json& body, const char* member, const Office& office) {
    auto opened = sync::open_kept_box(text_of(body, member), office.box_keys);
    if (!opened) return std::nullopt;
    return std::move(opened->line);
}

std::optional<Account> account_in(const Json& body, const Office& office) {
    const auto role = parse_role(text_of(body, "role"));
    if (!role || text_of(body, "account").empty()) return std::nullopt;
    return Account{text_of(body, "account"),
                   text_of(body, "unit"),
                   *role,
                   text_of(body, "name"),
                   secret_in(body, "password", office).value_or(""),
                   flag_of(body, "active"),
                   flag_of(body, "demo")};
}

/// Earlier states come first: what was written meanwhile is judged by the role of its own time.
void apply_account(Store& store, const Office& office, const std::vector<Event>& events) {
    std::optional<Account> stood, now;
    for (const auto& event : events) {
        auto account = account_in(event.body, office);
        if (!account) continue;
        if (!now) stood = store.account(account->id);
        store.put_account(*account, event.clock);
        now = std::move(account);
    }
    if (!now) return;
    if (!now->active || (stood && stood->password_hash != now->password_hash)) store.drop_sessions(now->id);
}

std::string used_mark(const std::string& code_hash) { return "used code " + code_hash; }

/// The event that issued the code may come back later than the one that used it up.
void use_up(Store& store, const std::string& code_hash) {
    if (code_hash.empty()) return;
    (void)store.take_code(code_hash);
    store.put_value(used_mark(code_hash), "1");
}

void apply_code(Store& store, const Office& office, const Json& body) {
    const auto hash = secret_in(body, "code", office);
    const auto face = parse_face(text_of(body, "face"));
    const auto expires = parse_instant(text_of(body, "expires"));
    if (!hash || hash->empty() || !face || !expires || store.value(used_mark(*hash))) return;
    (void)store.take_code(*hash);
    store.put_code({*hash, text_of(body, "unit"), *face, *expires});
}

void apply_device(Store& store, const Office& office, const Json& body) {
    const auto face = parse_face(text_of(body, "face"));
    if (!face || text_of(body, "device").empty()) return;
    auto device = store.origin(text_of(body, "device")).value_or(Origin{});
    const bool is_new = device.id.empty(), only_a_name = device.token_hash.empty() && device.exchange_key.empty();
    if (is_new || only_a_name) {
        device.id = text_of(body, "device");
        device.unit = text_of(body, "unit");
        device.face = *face;
        device.name = text_of(body, "name");
        device.token_hash = text_of(body, "token_hash");
        device.exchange_key = text_of(body, "exchange_key");
        device.unconfirmed = true;
        if (is_new) device.last_seen = office.now();
    }
    device.revoked |= flag_of(body, "revoked");
    store.put_origin(device);
}

/// An announcement of before the restore counts unless a later one was made since; what is served is what this head
/// office serves.
void apply_keys(Store& store, const Office& office, const Json& body) {
    auto back = TlsKeys::from_json(body);
    const auto here = tls_keys(store);
    if (back.number <= here.number) return;
    if (!here.served.empty()) back = back.serving(here.served, office.now());
    put_tls_keys(store, back);
}

void apply_devices(Store& store, const Office& office, const std::vector<Event>& events) {
    for (const auto& event : events) use_up(store, text_of(event.body, "code"));
    apply_device(store, office, events.back().body);
}

}  // namespace

bool apply_administrative(Store& store, const Office& office, const std::set<std::string>& subjects) {
    bool rules_back = false;
    for (const auto& subject : subjects) {
        const auto events = administrative_events_on(store, subject);
        if (events.empty()) continue;
        const auto& newest = events.back().body;
        if (subject.starts_with(accounts)) apply_account(store, office, events);
        if (subject.starts_with(devices)) apply_devices(store, office, events);
        if (subject.starts_with(codes)) apply_code(store, office, newest);
        if (subject == tls_keys_subject) apply_keys(store, office, newest);
        rules_back |= subject == rules;
    }
    if (rules_back) note_rules_given_back(store);
    return rules_back;
}

}  // namespace huiyin::server
