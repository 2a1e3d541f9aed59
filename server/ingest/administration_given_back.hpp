// SPDX-License-Identifier: Apache-2.0
// What a restored head office had decided about people, devices, codes and keys takes effect again when devices give it
// back (docs/decisions/0022).
#pragma once
#include <optional>
#include <set>
#include <string>

#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// The account as an event on it says it is; the password's hash is "" where it is not sealed to `box_keys`.
std::optional<Account> account_in(const Json& body, std::span<const sync::KeyPair> box_keys);

/// Makes good what the administrative events on these subjects say, which are in the store already; other subjects are
/// passed over. The newest on a subject counts, those of after the restore among them; accounts keep what they were in
/// between, each from its own time on. A device that is not here is made, unconfirmed; one that was revoked stays so;
/// a code that was used stays used, in whatever order the events come.
/// Rules wait until nobody works by them (rules_given_back.hpp): true when some came. Throws when the store fails.
bool apply_administrative(Store&, const ServerContext&, const std::set<std::string>& subjects);

}  // namespace huiyin::server
