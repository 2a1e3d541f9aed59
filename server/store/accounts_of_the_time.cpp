// SPDX-License-Identifier: Apache-2.0
#include "server/store/accounts_of_the_time.hpp"

#include "server/store/people_store.hpp"

namespace huiyin::server {

std::optional<AccountThen> KeptAccounts::account(const std::string& id, Instant at) {
    return store_.account_then(id, at);
}

}  // namespace huiyin::server
