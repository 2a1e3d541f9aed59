// SPDX-License-Identifier: Apache-2.0
// Accounts and devices over HTTP for the administrator, chains for the auditor (rulebook 1).
#pragma once
#include "server/identity/caller.hpp"

namespace huiyin::server {

/// GET /v1/devices: {items:[{origin, unit, face, name, events, last_seen, clock_offset_ms, revoked, forked, missing,
/// gone}], missing:[{origin, missing, gone}]}, for the administrator and the auditor. `last_seen` is null for one that
/// never came. `missing` is of every chain that lacks something, head office's own and unknown devices' with them.
Answer<Json> list_devices(ServerRuntime&, const Actor&);
/// POST /v1/devices/codes {unit, face}: {code, hours}, good once. 422 for an unknown unit or face.
Answer<Json> make_code(ServerRuntime&, const Actor&, const Json& asked);
/// POST /v1/devices/{origin}/confirm: a device that came back by its certificate; the device as list_devices shows it.
Answer<Json> confirm_device(ServerRuntime&, const Actor&, const std::string& origin);
/// POST /v1/devices/{origin}/revoke: the device is revoked from now on; its events stay.
Answer<Json> revoke_device(ServerRuntime&, const Actor&, const std::string& origin);
/// POST /v1/devices/{origin}/key {escrow}: {key}, the key that the device's content is sealed with, for a person of the
/// device's own unit who signed in with the password there (docs/decisions/0007). 403 for others and for a device that
/// is shut out; 422 when the escrow is not that device's.
Answer<Json> device_key(ServerRuntime&, const Actor&, const std::string& origin, const Json& asked);
/// POST /v1/devices/accounts {accounts:[…], as?:[{role, unit}…]} of a device: {closed:[…], people:[{account, name,
/// role, unit}]}. Closed are those of them (100 at most) that are locked, not there any more, or not what the device
/// knows them `as`: they no longer open it. People are those of its branch, of head office's departments where it
/// stands there: who may be named in charge (Art. 11). A kiosk is told none. 422 when these are no lists of names and
/// of as many roles.
Answer<Json> accounts_for_device(ServerRuntime&, const Origin& device, const Json& asked);

/// GET /v1/accounts: {items:[{account, unit, role, name, active}]}, for the administrator.
Answer<Json> list_accounts(ServerRuntime&, const Actor&);
/// POST /v1/accounts {account, unit, role, name}: {account, password}, the first password, said only here. 422 naming
/// the field: no such unit, a role that does not fit it, a name in use.
Answer<Json> add_account(ServerRuntime&, const Actor&, const Json& asked);
/// POST /v1/accounts/{account}/password: {account, password}; who was signed in is signed out.
Answer<Json> reset_password(ServerRuntime&, const Actor&, const std::string& account);
/// POST /v1/accounts/{account}/tokens {only?, days?}: {account, token, expires_at, only}, for a program; said only
/// here. `only` is intake or read, and absent whatever the account may; `days` 1 to 365, 365 when absent.
Answer<Json> add_token(ServerRuntime&, const Actor&, const std::string& account, const Json& asked);
/// POST /v1/accounts/{account}/active {active}: locks or unlocks. 409 for one's own account.
Answer<Json> set_active(ServerRuntime&, const Actor&, const std::string& account, const Json& asked);
/// POST /v1/accounts/{account}/role {role, unit?}: another role, at another unit if one is given; the account as
/// list_accounts shows it. 422 naming the field, 409 for one's own account.
Answer<Json> set_role(ServerRuntime&, const Actor&, const std::string& account, const Json& asked);

/// GET /v1/verification: {as_of, events, origins, subjects, damage:[sentence…]} of the whole store, for the auditor.
Answer<Json> verification_for(ServerRuntime&, const Actor&);

}  // namespace huiyin::server
