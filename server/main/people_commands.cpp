// SPDX-License-Identifier: Apache-2.0
// Accounts and devices.
#include <iostream>

#include "server/identity/accounts.hpp"
#include "server/identity/coming_back.hpp"
#include "server/identity/tokens.hpp"
#include "server/ingest/administrative_events.hpp"
#include "server/ingest/missing_events.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/services/enrolment.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/event_kind.hpp"
#include "shared/vocabulary/origin_name.hpp"

namespace huiyin::server_main {
namespace {

using namespace server;

Result<Role> role_asked(const Options& options, const ServerContext& context, const std::string& at) {
    const auto* unit = context.rules.organisation.find(at);
    if (!unit) return fault("there is no unit " + at + " in the organisation", "--unit");
    if (const auto role = role_at(context.rules, at, options.role)) return role;
    std::string names;
    for (const auto one : roles_fitting(unit->kind)) (names += names.empty() ? "" : ", ") += to_string(one);
    return fault("roles for " + at + " are: " + names, "--role");
}

Result<Account> account_from(const Options& options, const ServerContext& context, PeopleStore& store) {
    if (!is_account_id(options.id)) return fault("an account is 1–64 letters, digits and - _ . @", "--id");
    const auto role = role_asked(options, context, options.unit);
    if (!role) return std::unexpected(role.error());
    if (auto bad = refusal_of(options.name, "--name")) return std::unexpected(*bad);
    const auto name = stored_form(options.name);
    if (!is_person_name(name)) return fault("a name is 1 to 100 characters, one of which can be seen", "--name");
    if (store.account(options.id)) return fault("there is an account " + options.id + " already", "--id");
    return Account{options.id, options.unit, *role, name, {}, true, false};
}

std::string token_for(const Options& options, Opened& opened, const std::string& account) {
    return give_token(*opened.store, opened.context, account, options.only, std::chrono::days{options.days}).token;
}

}  // namespace

int account_token(const Options& options) {
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto account = opened.store->account(options.id);
        if (!account || !account->active) return complain({"there is no account " + options.id, "--id"});
        opened.out << token_for(options, opened, account->id) << '\n';
        return Exit::done;
    });
}

int account_add(const Options& options) {
    if (!options.only.empty() && !options.token)
        return complain({"says what a token is good for: give --token with it", "--only"}), Exit::wrong_usage;
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        auto account = account_from(options, opened.context, *opened.store);
        if (!account) return complain(account.error());
        auto secret = options.token ? std::string{} : new_password();
        if (!options.token && !give_first_password(*account, secret))
            return complain({"there is not enough memory to hash a password: free 64 MiB", ""});
        opened.store->put_account(*account, opened.context.now());
        record_account(*opened.store, opened.context, EventKind::account_changed, *account);
        if (options.token) secret = token_for(options, opened, account->id);
        opened.out << secret << '\n';
        return Exit::done;
    });
}

int account_list(const Options& options) {
    return with_office(options, Mode::reads, [](Opened& opened) -> int {
        for (const auto& account : opened.store->accounts())
            opened.out << account.id << '\t' << account.unit << '\t' << to_string(account.role) << '\t'
                       << (account.active ? "active" : "disabled") << '\n';
        return Exit::done;
    });
}

int account_disable(const Options& options) {
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto account = set_active(*opened.store, options.id, false, opened.context.now());
        if (!account) return complain({"there is no account " + options.id, "--id"});
        record_account(*opened.store, opened.context, EventKind::account_locked, *account);
        return Exit::done;
    });
}

int account_role(const Options& options) {
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto previous = opened.store->account(options.id);
        if (!previous) return complain({"there is no account " + options.id, "--id"});
        const auto& unit = options.unit.empty() ? previous->unit : options.unit;
        const auto role = role_asked(options, opened.context, unit);
        if (!role) return complain(role.error());
        const auto account = set_role(*opened.store, options.id, *role, unit, opened.context.now());
        record_account(*opened.store, opened.context, EventKind::role_changed, *account);
        return Exit::done;
    });
}

int enroll(const Options& options) {
    if (!options.file.empty()) return enroll_many(options);
    if (options.unit.empty())
        return complain({"name a device with --unit and --face, or many with --from-csv", "--unit"}), Exit::wrong_usage;
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto face = parse_face(options.face);
        if (!face) return complain({"is kiosk, tablet or desk", "--face"});
        if (!opened.context.rules.organisation.find(options.unit))
            return complain({"there is no unit " + options.unit + " in the organisation", "--unit"});
        opened.out << new_enrolment_code(*opened.store, opened.context, options.unit, *face) << '\n';
        return Exit::done;
    });
}

int device_list(const Options& options) {
    return with_office(options, Mode::reads, [](Opened& opened) -> int {
        for (const auto& device : opened.store->origins()) {
            if (is_own_origin(device.id)) continue;
            opened.out << device.id << '\t' << device.unit << '\t' << to_string(device.face) << '\t' << device.head_seq
                       << " lines\tlast seen " << to_beijing(device.last_seen) << '\t'
                       << (device.revoked       ? "revoked"
                           : device.unconfirmed ? "unconfirmed"
                           : device.forked      ? "forked"
                                                : "active");
            if (device.bounded > 0) opened.out << '\t' << device.bounded << " impossible times";
            opened.out << '\n';
        }
        for (const auto& missing : missing_events(*opened.store))
            for (const auto& sentence : sentences(missing)) opened.out << sentence << '\n';
        return Exit::done;
    });
}

int device_confirm(const Options& options) {
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        if (!confirm(*opened.store, options.id)) return complain({"there is no device " + options.id, "--id"});
        return Exit::done;
    });
}

int device_revoke(const Options& options) {
    return with_office(options, Mode::writes, [&](Opened& opened) -> int {
        const auto device = revoke(*opened.store, options.id);
        if (!device) return complain({"there is no device " + options.id, "--id"});
        record_device(*opened.store, opened.context, EventKind::device_revoked, *device);
        return Exit::done;
    });
}

}  // namespace huiyin::server_main
