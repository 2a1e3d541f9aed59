// SPDX-License-Identifier: Apache-2.0
// Whether accounts are what the log says of them: unit, role, name, whether they are open, password.
#pragma once
#include <string>
#include <vector>

#include "server/store/store.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {

/// A sentence for each account that the log does not stand behind. An account of the demonstration bank is as it was
/// founded, unless the log says otherwise; of accounts from before there were events on them nothing is known.
/// `box_keys`: head office's own, to which passwords are sealed. Throws when the store fails.
std::vector<std::string> wrong_accounts(Store&, const Rules&, std::span<const sync::KeyPair> box_keys);

}  // namespace huiyin::server
