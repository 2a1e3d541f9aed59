// SPDX-License-Identifier: Apache-2.0
// People's accounts: passwords (Argon2id), tokens (hashed at rest), the demonstration bank's own.
#pragma once
#include <string>
#include <vector>

#include "server/store/people_store.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

enum class PasswordCost { full, demo };

/// Argon2id, with the parameters in the text. `demo`: the smallest cost that libsodium allows, because those passwords
/// are in the documentation anyway and 150 full hashes would take half a minute. "" when memory runs out.
std::string hash_password(const std::string& password, PasswordCost cost);
/// Slow on purpose. An empty hash never matches, but takes as long.
bool password_fits(const std::string& password, const std::string& hash);

/// 32 random bytes as hex; what is stored is its BLAKE2b hash.
std::string new_token();
std::string hash_token(const std::string& token);
/// A password that can be read out: 16 of letters and digits that are not mistaken for each other.
std::string new_password();

/// Why a person may not choose this password for this account (NIST SP 800-63B: long enough, not the account's name,
/// none that everybody tries, not the one before); nothing: they may. `where` of the fault is "new".
std::optional<Fault> refusal_of_password(const std::string& chosen, const Account& account);
/// Gives the account a password that head office made, good for one sign-in. Those of demonstration accounts, which
/// everybody knows, need not be changed. False when memory runs out.
bool give_first_password(Account&, const std::string& password);
/// The same where it has been hashed already.
void put_first_password(Account&, std::string password_hash);

/// "outlet_manager-650101" with password "demo-650101", and so on: every role that fits each unit (contract,
/// "Commands").
std::vector<Account> demo_accounts(const Rules&);
/// The roles that fit a unit of this kind (rulebook 1).
std::vector<Role> roles_fitting(UnitKind);

/// Locks or unlocks an account; who is signed in with a locked one is signed out. Nothing when there is no such
/// account. Throws when the store fails.
std::optional<Account> set_active(PeopleStore&, const std::string& id, bool active, Instant now);

/// The role of that name, when it fits the unit. Fails naming `role` or `unit`, for the caller to name as it is asked.
Result<Role> role_at(const Rules&, const std::string& unit, const std::string& role);
/// Gives the account another role, at its unit or another; who is signed in with it stays so, with the new rights.
/// Nothing when there is no such account. Throws when the store fails.
std::optional<Account> set_role(PeopleStore&, const std::string& id, Role, const std::string& unit, Instant now);

/// 1–64 letters, digits and - _ . @; a device's name is none.
bool is_account_id(const std::string&);
/// What a person's account may be called, in its stored form: 1 to 100 characters.
bool is_person_name(const std::string& stored);

/// May make a complaint (rulebook 1, 5).
bool may_capture(Role);
/// May only read.
bool only_reads(Role);
/// Captures for any unit: the contact centre, channel operations and the general office.
bool captures_for_any_unit(Role);

}  // namespace huiyin::server
