// SPDX-License-Identifier: Apache-2.0
#include "server/services/administration.hpp"

#include <algorithm>

#include "server/audit/verify.hpp"
#include "server/identity/accounts.hpp"
#include "server/identity/coming_back.hpp"
#include "server/identity/tokens.hpp"
#include "server/ingest/administrative_events.hpp"
#include "server/ingest/missing_events.hpp"
#include "server/platform/answer_faults.hpp"
#include "server/runtime/device_health.hpp"
#include "server/services/enrolment.hpp"
#include "server/services/service_faults.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "sync/chain/escrow.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t most_accounts_asked = 100;

std::optional<Problem> only(Role role, const Actor& actor, const ReasonCode& why) {
    if (actor.role == role) return std::nullopt;
    return forbidden(why).error();
}
std::optional<Problem> only_administrator(const Actor& actor) {
    return only(Role::administrator, actor, faults::accounts_of_administrator);
}

Json device_json(const Origin& device) {
    return {{"origin", device.id},
            {"unit", device.unit},
            {"face", to_string(device.face)},
            {"name", device.name},
            {"lines", device.head_seq},
            {"last_seen", device.last_seen.ms == 0 ? Json() : Json(to_beijing(device.last_seen))},
            {"clock_offset_ms", device.offset_ms},
            {"clock_bounded", device.bounded},
            {"revoked", device.revoked},
            {"unconfirmed", device.unconfirmed},
            {"forked", device.forked}};
}

Json account_json(const Account& account) {
    return {{"account", account.id},
            {"unit", account.unit},
            {"role", to_string(account.role)},
            {"name", account.name},
            {"active", account.active}};
}

/// What a device knows of the person still holds.
bool is_as_known(const Account& account, const Json& known) {
    return text_of(known, "role") == to_string(account.role) && text_of(known, "unit") == account.unit;
}

Answer<Account> account_asked(const ServerRuntime& runtime, const Json& asked) {
    Account out;
    out.id = text_of(asked, "account");
    out.unit = text_of(asked, "unit");
    out.name = text_of(asked, "name");
    if (!is_account_id(out.id)) return invalid(faults::account_form, "account");
    if (!is_person_name(out.name)) return invalid(faults::name_form, "name");
    const auto role = role_at(runtime.context.rules, out.unit, text_of(asked, "role"));
    if (!role) return invalid(role.error());
    out.role = *role;
    return out;
}

/// A new password in `account`; the words are said once and kept nowhere.
Answer<std::string> give_password(Account& account) {
    auto password = new_password();
    if (!give_first_password(account, password)) return problem(503, "memory", faults::memory_for_password);
    return password;
}

}  // namespace

Answer<Json> list_devices(ServerRuntime& runtime, const Actor& actor) {
    if (actor.role != Role::auditor)
        if (auto no = only_administrator(actor)) return std::unexpected(*no);
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        Json items = Json::array();
        for (const auto& device : store.origins()) {
            if (is_own_origin(device.id)) continue;
            items.push_back(device_json(device));
            items.back()["silent"] = is_silent(device, runtime.context.now());
            const auto missing = missing_events(store, device);
            items.back()["missing"] = missing.awaited;
            items.back()["gone"] = missing.gone;
            items.back()["waiting"] = runtime.metrics.backlog_of(device.id);
        }
        Json lacking = Json::array();
        for (const auto& [origin, awaited, gone] : missing_events(store))
            lacking.push_back({{"origin", origin}, {"missing", awaited}, {"gone", gone}});
        return Json{{"items", std::move(items)}, {"missing", std::move(lacking)}};
    });
}

Answer<Json> make_code(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    const auto face = parse_face(text_of(asked, "face"));
    if (!face) return invalid(faults::no_such_face, "face");
    const auto unit = text_of(asked, "unit");
    if (!runtime.context.rules.organisation.find(unit)) return invalid(faults::no_such_unit, "unit");
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        return Json{{"code", new_enrolment_code(store, runtime.context, unit, *face)}, {"hours", code_lives.count()}};
    });
}

Answer<Json> revoke_device(ServerRuntime& runtime, const Actor& actor, const std::string& origin) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        const auto device = revoke(store, origin);
        if (!device) return not_found(faults::no_such_device);
        record_device(store, runtime.context, EventKind::device_revoked, *device);
        return device_json(*device);
    });
}

Answer<Json> confirm_device(ServerRuntime& runtime, const Actor& actor, const std::string& origin) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        const auto device = confirm(store, origin);
        if (!device) return not_found(faults::no_such_device);
        return device_json(*device);
    });
}

Answer<Json> device_key(ServerRuntime& runtime, const Actor& actor, const std::string& origin, const Json& asked) {
    const auto device = runtime.readers.read<std::optional<Origin>>(
        [&](Store& store) -> Answer<std::optional<Origin>> { return store.origin(origin); });
    if (!device) return std::unexpected(device.error());
    if (!*device) return not_found(faults::no_such_device);
    if ((*device)->revoked) return problem(403, "device-revoked", faults::device_shut_out_before);
    if ((*device)->unit != actor.unit) return forbidden(faults::device_of_another_unit);
    const auto key = sync::open_escrow(text_of(asked, "escrow"), origin, runtime.context.all_box_keys());
    if (!key) return invalid(key.error());
    runtime.metrics.event("device_key_given");
    return Json{{"key", sync::to_text(*key)}};
}

namespace {

Json people_around(PeopleStore& store, const Origin& device, const Organisation& bank) {
    Json out = Json::array();
    if (device.face == Face::kiosk) return out;
    const auto branch = bank.branch_of(device.unit);
    std::vector<std::string> units;
    for (const auto& [code, unit] : bank.units())
        if (unit.branch == branch) units.push_back(code);
    for (const auto& account : store.active_accounts(units))
        out.push_back({{"account", account.id},
                       {"name", account.name},
                       {"role", to_string(account.role)},
                       {"unit", account.unit}});
    return out;
}

}  // namespace

Answer<Json> accounts_for_device(ServerRuntime& runtime, const Origin& device, const Json& asked) {
    const auto names = asked.value("accounts", Json());
    const auto is_name = [](const Json& name) { return name.is_string(); };
    if (!names.is_array() || names.size() > most_accounts_asked || !std::ranges::all_of(names, is_name))
        return invalid(faults::list_of_accounts, "accounts");
    const auto known_as = asked.value("as", Json());
    if (!known_as.is_null() && (!known_as.is_array() || known_as.size() != names.size()))
        return invalid(faults::role_of_each, "as");
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        Json closed = Json::array();
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto account = store.account(names[i].get<std::string>());
            if (!account || !account->active || (known_as.is_array() && !is_as_known(*account, known_as[i])))
                closed.push_back(names[i]);
        }
        return Json{{"closed", std::move(closed)},
                    {"people", people_around(store, device, runtime.context.rules.organisation)}};
    });
}

Answer<Json> list_accounts(ServerRuntime& runtime, const Actor& actor) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    return runtime.readers.read<Json>([](Store& store) -> Answer<Json> {
        Json items = Json::array();
        for (const auto& account : store.accounts()) items.push_back(account_json(account));
        return Json{{"items", std::move(items)}};
    });
}

Answer<Json> add_account(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    auto account = account_asked(runtime, asked);
    if (!account) return std::unexpected(account.error());
    const auto password = give_password(*account);
    if (!password) return std::unexpected(password.error());
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        if (store.account(account->id)) return invalid(faults::account_there, "account");
        store.put_account(*account, runtime.context.now());
        record_account(store, runtime.context, EventKind::account_changed, *account);
        return Json{{"account", account->id}, {"password", *password}};
    });
}

Answer<Json> reset_password(ServerRuntime& runtime, const Actor& actor, const std::string& id) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    Account fresh;
    const auto password = give_password(fresh);
    if (!password) return std::unexpected(password.error());
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        auto account = store.account(id);
        if (!account) return not_found(faults::unknown_account);
        put_first_password(*account, fresh.password_hash);
        store.put_account(*account, runtime.context.now());
        record_account(store, runtime.context, EventKind::account_changed, *account);
        store.drop_sessions(id);
        return Json{{"account", id}, {"password", *password}};
    });
}

Answer<Json> add_token(ServerRuntime& runtime, const Actor& actor, const std::string& id, const Json& asked) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    constexpr std::int64_t most_days = 365;
    const auto only_for = text_of(asked, "only");
    if (asked.contains("only") && !is_narrowing(only_for)) return invalid(faults::no_such_narrowing, "only");
    const auto days = number_of(asked, "days", asked.contains("days") ? 0 : most_days);
    if (days < 1 || days > most_days) return invalid(faults::days_form, "days");
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        const auto account = store.account(id);
        if (!account || !account->active) return not_found(faults::unknown_account);
        const auto made = give_token(store, runtime.context, id, only_for, std::chrono::days{days});
        return Json{{"account", id},
                    {"token", made.token},
                    {"expires_at", to_beijing(made.session.expires)},
                    {"only", only_for.empty() ? Json() : Json(only_for)}};
    });
}

Answer<Json> set_active(ServerRuntime& runtime, const Actor& actor, const std::string& id, const Json& asked) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    const auto active = asked.find("active");
    if (active == asked.end() || !active->is_boolean()) return invalid(faults::true_or_false, "active");
    if (id == actor.account) return problem(409, "own-account", faults::own_account_locked);
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        const auto account = set_active(store, id, active->get<bool>(), runtime.context.now());
        if (!account) return not_found(faults::unknown_account);
        record_account(store, runtime.context, account->active ? EventKind::account_changed : EventKind::account_locked,
                       *account);
        return account_json(*account);
    });
}

Answer<Json> set_role(ServerRuntime& runtime, const Actor& actor, const std::string& id, const Json& asked) {
    if (auto no = only_administrator(actor)) return std::unexpected(*no);
    if (id == actor.account) return problem(409, "own-account", faults::own_role_changed);
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        const auto previous = store.account(id);
        if (!previous) return not_found(faults::unknown_account);
        const auto unit = asked.contains("unit") ? text_of(asked, "unit") : previous->unit;
        const auto role = role_at(runtime.context.rules, unit, text_of(asked, "role"));
        if (!role) return invalid(role.error());
        const auto account = set_role(store, id, *role, unit, runtime.context.now());
        record_account(store, runtime.context, EventKind::role_changed, *account);
        return account_json(*account);
    });
}

Answer<Json> verification_for(ServerRuntime& runtime, const Actor& actor) {
    if (auto no = only(Role::auditor, actor, faults::chains_of_auditor)) return std::unexpected(*no);
    const auto found = verify_aside(runtime);
    if (!found) return std::unexpected(found.error());
    return Json{{"as_of", to_beijing(runtime.context.now())},
                {"lines", found->events},
                {"origins", found->origins},
                {"subjects", found->subjects},
                {"damage", found->damage}};
}

}  // namespace huiyin::server
