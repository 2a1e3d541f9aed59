// SPDX-License-Identifier: Apache-2.0
#include "server/identity/accounts.hpp"

#include <sodium/crypto_pwhash.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "server/identity/identity_faults.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/roles.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {

std::string hash_password(const std::string& password, PasswordCost cost) {
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const bool full = cost == PasswordCost::full;
    const auto operations = full ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MIN;
    const auto memory = full ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MIN;
    if (crypto_pwhash_str(out.data(), password.data(), password.size(), operations, memory) != 0) return {};
    return out.data();
}

bool password_fits(const std::string& password, const std::string& hash) {
    if (hash.empty()) {
        // Who guesses accounts must not learn from the time taken which ones exist.
        (void)hash_password(password, PasswordCost::full);
        return false;
    }
    return hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string new_token() { return sync::random_hex(32); }
std::string hash_token(const std::string& token) { return to_hex(hash_of(token)); }

std::string new_password() {
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789X";  // 32: no bias
    static_assert(letters.size() == 32);
    std::array<std::uint8_t, 16> random{};
    sync::random_bytes(random);
    std::string out;
    for (std::size_t i = 0; i < random.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += '-';
        out += letters[random[i] % letters.size()];
    }
    return out;
}

namespace {

constexpr std::size_t shortest_password = 10, longest_password = 128;

/// What people try first, in comparison form; a longer password may hold one of these.
constexpr std::array<std::string_view, 12> tried_first{"password12", "password123", "password1234", "passw0rd123",
                                                       "1234567890", "0123456789",  "0987654321",   "qwertyuiop",
                                                       "1q2w3e4r5t", "q1w2e3r4t5",  "asdfghjkl1",   "admin12345"};

bool is_one_letter_over_and_over(std::string_view text) {
    return text.find_first_not_of(text.substr(0, 1)) == std::string_view::npos;
}

}  // namespace

std::optional<Fault> refusal_of_password(const std::string& chosen, const Account& account) {
    const auto refused = [](const ReasonCode& why) { return fault_of(why, "new"); };
    if (const auto bad = refusal_of(chosen, "new")) return bad;
    if (characters(chosen) < shortest_password) return refused(faults::password_too_short);
    if (characters(chosen) > longest_password) return refused(faults::password_too_long);
    const auto form = comparison_form(chosen), id = comparison_form(account.id), name = comparison_form(account.name);
    if (form.contains(id) || form == name) return refused(faults::password_holds_name);
    if (is_one_letter_over_and_over(form) || std::ranges::find(tried_first, form) != tried_first.end())
        return refused(faults::password_tried_first);
    if (password_fits(chosen, account.password_hash)) return refused(faults::password_of_before);
    return std::nullopt;
}

bool give_first_password(Account& account, const std::string& password) {
    put_first_password(account, hash_password(password, PasswordCost::full));
    return !account.password_hash.empty();
}

void put_first_password(Account& account, std::string password_hash) {
    account.password_hash = std::move(password_hash);
    account.must_change = !account.demo;
    account.was_used = false;
}

std::vector<Role> roles_fitting(UnitKind kind) {
    std::vector<Role> out;
    for (const auto& type : role_types)
        if (type.place == place_of(kind)) out.push_back(type.role);
    return out;
}

std::vector<Account> demo_accounts(const Rules& rules) {
    std::vector<Account> out;
    for (const auto& [code, unit] : rules.organisation.units()) {
        const auto hash = hash_password("demo-" + code, PasswordCost::demo);
        for (const auto role : roles_fitting(unit.kind)) {
            const auto name = std::string(to_string(role));
            out.push_back({name + "-" + code, code, role, unit.name + " " + name, hash, true, true});
        }
    }
    return out;
}

bool only_reads(Role role) { return role_type(role).only_reads(); }

std::optional<Account> set_active(PeopleStore& store, const std::string& id, bool active, Instant now) {
    auto account = store.account(id);
    if (!account) return std::nullopt;
    account->active = active;
    store.put_account(*account, now);
    if (!active) store.drop_sessions(id);
    return account;
}

Result<Role> role_at(const Rules& rules, const std::string& unit, const std::string& role) {
    const auto* found = rules.organisation.find(unit);
    if (!found) return fault(faults::no_such_unit, "unit");
    const auto parsed = parse_role(role);
    const auto fitting = roles_fitting(found->kind);
    if (!parsed || std::ranges::find(fitting, *parsed) == fitting.end())
        return fault(faults::role_of_another_unit, "role");
    return *parsed;
}

std::optional<Account> set_role(PeopleStore& store, const std::string& id, Role role, const std::string& unit,
                                Instant now) {
    auto account = store.account(id);
    if (!account) return std::nullopt;
    account->role = role;
    account->unit = unit;
    store.put_account(*account, now);
    return account;
}

bool is_account_id(const std::string& id) {
    return !id.empty() && id.size() <= 64 && !id.starts_with("device:") && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == '@';
    });
}

bool is_person_name(const std::string& stored) {
    constexpr std::size_t longest = 100;
    return !stored.empty() && characters(stored) <= longest;
}

bool may_capture(Role role) { return role_type(role).captures != Reach::nothing; }
bool captures_for_any_unit(Role role) { return role_type(role).captures == Reach::everything; }

}  // namespace huiyin::server
