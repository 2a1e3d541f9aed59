// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/administration_given_back.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <span>
#include <vector>

#include "server/ingest/administrative_events.hpp"
#include "server/ingest/rules_given_back.hpp"
#include "server/runtime/tls_keys.hpp"
#include "shared/events/account_state.hpp"
#include "shared/events/code_issued.hpp"
#include "shared/events/device_state.hpp"
#include "sync/protocol/delivery_proof.hpp"

namespace huiyin::server {
namespace {

using namespace administrative;

/// What was sealed into an event for head office alone; nothing when it is not sealed to these keys.
std::optional<std::string> secret_in(std::string_view box, std::span<const sync::KeyPair> box_keys) {
    auto opened = sync::open_kept_box(box, box_keys);
    if (!opened) return std::nullopt;
    return std::move(opened->line);
}

/// Earlier states come first: what was written meanwhile is judged by the role of its own time.
void apply_account(PeopleStore& store, const ServerContext& context, const std::vector<Event>& events) {
    std::optional<Account> previous, now;
    for (const auto& event : events) {
        auto account = account_in(event.body, context.all_box_keys());
        if (!account) continue;
        if (!now) previous = store.account(account->id);
        store.put_account(*account, event.clock);
        now = std::move(account);
    }
    if (!now) return;
    if (!now->active || (previous && previous->password_hash != now->password_hash)) store.drop_sessions(now->id);
}

std::string used_mark(const std::string& code_hash) { return "used code " + code_hash; }

/// The event that issued the code may come back later than the one that used it up.
void use_up(Store& store, const std::string& code_hash) {
    if (code_hash.empty()) return;
    (void)store.take_code(code_hash);
    store.put_value(used_mark(code_hash), "1");
}

void apply_code(Store& store, const ServerContext& context, const Json& body) {
    const auto said = read_payload<CodeIssued>(body);
    const auto hash = secret_in(said.code, context.all_box_keys());
    const auto face = parse_face(said.face);
    const auto expires = parse_instant(said.expires);
    if (!hash || hash->empty() || !face || !expires || store.value(used_mark(*hash))) return;
    (void)store.take_code(*hash);
    store.put_code({*hash, std::string(said.unit), *face, *expires});
}

void apply_device(DeviceStore& store, const ServerContext& context, const Json& body) {
    const auto said = read_payload<DeviceState>(body);
    const auto face = parse_face(said.face);
    if (!face || said.device.empty()) return;
    auto device = store.origin(std::string(said.device)).value_or(Origin{});
    const bool is_new = device.id.empty(), only_a_name = device.token_hash.empty() && device.exchange_key.empty();
    if (is_new || only_a_name) {
        device.id = said.device;
        device.unit = said.unit;
        device.face = *face;
        device.name = said.name;
        device.token_hash = said.token_hash;
        device.exchange_key = said.exchange_key;
        device.unconfirmed = true;
        if (is_new) device.last_seen = context.now();
    }
    device.revoked |= said.revoked;
    store.put_origin(device);
}

/// An announcement of before the restore counts unless a later one was made since, and its spare unless there is
/// another: the start after the restore announces what it serves, and knew of no spare. What is served is what this
/// head office serves.
void apply_keys(ValueStore& store, const ServerContext& context, std::span<const Event> events) {
    const auto of_before = std::ranges::find_if(std::views::reverse(events),
                                                [&](const Event& event) { return event.origin != context.own_origin; });
    if (of_before == std::views::reverse(events).end()) return;
    auto back = TlsKeys::from_json(of_before->body);
    const auto here = tls_keys(store);
    if (back.number > here.number) {
        put_tls_keys(store, here.served.empty() ? back : back.serving(here.served, context.now()));
    } else if (here.next.empty() && !back.next.empty()) {
        if (const auto with_spare = here.with_next(back.next, context.now())) put_tls_keys(store, *with_spare);
    }
}

void apply_devices(Store& store, const ServerContext& context, const std::vector<Event>& events) {
    for (const auto& event : events) use_up(store, std::string(read_payload<DeviceState>(event.body).code));
    apply_device(store, context, events.back().body);
}

}  // namespace

std::optional<Account> account_in(const Json& body, std::span<const sync::KeyPair> box_keys) {
    const auto said = read_payload<AccountState>(body);
    const auto role = parse_role(said.role);
    if (!role || said.account.empty()) return std::nullopt;
    return Account{std::string(said.account),
                   std::string(said.unit),
                   *role,
                   std::string(said.name),
                   secret_in(said.password, box_keys).value_or(""),
                   said.active,
                   said.demo,
                   said.must_change};
}

bool apply_administrative(Store& store, const ServerContext& context, const std::set<std::string>& subjects) {
    bool rules_back = false;
    for (const auto& subject : subjects) {
        const auto events = administrative_events_on(store, subject);
        if (events.empty()) continue;
        const auto& newest = events.back().body;
        if (subject.starts_with(accounts)) apply_account(store, context, events);
        if (subject.starts_with(devices)) apply_devices(store, context, events);
        if (subject.starts_with(codes)) apply_code(store, context, newest);
        if (subject == tls_keys_subject) apply_keys(store, context, events);
        rules_back |= subject == rules;
    }
    if (rules_back) note_rules_given_back(store);
    return rules_back;
}

}  // namespace huiyin::server
